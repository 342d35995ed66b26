import type { FigureChange } from '../../model/figureChange';

/**
 * What changed since the check before the last one: a check that follows by itself upon an explanation or a repair must not take from the
 * list what the user was just looking at. A figure that is what it was again has not changed.
 */
export function joinedChanges(earlier: readonly FigureChange[], later: readonly FigureChange[]): readonly FigureChange[] {
  const changes = new Map(earlier.map((change) => [keyOf(change), change]));
  for (const change of later) {
    const key = keyOf(change);
    const before = changes.get(key)?.before ?? change.before;
    if (before === change.after) changes.delete(key);
    else changes.set(key, { ...change, before });
  }
  return [...changes.values()];
}

function keyOf({ column, unitCode, measure, part }: FigureChange): string {
  return [column, unitCode, measure, part].join('|');
}
