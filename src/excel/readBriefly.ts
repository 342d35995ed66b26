import { areaAddress } from '../model/address';
import { isUnread, rowsReadWhole, unreadFormula } from '../model/briefSheet';
import type { CellValue } from '../model/cellValue';
import type { SheetContent, SheetSummary } from '../model/snapshot';
import type { CellArea } from '../model/workbookDocument';
import type { Run } from '../model/workbookPort';
import { CancelledError } from './problemOf';
import { syncOnce } from './syncOnce';

/** All columns of a sheet. */
const columnCount = 16_384;
/** Rows of results that the first exchange brings; more come in pieces. */
const rowsOfResults = 160;
/** Cells of one message of results: numbers of 17 digits stay below 5 MB. */
const resultsPerPiece = 100_000;

/** What is asked of a sheet in the first exchange, without knowing where on the sheet its cells are. */
export interface BriefLookup {
  readonly used: Excel.Range;
  readonly results: boolean;
  /** The first rows: all of them, or their values where results are wanted. */
  readonly head: Excel.Range;
  readonly cell: Excel.Range;
  readonly row: Excel.Range;
  readonly column: Excel.Range;
  readonly formulaCells: Excel.RangeAreas;
  readonly constants: Excel.RangeAreas;
}

/** Queues the reading of a sheet in brief; `cell` is its mark. */
export function lookUpBriefly(used: Excel.Range, cell: Excel.Range, results: boolean): BriefLookup {
  const head = used.getIntersectionOrNullObject(areaAddress({ row: 0, column: 0, rowCount: results ? rowsOfResults : rowsReadWhole, columnCount }));
  head.load('values,rowIndex,columnIndex,rowCount,columnCount');
  if (!results) head.load('formulas');
  cell.load('rowIndex');
  // Codes may be formulas, too.
  const row = cell.getEntireRow().getUsedRangeOrNullObject(true);
  const column = cell.getEntireColumn().getUsedRangeOrNullObject(true);
  const formulaCells = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  formulaCells.load('areaCount');
  formulaCells.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const constants = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
  constants.load('areaCount');
  if (!results) {
    for (const codes of [row, column]) codes.load('values,rowIndex,columnIndex');
    constants.areas.load('items/values,items/rowIndex,items/columnIndex');
  }
  return { used, results, head, cell, row, column, formulaCells, constants };
}

/** Whether an error says that cells of a kind cannot be asked for, as on some protected sheets, or that too much was typed into them; then the sheet has to be read whole. */
export function failedByLookingBriefly(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const info = error.debugInfo as OfficeExtension.DebugInfo | undefined;
  return error.code === 'ResponsePayloadSizeLimitExceeded' || (info?.errorLocation?.includes('getSpecialCells') ?? false);
}

/**
 * The sheet as far as the first exchange told of it. More exchanges are needed for results of many rows, and where the formulas of units begin
 * below the first rows. Undefined where the sheet is empty.
 */
export async function readBriefly(context: Excel.RequestContext, summary: SheetSummary, lookup: BriefLookup, run?: Run): Promise<SheetContent | undefined> {
  const { used, results, formulaCells } = lookup;
  const { rowIndex: row, columnIndex: column } = used;
  const empty = (): CellValue[][] => Array.from({ length: used.rowCount }, () => new Array<CellValue>(used.columnCount).fill(''));
  const content = { ...summary, row, column, values: empty(), formulas: empty() };
  if (results) {
    await readResults(context, content, lookup, run);
    content.formulas = content.values.map((line) => [...line]);
  } else {
    for (const codes of [lookup.row, lookup.column]) if (!codes.isNullObject) put(content, codes, codes.values as CellValue[][], 'values');
    if (!lookup.constants.isNullObject) {
      for (const area of lookup.constants.areas.items) for (const what of ['values', 'formulas'] as const) put(content, area, area.values as CellValue[][], what);
    }
  }
  if (!formulaCells.isNullObject) {
    for (const { rowIndex, columnIndex, rowCount, columnCount: width } of formulaCells.areas.items) {
      for (let i = rowIndex - row; i < rowIndex - row + rowCount; i += 1) content.formulas[i]?.fill(unreadFormula, columnIndex - column, columnIndex - column + width);
    }
  }
  if (!results) {
    putHead(content, lookup.head);
    await readOtherFormulas(context, content, lookup.cell.rowIndex);
  }
  return content;
}

