import type { CellArea } from '../../model/workbookDocument';
import { cellAt, intersection, isInsideSheet, maxColumns, maxRows, sameArea } from './areaGeometry';
import type { GridSheet } from './gridModel';
import { invalidArgument } from './hostError';

/** The area if it lies on the sheet; otherwise `InvalidArgument`, as for every range that would leave it. */
export function onSheet(area: CellArea): CellArea {
  if (!isInsideSheet(area)) throw invalidArgument();
  return area;
}

export const offset = (area: CellArea, rows: number, columns: number): CellArea => onSheet({ ...area, row: area.row + rows, column: area.column + columns });

export const resized = (area: CellArea, rows: number, columns: number): CellArea =>
  onSheet({ ...area, rowCount: area.rowCount + rows, columnCount: area.columnCount + columns });

/** Row `index` of the area; beyond its end still a row of that width, as in Excel. */
export const rowOf = (area: CellArea, index: number): CellArea => onSheet({ ...area, row: area.row + index, rowCount: 1 });

export const columnOf = (area: CellArea, index: number): CellArea => onSheet({ ...area, column: area.column + index, columnCount: 1 });

export const cellOf = (area: CellArea, row: number, column: number): CellArea => onSheet(cellAt(area.row + row, area.column + column));

export const entireRows = (area: CellArea): CellArea => ({ ...area, column: 0, columnCount: maxColumns });

export const entireColumns = (area: CellArea): CellArea => ({ ...area, row: 0, rowCount: maxRows });

export const lastRow = (area: CellArea): CellArea => rowOf(area, area.rowCount - 1);

export const lastColumn = (area: CellArea): CellArea => columnOf(area, area.columnCount - 1);

/** `count` rows after the area, before it when negative. */
export function rowsBeside(area: CellArea, count: number): CellArea {
  if (count === 0) throw invalidArgument();
  return onSheet(count > 0 ? { ...area, row: area.row + area.rowCount, rowCount: count } : { ...area, row: area.row + count, rowCount: -count });
}

export function columnsBeside(area: CellArea, count: number): CellArea {
  if (count === 0) throw invalidArgument();
  return onSheet(count > 0 ? { ...area, column: area.column + area.columnCount, columnCount: count } : { ...area, column: area.column + count, columnCount: -count });
}

/** The used part of the area; undefined when nothing in it is used. */
export function usedPart(sheet: GridSheet, area: CellArea, valuesOnly: boolean): CellArea | undefined {
  const used = sheet.usedArea(valuesOnly);
  const common = used === undefined ? undefined : intersection(used, area);
  if (used === undefined || common === undefined || !valuesOnly || sameArea(common, used)) return common;
  // The sheet's used area may hold this area's part only by what stands beside it: shrink to what is filled.
  const filled = filledCells(sheet, common);
  let first: { row: number; column: number } | undefined;
  let last = { row: 0, column: 0 };
  filled.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!value) return;
      first = first === undefined ? { row, column } : { row: first.row, column: Math.min(first.column, column) };
      last = { row, column: Math.max(last.column, column) };
    });
  });
  if (first === undefined) return undefined;
  return { row: common.row + first.row, column: common.column + first.column, rowCount: last.row - first.row + 1, columnCount: last.column - first.column + 1 };
}

/** Which cells hold a value or a formula. */
function filledCells(sheet: GridSheet, area: CellArea): boolean[][] {
  const values = sheet.values(area);
  return sheet.formulaCells(area).map((line, i) => line.map((formula, j) => formula || values[i]?.[j] !== ''));
}

/** The block of filled cells around the area, bounded by empty rows and columns. */
export function surroundingRegion(sheet: GridSheet, area: CellArea): CellArea {
  const used = sheet.usedArea(true);
  if (used === undefined) return area;
  const filled = filledCells(sheet, used);
  const isFilled = (row: number, column: number): boolean => filled[row - used.row]?.[column - used.column] === true;
  let { row: top, column: left } = area;
  let bottom = area.row + area.rowCount - 1;
  let right = area.column + area.columnCount - 1;
  for (let grown = true; grown; ) {
    grown = false;
    for (let column = Math.max(0, left - 1); column <= right + 1; column += 1) {
      if (top > 0 && isFilled(top - 1, column)) {
        top -= 1;
        grown = true;
      }
      if (isFilled(bottom + 1, column)) {
        bottom += 1;
        grown = true;
      }
    }
    for (let row = Math.max(0, top - 1); row <= bottom + 1; row += 1) {
      if (left > 0 && isFilled(row, left - 1)) {
        left -= 1;
        grown = true;
      }
      if (isFilled(row, right + 1)) {
        right += 1;
        grown = true;
      }
    }
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
