import type { FigureChange } from '../model/figureChange';
import type { Steps } from '../model/inSteps';
import type { FigureColumn, Period } from '../model/period';
import { changesSinceCheck } from '../sheets/checkedFigures/changesSinceCheck';
import { keptColumns } from '../sheets/checkedFigures/checkedColumns';
import { figuresOfCheck, type KeptFigures } from '../sheets/checkedFigures/figuresOfCheck';
import { checkedFiguresLayout, layoutCheckedFigures } from '../sheets/checkedFigures/layoutCheckedFigures';
import { readCheckedFigures } from '../sheets/checkedFigures/readCheckedFigures';
import { writeCheckedFigures, type CheckOfSheets } from '../sheets/checkedFigures/writeCheckedFigures';
import type { SheetLocale } from '../sheets/sheetLocale';
import { inverseOf } from './inverseBlocks';
import type { KeptSheetPlan } from './keptSheetPlan';
import type { OpenedWorkbook } from './openWorkbook';
import { placeForSheet } from './placeForSheet';

/** What changed since the last check of the period, and what keeps the figures of this one in 审核留底. */
export interface CheckedFigures {
  /** Undefined where no earlier check of the period kept its figures. */
  readonly changes?: readonly FigureChange[];
  readonly kept: KeptSheetPlan;
}

/** 审核留底 comes, hidden, with the first check. One that cannot be read any more is left alone, and the check stands without. */
export function* checkedFiguresInSteps(opened: OpenedWorkbook, period: Period, locale: SheetLocale): Steps<CheckedFigures> {
  const { scheme, snapshot, coded, tables, units } = opened;
  const sheets = keptColumns(period).flatMap((column) => {
    const entries = tables[column];
    return entries ? [entries] : [];
  });
  const total = 3 * sheets.length;
  const figures = new Map<FigureColumn, KeptFigures>();
  for (const entries of sheets) {
    yield { done: figures.size, total };
    figures.set(entries.column, figuresOfCheck(entries, scheme));
  }
  const check: CheckOfSheets = { period, figures };
  const table = coded.get('checked-figures');
  if (table) {
    const compared: (readonly FigureChange[])[] = [];
    for (const [index, entries] of sheets.entries()) {
      yield { done: sheets.length + 2 * index, total };
      const before = readCheckedFigures(table, period, entries.column);
      yield { done: sheets.length + 2 * index + 1, total };
      if (before) compared.push(changesSinceCheck(entries, before, scheme, units));
    }
    yield { done: total, total };
    const plan = writeCheckedFigures(table, check);
    return { ...(compared.length > 0 ? { changes: compared.flat() } : {}), kept: { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } } };
  }
  const place = placeForSheet(snapshot, 'checked-figures', locale, checkedFiguresLayout.codes);
  if (!place.ok) return { kept: place };
  const { name, names, removeNames } = place;
  return { kept: { ok: true, name, plan: { sheets: [layoutCheckedFigures(name, check, scheme, locale)], names, removeNames } } };
}
