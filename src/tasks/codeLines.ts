import type { CellValue } from '../model/cellValue';
import type { AreaOfSheet, CodeLines, ValuesOfSheet } from '../model/selection';
import { codeText, readCodedTable, type CodedTable } from '../sheets/codedTable';

/** Column of a code in the row of codes, from 0; undefined when it is not there. Of a repeated code the first. */
export function columnOfCode(lines: CodeLines, code: string): number | undefined {
  const index = lines.codes.findIndex((value) => codeText(value) === code);
  return index < 0 ? undefined : lines.firstColumn + index;
}

/** The code at a column; '' where there is none. */
export function codeAtColumn(lines: CodeLines, column: number): string {
  return column === lines.column ? '' : codeText(lines.codes[column - lines.firstColumn] ?? '');
}

/** The column of codes and the columns of some codes (those that are there), each as an area from the row of codes down. */
export function columnAreas(lines: CodeLines, codes: readonly string[]): readonly AreaOfSheet[] {
  const columns = [lines.column, ...codes.flatMap((code) => columnOfCode(lines, code) ?? [])];
  return columns.map((column) => ({ sheetId: lines.sheetId, row: lines.row, column, rowCount: lines.lastRow - lines.row + 1, columnCount: 1 }));
}

/**
 * A sheet that consists of those columns alone, as a table: its rows are the sheet's own, its columns stand side by side. Undefined when the
 * cell where the codes cross is no mark any more: somebody moved it meanwhile.
 */
export function tableOfColumns(lines: CodeLines, columns: readonly (readonly (readonly CellValue[])[])[]): CodedTable | undefined {
  const rows = columns[0] ?? [];
  const values = rows.map((_, index) => columns.map((column) => column[index]?.[0] ?? ''));
  const table = tableOfValues({ sheetId: lines.sheetId, sheetName: lines.sheetName, row: lines.row, column: 0, values });
  return table?.codeRow === lines.row ? table : undefined;
}

/** What was read of a sheet without its formulas, as a table by its codes; undefined without a mark cell. */
export function tableOfValues({ sheetId, sheetName, row, column, values }: ValuesOfSheet): CodedTable | undefined {
  return readCodedTable({ id: sheetId, name: sheetName, visibility: 'visible', protected: false, row, column, values, formulas: values });
}
