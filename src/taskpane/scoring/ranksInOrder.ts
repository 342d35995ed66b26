import type { Assessment, UnitScore } from '../../model/assessment';

/** Units by place, those without a total last; within a place in the order of the list of units. */
export function ranksInOrder(assessment: Assessment): readonly UnitScore[] {
  const place = (unit: UnitScore): number => unit.rank ?? Number.POSITIVE_INFINITY;
  return [...assessment.units].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** How many units share each place. */
export function unitsByRank(assessment: Assessment): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { rank } of assessment.units) {
    if (rank !== undefined) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return counts;
}
