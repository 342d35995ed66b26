import type { TieBreak } from '../model/schemeSettings';
import { tieTolerance } from './tolerance';

/** One competitor; `tieBreaks` has the value of every criterion, more is better. */
export interface Competitor {
  readonly total: number;
  readonly tieBreaks: Readonly<Record<TieBreak, number>>;
}

export interface Placing {
  readonly rank: number;
  /** Absent when no other competitor has the same total. */
  readonly tieBreak?: TieBreak | 'shared';
}

/**
 * Places competitors by total, the highest first; result in the order given. Totals are put in order first, and neighbours in that
 * order closer than the tolerance belong together. That makes “equal” transitive (it is the closure of “close”), independent of the
 * order given, and every competitor has one place. Equal totals are told apart by the criteria in their order, values of a criterion
 * being grouped the same way (within the tolerance, relative to the value where that is over 1). Those whom no criterion
 * separates share a place, and the next places are skipped: 1, 1, 3.
 */
export function placeCompetitors(competitors: readonly Competitor[], criteria: readonly TieBreak[]): readonly Placing[] {
  const placings: Placing[] = new Array<Placing>(competitors.length);
  let rank = 1;
  for (const equals of groupEquals(competitors.map((_, index) => index), (index) => competitors[index]?.total ?? 0, () => tieTolerance)) {
    if (equals.length === 1) {
      placings[equals[0] ?? 0] = { rank };
    } else {
      separate(equals, criteria, rank, 'shared');
    }
    rank += equals.length;
  }
  return placings;

  function separate(group: readonly number[], rest: readonly TieBreak[], first: number, decidedBy: TieBreak | 'shared'): void {
    const [criterion, ...later] = rest;
    if (group.length === 1 || criterion === undefined) {
      for (const index of group) {
        placings[index] = { rank: first, tieBreak: group.length === 1 ? decidedBy : 'shared' };
      }
      return;
    }
    const parts = groupEquals(group, (index) => competitors[index]?.tieBreaks[criterion] ?? 0, relativeTolerance);
    // Whoever is alone from here on was told apart by this criterion.
    let place = first;
    for (const part of parts) {
      separate(part, later, place, criterion);
      place += part.length;
    }
  }
}

/** Heaviness of targets runs into the hundreds; its noise grows with it. */
function relativeTolerance(value: number): number {
  return tieTolerance * Math.max(1, Math.abs(value));
}

/** Groups of indices with equal values, best first; within a group in the order given. */
function groupEquals(indices: readonly number[], valueOf: (index: number) => number, toleranceAt: (value: number) => number): readonly (readonly number[])[] {
  const sorted = [...indices].sort((a, b) => valueOf(b) - valueOf(a) || a - b);
  const groups: number[][] = [];
  let last = Number.NaN;
  for (const index of sorted) {
    const value = valueOf(index);
    const group = groups.at(-1);
    if (group !== undefined && last - value <= toleranceAt(value)) {
      group.push(index);
    } else {
      groups.push([index]);
    }
    last = value;
  }
  return groups;
}
