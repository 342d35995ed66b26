import type { CellArea } from '../../model/workbookDocument';

/** Rows or columns that are inserted into a sheet or deleted from it. */
export interface LineShift {
  readonly kind: 'insert' | 'delete';
  readonly lines: 'rows' | 'columns';
  readonly start: number;
  readonly count: number;
}

/** A stretch of rows or of columns. */
export interface Stretch {
  readonly start: number;
  readonly count: number;
}

/**
 * Where a stretch of rows or columns is after lines came or went; undefined when nothing of it is left. As in Excel, lines
 * inserted before it move it, lines inserted inside make it longer.
 */
export function shiftedStretch(stretch: Stretch, shift: LineShift): Stretch | undefined {
  const { start, count } = stretch;
  if (shift.kind === 'insert') {
    if (shift.start <= start) {
      return { start: start + shift.count, count };
    }
    return shift.start < start + count ? { start, count: count + shift.count } : stretch;
  }
  const end = shift.start + shift.count;
  const before = Math.min(Math.max(shift.start - start, 0), count);
  const after = Math.max(start + count - Math.max(end, start), 0);
  if (before + after === 0) {
    return undefined;
  }
  return { start: start < shift.start ? start : Math.max(start - shift.count, shift.start), count: before + after };
}

/** The same for an area. */
export function shiftedArea(area: CellArea, shift: LineShift): CellArea | undefined {
  if (shift.lines === 'rows') {
    const rows = shiftedStretch({ start: area.row, count: area.rowCount }, shift);
    return rows === undefined ? undefined : { ...area, row: rows.start, rowCount: rows.count };
  }
  const columns = shiftedStretch({ start: area.column, count: area.columnCount }, shift);
  return columns === undefined ? undefined : { ...area, column: columns.start, columnCount: columns.count };
}
