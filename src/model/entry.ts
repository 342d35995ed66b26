import type { CellValue } from './cellValue';

/** What an entry cell says. Blank ≠ 0 ≠ 不适用. */
export type Entry =
  | { readonly state: 'blank' }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'number'; readonly value: number }
  /** Neither a number nor 不适用: text, a logical value, a formula error. */
  | { readonly state: 'invalid'; readonly raw: CellValue };

export const notApplicableText = '不适用';

/** Where a cell is: sheet by its id and name as people see it, row and column from 0. */
export interface CellPosition {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** One entry cell as it was read. */
export interface EntryCell {
  readonly entry: Entry;
  /** The value as it stands in the cell. */
  readonly raw: CellValue;
  /** The formula in the cell, with `=`; absent for a constant. */
  readonly formula?: string;
  readonly at: CellPosition;
}

/**
 * What was reported for one unit, measure and column: `value` for counts, amounts and all targets; `numerator`,
 * `denominator` and `rate` for ratios. A part is absent when its column is missing in the sheet.
 */
export interface MeasureEntry {
  readonly value?: EntryCell;
  readonly numerator?: EntryCell;
  readonly denominator?: EntryCell;
  /** The cell of the rate's formula; what it holds is checked, never used. */
  readonly rate?: EntryCell;
}

/** The figures of one unit in one sheet. */
export interface UnitEntries {
  readonly unit: string;
  /** Unit code and name as they stand in the row. */
  readonly at: CellPosition;
  readonly measures: ReadonlyMap<string, MeasureEntry>;
}

/** One of 目标任务, 半年填报, 年终填报, as it was read. */
export interface EntryTable {
  readonly column: FigureColumnOfTable;
  readonly sheetId: string;
  readonly sheetName: string;
  /** In the order of the rows; units that the list of units does not know are included. */
  readonly rows: readonly UnitEntries[];
}

type FigureColumnOfTable = 'target' | 'half-year' | 'year-end';
