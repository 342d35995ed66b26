import { CommandType, EDITOR_ACTIVATED, IContextService, IUniverInstanceService, generateRandomId } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IExecutionOptions, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import type { CellArea, NameDocument, SheetDocument, StyleDocument, WorkbookDocument } from '../../model/workbookDocument';
import type { GridChange, GridModel, GridSheet } from '../host/gridModel';
import { areaOf, rangeOf } from './areas';
import { bringsFormula, ContentReader } from './cellContents';
import { SetCellFormatsMutation } from './cellFormatsMutation';
import { FillFormulasMutation } from './sharedFormulas';
import { changesOf, lineShiftOf, sheetParamsOf } from './changeReports';
import { DefinedNames } from './definedNames';
import { StyleTable, workbookDataOf, worksheetDataOf } from './loadDocument';
import { followWithRules } from './ruleFollowing';
import { guardProtectedSheets } from './protectionGate';
import { StyleCollector, sheetDocumentOf } from './saveDocument';
import { leaveRulesOutOfDependencies } from './ruleDependencies';
import { Settling } from './settling';
import { SheetAsides } from './sheetAsides';
import { UniverSheet } from './univerSheet';
import { withoutFormulaData } from './withoutFormulaData';
import { WorkbookUnit } from './workbookUnit';

const emptySheet: Omit<SheetDocument, 'name'> = { visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] };

/** One empty sheet. */
export const blankDocument: WorkbookDocument = { sheets: [{ ...emptySheet, name: 'Sheet1' }], names: [], styles: [{}], activeSheet: 0 };

/**
 * The spreadsheet component as the host sees it, in a page or without one. It registers no plugins: whoever makes it has set
 * up the spreadsheet with formulas, number formats, data validation, conditional formats, notes and filter.
 *
 * Changes made through this object can be undone, grouped by {@link batch}; one of more than 50,000 cells cannot, and clears
 * what could be undone before. Protection, page layout, view, properties, the difference between hidden and very hidden and the protection of
 * the workbook's structure are kept beside the spreadsheet and are no matter of undo.
 */
export class UniverGrid implements GridModel {
  structureProtected = false;
  readonly computes: boolean;
  private readonly unit: WorkbookUnit;
  private readonly asides = new SheetAsides();
  private readonly definedNames: DefinedNames;
  private readonly sheetsById = new Map<string, UniverSheet>();
  private readonly listeners = new Set<(change: GridChange) => void>();
  private readonly refusals = new Set<(sheetId: string) => void>();
  private readonly subscriptions: IDisposable[] = [];
  private settling: Settling | undefined;
  private normalStyle: StyleDocument = {};
  /** What the workbook says of itself, kept for saving. */
  private about: Pick<WorkbookDocument, 'properties' | 'calculation'> = {};
  private hasFormulas = false;
  private activeId = '';
  private copiedSheet: string | undefined;

  /**
   * @param univer the spreadsheet, with its plugins registered and no workbook yet (one that is there stays untouched beside
   *   the one made here)
   * @param options `computes`: whether its formula engine computes, which the maker has decided when setting it up
   */
  constructor(
    univer: Univer,
    private readonly api: FUniver,
    options: { readonly computes: boolean },
  ) {
    this.computes = options.computes;
    this.unit = new WorkbookUnit(univer, options.computes);
    this.definedNames = new DefinedNames(this.unit);
    this.subscriptions.push(
      this.unit.commands.registerCommand(SetCellFormatsMutation),
      this.unit.commands.registerCommand(FillFormulasMutation),
      this.unit.commands.beforeCommandExecuted((command) => {
        // What the user does may move cells.
        if (command.type === CommandType.COMMAND && !this.unit.changing) {
          this.unit.spellOutFormulas();
        }
        if (command.id === CopySheetCommand.id) {
          this.copiedSheet = sheetParamsOf(command).subUnitId ?? this.activeId;
        }
      }),
      this.unit.commands.onCommandExecuted((command, commandOptions) => {
        this.observe(command, commandOptions);
      }),
    );
    this.load(blankDocument);
    this.subscriptions.push(
      guardProtectedSheets(
        this.unit,
        (id) => this.sheetById(id),
        (id) => {
          for (const listener of [...this.refusals]) {
            listener(id);
          }
        },
      ),
    );
  }

