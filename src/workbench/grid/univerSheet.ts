import { BooleanNumber } from '@univerjs/core';
import type { IMutationInfo, IObjectArrayPrimitiveType, IColumnData, IRowData, IRange, Nullable, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetFrozenMutation,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation, SheetsFilterService } from '@univerjs/sheets-filter';
import { intersectionOf } from '../../model/areaOverlap';
import type { CellValue } from '../../model/cellValue';
import type { LineShift } from '../../model/lineShift';
import type {
  CellArea,
  ConditionalFormatDocument,
  NoteDocument,
  PageLayoutDocument,
  SheetProtectionDocument,
  SheetVisibility,
  StyleDocument,
  ValidationDocument,
} from '../../model/workbookDocument';
import type { CellInput, GridSheet, StylePatch } from '../host/gridModel';
import { areaOf, rangeOf } from './areas';
import { ContentReader, clearedCells, usedAreaOf, writtenCells } from './cellContents';
import { FormatReader, patchedLine } from './cellFormats';
import { ConditionalRules } from './conditionalRules';
import type { SheetAsides } from './sheetAsides';
import { deleteColumns, deleteRows, insertColumns, insertRows } from './lineChanges';
import { spareColumns, spareRows } from './loadDocument';
import { followed, sameArea, type Followers } from './lineFollowing';
import { patchedFormats } from './patchedFormats';
import { SheetLines } from './sheetLines';
import { SheetNotes } from './sheetNotes';
import { sortedCells } from './sortedRows';
import { colourOf } from './styleMapping';
import { ValidationRules } from './validationRules';
import type { WorkbookUnit } from './workbookUnit';

/** Excel's limits. */
const maxRows = 1_048_576;
const maxColumns = 16_384;

/** One sheet of the spreadsheet, as {@link GridSheet} describes it. */
export class UniverSheet implements GridSheet {
  private readonly validationRules: ValidationRules;
  private readonly conditionalRules: ConditionalRules;
  private readonly sheetNotes: SheetNotes;
  private readonly lines: SheetLines;
  private formatReader: { readonly revision: number; readonly reader: FormatReader } | undefined;

  constructor(
    private readonly unit: WorkbookUnit,
    readonly id: string,
    private readonly asides: SheetAsides,
  ) {
    this.validationRules = new ValidationRules(unit, id);
    this.conditionalRules = new ConditionalRules(unit, id);
    this.sheetNotes = new SheetNotes(unit, id);
    this.lines = new SheetLines(unit, id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  /** Formulas and names that speak of the sheet follow. */
  set name(name: string) {
    this.unit.spellOutFormulas();
    this.unit.command(SetWorksheetNameCommand.id, { subUnitId: this.id, name });
  }

  get visibility(): SheetVisibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) {
      return 'visible';
    }
    return this.asides.of(this.id).veryHidden ? 'veryHidden' : 'hidden';
  }

  set visibility(visibility: SheetVisibility) {
    this.asides.change(this.id, { veryHidden: visibility === 'veryHidden' });
    const hidden = visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const before = this.worksheet.getConfig().hidden;
    if (before !== hidden) {
      const step = (value: BooleanNumber): IMutationInfo => ({ id: SetWorksheetHideMutation.id, params: { ...this.target(), hidden: value } });
      this.unit.mutate([step(hidden)], [step(before)], { staysInPlace: true });
    }
  }

  get tabColor(): string | undefined {
    return colourOf({ rgb: this.worksheet.getTabColor() ?? null });
  }

