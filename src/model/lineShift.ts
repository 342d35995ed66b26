import type { CellArea, PageLayoutDocument } from './workbookDocument';

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

/** First and last line of titles that are repeated, after lines came or went. */
export function shiftedTitles<T extends { readonly first: number; readonly last: number }>(titles: T | undefined, shift: LineShift): { first: number; last: number } | undefined {
  const moved = titles === undefined ? undefined : shiftedStretch({ start: titles.first, count: titles.last - titles.first + 1 }, shift);
  return moved === undefined ? undefined : { first: moved.start, last: moved.start + moved.count - 1 };
}

/** Lines with which new pages begin, after lines came or went. Where such a line went, the next one begins the page. */
export function shiftedBreaks(breaks: readonly number[] | undefined, shift: LineShift): readonly number[] | undefined {
  const moved = breaks?.map((line) => {
    if (line < shift.start) return line;
    return shift.kind === 'insert' ? line + shift.count : Math.max(line - shift.count, shift.start);
  });
  const left = moved?.filter((line, index) => line > 0 && moved.indexOf(line) === index) ?? [];
  return left.length === 0 ? undefined : left;
}

/** How a sheet prints, after lines came or went: titles, print area and page breaks follow. */
export function shiftedPageLayout(layout: PageLayoutDocument, shift: LineShift): PageLayoutDocument {
  const { titleRows, titleColumns, printArea, rowBreaks, columnBreaks, ...rest } = layout;
  const rows = shift.lines === 'rows' ? shiftedTitles(titleRows, shift) : titleRows;
  const columns = shift.lines === 'columns' ? shiftedTitles(titleColumns, shift) : titleColumns;
  const rowsOfPages = shift.lines === 'rows' ? shiftedBreaks(rowBreaks, shift) : rowBreaks;
  const columnsOfPages = shift.lines === 'columns' ? shiftedBreaks(columnBreaks, shift) : columnBreaks;
  const area = printArea === undefined ? undefined : shiftedArea(printArea, shift);
  return {
    ...rest,
    ...(rows === undefined ? {} : { titleRows: rows }),
    ...(columns === undefined ? {} : { titleColumns: columns }),
    ...(area === undefined ? {} : { printArea: area }),
    ...(rowsOfPages === undefined ? {} : { rowBreaks: rowsOfPages }),
    ...(columnsOfPages === undefined ? {} : { columnBreaks: columnsOfPages }),
  };
}

/** Frozen rows and columns after lines came or went: lines put in among them are frozen too. */
export function shiftedPanes(frozen: { readonly rows: number; readonly columns: number }, shift: LineShift): { readonly rows: number; readonly columns: number } {
  const count = frozen[shift.lines];
  if (shift.start >= count) return frozen;
  return { ...frozen, [shift.lines]: shift.kind === 'insert' ? count + shift.count : count - Math.min(shift.count, count - shift.start) };
}
