import type { CellValue } from '../../model/cellValue';
import type {
  CellArea,
  ConditionalFormatDocument,
  NameDocument,
  NoteDocument,
  PageLayoutDocument,
  SheetProtectionDocument,
  SheetVisibility,
  StyleDocument,
  ValidationDocument,
  WorkbookDocument,
} from '../../model/workbookDocument';

/**
 * The spreadsheet behind the embedded workbook, as the host sees it. The host (which speaks Office.js's protocol) knows only
 * this; the spreadsheet component stands behind it, with a page or without. Rows and columns count from 0.
 *
 * Everything here is synchronous but {@link settled}: formulas are computed some time after a change, and a reader waits
 * for that before it looks at results. The model applies what it is told: whether something is allowed (protection, cell
 * edit mode, message limits, valid names) is decided by the host.
 */
export interface GridModel {
  /** In the order of the tabs. */
  sheets(): readonly GridSheet[];
  sheetById(id: string): GridSheet | undefined;
  activeSheet(): GridSheet;
  activateSheet(id: string): void;
  addSheet(name: string, index?: number): GridSheet;
  removeSheet(id: string): void;
  moveSheet(id: string, index: number): void;
  /** A copy with values, formulas, formats and rules, placed at the index. */
  copySheet(id: string, name: string, index: number): GridSheet;

  names(): readonly NameDocument[];
  /** Adds the name or replaces the one with the same name and scope. */
  setName(name: NameDocument): void;
  removeName(name: string, sheet?: string): void;

  structureProtected: boolean;

  /** The selected areas of the active sheet; the first is the one the cursor is in. */
  selection(): { readonly sheetId: string; readonly areas: readonly CellArea[]; readonly activeCell: { readonly row: number; readonly column: number } };
  select(sheetId: string, areas: readonly CellArea[]): void;

  /** Whether somebody is typing in a cell just now. */
  editing(): boolean;

  /** Whether formulas are computed; set to false they keep their last results. */
  readonly computes: boolean;
  /** Resolves when every formula that earlier changes touch has its result. At once when nothing is pending. */
  settled(): Promise<void>;

  /** Everything as plain data, to save it in a file or to compare it. */
  toDocument(): WorkbookDocument;
  /** Replaces everything by the document. */
  load(document: WorkbookDocument): void;

  /** Groups what happens inside into one step of the user's undo, where the spreadsheet can. */
  batch<T>(change: () => T): T;
  /** As {@link batch}, for what takes several turns. What the user does meanwhile stays a step of its own. */
  step<T>(change: () => Promise<T>): Promise<T>;
  /** From now on nothing that was done so far can be undone. */
  forgetUndo(): void;
  undo(): void;
  redo(): void;

  /** Tells of changes by the user and of those made through this interface (`local` false and true). Returns how to stop. */
  onChange(listener: (change: GridChange) => void): () => void;
}

export type GridChange = { readonly local: boolean } & (
  | { readonly type: 'cells'; readonly sheetId: string; readonly areas: readonly CellArea[]; readonly change: 'edit' | 'rowInserted' | 'rowDeleted' | 'columnInserted' | 'columnDeleted' | 'cellInserted' | 'cellDeleted'; /** What a single edited cell held before, where the spreadsheet knows. */ readonly before?: CellValue }
  /** Results of formulas changed by computation. */
  | { readonly type: 'calculated'; readonly sheetId: string }
  | { readonly type: 'format'; readonly sheetId: string; readonly areas: readonly CellArea[] }
  | { readonly type: 'selection'; readonly sheetId: string; readonly areas: readonly CellArea[] }
  | { readonly type: 'sheetRenamed'; readonly sheetId: string; readonly nameBefore?: string }
  | { readonly type: 'sheetActivated' | 'sheetDeactivated' | 'sheetAdded' | 'sheetRemoved' | 'sheetMoved' | 'sheetVisibility'; readonly sheetId: string }
);

