/** Codes of what can be wrong in a sheet of scores. Kept in findings, so they never change their meaning. */
export type ScoreFindingCode =
  /** A formula gives something else than the engine. */
  | 'score-differs'
  /** A constant stands where a formula belongs. */
  | 'score-overwritten'
  /** A column of the scores, or the row of a unit, is gone. */
  | 'score-missing';
