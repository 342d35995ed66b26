import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import { completion } from '../completion';

/** 完成率偏低: under 30 % of what is due. What is decided once a year is not due at half-year. */
export const completionLow: UnitRule = {
  code: 'completion-low',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const limit = unit.setting('check.completion-low');
    for (const figures of unit.figures) {
      if (unit.frame.period === 'half-year' && figures.measure.timing === 'year') continue;
      const found = completion(unit, figures);
      if (found === undefined || !exceeds(limit, found.share)) continue;
      yield { ...inAmount(figures, unit.frame.period), left: found.actual, right: found.due, parameters: { share: found.share, limit } };
    }
  },
};
