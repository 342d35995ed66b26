import type { CellValue } from './cellValue';
import type { SheetContent, SheetRole } from './snapshot';

/** What is said of a formula whose text was not read. Nothing else reads so: Excel takes no lone `=` for a formula. */
export const unreadFormula = '=';

/** Rows from the top of a sheet whose formulas are read all the same: those of ten units. Four such sheets and the figures have to fit into one message. */
export const rowsReadWhole = 17;

/**
 * Sheets whose formulas are long and many (a row of scores takes over 60 KB): beyond the first rows only what people typed is read, and of other cells whether
 * there is a formula, said by {@link unreadFormula}. `results`: whether what those formulas come to is wanted too; otherwise it may be `''`.
 */
export interface BriefReading {
  readonly roles: readonly SheetRole[];
  readonly results: boolean;
}

/** Whether the text of a formula was not read; both counted from the first row and column of the content. */
export function isUnread({ values, formulas }: Pick<SheetContent, 'values' | 'formulas'>, i: number, j: number): boolean {
  return formulas[i]?.[j] === unreadFormula && values[i]?.[j] !== unreadFormula;
}

/** A sheet that was read whole, as if it had been read in brief. */
export function inBrief(content: SheetContent): SheetContent {
  const { row, values, formulas } = content;
  const told = (formula: CellValue, value: CellValue | undefined): CellValue => (typeof formula === 'string' && formula.startsWith('=') && formula !== value ? unreadFormula : formula);
  return { ...content, formulas: formulas.map((line, i) => (row + i < rowsReadWhole ? line : line.map((formula, j) => told(formula, values[i]?.[j])))) };
}
