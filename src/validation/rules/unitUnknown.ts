import { checkedColumns, tableOf } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 单位不在名单: a row's code is in no list; its figures are neither checked nor scored. */
export const unitUnknown: SheetRule = {
  code: 'unit-unknown',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const known = new Set(context.units.map((unit) => unit.code));
    for (const column of checkedColumns(context)) {
      for (const row of tableOf(context, column)?.rows ?? []) {
        if (row.unit !== '' && !known.has(row.unit)) yield { at: row.at, column, unitCode: row.unit, left: row.unit };
      }
    }
  },
};
