import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import { tieTolerance } from './tolerance';

/** What full points on one measure would change for a unit, all else, and all other units, as they are. */
export interface GainOfFullPoints {
  /** What the total would grow by, on the scale of 100, unrounded. */
  readonly total: number;
  /** Units that stand before it now and would no longer, the best placed first. */
  readonly overtaken: readonly UnitScore[];
}

/**
 * The gain of full points (without bonus) on a measure that counts, less what cases not honoured take all the same; undefined where nothing is to be gained or the unit has no total. On a
 * measure scored by place others would lose what this unit gains, which is left out.
 */
export function gainOfFullPoints(assessment: Assessment, unit: UnitScore, score: MeasureScore): GainOfFullPoints | undefined {
  const { cases } = score;
  const full = Math.max(0, score.max + score.bonus - (cases === undefined ? 0 : cases.count * cases.pointsEach));
  const missing = full - score.points;
  const { max } = unit.quantitative;
  const { total } = unit;
  if (total === undefined || !score.counted || missing <= tieTolerance || max <= 0) return undefined;
  const gain = (missing / max) * 100 * quantitativeShare(assessment, unit);
  const overtaken = assessment.units
    .filter((other) => other.code !== unit.code && other.total !== undefined && isBefore(other, unit) && other.total < total + gain - tieTolerance)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return { total: gain, overtaken };
}

/** The share of the figures in this unit's total: components that do not apply to it give theirs to the others. */
function quantitativeShare({ shares }: Assessment, unit: UnitScore): number {
  const spread = (unit.withoutComponent ?? []).reduce((sum, { component, because }) => sum + (because === 'not-applicable' ? shares[component] : 0), 0);
  return 1 - spread > tieTolerance ? shares.quantitative / (1 - spread) : 1;
}

function isBefore(other: UnitScore, unit: UnitScore): boolean {
  return other.rank !== undefined && unit.rank !== undefined && other.rank < unit.rank;
}
