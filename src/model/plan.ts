import type { CellValue } from './cellValue';
import type { CellArea, ConditionalFormatDocument, PageLayoutDocument, SheetProtectionDocument, SheetVisibility, StyleDocument, ValidationDocument } from './workbookDocument';
import type { SheetRole } from './snapshot';

/** What is to be done to a workbook, as plain data. Carried out by `excel/` in Excel and by `xlsx/` in a file. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** Workbook names to set, after the sheets exist. */
  readonly names: readonly NamePlan[];
  /** Sheets to take away. Always asked for before. */
  readonly removeSheets?: readonly string[];
  /** Names of ours to take away, before others are set. */
  readonly removeNames?: readonly string[];
  /** What puts cells of existing sheets back if the plan fails half-way. */
  readonly inverse?: readonly InversePlan[];
  /** Cell to bring into view at the end. */
  readonly select?: { readonly sheet: SheetTarget; readonly row: number; readonly column: number };
}

/** What a sheet held before: cells one by one, their number formats, and formulas that were not read one by one. */
export interface InversePlan extends Pick<SheetPlan, 'target' | 'blocks' | 'numberFormats'> {
  readonly refills?: readonly Refill[];
}

/** Cells in which the same formulas stood in every row. They are laid out again only where `fills` of the plan came that far. */
export interface Refill {
  readonly area: CellArea;
  /** Of its first row, with `=`. */
  readonly formulas: readonly string[];
}

/** A sheet that is there (by id), or one of those that this plan adds (by its name). */
export type SheetTarget = { readonly existing: string } | { readonly added: string };

export interface SheetPlan {
  readonly target: SheetTarget;
  /**
   * A sheet that is protected without a password is unprotected before anything else, and protected again in the end with
   * the same options (or with those of `protection`); a failed plan leaves it protected. With a password the whole plan
   * fails with `sheet-protected`. Nothing happens to a sheet that is not protected. Unprotecting clears the user's undo, so
   * only what must reach locked cells asks for it.
   */
  readonly liftProtection?: boolean;
  /**
   * Whole rows and columns put in, in this order and before the blocks of any sheet: every other place in the plan, but
   * those of `inverse`, is a place after all insertions. A failed plan takes them out again.
   */
  readonly inserts?: readonly InsertPlan[];
  /** Set before the blocks are written: Excel keeps a number as text where the cell is formatted as text by then. */
  readonly numberFormats?: readonly { readonly areas: readonly CellArea[]; readonly numberFormat: string }[];
  /** Written in order, all before the other formats. */
  readonly blocks: readonly Block[];
  /** First rows whose formulas are filled down over the area, relative references moving along; after all blocks and formats of the plan. */
  readonly fills?: readonly CellArea[];
  /**
   * What formulas of the plan come to, where that is known: kept as their last results by files, which compute nothing. Excel computes itself
   * and never asks, so this is worked out only for those who do.
   */
  readonly results?: () => readonly Block[];
  readonly styles?: readonly StylePlan[];
  readonly merges?: readonly CellArea[];
  readonly columnWidths?: readonly { readonly first: number; readonly count: number; readonly width: number }[];
  readonly rowHeights?: readonly { readonly first: number; readonly count: number; readonly height: number }[];
  readonly hiddenColumns?: readonly { readonly first: number; readonly count: number }[];
  readonly hiddenRows?: readonly { readonly first: number; readonly count: number }[];
  readonly validations?: readonly ValidationDocument[];
  readonly conditionalFormats?: readonly ConditionalFormatDocument[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly pageLayout?: PageLayoutDocument;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly visibility?: SheetVisibility;
  /** Applied last. */
  readonly protection?: SheetProtectionDocument;
}

/**
 * Empty rows or columns in front of a row or column, both counted from 0 as they are after the insertions before this one.
 * All that refers to what moves moves along, as in Excel: formulas, names, rules, merged areas, titles, frozen panes. The new
 * lines take format and size of the row above or the column to the left, are visible, and new columns carry no validation.
 */
export interface InsertPlan {
  readonly kind: 'rows' | 'columns';
  readonly before: number;
  readonly count: number;
}

/**
 * A rectangle of inputs; shape rows × columns. Text is written as text (never turned into a number or date by Excel), a
 * formula carries its `=`. `null` leaves a cell alone, `{ value: '' }` empties it.
 */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
}

export type PlannedCell = { readonly value: CellValue } | { readonly formula: string } | null;

export interface StylePlan {
  readonly areas: readonly CellArea[];
  /** Whatever is absent stays as it is. Borders are drawn on every edge of every cell of the areas. */
  readonly style: StyleDocument;
}

export interface NamePlan {
  readonly name: string;
  readonly role: SheetRole;
  readonly sheet: SheetTarget;
  readonly row: number;
  readonly column: number;
}
