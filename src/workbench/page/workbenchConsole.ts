import type { GridModel } from '../host/gridModel';

/** What the page offers to the browser's console, and to the tests that drive it. */
export interface WorkbenchConsole {
  readonly grid: GridModel;
  /** Scrolls to a cell of the sheet in front; resolves with its box in pixels of the window once it is drawn there. */
  showCell(row: number, column: number): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
}

declare global {
  interface Window {
    workbench?: WorkbenchConsole;
  }
}
