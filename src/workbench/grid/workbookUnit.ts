import { ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, IMutationInfo, IUndoRedoItem, Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import { SetRangeCustomMetadataCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand, SheetsSelectionsService } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { CellArea } from '../../model/workbookDocument';
import { SetCellFormatsMutation, formatsNow, type FormatRun, type SetCellFormatsParams } from './cellFormatsMutation';
import type { PatchedFormats } from './patchedFormats';
import { FillFormulasMutation, SharedFormulas, type FillFormulasParams } from './sharedFormulas';

/** Cells up to which a change can be undone. To remember more costs more time and memory than the change itself. */
const undoableCells = 50_000;

/** The steps of undo that a batch has gathered. */
interface Batch {
  readonly items: Pick<IUndoRedoItem, 'redoMutations' | 'undoMutations'>[];
  /** Something in it cannot be undone. */
  lost: boolean;
}

/** The one workbook in the spreadsheet, and the one way to change it. */
export class WorkbookUnit {
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Another number after every command of the spreadsheet, whoever gave it: what was read before may be out of date. */
  revision = 0;
  readonly sharedFormulas = new SharedFormulas();
  private readonly history: IUndoRedoService;
  private id = '';
  private depth = 0;
  private openBatch: Batch | undefined;
  private recording = true;

  /** @param computes whether the spreadsheet computes formulas */
  constructor(
    univer: Univer,
    private readonly computes: boolean,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.history = this.injector.get(IUndoRedoService);
  }

  /** Whether a change that is just being made came through this object, rather than from the user. */
  get changing(): boolean {
    return this.depth > 0;
  }

  get unitId(): string {
    return this.id;
  }

  /** Makes the workbook with the id the one that everything here speaks of. */
  adopt(unitId: string): void {
    this.id = unitId;
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.id, UniverInstanceType.UNIVER_SHEET);
    if (workbook === null || workbook === undefined) {
      throw new Error(`There is no workbook ${this.id}`);
    }
    return workbook;
  }

  /** The sheet with the id; throws when it is gone. */
  worksheet(sheetId: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheetId);
    if (worksheet === null || worksheet === undefined) {
      throw new Error(`There is no sheet ${sheetId}`);
    }
    return worksheet;
  }

  /** Runs something as a change of ours. */
  own<T>(change: () => T): T {
    this.depth += 1;
    try {
      return change();
    } finally {
      this.depth -= 1;
    }
  }

  /** Runs something of which undo shall know nothing. */
  unrecorded<T>(change: () => T): T {
    const before = this.recording;
    this.recording = false;
    try {
      return this.own(change);
    } finally {
      this.recording = before;
    }
  }

  /** Executes a command of the spreadsheet, which takes care of its own undo; says whether it was carried out. */
  command(id: string, params: object): boolean {
    const before = this.history.pitchTopUndoElement();
    const done = this.own(() => this.commands.syncExecuteCommand(id, { unitId: this.id, ...params }));
    const item = this.history.pitchTopUndoElement();
    if (this.openBatch !== undefined && item !== null && item !== undefined && item !== before && item.unitID === this.id) {
      // Taken off again; what this puts on the stack of redo is gone with the push at the end of the batch.
      this.openBatch.items.push(item);
      this.history.popUndoToRedo();
    }
    return done;
  }

  /** Goes back or forth in the history, which is no change to be remembered itself. */
  travel(id: 'univer.command.undo' | 'univer.command.redo'): void {
    this.own(() => this.commands.syncExecuteCommand(id, { unitId: this.id }));
  }

  /**
   * Executes a command that inserts or deletes rows or columns. Parts of the spreadsheet take it to be about the sheet in
   * front, whatever the command says (a deletion elsewhere would spoil formulas), so the sheet is in front while it runs.
   */
  structuralCommand(id: string, sheetId: string, params: object): boolean {
    const workbook = this.workbook;
    const front = workbook.getActiveSheet();
    if (front.getSheetId() === sheetId) {
      return this.command(id, { subUnitId: sheetId, ...params });
    }
    workbook.setActiveSheet(this.worksheet(sheetId));
    try {
      return this.command(id, { subUnitId: sheetId, ...params });
    } finally {
      workbook.setActiveSheet(front);
    }
  }

  /**
   * Executes mutations, and remembers how to take them back.
   *
   * @param options `staysInPlace`: the spreadsheet must not bring another sheet to the front because of it, as it does when
   *   a user adds or shows one
   */
  mutate(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[], options: { readonly staysInPlace?: boolean } = {}): void {
    this.own(() => {
      for (const { id, params } of redos) {
        // To the spreadsheet, what does not move its user comes from a collaborator.
        this.commands.syncExecuteCommand(id, params, options.staysInPlace === true ? { fromCollab: true } : {});
      }
    });
    this.remember(redos, undos);
  }

  /** Remembers a change that has been made already. */
  remember(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[]): void {
    if (!this.recording) {
      return;
    }
    const item = { redoMutations: [...redos], undoMutations: [...undos] };
    if (this.openBatch === undefined) {
      this.history.pushUndoRedo({ unitID: this.id, ...item });
    } else {
      this.openBatch.items.push(item);
    }
  }

  /**
   * Changes formats of cells and nothing else. A mutation of the spreadsheet's own for the corners of the area makes everybody who
   * listens for it (the screen, above all) look at the area again. It is said to come from the command for styles: for any other change
   * the spreadsheet goes through all formulas of the sheet.
   */
  setFormats(sheetId: string, area: CellArea, { runs, richTexts }: PatchedFormats): void {
    const cellCount = area.rowCount * area.columnCount;
    const target = { unitId: this.id, subUnitId: sheetId };
    const worksheet = this.worksheet(sheetId);
    const step = (some: readonly FormatRun[]): IMutationInfo<SetCellFormatsParams> => ({ id: SetCellFormatsMutation.id, params: { ...target, runs: some } });
    const tell = (): IMutationInfo => ({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: cornersOf(worksheet, area), trigger: SetStyleCommand.id } });
    const undos = this.remembers(cellCount) ? [step(formatsNow(worksheet, runs)), tell()] : [];
    const changeFormats = (): void => {
      this.change([step(runs), tell()], undos, cellCount);
    };
    const richTextCount = Object.values(richTexts).reduce((sum, line) => sum + Object.keys(line).length, 0);
    if (richTextCount === 0) {
      changeFormats();
      return;
    }
    this.batch(() => {
      changeFormats();
      this.setCells(sheetId, richTexts, richTextCount, SetStyleCommand.id);
    });
  }

  /**
   * The same as {@link WorkbookUnit.setCells} for values where no formula stands, comes or spills to. Said to come from the command for
   * custom data: for any other one the spreadsheet goes through all cells of the workbook in search of formulas to be put right. What
   * depends on the values is computed all the same.
   */
  setValues(sheetId: string, cellValue: NonNullable<ISetRangeValuesMutationParams['cellValue']>, cellCount: number): void {
    this.setCells(sheetId, cellValue, cellCount, SetRangeCustomMetadataCommand.id);
  }

  /** Changes cells. A change of more than 50,000 cells cannot be undone, and nothing that was done before it. */
  setCells(sheetId: string, cellValue: NonNullable<ISetRangeValuesMutationParams['cellValue']>, cellCount: number, trigger?: string): void {
    // Where nothing is computed, nobody needs the formulas to be gone through.
    const said = trigger ?? (this.computes ? undefined : SetRangeCustomMetadataCommand.id);
    const from = said === undefined ? {} : { trigger: said };
    const params: ISetRangeValuesMutationParams = { unitId: this.id, subUnitId: sheetId, cellValue, ...from };
    const redo: IMutationInfo = { id: SetRangeValuesMutation.id, params };
    const undos = this.remembers(cellCount) ? [{ id: redo.id, params: { ...this.injector.invoke(SetRangeValuesUndoMutationFactory, params), ...from } }] : [];
    this.change([redo], undos, cellCount);
  }

  /**
   * Fills the first row's formulas down over the area. False, and nothing is done, where that is to be computed or undone, and so has to be spelled in
   * every cell.
   */
  fillFormulas(sheetId: string, area: CellArea, formulas: readonly string[]): boolean {
    const below = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
    const cellCount = below.rowCount * below.columnCount;
    if (this.computes || this.remembers(cellCount)) {
      return false;
    }
    const target = { unitId: this.id, subUnitId: sheetId };
    const params: FillFormulasParams = { ...target, area: below, ids: formulas.map((formula, place) => this.sharedFormulas.add(formula, area.row, area.column + place)) };
    this.change([{ id: FillFormulasMutation.id, params }], [], cellCount);
    // For those who listen for changes of cells.
    this.change([{ id: SetRangeValuesMutation.id, params: { ...target, cellValue: cornersOf(this.worksheet(sheetId), below), trigger: SetRangeCustomMetadataCommand.id } }], [], cellCount);
    return true;
  }

  /** To be called before cells move, or what formulas refer to changes. */
  spellOutFormulas(): void {
    if (this.sharedFormulas.any) {
      this.sharedFormulas.spellOut(this.workbook.getSheets());
      this.loseHistory();
    }
  }

  /** Whether a change of so many cells is going to be a step of undo. */
  private remembers(cellCount: number): boolean {
    return this.recording && cellCount <= undoableCells && this.openBatch?.lost !== true;
  }

  private change(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[], cellCount: number): void {
    if (this.remembers(cellCount)) {
      this.mutate(redos, undos);
      return;
    }
    this.unrecorded(() => {
      this.mutate(redos, []);
    });
    if (this.recording) {
      this.loseHistory();
    }
  }

  /**
   * Makes one step of undo of everything that happens inside. (The spreadsheet can do that too, but it then takes the first
   * change back first.)
   */
  batch<T>(change: () => T): T {
    if (this.openBatch !== undefined) {
      return this.own(change);
    }
    const batch: Batch = { items: [], lost: false };
    this.openBatch = batch;
    try {
      return this.own(change);
    } finally {
      this.close(batch);
    }
  }

  /** As {@link batch}, for what takes several turns; what the user does meanwhile stays a step of its own. */
  async step<T>(change: () => Promise<T>): Promise<T> {
    if (this.openBatch !== undefined) {
      return change();
    }
    const batch: Batch = { items: [], lost: false };
    this.openBatch = batch;
    try {
      return await change();
    } finally {
      this.close(batch);
    }
  }

  private close(batch: Batch): void {
    this.openBatch = undefined;
    if (batch.lost) {
      this.history.clearUndoRedo(this.id);
    } else if (batch.items.length > 0) {
      this.remember(
        batch.items.flatMap((item) => item.redoMutations),
        [...batch.items].reverse().flatMap((item) => item.undoMutations),
      );
    }
  }

  /** The cell that the cursor is in, in the sheet in front. */
  activeCell(): { readonly row: number; readonly column: number } {
    const selections = this.injector.get(SheetsSelectionsService).getWorkbookSelections(this.id).getSelectionsOfWorksheet(this.workbook.getActiveSheet().getSheetId());
    const last = selections.at(-1);
    const primary = selections.find((one) => one.primary)?.primary;
    return primary ? { row: primary.actualRow, column: primary.actualColumn } : { row: Math.max(last?.range.startRow ?? 0, 0), column: Math.max(last?.range.startColumn ?? 0, 0) };
  }

  /** Nothing that was done so far can be undone. */
  loseHistory(): void {
    if (this.openBatch === undefined) {
      this.history.clearUndoRedo(this.id);
    } else {
      this.openBatch.lost = true;
    }
  }

  /** Nothing that was done so far can be undone any more; what happens later in an open step of undo cannot either. */
  forgetHistory(): void {
    this.history.clearUndoRedo(this.id);
    if (this.openBatch !== undefined) {
      this.openBatch.lost = true;
    }
  }
}

/** A change of the first and the last cell of an area that changes nothing. */
function cornersOf(worksheet: Worksheet, area: CellArea): Record<number, Record<number, ICellData>> {
  const corners: Record<number, Record<number, ICellData>> = {};
  const places = [
    { row: area.row, column: area.column },
    { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 },
  ];
  for (const { row, column } of places) {
    const cell = worksheet.getCellRaw(row, column);
    // Without its type, a text that looks like a number would become one; with a type, a formula would be given up for its result. In
    // undo and redo it is also given up where the change comes without it.
    (corners[row] ??= {})[column] = cell?.f === undefined && cell?.si === undefined ? { t: cell?.t } : { f: cell.f, si: cell.si };
  }
  return corners;
}
