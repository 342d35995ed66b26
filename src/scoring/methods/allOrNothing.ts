import { reachedToleranceText, reaches } from '../tolerance';
import { completionFormula, completionOf } from './completion';
import type { MethodCells, MethodInput, ScoringMethod } from './scoringMethod';

/**
 * R3 (汕尾 2007, 镇江): the whole of w when the target due is reached, otherwise 0. A rate that must be 100 % is held against 100 %
 * whatever its target says.
 */
export const allOrNothing: ScoringMethod<'all-or-nothing'> = {
  name: 'all-or-nothing',
  evaluate(_spec, input) {
    const completion = isHeldAgainstAll(input) ? input.actual : completionOf(input);
    return { points: reaches(completion, 1) ? input.points : 0, bonus: 0, completion };
  },
  formula(_parameters, cells) {
    const completion = isHeldAgainstAll(cells) ? cells.x : completionFormula(cells);
    return `IF(${completion}>=1-${reachedToleranceText},${cells.w},0)`;
  },
};

function isHeldAgainstAll(measure: Pick<MethodInput | MethodCells, 'direction' | 'kind'>): boolean {
  return measure.direction === 'must100' && measure.kind === 'ratio';
}
