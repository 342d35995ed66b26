import type { RequirementProfile } from '../host/requirementProfile';
import type { PageLocale } from './pageLocale';
import type { PageSettings } from './pageSettings';
import type { WorkbookSession } from './WorkbookSession';

/** The spreadsheet in its box, with the workbook in it and the host that answers the pane. */
export interface Workbench {
  readonly session: WorkbookSession;
  /** Puts the keyboard's focus into the cells. */
  focusGrid(): void;
  /** Makes a host for one life of the pane's frame; an earlier connection is to be closed first. */
  connectPane(options: PaneOptions): PaneConnection;
  /** Tells when somebody was refused because a sheet is protected. Returns how to stop. */
  onRefused(listener: (refusal: ProtectionRefusal) => void): () => void;
  dispose(): void;
}

export interface ProtectionRefusal {
  readonly sheetName: string;
  /** Absent where there is a password. */
  readonly unprotect?: () => void;
}

export interface PaneOptions {
  readonly locale: PageLocale;
  readonly profile: RequirementProfile;
  readonly transport: PageSettings['transport'];
  /** The pane's page as the manifest names it, as an address that the frame can be sent to. */
  readonly page: string;
  /** The add-in asks to be shown or hidden. */
  readonly onVisible: (visible: boolean) => void;
  /** A key was pressed in the frame. Told for pages of this origin only. */
  readonly onKey: (event: KeyboardEvent) => void;
}

export interface PaneConnection {
  readonly address: string;
  /** What the frame's `window.name` must be. */
  readonly name?: string;
  /** Takes the frame that shows the address, as soon as it is in the page. */
  attach(frame: HTMLIFrameElement): void;
  /**
   * Runs a function command of the ribbon as soon as the page in the frame is ready for it; resolves when it is completed.
   * @throws {Error} when the page does not become ready, or has no such function
   */
  execute(functionName: string, controlId: string): Promise<void>;
  /** Tells the page that the user has shown or hidden it. */
  setVisible(visible: boolean): void;
  close(): void;
}
