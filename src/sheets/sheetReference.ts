import { columnLetters, quotedSheetName } from '../model/address';
import type { SheetPlan } from '../model/plan';
import type { CodedTable } from './codedTable';
import { readMark } from './sheetMarks';

/** Where another sheet of ours has its codes, for formulas that look something up there by row code and column code. */
export interface SheetReference {
  readonly name: string;
  readonly codeRow: number;
  readonly codeColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The last row and column that lookups cover, from 0. What is put in before them moves them along. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows and columns beyond what is there that lookups cover too. Whole columns would be simpler, but not every spreadsheet computes them quickly. */
const spareRows = 200;
const spareColumns = 20;

/** The reference to a sheet that is there. */
export function referenceTo(table: CodedTable): SheetReference {
  return { name: table.content.name, codeRow: table.codeRow, codeColumn: table.codeColumn, columns: table.columns, ...covered(table.content.row + table.content.values.length, table.content.column + Math.max(0, ...table.content.values.map((line) => line.length))) };
}

/** The reference to a sheet that a plan adds; undefined when the plan writes no mark cell. */
export function referenceToPlan(plan: SheetPlan): SheetReference | undefined {
  if (!('added' in plan.target)) return undefined;
  for (const { row, column, cells } of plan.blocks) {
    for (const [i, line] of cells.entries()) {
      const texts = line.map((cell) => (cell !== null && 'value' in cell && typeof cell.value === 'string' ? cell.value : ''));
      const at = texts.findIndex((text) => readMark(text) !== undefined);
      if (at < 0) continue;
      const columns = new Map(texts.flatMap((text, j) => (text === '' || j === at ? [] : [[text, column + j] as const])));
      return { name: plan.target.added, codeRow: row + i, codeColumn: column + at, columns, ...covered(Math.max(...plan.blocks.map((block) => block.row + block.cells.length)), Math.max(...plan.blocks.map((block) => block.column + Math.max(0, ...block.cells.map((each) => each.length))))) };
    }
  }
  return undefined;
}

function covered(rows: number, columns: number): Pick<SheetReference, 'lastRow' | 'lastColumn'> {
  return { lastRow: rows - 1 + spareRows, lastColumn: columns - 1 + spareColumns };
}

/** The column of row codes, from the first row to beyond the last, so that rows may come and go. */
export function rowCodesOf(reference: SheetReference): string {
  return columnRange(reference, reference.codeColumn);
}

/**
 * The cell of a row code and a column code, as a formula without `=`; an error value where there is none. Both references begin in the
 * same column, so that inserted columns move them alike. `codes` are tried in turn.
 */
export function lookup(reference: SheetReference, row: string, codes: readonly string[]): string {
  const { name, codeRow, lastRow } = reference;
  const sheet = quotedSheetName(name);
  const last = columnLetters(reference.lastColumn);
  const header = `${sheet}!$A$${codeRow + 1}:$${last}$${codeRow + 1}`;
  const [first = '""', ...others] = codes.map((code) => `MATCH(${code},${header},0)`);
  const column = others.reduce((text, other) => `IFERROR(${text},${other})`, first);
  return `INDEX(${sheet}!$A$1:$${last}$${lastRow + 1},MATCH(${row},${rowCodesOf(reference)},0),${column})`;
}

/** A column by its code, from the first row to beyond the last; undefined where the sheet has no such column. */
export function columnOf(reference: SheetReference, code: string): string | undefined {
  const column = reference.columns.get(code);
  return column === undefined ? undefined : columnRange(reference, column);
}

function columnRange({ name, lastRow }: SheetReference, column: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(name)}!$${letters}$1:$${letters}$${lastRow + 1}`;
}
