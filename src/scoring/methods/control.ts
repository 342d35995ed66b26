import { dueFormula } from './completion';
import type { ScoringMethod } from './scoringMethod';

/**
 * Lower is better (城镇登记失业率): at or under the target earns w; each `step` over it loses `lossPerStep` · w, in proportion within a
 * step, floor 0. A count that accumulates is held against t·p; rates are never prorated. There is no completion rate (R15).
 */
export const control: ScoringMethod<'control'> = {
  name: 'control',
  evaluate(spec, input) {
    const over = Math.max(0, input.actual - input.target * input.factor);
    const lost = over === 0 ? 0 : spec.step > 0 ? (over / spec.step) * spec.lossPerStep : 1;
    return { points: input.points * Math.max(0, 1 - lost), bonus: 0 };
  },
  formula(parameters, cells) {
    return `${cells.w}*MAX(0,1-${parameters.lossPerStep}*MAX(0,${cells.x}-${dueFormula(cells)})/${parameters.step})`;
  },
};
