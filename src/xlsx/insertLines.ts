import type { LineShift } from '../model/lineShift';
import type { InsertPlan } from '../model/plan';
import type { NameDocument } from '../model/workbookDocument';
import { shiftedReferences } from './formula/shiftedReferences';
import { withoutValidation } from './applySheetPlan';
import { rowLimit } from './areaReference';
import type { OpenSheet } from './openSheet';
import { rewrittenRules } from './shiftedSheet';

/** Puts rows or columns into a sheet of a workbook, and lets all that refers to what moves follow, in whatever sheet it stands. */
export function insertLines(workbook: { readonly sheets: readonly OpenSheet[]; names: NameDocument[] }, target: OpenSheet, { kind, before, count }: InsertPlan): void {
  const shift: LineShift = { kind: 'insert', lines: kind, start: before, count };
  const follow = (home: string | undefined) => (formula: string) => shiftedReferences(formula, { home, sheet: target.name, shift });
  target.insert(shift);
  if (kind === 'columns') target.change({ validations: withoutValidation(target.properties.validations, { row: 0, column: before, rowCount: rowLimit, columnCount: count }) });
  for (const sheet of workbook.sheets) {
    const rewrite = follow(sheet.name);
    sheet.rewriteFormulas(rewrite, (properties) => rewrittenRules(properties, rewrite));
  }
  const rewriteName = follow(undefined);
  workbook.names = workbook.names.map((name) => ({ ...name, refersTo: rewriteName(name.refersTo) }));
}
