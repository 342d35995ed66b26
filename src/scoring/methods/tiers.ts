import { reachedToleranceText, reaches } from '../tolerance';
import { completionFormula, completionOf } from './completion';
import type { ScoringMethod } from './scoringMethod';

/** R4 (a county bureau, 2012): the share of w of the first tier whose `from` the completion reaches; below the last tier 0. */
export const tiers: ScoringMethod<'tiers'> = {
  name: 'tiers',
  evaluate(spec, input) {
    const completion = completionOf(input);
    const tier = spec.tiers.find((candidate) => reaches(completion, candidate.from));
    return { points: input.points * (tier?.share ?? 0), bonus: 0, completion };
  },
  formula(parameters, cells) {
    const completion = completionFormula(cells);
    const share = parameters.tiers.reduceRight<string>((rest, tier) => `IF(${completion}>=${tier.from}-${reachedToleranceText},${tier.share},${rest})`, '0');
    return `${cells.w}*${share}`;
  },
};
