import type { MeasureFigures, UnitUnderCheck } from './unitUnderCheck';

export interface Completion {
  readonly actual: number;
  /** t·p. */
  readonly due: number;
  /** actual ÷ due. */
  readonly share: number;
}

/**
 * How far a measure is against what is due. Undefined without figures to be trusted, and for measures to which more is not better
 * (unemployment) or for which only 100 % will do.
 */
export function completion(unit: UnitUnderCheck, figures: MeasureFigures): Completion | undefined {
  if (figures.measure.direction !== 'up') return undefined;
  const actual = unit.amount(figures.measure, figures.reported);
  const due = unit.due(figures);
  return actual === undefined || due === undefined || !(due > 0) ? undefined : { actual, due, share: actual / due };
}
