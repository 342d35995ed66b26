import { completionFormula, completionOf } from './completion';
import type { MethodCells, FormulaParameters, ScoringMethod } from './scoringMethod';

/** R1 (宿迁 2005): w · r, at least 0 and at most w; where the bonus is on, exceeding earns up to `bonusCeiling` · w more. */
export const proportional: ScoringMethod<'proportional'> = {
  name: 'proportional',
  evaluate(spec, input) {
    const completion = completionOf(input);
    const bonus = spec.bonus ? input.points * Math.min(Math.max(0, spec.bonusCeiling), Math.max(0, completion - 1)) : 0;
    return { points: input.points * Math.max(0, Math.min(1, completion)) + bonus, bonus, completion };
  },
  formula(parameters, cells) {
    const base = `${cells.w}*MAX(0,MIN(1,${completionFormula(cells)}))`;
    return parameters.bonus === false ? base : `${base}+${proportionalBonusFormula(parameters, cells)}`;
  },
};

/** The bonus alone, so that a sheet can hold the sum of all bonuses against the scheme's ceiling. */
export function proportionalBonusFormula(parameters: FormulaParameters<'proportional'>, cells: MethodCells): string {
  if (parameters.bonus === false) {
    return '0';
  }
  const bonus = `${cells.w}*MIN(MAX(0,${parameters.bonusCeiling}),MAX(0,${completionFormula(cells)}-1))`;
  return parameters.bonus === true ? bonus : `IF(${parameters.bonus},${bonus},0)`;
}
