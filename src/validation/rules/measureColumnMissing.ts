import type { EntryTable } from '../../model/entry';
import { fixedTarget, hasTarget, type Measure } from '../../model/measure';
import { checkedColumns, tableOf, type FigurePart } from '../checkContext';
import { isGraded } from '../relations';
import type { SheetRule, Suspicion } from '../rule';

/**
 * 指标项列缺失: a column that should be filled in is gone, or its code is. Rates and shared denominators are calculated, and a
 * target that is fixed need not be filled in: those may be missing.
 */
export const measureColumnMissing: SheetRule = {
  code: 'measure-column-missing',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    for (const column of checkedColumns(context)) {
      const table = tableOf(context, column);
      if (table === undefined || table.rows.length === 0) continue;
      for (const measure of context.scheme.measures) {
        if (measure.retired || isGraded(measure) || (column === 'target' && (!hasTarget(measure) || fixedTarget(measure) !== undefined))) continue;
        for (const part of column === 'target' ? valueOnly : filledParts(measure)) {
          if (!isMissing(table, measure.id, part)) continue;
          yield { column, measure: measure.id, part, parameters: { sheet: table.sheetName } };
        }
      }
    }
  },
};

const valueOnly: readonly FigurePart[] = ['value'];
const bothParts: readonly FigurePart[] = ['numerator', 'denominator'];
const numeratorOnly: readonly FigurePart[] = ['numerator'];

/** The parts of a reported measure that somebody fills in. */
export function filledParts(measure: Measure): readonly FigurePart[] {
  if (measure.kind !== 'ratio') return valueOnly;
  return measure.denominatorIs === undefined ? bothParts : numeratorOnly;
}

function isMissing(table: EntryTable, measure: string, part: FigurePart): boolean {
  return table.rows.every((row) => row.measures.get(measure)?.[part] === undefined);
}
