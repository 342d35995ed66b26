import { type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';

/** 未达100%: a rate that must be 100 % is under it; it scores nothing, and the office wants to know why. */
export const under100: UnitRule = {
  code: 'under-100',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const figures of unit.figures) {
      if (figures.measure.direction !== 'must100' || figures.measure.kind !== 'ratio') continue;
      const left = unit.amount(figures.measure, figures.reported);
      if (left === undefined || !exceeds(1, left)) continue;
      yield { ...inAmount(figures, unit.frame.period), left, right: 1 };
    }
  },
};
