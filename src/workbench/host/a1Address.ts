import type { CellArea } from '../../model/workbookDocument';
import { isEntireColumn, isEntireRow, isInsideSheet, maxColumns, maxRows } from './areaGeometry';

/** `A` for 0, `XFD` for 16383. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C`, `3:5`; with `$` before every part when absolute. */
export function formatArea(area: CellArea, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const lastRow = String(area.row + area.rowCount);
  const lastColumn = columnName(area.column + area.columnCount - 1);
  if (isEntireRow(area)) return `${dollar}${String(area.row + 1)}:${dollar}${lastRow}`;
  if (isEntireColumn(area)) return `${dollar}${columnName(area.column)}:${dollar}${lastColumn}`;
  const first = `${dollar}${columnName(area.column)}${dollar}${String(area.row + 1)}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${dollar}${lastColumn}${dollar}${lastRow}`;
}

/** The sheet's name as it stands in a reference: in quotes unless it is a plain word that cannot be taken for a cell. */
export function formatSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]?\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columnPattern = /^\$?([A-Za-z]{1,3})(?::\$?([A-Za-z]{1,3}))$/;
const rowPattern = /^\$?(\d{1,7})(?::\$?(\d{1,7}))$/;

/** The area of a reference without a sheet (`A1`, `$A$1:$B$2`, `A:C`, `3:5`); undefined when it is none or not on a sheet. */
export function parseArea(text: string): CellArea | undefined {
  const reference = text.trim();
  let area: CellArea | undefined;
  const cells = cellPattern.exec(reference);
  const columns = columnPattern.exec(reference);
  const rows = rowPattern.exec(reference);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    area = between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  } else if (columns) {
    const [, first = '', last = ''] = columns;
    area = between(0, columnIndex(first), maxRows - 1, columnIndex(last));
  } else if (rows) {
    const [, first = '', last = ''] = rows;
    area = between(Number(first) - 1, 0, Number(last) - 1, maxColumns - 1);
  }
  return area !== undefined && isInsideSheet(area) ? area : undefined;
}

function between(row1: number, column1: number, row2: number, column2: number): CellArea {
  return { row: Math.min(row1, row2), column: Math.min(column1, column2), rowCount: Math.abs(row2 - row1) + 1, columnCount: Math.abs(column2 - column1) + 1 };
}

/** A reference with the sheet's name taken off and unquoted; `sheet` is absent when the text names none. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark > 0 ? { sheet: text.slice(0, mark), rest: text.slice(mark + 1) } : { rest: text };
}

/** Parts of a list of references, split at the commas that are not inside a quoted sheet name. */
export function splitReferences(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (character === ',' && !quoted) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts.map((item) => item.trim()).filter((item) => item !== '');
}
