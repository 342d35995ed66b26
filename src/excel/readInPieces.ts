import type { CellValue } from '../model/cellValue';
import type { SheetContent, SheetSummary } from '../model/snapshot';
import type { Run } from '../model/workbookPort';
import { CancelledError } from './problemOf';
import { syncOnce } from './syncOnce';

/** Cells of one message: values and formulas of so many stay well below 5 MB, and below 200 ms of work at a time. */
const cellsPerPiece = 30_000;

/** Reads all that a sheet holds, in pieces of rows. */
export async function readInPieces(context: Excel.RequestContext, summary: SheetSummary, run?: Run): Promise<SheetContent> {
  const sheet = context.workbook.worksheets.getItem(summary.id);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await syncOnce(context);
  if (used.isNullObject) return { ...summary, row: 0, column: 0, values: [], formulas: [] };

  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rowsPerPiece = Math.max(1, Math.floor(cellsPerPiece / columnCount));
  const values: CellValue[][] = [];
  const formulas: CellValue[][] = [];
  for (let done = 0; done < rowCount; done += rowsPerPiece) {
    if (run?.signal?.aborted) throw new CancelledError();
    const piece = sheet.getRangeByIndexes(rowIndex + done, columnIndex, Math.min(rowsPerPiece, rowCount - done), columnCount);
    piece.load('values,formulas');
    await syncOnce(context);
    for (const row of piece.values as CellValue[][]) values.push(row);
    for (const row of piece.formulas as CellValue[][]) formulas.push(row);
    run?.progress?.(Math.min(1, (done + rowsPerPiece) / rowCount));
    await run?.pause?.();
  }
  return { ...summary, row: rowIndex, column: columnIndex, values, formulas };
}
