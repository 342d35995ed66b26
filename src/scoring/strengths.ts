import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import type { Scheme } from '../model/scheme';
import { tieTolerance } from './tolerance';

/** One measure on which a unit stands out, one way or the other. */
export interface StandoutMeasure {
  readonly measure: string;
  /** Points of the scheme, after re-spreading. */
  readonly points: number;
  readonly max: number;
  /** Points more than the compared units earn on average of the same maximum; below 0 for a weakness. */
  readonly difference: number;
  /** Place on this measure by the share of points earned, ties sharing the better one, and among how many. */
  readonly place: number;
  readonly compared: number;
}

export interface StrengthsAndWeaknesses {
  /** What gains most first. */
  readonly strengths: readonly StandoutMeasure[];
  /** What loses most first. */
  readonly weaknesses: readonly StandoutMeasure[];
}

/** Fewer units have no average to stand out from. */
const fewestUnits = 3;

/**
 * 优势与短板 of one unit (issue 5, point 7): the measures on which it earns most points more, or less, than the units for which the measure
 * counts do on average. Left out: measures that jump from period to period because they count bodies reaching a standard (`jumpy`: 6, 7, 35, 36
 * of the standard scheme), measures that do not count for the unit, and those that count for fewer than three. A blank figure counts
 * as the 0 points it earns, and can be a weakness. Equal ones stand in the scheme's order. Nothing for a unit that is not there.
 *
 * @param most how many of each at most
 */
export function strengthsAndWeaknesses(scheme: Scheme, assessment: Assessment, unitCode: string, most = 3): StrengthsAndWeaknesses {
  const unit = assessment.units.find(({ code }) => code === unitCode);
  const jumpy = new Set(scheme.measures.filter((measure) => measure.jumpy === true).map(({ id }) => id));
  const standouts = (unit?.measures ?? []).flatMap((score, index) => (jumpy.has(score.measure) ? [] : standoutOf(score, index, assessment.units)));
  const by = (sign: 1 | -1): readonly StandoutMeasure[] =>
    standouts
      .filter(({ difference }) => sign * difference > tieTolerance)
      .sort((one, other) => sign * (other.difference - one.difference))
      .slice(0, most);
  return { strengths: by(1), weaknesses: by(-1) };
}

/** All units have their measures in the same order. */
function standoutOf(score: MeasureScore, index: number, units: readonly UnitScore[]): readonly StandoutMeasure[] {
  const own = shareOf(score);
  const shares = units.flatMap(({ measures }) => shareOf(measures[index]) ?? []);
  if (own === undefined || shares.length < fewestUnits) return [];
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return [{
    measure: score.measure,
    points: score.points,
    max: score.max,
    difference: (own - mean) * score.max,
    place: 1 + shares.filter((share) => share > own + tieTolerance).length,
    compared: shares.length,
  }];
}

function shareOf(score: MeasureScore | undefined): number | undefined {
  return score?.counted === true && score.max > 0 ? score.points / score.max : undefined;
}