/** What is put into one cell: `''` empties it, `null` leaves it alone. A formula carries its leading `=`. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string } | null;

export interface GridSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: string | undefined;
  showGridlines: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  protection: SheetProtectionDocument | undefined;
  pageLayout: PageLayoutDocument;
  autoFilter: CellArea | undefined;
  /** Rows and columns that the sheet can hold at least; grows on demand. */
  readonly rowCount: number;
  readonly columnCount: number;

  /** The smallest area that holds all values (and, unless `valuesOnly`, all formats); undefined for an empty sheet. */
  usedArea(valuesOnly: boolean): CellArea | undefined;

  /** Unrounded values; `''` for empty cells, errors as their text. */
  values(area: CellArea): CellValue[][];
  /** Formulas with `=` where there are any, values elsewhere. */
  formulas(area: CellArea): CellValue[][];
  /** Which cells hold a formula. */
  formulaCells(area: CellArea): boolean[][];
  /** What the cells show. */
  texts(area: CellArea): string[][];
  /** Writes a block; its shape is the area's. A string value is stored as text, never parsed. */
  write(area: CellArea, inputs: readonly (readonly CellInput[])[]): void;
  /** Fills the formulas of the area's first row down, as copying them would; false, and nothing is done, where they have to be written cell by cell. */
  fillDown(area: CellArea): boolean;
  /** Removes contents, formats or both. */
  clear(area: CellArea, what: 'contents' | 'formats' | 'all'): void;

  styleAt(row: number, column: number): StyleDocument;
  /** Changes what is given in the format of every cell of the area; a member that is `null` goes back to normal. */
  patchStyle(area: CellArea, patch: StylePatch): void;

  columnWidth(column: number): number;
  setColumnWidth(first: number, count: number, width: number): void;
  rowHeight(row: number): number;
  setRowHeight(first: number, count: number, height: number): void;
  columnHidden(column: number): boolean;
  setColumnHidden(first: number, count: number, hidden: boolean): void;
  rowHidden(row: number): boolean;
  setRowHidden(first: number, count: number, hidden: boolean): void;

  merges(): readonly CellArea[];
  merge(area: CellArea): void;
  unmerge(area: CellArea): void;

  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  /** Sorts the rows of the area by columns (relative to the area), with their formats. */
  sort(area: CellArea, keys: readonly { readonly column: number; readonly ascending: boolean }[], hasHeaders: boolean): void;

  validations(): readonly (ValidationDocument & { readonly id: string })[];
  /** Those rules that reach into one of the areas. */
  validationsTouching(areas: readonly CellArea[]): readonly (ValidationDocument & { readonly id: string })[];
  /** Takes the rule for its areas; other rules lose the cells it covers. Returns its id. */
  addValidation(rule: ValidationDocument): string;
  clearValidation(area: CellArea): void;

  conditionalFormats(): readonly (ConditionalFormatDocument & { readonly id: string })[];
  /** Takes the place that its priority says; those behind it move down. Returns its id. */
  addConditionalFormat(rule: ConditionalFormatDocument): string;
  /** The rule keeps its id; another priority moves it. */
  replaceConditionalFormat(id: string, rule: ConditionalFormatDocument): void;
  removeConditionalFormat(id: string): void;

  notes(): readonly NoteDocument[];
  setNote(note: NoteDocument): void;
  removeNote(row: number, column: number): void;
}

/** A {@link StyleDocument} in which a member may be absent (stay as it is) or `null` (go back to normal). */
export type StylePatch = {
  readonly [K in Exclude<keyof StyleDocument, 'font' | 'borders'>]?: Exclude<StyleDocument[K], undefined> | null;
} & {
  readonly font?: { readonly [K in keyof NonNullable<StyleDocument['font']>]?: Exclude<NonNullable<StyleDocument['font']>[K], undefined> | null } | null;
  /** `insideHorizontal` and `insideVertical` are the lines between the cells of the area; the others its outer edges. */
  readonly borders?: { readonly [K in 'top' | 'right' | 'bottom' | 'left' | 'insideHorizontal' | 'insideVertical']?: NonNullable<NonNullable<StyleDocument['borders']>['top']> | null } | null;
};
