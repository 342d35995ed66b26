import { isUnemployment } from '../relations';
import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';

/** 失业率超出常见范围: outside 2 % to 8 %. */
export const unemploymentRange: UnitRule = {
  code: 'unemployment-range',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const low = unit.setting('check.unemployment-low');
    const high = unit.setting('check.unemployment-high');
    for (const figures of unit.figures) {
      if (!isUnemployment(figures.measure)) continue;
      const left = unit.amount(figures.measure, figures.reported);
      if (left === undefined || !(exceeds(left, high) || exceeds(low, left))) continue;
      yield { ...inAmount(figures, unit.frame.period), left, right: exceeds(left, high) ? high : low, parameters: { low, high } };
    }
  },
};
