import type { IRange } from '@univerjs/core';
import type { CellArea } from '../../model/workbookDocument';

/** The spreadsheet's range for an area. */
export function rangeOf(area: CellArea): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rowCount - 1, endColumn: area.column + area.columnCount - 1 };
}

/** The area of a range. A range over whole rows or columns (without numbers in one direction) is cut at the sheet's size. */
export function areaOf(range: IRange, rowCount: number, columnCount: number): CellArea {
  const row = Number.isFinite(range.startRow) ? Math.max(range.startRow, 0) : 0;
  const column = Number.isFinite(range.startColumn) ? Math.max(range.startColumn, 0) : 0;
  const endRow = Number.isFinite(range.endRow) ? range.endRow : rowCount - 1;
  const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : columnCount - 1;
  return { row, column, rowCount: endRow - row + 1, columnCount: endColumn - column + 1 };
}

/** The smallest area around both. */
export function unionOf(a: CellArea | undefined, b: CellArea): CellArea {
  if (a === undefined) {
    return b;
  }
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}
