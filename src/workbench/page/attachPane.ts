import type { PaneHostWindow } from './paneHostWindow';

/** Runs in the pane's frame before office.js: the page around it puts its host where office.js looks for Excel. */
const page: Window & PaneHostWindow = window.parent;
if (window.parent !== window) page.attachPane?.(window);
