import { isUnemployment } from '../relations';
import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';

/** 失业率变动大: more than half a percentage point from the half-year's. */
export const unemploymentChange: UnitRule = {
  code: 'unemployment-change',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const limit = unit.setting('check.unemployment-change');
    for (const figures of unit.figures) {
      if (!isUnemployment(figures.measure)) continue;
      const left = unit.amount(figures.measure, figures.reported);
      const right = unit.amount(figures.measure, figures.halfYear);
      if (left === undefined || right === undefined || !exceeds(Math.abs(left - right), limit)) continue;
      yield { ...inAmount(figures, unit.frame.period), left, right, parameters: { limit } };
    }
  },
};
