import { completionOf } from './methods/completion';
import type { PreparedScheme } from './preparedScheme';
import type { UnitRow } from './unitRow';

/** What a unit is compared with, by index of the prepared measure. */
export interface Field {
  /** Mean over the units of the targets that count; 0 when there is none. */
  readonly meanTargets: readonly number[];
  /** Completions of the units that take part, best first; for measures scored by place only. */
  readonly completions: readonly (readonly number[] | undefined)[];
}

/** Works out what depends on all units together: mean targets, and the competitors on measures scored by place. */
export function fieldOf(prepared: PreparedScheme, rows: readonly UnitRow[]): Field {
  const sums = prepared.measures.map(() => 0);
  const counts = prepared.measures.map(() => 0);
  const completions = prepared.measures.map(({ measure }): number[] | undefined => (measure.method.method === 'by-place' ? [] : undefined));
  for (const row of rows) {
    prepared.measures.forEach(({ measure, factor }, index) => {
      const target = row.figures[index]?.target;
      const standing = row.standings[index];
      if (standing?.counted !== true || target?.state !== 'number' || target.value <= 0) {
        return;
      }
      sums[index] = (sums[index] ?? 0) + target.value;
      counts[index] = (counts[index] ?? 0) + 1;
      if ('actual' in standing) {
        completions[index]?.push(completionOf({ direction: measure.direction, actual: standing.actual.value, target: target.value, factor }));
      }
    });
  }
  completions.forEach((list) => list?.sort((a, b) => b - a));
  return { meanTargets: sums.map((sum, index) => (sum === 0 ? 0 : sum / (counts[index] ?? 1))), completions };
}