interface Gathered extends SheetContent {
  values: CellValue[][];
  formulas: CellValue[][];
}

interface Corner {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

function put(content: Gathered, { rowIndex, columnIndex }: Corner, read: CellValue[][], what: 'values' | 'formulas'): void {
  read.forEach((line, i) => {
    const target = content[what][rowIndex + i - content.row];
    if (target) line.forEach((value, j) => { target[columnIndex + j - content.column] = value; });
  });
}

function putHead(content: Gathered, head: Excel.Range): void {
  if (head.isNullObject) return;
  put(content, head, head.values as CellValue[][], 'values');
  put(content, head, head.formulas as CellValue[][], 'formulas');
}

async function readResults(context: Excel.RequestContext, content: Gathered, { used, head }: BriefLookup, run?: Run): Promise<void> {
  const whole = !head.isNullObject && head.rowCount === used.rowCount && head.columnCount === used.columnCount;
  if (whole) {
    put(content, head, head.values as CellValue[][], 'values');
    return;
  }
  const sheet = context.workbook.worksheets.getItem(content.id);
  const rowsPerPiece = Math.max(1, Math.floor(resultsPerPiece / used.columnCount));
  for (let done = 0; done < used.rowCount; done += rowsPerPiece) {
    if (run?.signal?.aborted) throw new CancelledError();
    await readPieceOfResults(context, content, sheet.getRangeByIndexes(used.rowIndex + done, used.columnIndex, Math.min(rowsPerPiece, used.rowCount - done), used.columnCount));
    run?.progress?.(Math.min(1, (done + rowsPerPiece) / used.rowCount));
    await run?.pause?.();
  }
}

/** One message: each piece has its own, or it would be larger than Excel on the web takes. */
async function readPieceOfResults(context: Excel.RequestContext, content: Gathered, range: Excel.Range): Promise<void> {
  range.load('values,rowIndex,columnIndex');
  await context.sync();
  put(content, range, range.values as CellValue[][], 'values');
}

/** Formulas above the codes, where those stand low; and of a column of which none below them is known the first one: the others are the same, filled down. */
async function readOtherFormulas(context: Excel.RequestContext, content: Gathered, codeRow: number): Promise<void> {
  const above: readonly CellArea[] = codeRow < rowsReadWhole ? [] : [{ row: rowsReadWhole, column: content.column, rowCount: codeRow - rowsReadWhole + 1, columnCount: content.formulas[0]?.length ?? 1 }];
  const ranges = [...above, ...columnsWithoutFormula(content, codeRow)].map((area) => context.workbook.worksheets.getItem(content.id).getRange(areaAddress(area)));
  if (ranges.length === 0) return;
  for (const range of ranges) range.load('formulas,rowIndex,columnIndex');
  await syncOnce(context);
  for (const range of ranges) put(content, range, range.formulas as CellValue[][], 'formulas');
}

function columnsWithoutFormula(content: Gathered, codeRow: number): readonly CellArea[] {
  const areas: CellArea[] = [];
  const below = codeRow + 1 - content.row;
  for (let j = 0; j < (content.formulas[0]?.length ?? 0); j += 1) {
    // Formulas that were read stand above all others.
    const i = content.formulas.findIndex((line, index) => index >= below && String(line[j]).startsWith('='));
    if (i < 0 || !isUnread(content, i, j)) continue;
    const last = areas.at(-1);
    if (last?.row === content.row + i && last.column + last.columnCount === content.column + j) areas[areas.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    else areas.push({ row: content.row + i, column: content.column + j, rowCount: 1, columnCount: 1 });
  }
  return areas;
}
