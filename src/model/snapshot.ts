import type { CellValue } from './cellValue';
import type { SheetVisibility } from './workbookDocument';

/** What was read from a workbook before something is decided. Plain data; rows and columns count from 0. */
export interface Snapshot {
  /** Every sheet of the workbook, in the order of the tabs. */
  readonly sheets: readonly SheetSummary[];
  /** Whether sheets may be added, renamed or removed. */
  readonly structureProtected: boolean;
  /** Our sheets that are there, whether they were asked for or not. */
  readonly present: ReadonlyMap<SheetRole, MarkedSheet>;
  /** The sheets of ours that were asked for and are there, with what they hold. */
  readonly marks: ReadonlyMap<SheetRole, SheetContent>;
  /** Roles whose mark name is there but points nowhere, as after the sheet or the mark cell was deleted. */
  readonly broken: readonly { readonly role: SheetRole; readonly markName: string }[];
  /** Sheets that are the same as another one of ours; never written to. All of them only where every sheet was looked at. */
  readonly copies: readonly SheetCopy[];
  /** Sheets with our codes of which cannot be told what they are for. */
  readonly unclear: readonly UnclearSheet[];
  /** Codes of sheets that were asked for; only of those whose name points at their mark. */
  readonly codes?: ReadonlyMap<SheetRole, SheetCodes>;
  /** Number formats of cells that were asked for, by `cellKey`. */
  readonly numberFormats?: ReadonlyMap<string, string>;
  /** All names of the workbook (not of single sheets), to step around those that are taken. */
  readonly names: readonly string[];
}

/** What stands in the row and in the column of a sheet's mark. */
export interface SheetCodes {
  readonly inRow: readonly CellValue[];
  readonly inColumn: readonly CellValue[];
}

export interface SheetSummary {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

/** A sheet of ours and the name that marks it. */
export interface MarkedSheet extends SheetSummary {
  /** Empty where the sheet was found without a name. */
  readonly markName: string;
  /** The name points at another cell of the sheet than its mark. */
  readonly nameAstray?: boolean;
  /** There when the mark is gone: the sheet cannot be read by its codes until it is put back. */
  readonly damage?: MarkDamage;
}

/** Where a lost mark belongs, as far as names and codes say so; a part is absent when its row or column is gone too. */
export interface MarkDamage {
  readonly row?: number;
  readonly column?: number;
}

export interface SheetCopy extends SheetSummary {
  readonly role: SheetRole;
}

export interface UnclearSheet extends SheetSummary {
  /** What it may be for; those roles that no other sheet has. */
  readonly roles: readonly SheetRole[];
}

/** The used part of one of our sheets. `values[i][j]` is the cell at row `row + i`, column `column + j`. */
export interface SheetContent extends SheetSummary {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas with `=` where there are any (`=` alone where the text was not read, see `BriefReading`), values elsewhere; same shape. */
  readonly formulas: readonly (readonly CellValue[])[];
}

/** What one of our sheets is for. Its mark is a workbook name that points into the sheet and travels with it. */
export type SheetRole = 'scheme' | 'units' | 'target' | 'target-book' | 'unit-target-books' | 'half-year' | 'year-end' | 'last-year' | 'half-year-scores' | 'year-end-scores' | 'half-year-places' | 'year-end-places' | 'judgements' | 'inspections' | 'records' | 'findings' | 'check-log' | 'checked-figures' | 'outcomes';
