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
}

/** The reference to a sheet that is there. */
export function referenceTo(table: CodedTable): SheetReference {
  return { name: table.content.name, codeRow: table.codeRow, codeColumn: table.codeColumn, columns: table.columns };
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
      return { name: plan.target.added, codeRow: row + i, codeColumn: column + at, columns };
    }
  }
  return undefined;
}

/** The column of row codes, whole, so that rows may come and go. */
export function rowCodesOf({ name, codeColumn }: SheetReference): string {
  return wholeColumn(name, codeColumn);
}

/** Columns from the first on that a lookup by column code covers: more than any sheet of ours has. */
const lastLookupColumn = columnLetters(701);

/**
 * The cell of a row code and a column code, as a formula without `=`; an error value where there is none. Both references begin in the
 * same column, so that inserted columns move them alike. `codes` are tried in turn.
 */
export function lookup({ name, codeRow, ...reference }: SheetReference, row: string, codes: readonly string[]): string {
  const sheet = quotedSheetName(name);
  const header = `${sheet}!$A$${codeRow + 1}:$${lastLookupColumn}$${codeRow + 1}`;
  const [first = '""', ...others] = codes.map((code) => `MATCH(${code},${header},0)`);
  const column = others.reduce((text, other) => `IFERROR(${text},${other})`, first);
  return `INDEX(${sheet}!$A:$${lastLookupColumn},MATCH(${row},${wholeColumn(name, reference.codeColumn)},0),${column})`;
}

/** A whole column by its code; undefined where the sheet has no such column. */
export function columnOf(reference: SheetReference, code: string): string | undefined {
  const column = reference.columns.get(code);
  return column === undefined ? undefined : wholeColumn(reference.name, column);
}

function wholeColumn(name: string, column: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(name)}!$${letters}:$${letters}`;
}
