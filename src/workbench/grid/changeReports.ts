import { ObjectMatrix } from '@univerjs/core';
import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { CellArea } from '../../model/workbookDocument';
import type { GridChange } from '../host/gridModel';
import { areaOf } from './areas';
import type { LineShift } from '../../model/lineShift';

/** A change without the word on who made it. */
export type PlainChange = GridChange extends infer C ? (C extends GridChange ? Omit<C, 'local'> : never) : never;

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
  readonly to?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
}

/** The parameters that the mutations of sheets have in common. */
export function sheetParamsOf(command: Readonly<ICommandInfo>): SheetParams {
  return command.params ?? {};
}

const shifts: Readonly<Record<string, Pick<LineShift, 'kind' | 'lines'>>> = {
  [InsertRowMutation.id]: { kind: 'insert', lines: 'rows' },
  [RemoveRowMutation.id]: { kind: 'delete', lines: 'rows' },
  [InsertColMutation.id]: { kind: 'insert', lines: 'columns' },
  [RemoveColMutation.id]: { kind: 'delete', lines: 'columns' },
};

/** The rows or columns that a mutation inserts or deletes; undefined for any other one. */
export function lineShiftOf(command: Readonly<ICommandInfo>): LineShift | undefined {
  const shift = shifts[command.id];
  const { range } = sheetParamsOf(command);
  if (shift === undefined || range === undefined) {
    return undefined;
  }
  const [start, end] = shift.lines === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { ...shift, start, count: end - start + 1 };
}

const sheetChanges: Readonly<Record<string, Extract<PlainChange['type'], `sheet${string}`>>> = {
  [RemoveSheetMutation.id]: 'sheetRemoved',
  [SetWorksheetNameMutation.id]: 'sheetRenamed',
  [SetWorksheetOrderMutation.id]: 'sheetMoved',
  [SetWorksheetHideMutation.id]: 'sheetVisibility',
  [SetWorksheetActiveOperation.id]: 'sheetActivated',
};

/** Mutations of other parts of the spreadsheet (lengths, merges, rules) that change how cells look. */
const formatMutation = /^sheet\.mutation\.(set-worksheet-(col-width|row-height)|set-(col|row)-(data|hidden|visible)|add-worksheet-merge|remove-worksheet-merge)/;

/** The smallest area around the cells that a change of cells names. */
function areaOfCells(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): CellArea | undefined {
  const { startRow, endRow, startColumn, endColumn } = new ObjectMatrix(cells).getDataRange();
  return endRow < startRow || endColumn < startColumn ? undefined : areaOf({ startRow, endRow, startColumn, endColumn }, endRow + 1, endColumn + 1);
}

/** Whether a change of cells brings contents, rather than formats only. */
export function changesContents(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): boolean {
  return Object.values(cells).some((line: Readonly<Record<number, Nullable<ICellData>>>) =>
    Object.values(line).some((cell) => cell === null || cell === undefined || cell.v !== undefined || cell.f !== undefined || cell.si !== undefined || cell.p !== undefined),
  );
}

function cellChanges(sheetId: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): PlainChange[] {
  const area = areaOfCells(cells);
  if (area === undefined) {
    return [];
  }
  return changesContents(cells) ? [{ type: 'cells', sheetId, areas: [area], change: 'edit' }] : [{ type: 'format', sheetId, areas: [area] }];
}

/** What a mutation or operation of the spreadsheet means to the host; most mean nothing. */
export function changesOf(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, sizeOf: (sheetId: string) => { rows: number; columns: number }): PlainChange[] {
  const params = sheetParamsOf(command);
  const sheetId = params.subUnitId ?? '';
  const { rows, columns } = sizeOf(sheetId);
  switch (command.id) {
    case SetRangeValuesMutation.id:
      if (options?.['applyFormulaCalculationResult'] === true) {
        return [{ type: 'calculated', sheetId }];
      }
      return options?.onlyLocal === true ? [] : cellChanges(sheetId, params.cellValue ?? {});
    case MoveRangeMutation.id:
      return [params.from, params.to].flatMap((side) => (side === undefined ? [] : cellChanges(side.subUnitId, side.value)));
    case InsertSheetMutation.id:
      return params.sheet === undefined ? [] : [{ type: 'sheetAdded', sheetId: params.sheet.id }];
    case SetSelectionsOperation.id:
      return [{ type: 'selection', sheetId, areas: (params.selections ?? []).map(({ range }) => areaOf(range, rows, columns)) }];
    default:
      break;
  }
  const shift = lineShiftOf(command);
  if (shift !== undefined && params.range !== undefined) {
    const change = shift.lines === 'rows' ? (shift.kind === 'insert' ? 'rowInserted' : 'rowDeleted') : shift.kind === 'insert' ? 'columnInserted' : 'columnDeleted';
    const line = { start: shift.start, count: shift.count };
    const area: CellArea =
      shift.lines === 'rows'
        ? { row: line.start, rowCount: line.count, column: 0, columnCount: columns }
        : { row: 0, rowCount: rows, column: line.start, columnCount: line.count };
    return [{ type: 'cells', sheetId, areas: [area], change }];
  }
  const sheetChange = sheetChanges[command.id];
  if (sheetChange !== undefined) {
    return [{ type: sheetChange, sheetId }];
  }
  if (formatMutation.test(command.id)) {
    return [{ type: 'format', sheetId, areas: (params.ranges ?? []).map((range) => areaOf(range, rows, columns)) }];
  }
  return [];
}
