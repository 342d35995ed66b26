import type { UnitEntries } from '../../model/entry';
import { checkedColumns, tableOf } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 单位代码缺失: a row has figures and no code, so nobody knows whose they are. */
export const unitCodeLost: SheetRule = {
  code: 'unit-code-lost',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    for (const problem of context.problems ?? []) {
      if (problem.kind !== 'unit-code-lost' || !checkedColumns(context).includes(problem.column)) continue;
      yield { at: problem.at, column: problem.column, ...(problem.unitName !== undefined && { unitName: problem.unitName }) };
    }
    for (const column of checkedColumns(context)) {
      for (const row of tableOf(context, column)?.rows ?? []) {
        if (row.unit === '' && hasFigures(row)) yield { at: row.at, column };
      }
    }
  },
};

function hasFigures(row: UnitEntries): boolean {
  for (const { value, numerator, denominator } of row.measures.values()) {
    if ([value, numerator, denominator].some((cell) => cell !== undefined && cell.formula === undefined && cell.entry.state !== 'blank')) return true;
  }
  return false;
}
