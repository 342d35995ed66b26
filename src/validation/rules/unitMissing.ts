import { checkedColumns, tableOf } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 单位缺行: a unit of the list has no row in the sheet; one finding for a sheet, however often the list has the unit. */
export const unitMissing: SheetRule = {
  code: 'unit-missing',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    for (const column of checkedColumns(context)) {
      const table = tableOf(context, column);
      if (table === undefined) continue;
      const present = new Set(table.rows.map((row) => row.unit));
      for (const unit of context.units) {
        if (unit.retired || present.has(unit.code)) continue;
        present.add(unit.code);
        yield { column, unitCode: unit.code, unitName: unit.name, parameters: { sheet: table.sheetName } };
      }
    }
  },
};
