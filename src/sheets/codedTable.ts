import type { CellValue } from '../model/cellValue';
import type { CellPosition } from '../model/entry';
import { narrowText } from '../model/narrowText';
import type { SheetContent } from '../model/snapshot';
import { readMark, type SheetMark } from './sheetMarks';

/**
 * One of our sheets, found again by its codes: a row of column codes and a column of row codes that cross in the mark
 * cell. Addresses are never relied on, so that rows and columns may be inserted, moved, hidden or sorted.
 */
export interface CodedTable {
  readonly content: SheetContent;
  readonly mark: SheetMark;
  /** Index of the row of codes and of the column of codes, in the sheet, from 0. */
  readonly codeRow: number;
  readonly codeColumn: number;
  /** Column of each column code; of a repeated code the first. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the row of codes that carry a code, from top to bottom. */
  readonly rows: readonly CodedRow[];
  readonly repeatedColumns: readonly { readonly code: string; readonly column: number }[];
}

export interface CodedRow {
  readonly code: string;
  readonly row: number;
}

/** Finds the mark cell and the codes around it; undefined when there is no mark cell of that role in the sheet. */
export function readCodedTable(content: SheetContent): CodedTable | undefined {
  for (let i = 0; i < content.values.length; i += 1) {
    const values = content.values[i] ?? [];
    for (let j = 0; j < values.length; j += 1) {
      const mark = readMark(values[j] ?? '');
      if (mark) return codedTableAt(content, mark, i, j);
    }
  }
  return undefined;
}

function codedTableAt(content: SheetContent, mark: SheetMark, i: number, j: number): CodedTable {
  const columns = new Map<string, number>();
  const repeatedColumns: { code: string; column: number }[] = [];
  const codes = content.values[i] ?? [];
  codes.forEach((value, index) => {
    const code = codeText(value);
    if (index === j || code === '') return;
    const column = content.column + index;
    if (columns.has(code)) repeatedColumns.push({ code, column });
    else columns.set(code, column);
  });
  const rows: CodedRow[] = [];
  for (let k = i + 1; k < content.values.length; k += 1) {
    const code = codeText(content.values[k]?.[j] ?? '');
    if (code !== '') rows.push({ code, row: content.row + k });
  }
  return { content, mark, codeRow: content.row + i, codeColumn: content.column + j, columns, rows, repeatedColumns };
}

/** A code as text: a code that Excel took for a number reads as its digits; spaces, full-width forms and what cannot be seen do not matter. */
export function codeText(value: CellValue): string {
  return typeof value === 'string' ? narrowText(value).replaceAll(/\s/g, '') : typeof value === 'number' ? String(value) : '';
}

/** Value at a place of the sheet; `''` outside what was read. */
export function valueAt(content: SheetContent, row: number, column: number): CellValue {
  return content.values[row - content.row]?.[column - content.column] ?? '';
}

/** Formula at a place of the sheet; undefined where there is none. */
export function formulaAt(content: SheetContent, row: number, column: number): string | undefined {
  const formula = content.formulas[row - content.row]?.[column - content.column];
  return typeof formula === 'string' && formula.startsWith('=') ? formula : undefined;
}

export function positionIn(content: SheetContent, row: number, column: number): CellPosition {
  return { sheetId: content.id, sheetName: content.name, row, column };
}
