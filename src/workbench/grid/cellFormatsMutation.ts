import { CommandType, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { CustomData, ICellData, IMutation, Nullable, Workbook, Worksheet } from '@univerjs/core';
import type { StyleReference } from './cellFormats';

/** What a cell holds of its format; shared by all cells of one format. */
export interface CellFormat {
  readonly s: StyleReference;
  readonly custom: CustomData | undefined;
}

/** Neighbours in a row, and the one format that they get. */
export interface FormatRun {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly format: CellFormat;
}

export interface SetCellFormatsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly runs: readonly FormatRun[];
}

type Line = Record<number, Nullable<ICellData>>;

/**
 * A mutation of our own: gives cells exactly these formats, whatever they had, and touches nothing else of them. The spreadsheet's own
 * mutation works out the same merged style again for every single cell, which takes seconds for a sheet of a few hundred thousand.
 */
export const SetCellFormatsMutation: IMutation<SetCellFormatsParams> = {
  id: 'workbench.mutation.set-cell-formats',
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, subUnitId, runs }) => {
    const worksheet = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
    if (worksheet === null || worksheet === undefined) {
      return false;
    }
    const cells = worksheet.getCellMatrix();
    for (const { row, column, count, format } of runs) {
      const line: Line = cells.getRowOrCreate(row);
      const removes = !format.s && !format.custom;
      let emptied = false;
      for (let place = column; place < column + count; place += 1) {
        const cell = line[place] ?? (line[place] = {});
        setFormat(cell, format);
        emptied ||= removes && isEmpty(cell);
      }
      if (emptied) {
        removeEmptied(worksheet, row, column, count);
      }
    }
    return true;
  },
};

function setFormat(cell: ICellData, { s, custom }: CellFormat): void {
  if (s === undefined || s === null) {
    if ('s' in cell) {
      delete cell.s;
    }
  } else {
    cell.s = s;
  }
  if (custom === undefined || custom === null) {
    if ('custom' in cell) {
      delete cell.custom;
    }
  } else {
    cell.custom = custom;
  }
}

function isEmpty(cell: ICellData): boolean {
  for (const _member in cell) {
    return false;
  }
  return true;
}

/** Cells that hold nothing are not kept; nor are rows without cells. */
function removeEmptied(worksheet: Worksheet, row: number, column: number, count: number): void {
  const cells = worksheet.getCellMatrix();
  for (let place = column; place < column + count; place += 1) {
    const cell = cells.getValue(row, place);
    if (cell !== undefined && cell !== null && isEmpty(cell)) {
      cells.realDeleteValue(row, place);
    }
  }
}

/** The formats that the cells of the runs have now, for taking a change back. */
export function formatsNow(worksheet: Worksheet, runs: readonly FormatRun[]): FormatRun[] {
  const cells = worksheet.getCellMatrix();
  const gathered: FormatRun[] = [];
  for (const { row, column, count } of runs) {
    const line: Line | undefined = cells.getRow(row) ?? undefined;
    let start = column;
    let first = line?.[column];
    for (let place = column + 1; place <= column + count; place += 1) {
      const cell = line?.[place];
      if (place < column + count && cell?.s === first?.s && cell?.custom === first?.custom) {
        continue;
      }
      gathered.push({ row, column: start, count: place - start, format: { s: first?.s, custom: first?.custom ?? undefined } });
      start = place;
      first = cell;
    }
  }
  return gathered;
}
