import { Direction, RANGE_TYPE } from '@univerjs/core';
import type { IColumnData, IObjectArrayPrimitiveType, IRange, Nullable, Worksheet } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand, SetColDataMutation, SetColDataMutationFactory, copyRangeStyles } from '@univerjs/sheets';
import type { WorkbookUnit } from './workbookUnit';

function rowsOf(worksheet: Worksheet, row: number, count: number): IRange {
  return { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: worksheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW };
}

function columnsOf(worksheet: Worksheet, column: number, count: number): IRange {
  return { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: column, endColumn: column + count - 1, rangeType: RANGE_TYPE.COLUMN };
}

/** The line before gives the new ones their size; where there is none, the line that makes room does. */
function sizeFrom(line: number, before: Direction, after: Direction): Direction {
  return line > 0 ? before : after;
}

/** New rows take format and height of the row above, as in Excel. */
export function insertRows(unit: WorkbookUnit, sheetId: string, row: number, count: number): void {
  const worksheet = unit.worksheet(sheetId);
  const range = rowsOf(worksheet, row, count);
  const cellValue = copyRangeStyles(worksheet, range.startRow, range.endRow, range.startColumn, range.endColumn, true, row - 1);
  unit.structuralCommand(InsertRowByRangeCommand.id, sheetId, { direction: sizeFrom(row, Direction.DOWN, Direction.UP), range, cellValue });
}

/** Rows beyond the end of the sheet are gone already. */
export function deleteRows(unit: WorkbookUnit, sheetId: string, row: number, count: number): void {
  const worksheet = unit.worksheet(sheetId);
  const present = Math.min(count, worksheet.getRowCount() - row);
  if (present > 0) {
    unit.structuralCommand(RemoveRowByRangeCommand.id, sheetId, { range: rowsOf(worksheet, row, present) });
  }
}

/** New columns take format and width of the column to the left, as in Excel. */
export function insertColumns(unit: WorkbookUnit, sheetId: string, column: number, count: number): void {
  const worksheet = unit.worksheet(sheetId);
  const range = columnsOf(worksheet, column, count);
  const cellValue = copyRangeStyles(worksheet, range.startRow, range.endRow, range.startColumn, range.endColumn, false, column - 1);
  const left = column > 0 ? worksheet.getColumnManager().getColumn(column - 1) : undefined;
  unit.structuralCommand(InsertColByRangeCommand.id, sheetId, { direction: sizeFrom(column, Direction.RIGHT, Direction.LEFT), range, cellValue });
  if (left?.s === undefined && left?.custom === undefined) {
    return;
  }
  const columnData: IObjectArrayPrimitiveType<Nullable<IColumnData>> = {};
  for (let added = column; added < column + count; added += 1) {
    columnData[added] = { ...worksheet.getColumnManager().getColumn(added), ...(left.s === undefined ? {} : { s: left.s }), ...(left.custom === undefined ? {} : { custom: left.custom }) };
  }
  const params = { unitId: unit.unitId, subUnitId: sheetId, columnData };
  unit.mutate([{ id: SetColDataMutation.id, params }], [{ id: SetColDataMutation.id, params: SetColDataMutationFactory(params, worksheet) }]);
}

/** Columns beyond the end of the sheet are gone already. */
export function deleteColumns(unit: WorkbookUnit, sheetId: string, column: number, count: number): void {
  const worksheet = unit.worksheet(sheetId);
  const present = Math.min(count, worksheet.getColumnCount() - column);
  if (present > 0) {
    unit.structuralCommand(RemoveColByRangeCommand.id, sheetId, { range: columnsOf(worksheet, column, present) });
  }
}
