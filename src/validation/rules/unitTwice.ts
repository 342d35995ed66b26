import { cellAddress } from '../../model/address';
import { checkedColumns, tableOf } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 单位重复: a unit has another row in the same sheet; only its first row is checked and scored. */
export const unitTwice: SheetRule = {
  code: 'unit-twice',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const names = new Map(context.units.filter((unit) => !unit.retired).map((unit) => [unit.code, unit.name]));
    for (const column of checkedColumns(context)) {
      const first = new Map<string, string>();
      for (const row of tableOf(context, column)?.rows ?? []) {
        const unitName = names.get(row.unit);
        if (unitName === undefined) continue;
        const earlier = first.get(row.unit);
        if (earlier === undefined) first.set(row.unit, cellAddress(row.at.row, row.at.column));
        else yield { at: row.at, column, unitCode: row.unit, unitName, left: row.unit, parameters: { first: earlier } };
      }
    }
  },
};
