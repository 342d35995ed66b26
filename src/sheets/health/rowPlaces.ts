import type { SheetContent } from '../../model/snapshot';
import { codeText, valueAt } from '../codedTable';
import { entryCodes } from '../entryLayout';
import type { CodedPlaces } from './inferColumns';
import { namesAt, totalRowOf, type RowPlaces } from './inferRows';
import type { CodeLines } from './locateCodes';
import type { SheetTemplate } from './sheetTemplate';
import type { SheetToHeal } from './sheetToHeal';

/** Rows of figures and of totals, as far as they can be told before the columns are known. */
export function dataRows({ content, template }: SheetToHeal, { codeRow, codeColumn }: CodeLines): Pick<CodedPlaces, 'dataRows' | 'totalRow'> {
  const known = new Map((codeRow === undefined ? [] : (content.values[codeRow - content.row] ?? [])).map((value, index) => [codeText(value), content.column + index]));
  const columns = new Map(template.columns.flatMap(({ code }) => (known.has(code) ? [[code, known.get(code) ?? 0] as const] : [])));
  const totalRow = totalRowOf(content, codeColumn, columns);
  const rows: number[] = [];
  for (let row = (totalRow ?? codeRow ?? content.row - 1) + 1; row < endOf(content, template, codeColumn); row += 1) rows.push(row);
  return { dataRows: rows, totalRow };
}

/** Behind the last row that may be ours: what stands below the row that ends the units is somebody else's. */
function endOf(content: SheetContent, template: SheetTemplate, codeColumn: number | undefined): number {
  const bottom = content.row + content.values.length;
  const last = template.rows.at(-1);
  if (last?.code !== entryCodes.end) return bottom;
  const name = template.columns[0];
  const label = name && template.cell(last.row, name.column);
  for (let row = bottom - 1; row >= content.row; row -= 1) {
    if (codeColumn !== undefined && codeText(valueAt(content, row, codeColumn)) === last.code) return row + 1;
    if (label && 'value' in label && (content.values[row - content.row] ?? []).some((value) => String(value).trim() === String(label.value))) return row + 1;
  }
  return bottom;
}

/** Where the rows with codes are, what they are called, and whether they hold anything. */
export function rowPlaces({ content, template, nameCodes, holdingCodes }: SheetToHeal, codeRow: number, codeColumn: number | undefined, columns: ReadonlyMap<string, number>): Pick<RowPlaces, 'first' | 'end' | 'nameOf' | 'holds'> {
  const holding = holdingCodes.flatMap((code) => columns.get(code) ?? []);
  return {
    first: codeRow + 1,
    end: endOf(content, template, codeColumn),
    nameOf: namesAt(content, columns, nameCodes),
    holds: (row: number): boolean => holding.some((column) => valueAt(content, row, column) !== ''),
  };
}
