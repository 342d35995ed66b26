import { reachedToleranceText, reaches } from '../tolerance';
import { completionFormula, completionOf } from './completion';
import type { ScoringMethod } from './scoringMethod';

/**
 * R5 (Guangdong form): a reached target earns w; a shortfall s = 1 − r loses the `loss` (share of w) of the first tier with
 * s ≤ `upTo`, beyond the last tier `lossBeyond`; floor 0.
 */
export const shortfallTiers: ScoringMethod<'shortfall-tiers'> = {
  name: 'shortfall-tiers',
  evaluate(spec, input) {
    const completion = completionOf(input);
    const tier = spec.tiers.find((candidate) => reaches(completion, 1 - candidate.upTo));
    const loss = reaches(completion, 1) ? 0 : (tier?.loss ?? spec.lossBeyond);
    return { points: input.points * Math.max(0, 1 - loss), bonus: 0, completion };
  },
  formula(parameters, cells) {
    const completion = completionFormula(cells);
    const loss = parameters.tiers.reduceRight<string>(
      (rest, tier) => `IF(${completion}>=1-${tier.upTo}-${reachedToleranceText},${tier.loss},${rest})`,
      String(parameters.lossBeyond),
    );
    return `${cells.w}*MAX(0,1-IF(${completion}>=1-${reachedToleranceText},0,${loss}))`;
  },
};
