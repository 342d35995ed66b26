import { BooleanNumber } from '@univerjs/core';
import type { IMutationInfo, IRange } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/sheets';
import { columnWidthOfPixels, pixelsOfColumnWidth, pixelsOfRowHeight, rowHeightOfPixels } from './lengths';
import type { WorkbookUnit } from './workbookUnit';

/** Widths, heights and visibility of the columns and rows of one sheet. */
export class SheetLines {
  constructor(
    private readonly unit: WorkbookUnit,
    private readonly sheetId: string,
  ) {}

  columnWidth(column: number): number {
    const worksheet = this.unit.worksheet(this.sheetId);
    return columnWidthOfPixels(worksheet.getColumnManager().getColumn(column)?.w ?? worksheet.getConfig().defaultColumnWidth);
  }

  setColumnWidth(first: number, count: number, width: number): void {
    const params = { ...this.target(), ranges: [this.columns(first, count)], colWidth: pixelsOfColumnWidth(width) };
    const undo = SetWorksheetColWidthMutationFactory(params, this.unit.worksheet(this.sheetId));
    this.unit.mutate([{ id: SetWorksheetColWidthMutation.id, params }], [{ id: SetWorksheetColWidthMutation.id, params: undo }]);
  }

  /** The height that was set, or else the one that the contents gave the row. */
  rowHeight(row: number): number {
    const worksheet = this.unit.worksheet(this.sheetId);
    const data = worksheet.getRowManager().getRow(row);
    const pixels = data?.ia === BooleanNumber.TRUE ? (data.ah ?? data.h) : data?.h;
    return rowHeightOfPixels(pixels ?? worksheet.getConfig().defaultRowHeight);
  }

  setRowHeight(first: number, count: number, height: number): void {
    const worksheet = this.unit.worksheet(this.sheetId);
    const ranges = [this.rows(first, count)];
    const heights = { ...this.target(), ranges, rowHeight: pixelsOfRowHeight(height) };
    const fixed = { ...this.target(), ranges, autoHeightInfo: BooleanNumber.FALSE };
    this.unit.mutate(
      [
        { id: SetWorksheetRowHeightMutation.id, params: heights },
        { id: SetWorksheetRowIsAutoHeightMutation.id, params: fixed },
      ],
      [
        { id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(heights, worksheet) },
        { id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(fixed, worksheet) },
      ],
    );
  }

  columnHidden(column: number): boolean {
    return this.unit.worksheet(this.sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setColumnHidden(first: number, count: number, hidden: boolean): void {
    this.setHidden(hidden, first, count, (line) => this.columnHidden(line), (start, size) => this.columns(start, size), SetColHiddenMutation.id, SetColVisibleMutation.id);
  }

  /** Also true for rows that a filter hides. */
  rowHidden(row: number): boolean {
    const worksheet = this.unit.worksheet(this.sheetId);
    return worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE || worksheet.getRowFiltered(row);
  }

  setRowHidden(first: number, count: number, hidden: boolean): void {
    this.setHidden(hidden, first, count, (line) => this.rowHidden(line), (start, size) => this.rows(start, size), SetRowHiddenMutation.id, SetRowVisibleMutation.id);
  }

  private setHidden(
    hidden: boolean,
    first: number,
    count: number,
    isHidden: (line: number) => boolean,
    rangeOfLines: (first: number, count: number) => IRange,
    hideId: string,
    showId: string,
  ): void {
    // Only the lines that change: undo must not show what was hidden before.
    const ranges: IRange[] = [];
    let start: number | undefined;
    for (let line = first; line <= first + count; line += 1) {
      const changes = line < first + count && isHidden(line) !== hidden;
      if (changes) {
        start ??= line;
      } else if (start !== undefined) {
        ranges.push(rangeOfLines(start, line - start));
        start = undefined;
      }
    }
    if (ranges.length > 0) {
      const step = (id: string): IMutationInfo => ({ id, params: { ...this.target(), ranges } });
      this.unit.mutate([step(hidden ? hideId : showId)], [step(hidden ? showId : hideId)]);
    }
  }

  private columns(first: number, count: number): IRange {
    return { startRow: 0, endRow: this.unit.worksheet(this.sheetId).getRowCount() - 1, startColumn: first, endColumn: first + count - 1 };
  }

  private rows(first: number, count: number): IRange {
    return { startRow: first, endRow: first + count - 1, startColumn: 0, endColumn: this.unit.worksheet(this.sheetId).getColumnCount() - 1 };
  }

  private target(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.unit.unitId, subUnitId: this.sheetId };
  }
}
