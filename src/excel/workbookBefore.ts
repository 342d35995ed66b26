import type { SheetSummary, Snapshot } from '../model/snapshot';

/** What must be known of a workbook from before a plan, so that nothing of others is touched when the plan is taken back. */
export interface WorkbookBefore {
  readonly sheets: ReadonlyMap<string, SheetSummary>;
  /** What each name of the workbook referred to, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** What the protection of each protected sheet allows, by the sheet's id. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtectionOptions>;
}

/** The workbook as it was last read. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  readonly before: WorkbookBefore;
}

export const unreadWorkbook: WorkbookBefore = { sheets: new Map(), names: new Map(), protections: new Map() };
