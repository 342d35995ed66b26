import type { Run } from './workbookPort';

/** A run for a part of a task: its 0 to 1 are shares `from` to `to` of the whole. */
export function part(run: Run | undefined, from: number, to: number): Run | undefined {
  const progress = run?.progress?.bind(run);
  return run && (progress ? { ...run, progress: (share) => progress(from + (to - from) * share) } : run);
}
