import type { Measure } from '../../model/measure';
import { nothing, type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import type { UnitUnderCheck } from '../unitUnderCheck';

/**
 * 较上年变动大: a year-end figure more than 50 % from last year's (上年实绩), whole year against whole year. What jumps from year to year or has
 * rules of its own is left out; so is what last year's sheet does not say, or says as 0 or less.
 */
export const changeFromLastYear: UnitRule = {
  code: 'change-from-last-year',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    return unit.frame.period === 'year-end' && unit.hasLastYear ? changed(unit) : nothing;
  },
};

function* changed(unit: UnitUnderCheck): Iterable<Suspicion> {
  const limit = unit.setting('check.change');
  for (const figures of unit.figures) {
    const { measure } = figures;
    if (!isComparable(measure)) continue;
    const left = unit.amount(measure, figures.reported);
    const right = unit.amount(measure, figures.lastYear);
    if (left === undefined || right === undefined || right <= 0) continue;
    const change = (left - right) / right;
    if (exceeds(Math.abs(change), limit)) yield { ...inAmount(figures, 'year-end'), left, right, parameters: { change, limit } };
  }
}

function isComparable({ direction, jumpy, timing, kind }: Measure): boolean {
  // Whether a number due by quarters accumulates is not said.
  return direction === 'up' && jumpy !== true && (timing !== 'quarter' || kind === 'ratio');
}
