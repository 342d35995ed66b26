import type { FigureChange } from '../model/figureChange';
import type { Period } from '../model/period';
import { changesSinceCheck } from '../sheets/checkedFigures/changesSinceCheck';
import { keptColumns } from '../sheets/checkedFigures/checkedColumns';
import { figuresOfCheck } from '../sheets/checkedFigures/figuresOfCheck';
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
export function checkedFiguresPlan(opened: OpenedWorkbook, period: Period, locale: SheetLocale): CheckedFigures {
  const { scheme, snapshot, coded, tables, units } = opened;
  const sheets = keptColumns(period).flatMap((column) => {
    const entries = tables[column];
    return entries ? [entries] : [];
  });
  const check: CheckOfSheets = { period, figures: new Map(sheets.map((entries) => [entries.column, figuresOfCheck(entries, scheme)])) };
  const table = coded.get('checked-figures');
  if (table) {
    const compared = sheets.flatMap((entries) => {
      const before = readCheckedFigures(table, period, entries.column);
      return before ? [changesSinceCheck(entries, before, scheme, units)] : [];
    });
    const plan = writeCheckedFigures(table, check);
    return { ...(compared.length > 0 ? { changes: compared.flat() } : {}), kept: { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } } };
  }
  const place = placeForSheet(snapshot, 'checked-figures', locale, checkedFiguresLayout.codes);
  if (!place.ok) return { kept: place };
  const { name, names, removeNames } = place;
  return { kept: { ok: true, name, plan: { sheets: [layoutCheckedFigures(name, check, scheme, locale)], names, removeNames } } };
}
