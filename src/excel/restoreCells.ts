import { areaAddress } from '../model/address';
import { intersectionOf } from '../model/areaOverlap';
import type { CellValue } from '../model/cellValue';
import type { Block, InversePlan, Plan, PlannedCell, SheetPlan } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { applyStyle } from './applyStyle';
import { bytesPerMessage, intoMessages } from './intoMessages';
import { actionBytes } from './planStep';
import { piecesOf } from './planSteps';
import { cellInput } from './textInput';

/** Gives cells of existing sheets what they held. Those that still hold it are not touched, for they may be what refused to be written. */
export async function restoreCells(context: Excel.RequestContext, plan: Plan): Promise<void> {
  const removed = new Set(plan.removeSheets ?? []);
  for (const inverse of plan.inverse ?? []) {
    const { target, blocks, numberFormats = [] } = inverse;
    if (!('existing' in target) || removed.has(target.existing)) continue;
    const sheet = context.workbook.worksheets.getItemOrNullObject(target.existing);
    const fills = plan.sheets.flatMap((each) => ('existing' in each.target && each.target.existing === target.existing ? fillsBefore(each) : []));
    const reached = new Set<CellArea>();
    let there = blocks.length > 0;
    for (const pieces of messagesOf(blocks)) {
      there = await restorePieces(context, sheet, pieces, (row, column) => {
        // Its first row is written by itself, earlier.
        for (const fill of fills) if (row > fill.row && holdsCell(fill, row, column)) reached.add(fill);
      });
      if (!there) break;
    }
    if (!there) continue;
    refill(sheet, inverse, [...reached]);
    // After the cells: a text that comes back is one in any format, and Excel need not guess.
    for (const { areas, numberFormat } of numberFormats) applyStyle(sheet, areas, { numberFormat });
  }
  await context.sync();
}

/** What one message can hold. */
function messagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const steps = blocks.flatMap(piecesOf).map((piece) => ({ piece, bytes: actionBytes + piece.cells.reduce((sum, row) => sum + row.reduce((length, cell) => length + bytesOf(cell), 0), 0) }));
  return intoMessages(steps, bytesPerMessage).map((message) => message.map(({ piece }) => piece));
}

function bytesOf(cell: PlannedCell): number {
  return cell === null ? 1 : 3 * ('formula' in cell ? cell.formula : String(cell.value)).length;
}

/**
 * Compares cells with what they held, and gives those that no longer hold it back; the others are not touched, for they may be what refused to be
 * written. The writes go with the next message. False where the sheet is gone.
 */
async function restorePieces(context: Excel.RequestContext, sheet: Excel.Worksheet, pieces: readonly Block[], changed: (row: number, column: number) => void): Promise<boolean> {
  const ranges = pieces.map((piece) => sheet.getRange(areaOf(piece)));
  for (const range of ranges) range.load('formulas');
  await context.sync();
  if (sheet.isNullObject) return false;
  for (const [index, piece] of pieces.entries()) {
    const now = ranges[index]?.formulas as CellValue[][];
    piece.cells.forEach((row, i) => {
      const cells = row.map((cell, j) => (cell === null || holds(cell, now[i]?.[j] ?? '') ? null : cell));
      if (cells.every((cell) => cell === null)) return;
      cells.forEach((cell, j) => { if (cell !== null) changed(piece.row + i, piece.column + j); });
      sheet.getRange(areaOf({ row: piece.row + i, column: piece.column, cells: [cells] })).formulas = [cells.map(cellInput)];
    });
  }
  return true;
}

/** Formulas that were not read one by one come back where the plan's fills came that far. */
function refill(sheet: Excel.Worksheet, { refills = [] }: InversePlan, reached: readonly CellArea[]): void {
  for (const { area, formulas } of refills) {
    if (!reached.some((fill) => intersectionOf(fill, area))) continue;
    const first = areaAddress({ ...area, rowCount: 1 });
    sheet.getRange(first).formulas = [[...formulas]];
    if (area.rowCount > 1) sheet.getRange(areaAddress(area)).copyFrom(first, Excel.RangeCopyType.formulas);
  }
}

/** Where the fills of a sheet's plan lie without the rows and columns that it put in. */
function fillsBefore({ fills = [], inserts = [] }: SheetPlan): readonly CellArea[] {
  const back = (place: number, kind: 'rows' | 'columns'): number =>
    inserts.filter((insert) => insert.kind === kind).reduceRight((at, { before, count }) => (at >= before + count ? at - count : Math.min(at, before)), place);
  return fills.map((area) => {
    const row = back(area.row, 'rows');
    const column = back(area.column, 'columns');
    return { row, column, rowCount: back(area.row + area.rowCount, 'rows') - row, columnCount: back(area.column + area.columnCount, 'columns') - column };
  });
}

function holdsCell(area: CellArea, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}

export function holds(cell: NonNullable<PlannedCell>, now: CellValue): boolean {
  return ('formula' in cell ? cell.formula : cell.value) === now;
}

function areaOf(block: Block): string {
  return areaAddress({ row: block.row, column: block.column, rowCount: block.cells.length, columnCount: block.cells[0]?.length ?? 1 });
}
