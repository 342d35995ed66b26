import type { CellValue } from '../model/cellValue';
import type { SheetContent, SheetSummary } from '../model/snapshot';
import type { Run } from '../model/workbookPort';
import { CancelledError } from './problemOf';

/** Cells of one message: values and formulas of so many stay well below 5 MB, and below 200 ms of work at a time. */
const cellsPerPiece = 30_000;

/** Rows of one message where a cell holds a row of figures. */
export const rowsOfLongTexts = 500;

/** Reads all that a sheet holds, in pieces of at most so many rows. */
export async function readInPieces(context: Excel.RequestContext, summary: SheetSummary, run?: Run, mostRows = Infinity): Promise<SheetContent> {
  const sheet = context.workbook.worksheets.getItem(summary.id);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return { ...summary, row: 0, column: 0, values: [], formulas: [] };

  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rowsPerPiece = Math.max(1, Math.min(mostRows, Math.floor(cellsPerPiece / columnCount)));
  const values: CellValue[][] = [];
  const formulas: CellValue[][] = [];
  for (let done = 0; done < rowCount; done += rowsPerPiece) {
    if (run?.signal?.aborted) throw new CancelledError();
    const piece = await readPiece(context, sheet.getRangeByIndexes(rowIndex + done, columnIndex, Math.min(rowsPerPiece, rowCount - done), columnCount));
    for (const row of piece.values) values.push(row);
    for (const row of piece.formulas) formulas.push(row);
    run?.progress?.(Math.min(1, (done + rowsPerPiece) / rowCount));
    await run?.pause?.();
  }
  return { ...summary, row: rowIndex, column: columnIndex, values, formulas };
}

/** One message: each piece has its own, or it would be larger than Excel on the web takes. */
async function readPiece(context: Excel.RequestContext, range: Excel.Range): Promise<{ readonly values: CellValue[][]; readonly formulas: CellValue[][] }> {
  range.load('values,formulas');
  await context.sync();
  return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] };
}
