import { withReferences } from './formulaShape';
import type { HealedSheet } from './healSheet';
import { rowAboveCodes } from './rowAboveCodes';
import { TemplatePlaces } from './templatePlaces';

/** A fresh sheet's formula as it reads in another row of a sheet that people worked in; undefined where it names a cell that cannot be found there. */
export function templateFormula(sheet: HealedSheet, formula: string, freshRow: number, ownRow: number): string | undefined {
  const { template, table } = sheet;
  if (!table) return undefined;
  const places = new TemplatePlaces(template, table);
  const rowOf = (row: number): number | undefined => {
    if (row === freshRow) return ownRow;
    if (row === template.codeRow) return table.codeRow;
    return row < template.codeRow ? rowAboveCodes(sheet, row) : rowUnderCodes(sheet, row);
  };
  const astray: number[] = [];
  const mapped = withReferences(formula, ({ row, column }) => {
    const place = { row: rowOf(row), column: places.column(column) };
    if (place.row === undefined || place.column === undefined) astray.push(row);
    return { row: place.row ?? row, column: place.column ?? column };
  });
  return astray.length === 0 ? mapped : undefined;
}

/** The first and the last line of a table bound what is counted over all of it, in whatever order its lines are by now; another is found by its code. */
function rowUnderCodes({ template, table }: HealedSheet, fresh: number): number | undefined {
  const code = template.rows.find(({ row }) => row === fresh)?.code;
  if (!table || code === undefined || table.rows.length === 0) return undefined;
  const lines = template.rows.map(({ row }) => row);
  const own = table.rows.map(({ row }) => row);
  if (fresh === Math.min(...lines)) return Math.min(...own);
  if (fresh === Math.max(...lines)) return Math.max(...own);
  return table.rows.find((each) => each.code === code)?.row;
}
