import type { CellValue } from '../../model/cellValue';
import type { FigureColumn, Period } from '../../model/period';
import { valueAt, type CodedTable } from '../codedTable';
import { checkedCode, orderRow } from './checkedColumns';
import type { KeptFigures } from './figuresOfCheck';

/**
 * The figures of a sheet as the last check of the period kept them in 审核留底; undefined where none did, or what it kept cannot be read any
 * more.
 */
export function readCheckedFigures(table: CodedTable, period: Period, column: FigureColumn): KeptFigures | undefined {
  const place = table.columns.get(checkedCode(period, column));
  if (place === undefined) return undefined;
  const order = table.rows.find(({ code }) => code === orderRow);
  const codes = order && listIn(valueAt(table.content, order.row, place));
  if (!codes || !codes.every((code) => typeof code === 'string')) return undefined;
  const rows = new Map<string, readonly CellValue[]>();
  const unknown = new Set<string>();
  for (const { code, row } of table.rows) {
    if (code === orderRow || rows.has(code)) continue;
    const cell = valueAt(table.content, row, place);
    const values = listIn(cell);
    if (values?.length === codes.length) rows.set(code, values);
    else if (cell !== '') unknown.add(code);
  }
  return { codes, rows, unknown };
}

function listIn(cell: CellValue): readonly CellValue[] | undefined {
  if (typeof cell !== 'string' || !cell.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) && list.every(isCellValue) ? list : undefined;
  } catch {
    // Somebody wrote into the sheet.
    return undefined;
  }
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
