import type { MarkedSheet, SheetContent } from '../../model/snapshot';
import { codeText, readCodedTable, valueAt } from '../codedTable';
import { readMark, type SheetMark } from '../sheetMarks';
import { headerRows, textAt } from './headerRows';
import type { SheetTemplate } from './sheetTemplate';

/** Where the row of column codes and the column of row codes are, or where they have to be put in again. */
export interface CodeLines {
  /** What the mark cell says; absent when it says nothing of ours. */
  readonly mark?: SheetMark;
  readonly codeRow?: number;
  readonly codeColumn?: number;
  /** The row or column in front of which the deleted one belongs. */
  readonly rowBefore?: number;
  readonly columnBefore?: number;
}

/** Finds both lines by the mark, by what is known of a lost mark, or by the headers and the rows of totals around them. */
export function locateCodes(sheet: MarkedSheet, content: SheetContent, template: SheetTemplate): CodeLines {
  const table = sheet.damage ? undefined : readCodedTable(content);
  if (table) return { mark: table.mark, codeRow: table.codeRow, codeColumn: table.codeColumn };
  const row = sheet.damage?.row === undefined ? rowByHeaders(content, template) : { codeRow: sheet.damage.row };
  const column = sheet.damage?.column === undefined ? columnByNames(content, template, row.codeRow) : { codeColumn: sheet.damage.column };
  const mark = row.codeRow === undefined || column.codeColumn === undefined ? undefined : readMark(valueAt(content, row.codeRow, column.codeColumn));
  return { ...row, ...column, ...(mark ? { mark } : {}) };
}

/** The row of codes belongs right below the headers, in front of the first row with a code of its own. */
function rowByHeaders(content: SheetContent, template: SheetTemplate): CodeLines {
  const lowest = template.levels.at(-1);
  const header = lowest === undefined ? undefined : headerRows(content, template, undefined).get(lowest);
  const first = template.rows[0];
  if (lowest === undefined || header === undefined || !first) return {};
  const expected = header + template.codeRow - lowest;
  const isFirstRow = (row: number): boolean => {
    const cells = content.values[row - content.row] ?? [];
    if (cells.some((value) => codeText(value) === first.code)) return true;
    const name = template.columns[0];
    const cell = name && template.cell(first.row, name.column);
    return cell !== undefined && 'value' in cell && cells.some((value) => String(value).trim() === String(cell.value));
  };
  if (isFirstRow(expected)) return { rowBefore: expected };
  return isFirstRow(expected + first.row - template.codeRow) ? { codeRow: expected } : {};
}

/** The column of codes belongs right in front of the first column of the template, that of names. */
function columnByNames(content: SheetContent, template: SheetTemplate, codeRow: number | undefined): CodeLines {
  const [first] = template.columns;
  if (!first) return {};
  const headers = headerRows(content, template, codeRow);
  const place = placeOf(content, first.code, codeRow) ?? placeByHeader(content, template, headers);
  if (place === undefined) return {};
  const before = place - (first.column - template.codeColumn);
  const codes = new Set(template.rows.map(({ code }) => code));
  const holdsCodes = content.values.some((_, index) => codes.has(codeText(valueAt(content, content.row + index, before))));
  const label = template.levels.some((level) => {
    const cell = template.cell(level, template.codeColumn);
    const row = headers.get(level);
    return cell !== undefined && row !== undefined && 'value' in cell && textAt(content, row, before) === String(cell.value);
  });
  return before >= 0 && (holdsCodes || label) ? { codeColumn: before } : { columnBefore: place };
}

function placeOf(content: SheetContent, code: string, codeRow: number | undefined): number | undefined {
  const index = codeRow === undefined ? -1 : (content.values[codeRow - content.row] ?? []).findIndex((value) => codeText(value) === code);
  return index < 0 ? undefined : content.column + index;
}

function placeByHeader(content: SheetContent, template: SheetTemplate, headers: ReadonlyMap<number, number>): number | undefined {
  const [first] = template.columns;
  for (const [level, text] of first?.own ?? []) {
    const row = headers.get(level);
    const index = row === undefined ? -1 : (content.values[row - content.row] ?? []).findIndex((value) => String(value).trim() === text);
    if (index >= 0) return content.column + index;
  }
  return undefined;
}
