import type { MeasureScore } from '../model/assessment';

/** The points that the method gave, before cases not honoured took any, without bonus. */
export function pointsOfMethod({ points, bonus, cases }: Pick<MeasureScore, 'points' | 'bonus' | 'cases'>): number {
  return (cases?.pointsBefore ?? points) - bonus;
}
