/**
 * Scores are computed unrounded and compared here only. A line counts as reached when it is missed by no more than the noise of
 * binary fractions: 1 − 0.95 is 0.050000000000000044, and 0.6 ÷ (1.2 × 0.5) need not be 1.
 */
export const reachedTolerance = 1e-12;
/** The same inside a formula. */
export const reachedToleranceText = '1E-12';

/** Totals (scale of 100) and completions closer than this are equal. */
export const tieTolerance = 1e-9;
export const tieToleranceText = '1E-9';

/** Whether `value` is at least `line`, noise of binary fractions aside. */
export function reaches(value: number, line: number): boolean {
  return value >= line - reachedTolerance;
}

/** Whether a score on the scale of 100 is at least the given line, within the tolerance of ties. */
export function reachesLine(score: number, line: number): boolean {
  return score >= line - tieTolerance;
}
