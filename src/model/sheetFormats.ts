import type { CellArea, ValidationDocument } from './workbookDocument';

/** What is wanted of a sheet that values and formulas do not tell. */
export interface FormatRequest {
  readonly sheetId: string;
  /** Areas whose rule of data validation is wanted. */
  readonly rules: readonly CellArea[];
  /** Areas of which is wanted whether their cells are locked. */
  readonly locks: readonly CellArea[];
  /** Columns of which is wanted whether they are hidden. */
  readonly columns: readonly number[];
  /** Area whose conditional formats are wanted. */
  readonly formats?: CellArea;
}

/** One answer for each thing asked for, in the same order. */
export interface SheetFormats {
  /** The rule that all cells of the area share (its formulas relative to the first cell); `none` where there is none, `mixed` where they differ. */
  readonly rules: readonly (Omit<ValidationDocument, 'areas'> | 'none' | 'mixed')[];
  readonly locks: readonly (boolean | 'mixed')[];
  readonly hidden: readonly boolean[];
  /** Conditional formats with a formula that touch the area; formulas without `=`, relative to the first cell of the first area. */
  readonly formats: readonly { readonly formula: string; readonly areas: readonly CellArea[] }[];
  /** Rows and columns kept in view; 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}
