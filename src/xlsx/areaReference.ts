import { areaAddress } from '../model/address';
import type { CellArea } from '../model/workbookDocument';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

const corner = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnsOnly = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsOnly = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Column index from 0 of column letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The area of an A1 reference without a sheet (`B2`, `$A$1:$C$3`, `A:C`, `2:4`); `undefined` when it is none. */
export function parseArea(reference: string): CellArea | undefined {
  const columns = columnsOnly.exec(reference);
  if (columns?.[1] !== undefined && columns[2] !== undefined) return span(0, columnIndex(columns[1]), rowLimit - 1, columnIndex(columns[2]));
  const rows = rowsOnly.exec(reference);
  if (rows?.[1] !== undefined && rows[2] !== undefined) return span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, columnLimit - 1);
  const [first = '', last = first] = reference.split(':');
  const from = corner.exec(first);
  const to = corner.exec(last);
  if (from?.[1] === undefined || from[2] === undefined || to?.[1] === undefined || to[2] === undefined) return undefined;
  return span(Number(from[2]) - 1, columnIndex(from[1]), Number(to[2]) - 1, columnIndex(to[1]));
}

function span(row: number, column: number, lastRow: number, lastColumn: number): CellArea | undefined {
  const top = Math.min(row, lastRow);
  const left = Math.min(column, lastColumn);
  const area = { row: top, column: left, rowCount: Math.abs(lastRow - row) + 1, columnCount: Math.abs(lastColumn - column) + 1 };
  return top < 0 || left < 0 || top + area.rowCount > rowLimit || left + area.columnCount > columnLimit ? undefined : area;
}

/** The areas of a list as `sqref` has it, parted by spaces; what is no area is left out. */
export function parseAreas(list: string): CellArea[] {
  return list.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

/** A list of areas as `sqref` has it. */
export function areaList(areas: readonly CellArea[]): string {
  return areas.map(areaAddress).join(' ');
}
