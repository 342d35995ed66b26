import type { BriefReading } from './briefSheet';
import type { CellValue } from './cellValue';
import type { FormatRequest, SheetFormats } from './sheetFormats';
import type { Plan } from './plan';
import type { AreaOfSheet, Selection, SelectionHint } from './selection';
import type { SheetContent, SheetRole, Snapshot } from './snapshot';

/** What a task needs of a workbook, in Excel or in a file. Every call may fail with a {@link WorkbookProblem}. */
export interface WorkbookPort {
  /**
   * Reads the sheets of the given roles; one exchange with Excel unless sheets are too large for one message, then in
   * pieces with progress.
   */
  read(roles: readonly SheetRole[], run?: Run, options?: ReadOptions): Promise<Outcome<Snapshot>>;
  /** Reads what values do not tell of sheets: rules, formats, locks, panes. Two exchanges at most, whatever is asked for. */
  readFormats(requests: readonly FormatRequest[], run?: Run): Promise<Outcome<ReadonlyMap<string, SheetFormats>>>;
  /** Carries the plan out in one exchange, or in pieces with progress. A failed or cancelled plan leaves the workbook as it was. */
  apply(plan: Plan, run?: Run): Promise<Outcome<AppliedPlan>>;
  /** Whole sheets that may be somebody else's, and what names refer to; sheet by sheet, with progress. */
  readOthers(sheetIds: readonly string[], run?: Run): Promise<Outcome<OtherSheets>>;
  /** Brings a cell into view and selects it. */
  reveal(sheetId: string, row: number, column: number): Promise<Outcome<void>>;
  /**
   * Whether the user can undo what is done here, each plan as one step. Where not, whatever is asked of Excel (reading too) takes from the
   * user what could be undone before. A plan for which `clearsUndo` holds does so everywhere.
   */
  keepsUndo(): boolean;
  /**
   * The selected cell, with the rows and columns of codes of our sheets, and whole sheets of those roles (small ones: what they hold is part
   * of the one exchange). Does not wait for somebody who is typing in a cell, but fails.
   */
  readSelection(whole: readonly SheetRole[]): Promise<Outcome<Selection>>;
  /** Values of single areas, in their order, in one exchange; for a few columns of sheets that may be large. Does not wait for typing either. */
  readAreas(areas: readonly AreaOfSheet[]): Promise<Outcome<readonly (readonly (readonly CellValue[])[])[]>>;
  /** Tells, until it is stopped, whenever cells may have changed or were computed anew. */
  watchChanges(listener: (hint: ChangeHint) => void): Promise<Outcome<StopWatching>>;
  /** Tells, until it is stopped, whenever something else may be selected. */
  watchSelection(listener: (hint: SelectionHint) => void): Promise<Outcome<StopWatching>>;
}

/** That cells of a sheet may have changed. Only a hint: what is there is read again. */
export interface ChangeHint {
  readonly sheetId: string;
  /** Somebody else changed them, in a session of their own. */
  readonly remote: boolean;
}

/** Ends watching; says nothing when the workbook is gone by then. */
export type StopWatching = () => Promise<void>;

export interface ReadOptions {
  /** Looks at the sheets of others too, for copies of ours and for ours that lost everything but their codes; one exchange more. */
  readonly everySheet?: boolean;
  /** Sheets of which nothing but the row and the column of codes is read, in the same exchange. */
  readonly codesOf?: readonly SheetRole[];
  /** Sheets of which long formulas are not wanted, so that one exchange is enough for any number of rows. */
  readonly brief?: BriefReading;
  /** Cells whose number formats are wanted, in the same exchange; those of sheets that are gone are left out. */
  readonly numberFormatsOf?: readonly CellOfSheet[];
}

export interface CellOfSheet {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Key of a cell in {@link Snapshot.numberFormats}. */
export function cellKey({ sheetId, row, column }: CellOfSheet): string {
  return `${sheetId} ${row} ${column}`;
}

/** What a workbook holds besides our sheets. */
export interface OtherSheets {
  readonly sheets: readonly SheetContent[];
  /** With the sheet, where a name belongs to one. */
  readonly names: readonly { readonly name: string; readonly sheet?: string; readonly refersTo: string }[];
}

/** What carrying out a plan gave. */
export interface AppliedPlan {
  /** Ids of the sheets added, by the name they were added under. */
  readonly addedSheets: ReadonlyMap<string, string>;
}

/** How somebody follows a long task, and stops it. */
export interface Run {
  /** 0 to 1. */
  progress?(share: number): void;
  readonly signal?: { readonly aborted: boolean };
  /** Lets the page answer its user before more work is done. */
  pause?(): Promise<void>;
  /** Asks whether the protection of a sheet may be lifted for a moment, which takes from the user what could be undone; absent where nobody need be asked. */
  allowLifting?(sheetName: string): Promise<boolean>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: WorkbookProblem };

/** Why something could not be done, as code and parameters; words come from the locales. */
export interface WorkbookProblem {
  readonly code: ProblemCode;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** For a log, never for users. */
  readonly detail?: string;
}

export type ProblemCode =
  | 'cancelled'
  | 'cell-being-edited'
  | 'structure-protected'
  | 'sheet-protected'
  | 'sheet-missing'
  | 'sheet-damaged'
  | 'not-injected'
  | 'scheme-invalid'
  | 'nothing-to-do'
  | 'too-large'
  | 'api-missing'
  | 'workbook-changed'
  /** A proposal is rejected without a reason. */
  | 'reason-missing'
  /** Decisions stand beside the words of other proposals: part of the columns was sorted. */
  | 'outcomes-mixed'
  /** A row cannot be moved: it holds more than what is ours. */
  | 'row-holds-more'
  /** A sheet of ours cannot be written anew: it holds something of its owner's. */
  | 'sheet-holds-more'
  | 'workbook-gone'
  | 'excel-failed'
  | 'file-unreadable'
  | 'nothing-selected'
  | 'entries-exist'
  | 'units-unknown'
  | 'last-sheet'
  /** A plan failed half-way, and putting the workbook back failed too. */
  | 'not-restored'
  /** The pane runs without Excel around it. */
  | 'not-in-excel';
