import { periods } from '../../model/period';
import type { Block, SheetPlan } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import { area, constant } from '../cells';
import { markText, templateVersion } from '../sheetMarks';
import type { SheetLocale } from '../sheetLocale';
import { sheetStyles } from '../sheetStyles';
import { fillWords, sheetWords } from '../sheetWords';
import { checkedCodes, keptColumns, orderRow } from './checkedColumns';
import { checkedFiguresHeader, checkedFiguresNote } from './checkedFiguresWords';
import { checkedBlocks, type CheckOfSheets } from './writeCheckedFigures';

/** Places in a fresh sheet; never used to find something again. */
export const checkedFiguresLayout = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;

/** Lays out 审核留底 with the figures of its first check, where there is one; hidden, for nobody reads it. */
export function layoutCheckedFigures(name: string, check: CheckOfSheets | undefined, scheme: Scheme, locale: SheetLocale): SheetPlan {
  const { title, note, header, codes, first } = checkedFiguresLayout;
  const words = sheetWords(locale);
  const headers = periods.flatMap((period) => keptColumns(period).map((column) => checkedFiguresHeader(period, column, locale)));
  const width = 1 + checkedCodes.length;
  const places = new Map(checkedCodes.map((code, index) => [code, 1 + index]));
  const kept: readonly Block[] = check ? checkedBlocks(check, { codeColumn: 0, columnOf: (code) => places.get(code), rowOf: () => undefined, next: first, holds: () => '' }) : [];
  return {
    target: { added: name },
    blocks: [
      { row: title, column: 0, cells: [[constant(fillWords(words.titles['checked-figures'], { year: scheme.year }))]] },
      { row: note, column: 0, cells: [[constant(checkedFiguresNote(locale))]] },
      { row: header, column: 0, cells: [[words.codes, ...headers].map(constant)] },
      { row: codes, column: 0, cells: [[markText({ role: 'checked-figures', schemeId: scheme.id, version: templateVersion }), ...checkedCodes].map(constant)] },
      ...(check ? kept : [{ row: first, column: 0, cells: [[constant(orderRow)]] }]),
    ],
    styles: [
      { areas: [area(title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(note, 0, 1, 1)], style: sheetStyles.note },
      { areas: [area(header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(codes, 0, 1, width)], style: sheetStyles.codes },
    ],
    columnWidths: [{ first: 0, count: 1, width: 12 }, { first: 1, count: checkedCodes.length, width: 30 }],
    frozen: { rows: first, columns: 1 },
    tabColor: '#BF8F00',
    visibility: 'hidden',
  };
}
