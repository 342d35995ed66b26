import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../model/cellValue';
import type { CellInput } from '../host/gridModel';

/**
 * Texts that look like a number or a logical value. The spreadsheet turns them into one the next time it touches the cell
 * (a change of format is enough), unless they carry its “forced text” type.
 */
const looksLikeValue = /^\s*(?:[+-]?(?:\d|\.\d).*|true|false|0x[0-9a-f]+|[+-]?infinity|)\s*$/i;

/** The type under which a text stays the text it is. */
export function textTypeOf(text: string): CellValueType {
  return looksLikeValue.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** Value and type of a cell; both `null` for an empty one. */
export function valueDataOf(value: CellValue): { v: CellValue | null; t: CellValueType | null } {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return value === '' ? { v: null, t: null } : { v: value, t: textTypeOf(value) };
  }
}

/** An emptied cell; formats stay. */
export const emptiedCell: ICellData = { v: null, t: null, f: null, si: null, p: null, ref: null, xf: null };

/** Whether a cell has contents beside value and type (formula, shared formula, rich text, spilled area) that a new value replaces. */
function holdsMore(cell: ICellData): boolean {
  return Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p) || Boolean(cell.ref) || Boolean(cell.xf);
}

/**
 * The change that an input makes to a cell; the type of an empty cell is `null`. It names no more members than it has to: a
 * block has hundreds of thousands of these.
 */
export function cellDataOf(input: NonNullable<CellInput>, old: Nullable<ICellData>): ICellData {
  if ('formula' in input) {
    return { v: null, t: null, f: input.formula, si: null, p: null, ref: null, xf: null };
  }
  const data = valueDataOf(input.value);
  return old && holdsMore(old) ? { v: data.v, t: data.t, f: null, si: null, p: null, ref: null, xf: null } : data;
}

/** The unrounded value of a cell; `''` for an empty one. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (cell === undefined || cell === null) {
    return '';
  }
  const { v, t } = cell;
  if (v === undefined || v === null) {
    return richTextOf(cell);
  }
  if (t === CellValueType.BOOLEAN) {
    return typeof v === 'string' ? v.toUpperCase() === 'TRUE' || v === '1' : Boolean(v);
  }
  if (t === CellValueType.NUMBER && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))) {
    return Number(v);
  }
  return v;
}

/** Text with formats inside the cell, as a user can enter it; the line end that closes it does not belong to it. */
function richTextOf(cell: ICellData): string {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? '' : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}
