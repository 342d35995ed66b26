import type { CellArea } from '../../model/workbookDocument';

/** Rows and columns of a sheet in Excel. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const cellAt = (row: number, column: number): CellArea => ({ row, column, rowCount: 1, columnCount: 1 });

export const wholeSheet: CellArea = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

export const isEntireColumn = (area: CellArea): boolean => area.row === 0 && area.rowCount === maxRows;

export const isEntireRow = (area: CellArea): boolean => area.column === 0 && area.columnCount === maxColumns;

export const cellCount = (area: CellArea): number => area.rowCount * area.columnCount;

export function sameArea(a: CellArea, b: CellArea): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function isInsideSheet(area: CellArea): boolean {
  return area.row >= 0 && area.column >= 0 && area.rowCount > 0 && area.columnCount > 0 && area.row + area.rowCount <= maxRows && area.column + area.columnCount <= maxColumns;
}

/** The cells that both hold; undefined when there are none. */
export function intersection(a: CellArea, b: CellArea): CellArea | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest rectangle around both. */
export function bounding(a: CellArea, b: CellArea): CellArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

/** What is left of `area` without `hole`: up to four rectangles, above, left, right and below it. */
export function subtract(area: CellArea, hole: CellArea): CellArea[] {
  const common = intersection(area, hole);
  if (common === undefined) return [area];
  const parts: CellArea[] = [];
  const push = (row: number, column: number, rowCount: number, columnCount: number): void => {
    if (rowCount > 0 && columnCount > 0) parts.push({ row, column, rowCount, columnCount });
  };
  push(area.row, area.column, common.row - area.row, area.columnCount);
  push(common.row, area.column, common.rowCount, common.column - area.column);
  push(common.row, common.column + common.columnCount, common.rowCount, area.column + area.columnCount - common.column - common.columnCount);
  push(common.row + common.rowCount, area.column, area.row + area.rowCount - common.row - common.rowCount, area.columnCount);
  return parts;
}

/** Rectangles that hold exactly the cells of `area` that the test accepts: runs of a row, joined downwards where they are equal. */
export function areasWhere(area: CellArea, accepts: (row: number, column: number) => boolean): CellArea[] {
  const finished: CellArea[] = [];
  let open = new Map<string, CellArea>();
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const continued = new Map<string, CellArea>();
    let column = area.column;
    const end = area.column + area.columnCount;
    while (column < end) {
      if (!accepts(row, column)) {
        column += 1;
        continue;
      }
      const start = column;
      while (column < end && accepts(row, column)) column += 1;
      const key = `${String(start)}:${String(column)}`;
      const above = open.get(key);
      open.delete(key);
      continued.set(key, above === undefined ? { row, column: start, rowCount: 1, columnCount: column - start } : { ...above, rowCount: above.rowCount + 1 });
    }
    finished.push(...open.values());
    open = continued;
  }
  finished.push(...open.values());
  return finished.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Where an area lies after rows were put in (`count` > 0) or taken out (`count` < 0) before it; undefined when nothing of it is left. */
export function shiftedRows(area: CellArea, at: number, count: number): CellArea | undefined {
  const shifted = shiftedSpan(area.row, area.rowCount, at, count, maxRows);
  return shifted === undefined ? undefined : { ...area, row: shifted.first, rowCount: shifted.count };
}

/** As {@link shiftedRows}, for columns. */
export function shiftedColumns(area: CellArea, at: number, count: number): CellArea | undefined {
  const shifted = shiftedSpan(area.column, area.columnCount, at, count, maxColumns);
  return shifted === undefined ? undefined : { ...area, column: shifted.first, columnCount: shifted.count };
}

function shiftedSpan(first: number, length: number, at: number, count: number, limit: number): { first: number; count: number } | undefined {
  if (length >= limit) return { first, count: length };
  if (count >= 0) {
    if (at <= first) return { first: Math.min(first + count, limit - length), count: length };
    return at < first + length ? { first, count: Math.min(length + count, limit - first) } : { first, count: length };
  }
  const removedEnd = at - count;
  const end = first + length;
  const before = Math.max(0, Math.min(removedEnd, first) - at);
  const inside = Math.max(0, Math.min(removedEnd, end) - Math.max(at, first));
  return inside >= length ? undefined : { first: first - before, count: length - inside };
}
