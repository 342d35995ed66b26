import { isBudget } from '../relations';
import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';

/** 超预算: funds beyond 120 % of the minimum budget of the whole year (10, 34), at half-year too. */
export const overBudget: UnitRule = {
  code: 'over-budget',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const limit = unit.setting('check.over-budget');
    for (const figures of unit.figures) {
      if (!isBudget(figures.measure)) continue;
      const left = unit.number(figures.reported.value);
      const right = unit.number(figures.target);
      if (left === undefined || right === undefined || !exceeds(left, right * limit)) continue;
      yield { ...inAmount(figures, unit.frame.period), left, right, parameters: { limit } };
    }
  },
};
