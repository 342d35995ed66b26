import type { SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { layoutEntrySheet } from './entrySheet';
import type { SheetWords } from './sheetWords';

/** Lays out 上年实绩: the columns of 年终填报, for figures of the year before. Nobody checks or scores them, so it is not protected. */
export function layoutLastYear(name: string, scheme: Scheme, units: readonly Unit[], words: SheetWords): SheetPlan {
  return layoutEntrySheet(name, 'year-end', scheme, units, words, { role: 'last-year', note: words.lastYearNote, tabColor: '#7F7F7F', isProtected: false });
}
