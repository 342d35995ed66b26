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
    return row < template.codeRow ? rowAboveCodes(sheet, row) : undefined;
  };
  const astray: number[] = [];
  const mapped = withReferences(formula, ({ row, column }) => {
    const place = { row: rowOf(row), column: places.column(column) };
    if (place.row === undefined || place.column === undefined) astray.push(row);
    return { row: place.row ?? row, column: place.column ?? column };
  });
  return astray.length === 0 ? mapped : undefined;
}
