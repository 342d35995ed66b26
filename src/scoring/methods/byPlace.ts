import { tieTolerance, tieToleranceText } from '../tolerance';
import { completionFormula, completionOf } from './completion';
import type { ScoringMethod } from './scoringMethod';

/**
 * R9: the share of w by place among the units that take part in this measure; beyond the last place its share. Ties share the better
 * place: only completions better by more than the tolerance of ties stand in front.
 */
export const byPlace: ScoringMethod<'by-place'> = {
  name: 'by-place',
  evaluate(spec, input) {
    const completion = completionOf(input);
    const place = placeAmong(completion, input.completions ?? []);
    const share = spec.shares[Math.min(place, spec.shares.length) - 1] ?? 0;
    return { points: input.points * share, bonus: 0, completion };
  },
  formula(parameters, cells) {
    const range = cells.completions ?? 'NA()';
    // A text compares as greater than any number in Excel, hence ISNUMBER; COUNTIF would compare with 15 digits only.
    const inFront = `SUMPRODUCT(ISNUMBER(${range})*(${range}>${completionFormula(cells)}+${tieToleranceText}))`;
    return parameters.shares.length === 0 ? '0' : `${cells.w}*CHOOSE(MIN(${parameters.shares.length},1+${inFront}),${parameters.shares.join(',')})`;
  },
};

/** 1 + how many of `descending` are better; by bisection, so that thousands of units do not take the square of their number. */
function placeAmong(completion: number, descending: readonly number[]): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((descending[middle] ?? 0) > completion + tieTolerance) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low + 1;
}
