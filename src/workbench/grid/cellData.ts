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
export function valueDataOf(value: CellValue): { readonly v: CellValue | null; readonly t: CellValueType | null } {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return value === '' ? { v: null, t: null } : { v: value, t: textTypeOf(value) };
  }
}

/** What a change of contents replaces beside value and type: formula, shared formula, rich text, spilled area. */
const noFormula = { f: null, si: null, p: null, ref: null, xf: null } as const;

/** An emptied cell; formats stay. */
export const emptiedCell: ICellData = { v: null, t: null, ...noFormula };

/** The change that an input makes; the type of an empty cell is `null`. */
export function cellDataOf(input: NonNullable<CellInput>): ICellData {
  if ('formula' in input) {
    return { ...noFormula, v: null, t: null, f: input.formula };
  }
  return { ...valueDataOf(input.value), ...noFormula };
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
