import type { WorkbookDocument } from '../../model/workbookDocument';
import type { FileProblem } from '../../xlsx/fileProblem';
import type { LossNote } from '../../xlsx/lossNote';
import type { ReadResult } from '../../xlsx/readWorkbook';
import type { GridModel } from '../host/gridModel';

/** What the page shows about the workbook that is open. */
export interface SessionState {
  readonly fileName: string;
  /** Changed since it was opened, made or saved. */
  readonly dirty: boolean;
  /** What the opened file had and this workbook has not. */
  readonly losses: readonly LossNote[];
  /** Another one for every workbook that takes the place of the one before. */
  readonly workbook: number;
}

/** The reading and writing of files that the session works with. */
export interface FileFormat {
  read(bytes: Uint8Array): Promise<ReadResult>;
  write(document: WorkbookDocument): Promise<Uint8Array>;
}

/**
 * The one workbook that is open: where it came from and whether it was changed since. Knows no dialogs: what to ask before
 * something is lost is the page's.
 */
export class WorkbookSession {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
  private loading = false;

  constructor(
    readonly grid: GridModel,
    private readonly format: FileFormat,
    /** What a new workbook holds. */
    private readonly empty: WorkbookDocument,
    fileName: string,
  ) {
    this.state = { fileName, dirty: false, losses: [], workbook: 1 };
    this.stopListening = grid.onChange((change) => {
      const contentChanged = change.type !== 'selection' && change.type !== 'calculated' && change.type !== 'sheetActivated' && change.type !== 'sheetDeactivated';
      if (contentChanged && !this.loading && !this.state.dirty) this.set({ ...this.state, dirty: true });
    });
  }

  readonly current = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a file, or says why it cannot be opened; then the workbook before stays as it was. */
  async open(bytes: Uint8Array, fileName: string): Promise<FileProblem | undefined> {
    const result = await this.format.read(bytes);
    if (!result.ok) return result.problem;
    await this.replace(result.document, fileName, result.notes);
    return undefined;
  }

  async startNew(fileName: string): Promise<void> {
    await this.replace(this.empty, fileName, []);
  }

  /** The workbook as a file. It counts as saved from here on, without its losses: the file has them no more. */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
    await this.grid.settled();
    const bytes = await this.format.write(this.grid.toDocument());
    this.set({ ...this.state, dirty: false, losses: [] });
    return { bytes, fileName: this.state.fileName };
  }

  /** The user has given the changes up: nothing is asked about them any more. */
  forgetChanges(): void {
    this.set({ ...this.state, dirty: false });
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private async replace(document: WorkbookDocument, fileName: string, losses: readonly LossNote[]): Promise<void> {
    this.loading = true;
    try {
      this.grid.load(document);
      // Computing after loading writes results into cells; that is no change by anybody.
      await this.grid.settled();
    } finally {
      this.loading = false;
    }
    this.set({ fileName, dirty: false, losses, workbook: this.state.workbook + 1 });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
