import { completionFormula, completionOf } from './completion';
import type { ScoringMethod } from './scoringMethod';

/** R2 (汕尾 2007): w less `pointsPerPercent` points for each percentage point of completion below 100 %, in proportion, floor 0. */
export const perPercentagePoint: ScoringMethod<'per-percentage-point'> = {
  name: 'per-percentage-point',
  evaluate(spec, input) {
    const completion = completionOf(input);
    return { points: Math.max(0, input.points - spec.pointsPerPercent * 100 * Math.max(0, 1 - completion)), bonus: 0, completion };
  },
  formula(parameters, cells) {
    return `MAX(0,${cells.w}-${parameters.pointsPerPercent}*100*MAX(0,1-${completionFormula(cells)}))`;
  },
};
