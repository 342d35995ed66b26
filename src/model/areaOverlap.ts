import type { CellArea } from './workbookDocument';

/** Where two areas overlap; undefined when they do not. */
export function intersectionOf(a: CellArea, b: CellArea): CellArea | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const endRow = Math.min(a.row + a.rowCount, b.row + b.rowCount);
  const endColumn = Math.min(a.column + a.columnCount, b.column + b.columnCount);
  return endRow > row && endColumn > column ? { row, column, rowCount: endRow - row, columnCount: endColumn - column } : undefined;
}

/** What is left of an area without another one: at most four areas (above, left, right, below). */
export function differenceOf(area: CellArea, removed: CellArea): CellArea[] {
  const cut = intersectionOf(area, removed);
  if (cut === undefined) {
    return [area];
  }
  const below = cut.row + cut.rowCount;
  const right = cut.column + cut.columnCount;
  const parts: CellArea[] = [
    { ...area, rowCount: cut.row - area.row },
    { row: cut.row, rowCount: cut.rowCount, column: area.column, columnCount: cut.column - area.column },
    { row: cut.row, rowCount: cut.rowCount, column: right, columnCount: area.column + area.columnCount - right },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
