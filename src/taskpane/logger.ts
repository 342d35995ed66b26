/** Where the pane's technical notes go: the browser's console, for whoever looks into a fault. The only place that uses it. */
export const logger = {
  warn(message: string, detail?: unknown): void {
    console.warn(`[pane] ${message}`, detail ?? '');
  },
  error(message: string, detail?: unknown): void {
    console.error(`[pane] ${message}`, detail ?? '');
  },
};