  /** Stops listening to the spreadsheet, and waiting for it. */
  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) {
      subscription.dispose();
    }
    this.settling?.dispose();
    this.listeners.clear();
  }

  sheets(): readonly UniverSheet[] {
    return this.unit.workbook.getSheetOrders().map((id) => this.sheetFor(id));
  }

  sheetById(id: string): UniverSheet | undefined {
    return this.unit.workbook.getSheetBySheetId(id) ? this.sheetFor(id) : undefined;
  }

  activeSheet(): UniverSheet {
    return this.sheetFor(this.unit.workbook.getActiveSheet().getSheetId());
  }

  activateSheet(id: string): void {
    this.unit.command(SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  addSheet(name: string, index?: number): GridSheet {
    return this.insertSheet({ ...emptySheet, name }, new StyleTable([], ''), index ?? this.sheets().length);
  }

  removeSheet(id: string): void {
    this.unit.spellOutFormulas();
    this.unit.command(RemoveSheetCommand.id, { subUnitId: id });
  }

  moveSheet(id: string, index: number): void {
    const from = this.unit.workbook.getSheetOrders().indexOf(id);
    if (from < 0 || from === index) {
      return;
    }
    const target = { unitId: this.unit.unitId, subUnitId: id };
    this.unit.mutate(
      [{ id: SetWorksheetOrderMutation.id, params: { ...target, fromOrder: from, toOrder: index } }],
      [{ id: SetWorksheetOrderMutation.id, params: { ...target, fromOrder: index, toOrder: from } }],
    );
  }

  copySheet(id: string, name: string, index: number): GridSheet {
    const source = this.sheetFor(id);
    const collector = new StyleCollector({});
    const document = this.documentOf(source, collector);
    const prefix = `c${generateRandomId(4)}`;
    return this.insertSheet({ ...document, name }, new StyleTable(collector.styles, prefix), index);
  }

  names(): readonly NameDocument[] {
    return this.definedNames.list();
  }

  setName(name: NameDocument): void {
    this.definedNames.set(name);
  }

  removeName(name: string, sheet?: string): void {
    this.definedNames.remove(name, sheet);
  }

  selection(): { readonly sheetId: string; readonly areas: readonly CellArea[]; readonly activeCell: { readonly row: number; readonly column: number } } {
    const sheet = this.activeSheet();
    const model = this.unit.injector.get(SheetsSelectionsService).getWorkbookSelections(this.unit.unitId);
    const selections = model.getSelectionsOfWorksheet(sheet.id);
    const last = selections[selections.length - 1];
    if (last === undefined) {
      return { sheetId: sheet.id, areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }], activeCell: { row: 0, column: 0 } };
    }
    // The spreadsheet keeps the selection with the cursor last.
    const areas = [last, ...selections.slice(0, -1)].map(({ range }) => areaOf(range, sheet.rowCount, sheet.columnCount));
    return { sheetId: sheet.id, areas, activeCell: this.unit.activeCell() };
  }

  select(sheetId: string, areas: readonly CellArea[]): void {
    const [first, ...others] = areas;
    if (first === undefined) {
      return;
    }
    if (this.unit.workbook.getActiveSheet().getSheetId() !== sheetId) {
      this.activateSheet(sheetId);
    }
    const merged = this.unit.worksheet(sheetId).getCellInfoInMergeData(first.row, first.column);
    const selections = [...others, first].map((area) => ({ range: rangeOf(area), primary: area === first ? merged : null, style: null }));
    this.unit.command(SetSelectionsOperation.id, { subUnitId: sheetId, selections, reveal: true });
  }

  editing(): boolean {
    return this.unit.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED);
  }

  settled(): Promise<void> {
    return this.computes && this.settling !== undefined ? this.settling.settled() : Promise.resolve();
  }

  toDocument(): WorkbookDocument {
    const collector = new StyleCollector(this.normalStyle);
    const sheets = this.sheets();
    return {
      sheets: sheets.map((sheet) => this.documentOf(sheet, collector)),
      names: this.names(),
      styles: collector.styles,
      activeSheet: Math.max(sheets.indexOf(this.activeSheet()), 0),
      ...(this.structureProtected ? { structureProtected: true } : {}),
      ...this.about,
    };
  }

  load(document: WorkbookDocument): void {
    const oldUnit = this.unit.unitId;
    const unitId = `workbook-${generateRandomId(8)}`;
    const sheetIds = document.sheets.map(() => `sheet-${generateRandomId(8)}`);
    this.asides.clear();
    this.unit.sharedFormulas.clear();
    this.sheetsById.clear();
    this.normalStyle = document.styles[0] ?? {};
    this.structureProtected = document.structureProtected === true;
    const { properties, calculation } = document;
    this.about = { ...(properties === undefined ? {} : { properties }), ...(calculation === undefined ? {} : { calculation }) };
    this.hasFormulas = document.sheets.some((sheet) => sheet.rows.some((row) => row.cells.some((cell) => cell.formula !== undefined)));
    this.unit.unrecorded(() => {
      this.unit.adopt(unitId);
      this.api.createWorkbook(workbookDataOf(document, unitId, sheetIds));
      if (oldUnit !== '') {
        this.api.disposeUnit(oldUnit);
      }
      // Only a first workbook brings the formula engine to life.
      if (this.computes && this.settling === undefined) leaveRulesOutOfDependencies(this.unit.injector);
      this.settling ??= new Settling(this.unit.commands, this.unit.injector.get(IActiveDirtyManagerService), () => this.hasFormulas);
      if (oldUnit === '') {
        this.subscriptions.push(followWithRules(this.unit));
      }
      for (const name of document.names) {
        this.setName(name);
      }
      for (const [index, sheet] of document.sheets.entries()) {
        this.complete(this.sheetFor(sheetIds[index] ?? ''), sheet);
      }
      // Undo works for the workbook that has the focus.
      this.unit.injector.get(IUniverInstanceService).focusUnit(unitId);
      const active = sheetIds[document.activeSheet] ?? sheetIds[0];
      if (active !== undefined) {
        this.activateSheet(active);
      }
    });
    this.activeId = this.unit.workbook.getActiveSheet().getSheetId();
    this.unit.forgetHistory();
  }

  batch<T>(change: () => T): T {
    return this.unit.batch(change);
  }

  step<T>(change: () => Promise<T>): Promise<T> {
    return this.unit.step(change);
  }

  forgetUndo(): void {
    this.unit.forgetHistory();
  }

  undo(): void {
    this.unit.travel('univer.command.undo');
  }

  redo(): void {
    this.unit.travel('univer.command.redo');
  }

  onChange(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells of something that a user was refused because a sheet is protected. */
  onRefused(listener: (sheetId: string) => void): () => void {
    this.refusals.add(listener);
    return () => {
      this.refusals.delete(listener);
    };
  }

  private sheetFor(id: string): UniverSheet {
    const known = this.sheetsById.get(id);
    if (known !== undefined) {
      return known;
    }
    const sheet = new UniverSheet(this.unit, id, this.asides);
    this.sheetsById.set(id, sheet);
    return sheet;
  }

  private insertSheet(document: SheetDocument, table: StyleTable, index: number): UniverSheet {
    const id = `sheet-${generateRandomId(8)}`;
    const sheet = worksheetDataOf(document, id, table, this.normalStyle);
    const target = { unitId: this.unit.unitId, subUnitId: id };
    const insert = (): void => {
      this.unit.mutate(
        [{ id: InsertSheetMutation.id, params: { unitId: this.unit.unitId, index, sheet, styles: table.styles } }],
        [{ id: RemoveSheetMutation.id, params: { ...target, subUnitName: document.name } }],
        { staysInPlace: true },
      );
    };
    return this.unit.batch(() => {
      if (this.computes) insert();
      else withoutFormulaData(this.unit.injector, insert);
      const inserted = this.sheetFor(id);
      this.complete(inserted, document);
      return inserted;
    });
  }

  /** What is not in the data that a sheet is made of. */
  private complete(sheet: UniverSheet, document: SheetDocument): void {
    this.asides.change(sheet.id, { veryHidden: document.visibility === 'veryHidden', protection: document.protection, pageLayout: document.pageLayout ?? {}, view: document.view });
    sheet.fillRules(document.validations, document.conditionalFormats, document.notes);
    if (document.autoFilter !== undefined) {
      sheet.autoFilter = document.autoFilter;
    }
  }

  private documentOf(sheet: UniverSheet, collector: StyleCollector): SheetDocument {
    const worksheet = this.unit.worksheet(sheet.id);
    const { view } = this.asides.of(sheet.id);
    const document = sheetDocumentOf(sheet, worksheet, this.unit.workbook.getStyles(), new ContentReader(worksheet, this.unit.unitId, this.unit), collector);
    return view === undefined ? document : { ...document, view };
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    this.unit.revision += 1;
    const params = sheetParamsOf(command);
    if (command.id === CopySheetCommand.id) {
      this.copiedSheet = undefined;
    }
    if (params.unitId !== this.unit.unitId) {
      return;
    }
    if (!this.hasFormulas && command.id === SetRangeValuesMutation.id) {
      this.hasFormulas = bringsFormula(params.cellValue);
    }
    const shift = lineShiftOf(command);
    if (shift !== undefined && params.subUnitId !== undefined) {
      this.asides.shift(params.subUnitId, shift);
    }
    if (command.id === InsertSheetMutation.id && params.sheet !== undefined && this.copiedSheet !== undefined) {
      this.asides.change(params.sheet.id, this.asides.of(this.copiedSheet));
    }
    this.report(command, options);
  }

  private report(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const changes = this.listeners.size === 0 && command.id !== SetWorksheetActiveOperation.id ? [] : changesOf(command, options, (id) => this.sizeOf(id));
    const local = this.unit.changing;
    for (const change of changes) {
      if (change.type === 'sheetActivated') {
        const before = this.activeId;
        this.activeId = change.sheetId;
        if (before === change.sheetId) {
          continue;
        }
        this.tell({ type: 'sheetDeactivated', sheetId: before, local });
      }
      this.tell({ ...change, local });
    }
  }

  private tell(change: GridChange): void {
    for (const listener of [...this.listeners]) {
      listener(change);
    }
  }

  private sizeOf(sheetId: string): { rows: number; columns: number } {
    const worksheet = this.unit.workbook.getSheetBySheetId(sheetId);
    return { rows: worksheet?.getRowCount() ?? 0, columns: worksheet?.getColumnCount() ?? 0 };
  }
}
