/** The page around the pane, as the pane's frame sees it. */
export interface PaneHostWindow {
  /** Puts the host in place; called before office.js is loaded. */
  attachPane?: (pane: Window) => void;
}
