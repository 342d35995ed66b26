import type { OverallGrade } from '../model/assessment';
import type { SchemeSettings } from '../model/schemeSettings';
import { reachesLine, tieTolerance } from './tolerance';

/** A unit with a total and its place. */
export interface Placed {
  readonly total: number;
  readonly rank: number;
}

/**
 * 等次 (R10, 汕尾 2010): 优秀 from `line.excellent` on, but for at most `line.excellent-share` of the units with a total (rounded down);
 * 达标 from `line.pass` on; 不达标 below. Units that share a place get 优秀 together or not at all. Result in the order given.
 */
export function overallGrades(placed: readonly Placed[], settings: SchemeSettings): readonly OverallGrade[] {
  const mayBeExcellent = Math.floor(placed.length * settings['line.excellent-share'].value + tieTolerance);
  const atRank = new Map<number, number>();
  for (const { rank } of placed) {
    atRank.set(rank, (atRank.get(rank) ?? 0) + 1);
  }
  return placed.map(({ total, rank }) => {
    const upToHere = rank - 1 + (atRank.get(rank) ?? 0);
    if (reachesLine(total, settings['line.excellent'].value) && upToHere <= mayBeExcellent) {
      return '优秀';
    }
    return reachesLine(total, settings['line.pass'].value) ? '达标' : '不达标';
  });
}
