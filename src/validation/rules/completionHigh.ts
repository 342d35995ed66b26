import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import { completion } from '../completion';

/** 完成率偏高: over 150 % of what is due. Extremes are real (525 % was once reported), so it is asked, not refused. */
export const completionHigh: UnitRule = {
  code: 'completion-high',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const limit = unit.setting('check.completion-high');
    for (const figures of unit.figures) {
      const found = completion(unit, figures);
      if (found === undefined || !exceeds(found.share, limit)) continue;
      yield { ...inAmount(figures, unit.frame.period), left: found.actual, right: found.due, parameters: { share: found.share, limit } };
    }
  },
};
