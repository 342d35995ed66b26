/** The script is found beside the pane's own, wherever the folder lies; webpack builds it from this very expression. */
export function startRobustnessWorker(): Worker {
  return new Worker(new URL('./robustnessWorker.ts', import.meta.url));
}