  set tabColor(color: string | undefined) {
    this.change(SetTabColorMutation.id, { color: color ?? '' }, { color: this.worksheet.getTabColor() ?? '' });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  set showGridlines(show: boolean) {
    const value = (shown: boolean): object => ({ showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    this.change(ToggleGridlinesMutation.id, value(show), value(this.showGridlines));
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const { startRow, startColumn } = this.worksheet.getFreeze();
    return { rows: Math.max(startRow, 0), columns: Math.max(startColumn, 0) };
  }

  set frozen({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    const before = this.worksheet.getFreeze();
    const after = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
    this.change(SetFrozenMutation.id, after, { ...before });
  }

  get protection(): SheetProtectionDocument | undefined {
    return this.asides.of(this.id).protection;
  }

  /** Clears what could be undone, as in Excel. */
  set protection(protection: SheetProtectionDocument | undefined) {
    this.asides.change(this.id, { protection });
    this.unit.loseHistory();
  }

  get pageLayout(): PageLayoutDocument {
    return this.asides.of(this.id).pageLayout;
  }

  set pageLayout(pageLayout: PageLayoutDocument) {
    this.asides.change(this.id, { pageLayout });
  }

  get autoFilter(): CellArea | undefined {
    const range = this.unit.injector.get(SheetsFilterService).getFilterModel(this.unit.unitId, this.id)?.getRange();
    return range === undefined ? undefined : areaOf(range, this.rowCount, this.columnCount);
  }

  set autoFilter(area: CellArea | undefined) {
    const before = this.autoFilter;
    if (area !== undefined) {
      this.ensureSize(area.row + area.rowCount, area.column + area.columnCount);
    }
    const step = (one: CellArea | undefined): IMutationInfo[] => [
      { id: RemoveSheetsFilterMutation.id, params: this.target() },
      ...(one === undefined ? [] : [{ id: SetSheetsFilterRangeMutation.id, params: { ...this.target(), range: rangeOf(one) } }]),
    ];
    this.unit.mutate(before === undefined ? step(area).slice(1) : step(area), area === undefined ? step(before).slice(1) : step(before));
  }

  get rowCount(): number {
    return this.worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  usedArea(valuesOnly: boolean): CellArea | undefined {
    return usedAreaOf(this.worksheet, valuesOnly);
  }

  values(area: CellArea): CellValue[][] {
    return this.content().values(area);
  }

  formulas(area: CellArea): CellValue[][] {
    return this.content().formulasOrValues(area);
  }

  formulaCells(area: CellArea): boolean[][] {
    return this.content().formulaCells(area);
  }

  fillDown(area: CellArea): boolean {
    const formulas = this.formulas({ ...area, rowCount: 1 })[0] ?? [];
    if (area.rowCount < 2 || !this.formulaCells({ ...area, rowCount: 1 })[0]?.every(Boolean) || this.content().hasArrays) {
      return false;
    }
    this.ensureSize(area.row + area.rowCount, area.column + area.columnCount);
    return this.unit.fillFormulas(this.id, area, formulas.map(String));
  }

  texts(area: CellArea): string[][] {
    return this.content().texts(area, this.formats());
  }

  write(area: CellArea, inputs: readonly (readonly CellInput[])[]): void {
    this.ensureSize(area.row + area.rowCount, area.column + area.columnCount);
    const { cells, count, formulas } = writtenCells(this.worksheet, area, inputs);
    if (count > 0 && !formulas && !this.content().hasArrays) {
      this.unit.setValues(this.id, cells, count);
    } else if (count > 0) {
      this.unit.setCells(this.id, cells, count);
    }
  }

  clear(area: CellArea, what: 'contents' | 'formats' | 'all'): void {
    const { cells, count } = clearedCells(this.worksheet, area, what);
    if (count > 0) {
      this.unit.setCells(this.id, cells, count);
    }
  }

  styleAt(row: number, column: number): StyleDocument {
    return this.formats().styleAt(row, column);
  }

  patchStyle(area: CellArea, patch: StylePatch): void {
    // The sheet grows past what is written, so an area of exactly its size means all of its rows or columns.
    const wholeColumns = area.row === 0 && (area.rowCount === this.rowCount || area.rowCount >= maxRows);
    const wholeRows = area.column === 0 && (area.columnCount === this.columnCount || area.columnCount >= maxColumns);
    if (!wholeColumns && !wholeRows) {
      this.ensureSize(area.row + area.rowCount, area.column + area.columnCount);
      this.patchCells(area, patch);
      return;
    }
    this.unit.batch(() => {
      this.patchLines(area, patch, wholeColumns);
      // Cells with something in them carry their own format, as in a file.
      const used = this.usedArea(false);
      const held = used === undefined ? undefined : intersectionOf(area, used);
      if (held !== undefined) {
        this.patchCells(held, patch);
      }
    });
  }

  columnWidth(column: number): number {
    return this.lines.columnWidth(column);
  }

  setColumnWidth(first: number, count: number, width: number): void {
    this.ensureSize(0, first + count);
    this.lines.setColumnWidth(first, count, width);
  }

  rowHeight(row: number): number {
    return this.lines.rowHeight(row);
  }

  setRowHeight(first: number, count: number, height: number): void {
    this.ensureSize(first + count, 0);
    this.lines.setRowHeight(first, count, height);
  }

  columnHidden(column: number): boolean {
    return this.lines.columnHidden(column);
  }

  setColumnHidden(first: number, count: number, hidden: boolean): void {
    this.ensureSize(0, first + count);
    this.lines.setColumnHidden(first, count, hidden);
  }

  rowHidden(row: number): boolean {
    return this.lines.rowHidden(row);
  }

  setRowHidden(first: number, count: number, hidden: boolean): void {
    this.ensureSize(first + count, 0);
    this.lines.setRowHidden(first, count, hidden);
  }

  merges(): readonly CellArea[] {
    return this.worksheet.getMergeData().map((range) => areaOf(range, this.rowCount, this.columnCount));
  }

  /** Keeps the contents of the top left cell only, as Excel does. Merged areas that overlap the new one are given up. */
  merge(area: CellArea): void {
    this.ensureSize(area.row + area.rowCount, area.column + area.columnCount);
    this.unit.batch(() => {
      this.unmerge(area);
      if (area.columnCount > 1) {
        this.clear({ ...area, rowCount: 1, column: area.column + 1, columnCount: area.columnCount - 1 }, 'contents');
      }
      if (area.rowCount > 1) {
        this.clear({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, 'contents');
      }
      const params = { ...this.target(), ranges: [rangeOf(area)] };
      this.unit.mutate([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
    });
  }

  unmerge(area: CellArea): void {
    const ranges: IRange[] = this.merges().filter((merged) => intersectionOf(merged, area) !== undefined).map(rangeOf);
    if (ranges.length > 0) {
      const params = { ...this.target(), ranges };
      this.unit.mutate([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
    }
  }

  insertRows(row: number, count: number): void {
    this.ensureSize(row + 1, 0);
    this.moveLines({ kind: 'insert', lines: 'rows', start: row, count }, () => { insertRows(this.unit, this.id, row, count); });
  }

  deleteRows(row: number, count: number): void {
    this.moveLines({ kind: 'delete', lines: 'rows', start: row, count }, () => { deleteRows(this.unit, this.id, row, count); });
    this.ensureSize(1, 1);
  }

  insertColumns(column: number, count: number): void {
    this.ensureSize(0, column + 1);
    this.moveLines({ kind: 'insert', lines: 'columns', start: column, count }, () => { insertColumns(this.unit, this.id, column, count); });
  }

  deleteColumns(column: number, count: number): void {
    this.moveLines({ kind: 'delete', lines: 'columns', start: column, count }, () => { deleteColumns(this.unit, this.id, column, count); });
    this.ensureSize(1, 1);
  }

  sort(area: CellArea, keys: readonly { readonly column: number; readonly ascending: boolean }[], hasHeaders: boolean): void {
    this.unit.spellOutFormulas();
    const rows = hasHeaders ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
    const lexer = this.unit.injector.get(LexerTreeBuilder);
    const cells = sortedCells(this.worksheet, this.content(), rows, keys, (formula, distance) => lexer.moveFormulaRefOffset(formula, 0, distance));
    if (cells !== undefined) {
      const count = rows.rowCount * rows.columnCount;
      this.unit.batch(() => {
        // A format is merged into the one that is there, so the old cells have to go first.
        this.clear(rows, 'all');
        this.unit.setCells(this.id, cells, count);
      });
    }
  }

  validationsTouching(areas: readonly CellArea[]): readonly (ValidationDocument & { readonly id: string })[] {
    return this.validationRules.touching(areas);
  }

  validations(): readonly (ValidationDocument & { readonly id: string })[] {
    return this.validationRules.list();
  }

  addValidation(rule: ValidationDocument): string {
    return this.validationRules.add(rule);
  }

  clearValidation(area: CellArea): void {
    this.validationRules.clear(area);
  }

  conditionalFormats(): readonly (ConditionalFormatDocument & { readonly id: string })[] {
    return this.conditionalRules.list();
  }

  addConditionalFormat(rule: ConditionalFormatDocument): string {
    return this.conditionalRules.add(rule);
  }

  replaceConditionalFormat(id: string, rule: ConditionalFormatDocument): void {
    this.conditionalRules.replace(id, rule);
  }

  removeConditionalFormat(id: string): void {
    this.conditionalRules.remove(id);
  }

  notes(): readonly NoteDocument[] {
    return this.sheetNotes.list();
  }

  setNote(note: NoteDocument): void {
    this.sheetNotes.set(note);
  }

  removeNote(row: number, column: number): void {
    this.sheetNotes.remove(row, column);
  }

  /** Puts rules and notes into a sheet that has none yet. */
  fillRules(validations: readonly ValidationDocument[], conditionalFormats: readonly ConditionalFormatDocument[], notes: readonly NoteDocument[]): void {
    this.validationRules.fill(validations);
    this.conditionalRules.fill(conditionalFormats);
    for (const note of notes) {
      this.sheetNotes.set(note);
    }
  }

  /** The rules as plain data, in their order. */
  ruleDocuments(): { readonly validations: readonly ValidationDocument[]; readonly conditionalFormats: readonly ConditionalFormatDocument[] } {
    return { validations: this.validationRules.documents(), conditionalFormats: this.conditionalRules.documents() };
  }

  private get worksheet(): Worksheet {
    return this.unit.worksheet(this.id);
  }

  private content(): ContentReader {
    return new ContentReader(this.worksheet, this.unit.unitId, this.unit);
  }

  /** Cells are often asked for one by one; the reader knows the formats that it has put together. */
  private formats(): FormatReader {
    const { revision } = this.unit;
    if (this.formatReader?.revision !== revision) {
      this.formatReader = { revision, reader: new FormatReader(this.worksheet, this.unit.workbook.getStyles()) };
    }
    return this.formatReader.reader;
  }

  private target(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.unit.unitId, subUnitId: this.id };
  }

  private change(id: string, redo: object, undo: object): void {
    this.unit.mutate([{ id, params: { ...this.target(), ...redo } }], [{ id, params: { ...this.target(), ...undo } }]);
  }

  /** What the spreadsheet does not move as Excel does is put in its place. */
  private moveLines(shift: LineShift, move: () => void): void {
    this.unit.spellOutFormulas();
    const expected = followed({ frozen: this.frozen, autoFilter: this.autoFilter, merges: this.merges(), notes: this.notes() }, shift);
    this.unit.batch(() => {
      move();
      this.settle(expected);
    });
  }

  private settle({ frozen, autoFilter, merges, notes }: Followers): void {
    if (frozen.rows !== this.frozen.rows || frozen.columns !== this.frozen.columns) {
      this.frozen = frozen;
    }
    const filter = this.autoFilter;
    if (autoFilter !== undefined && filter !== undefined && !sameArea(autoFilter, filter)) {
      this.change(SetSheetsFilterRangeMutation.id, { range: rangeOf(autoFilter) }, { range: rangeOf(filter) });
    }
    const now = this.merges();
    if (now.length !== merges.length || !now.every((merged) => merges.some((one) => sameArea(one, merged)))) {
      // All of them: taking one away takes those with it that it overlaps.
      const step = (id: string, areas: readonly CellArea[]): IMutationInfo[] => (areas.length === 0 ? [] : [{ id, params: { ...this.target(), ranges: areas.map(rangeOf) } }]);
      this.unit.mutate([...step(RemoveWorksheetMergeMutation.id, now), ...step(AddWorksheetMergeMutation.id, merges)], [...step(RemoveWorksheetMergeMutation.id, merges), ...step(AddWorksheetMergeMutation.id, now)]);
    }
    for (const note of this.notes()) {
      if (!notes.some((one) => one.row === note.row && one.column === note.column)) {
        this.removeNote(note.row, note.column);
      }
    }
    for (const note of notes) {
      if (!this.notes().some((one) => one.row === note.row && one.column === note.column && one.text === note.text)) {
        this.setNote(note);
      }
    }
  }

  private patchCells(area: CellArea, patch: StylePatch): void {
    this.unit.setFormats(this.id, area, patchedFormats(this.worksheet, this.unit.workbook.getStyles(), area, patch));
  }

  private patchLines(area: CellArea, patch: StylePatch, columns: boolean): void {
    const worksheet = this.worksheet;
    const styles = this.unit.workbook.getStyles();
    if (columns) {
      const columnData: IObjectArrayPrimitiveType<Nullable<IColumnData>> = {};
      for (let column = area.column; column < Math.min(area.column + area.columnCount, this.columnCount); column += 1) {
        columnData[column] = patchedLine(styles, worksheet.getColumnManager().getColumn(column) ?? undefined, patch);
      }
      const params = { ...this.target(), columnData };
      this.unit.mutate([{ id: SetColDataMutation.id, params }], [{ id: SetColDataMutation.id, params: SetColDataMutationFactory(params, worksheet) }]);
    } else {
      const rowData: IObjectArrayPrimitiveType<Nullable<IRowData>> = {};
      for (let row = area.row; row < Math.min(area.row + area.rowCount, this.rowCount); row += 1) {
        rowData[row] = patchedLine(styles, worksheet.getRowManager().getRow(row) ?? undefined, patch);
      }
      const params = { ...this.target(), rowData };
      this.unit.mutate([{ id: SetRowDataMutation.id, params }], [{ id: SetRowDataMutation.id, params: SetRowDataMutationFactory(params, worksheet) }]);
    }
  }

  /** The sheet grows on demand, with some room to spare; that is not a step of undo. */
  private ensureSize(rows: number, columns: number): void {
    if (rows > this.rowCount) {
      this.unit.unrecorded(() => {
        this.change(SetWorksheetRowCountMutation.id, { rowCount: Math.min(rows + spareRows, maxRows) }, {});
      });
    }
    if (columns > this.columnCount) {
      this.unit.unrecorded(() => {
        this.change(SetWorksheetColumnCountMutation.id, { columnCount: Math.min(columns + spareColumns, maxColumns) }, {});
      });
    }
  }
}
