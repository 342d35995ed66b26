import type { CellArea } from './workbookDocument';

/** Column letters of a column index from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell, row and column from 0; `$` before the parts that are to stay. */
export function cellAddress(row: number, column: number, absolute: { readonly row?: boolean; readonly column?: boolean } = {}): string {
  return `${absolute.column ? '$' : ''}${columnLetters(column)}${absolute.row ? '$' : ''}${row + 1}`;
}

/** A1 address of an area; a single cell gives a single address. */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Sheet name as it stands in a formula, quoted where Excel needs it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
