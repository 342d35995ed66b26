import type { Block, PlannedCell } from '../model/plan';
import { constant } from './cells';
import { runsOf } from './runsOf';

/** Empties some columns in some rows. */
export function emptyBlocks(columns: ReadonlyMap<string, number>, rows: readonly number[], chosen: (code: string) => boolean): readonly Block[] {
  const own = new Set([...columns].flatMap(([code, column]) => (chosen(code) ? [column] : [])));
  const across = runsOf([...own].sort((a, b) => a - b));
  return runsOf([...rows].sort((a, b) => a - b)).flatMap((run) =>
    across.map(({ first, count }): Block => {
      const line = new Array<PlannedCell>(count).fill(constant(''));
      return { row: run.first, column: first, cells: new Array<readonly PlannedCell[]>(run.count).fill(line) };
    }),
  );
}
