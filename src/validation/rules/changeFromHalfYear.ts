import type { Measure } from '../../model/measure';
import { nothing, type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import type { UnitUnderCheck } from '../unitUnderCheck';

/**
 * 较上期变动大: more than 50 % from the half-year. Of a flow the second half of the year is held against the first; of a stock or rate
 * the two counts. What is decided once a year, jumps from period to period, or has rules of its own is left out.
 */
export const changeFromHalfYear: UnitRule = {
  code: 'change-from-half-year',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    return unit.frame.period === 'year-end' ? changed(unit) : nothing;
  },
};

function* changed(unit: UnitUnderCheck): Iterable<Suspicion> {
  const limit = unit.setting('check.change');
  for (const figures of unit.figures) {
    const { measure } = figures;
    if (!isSteady(measure)) continue;
    const now = unit.amount(measure, figures.reported);
    const before = unit.amount(measure, figures.halfYear);
    if (now === undefined || before === undefined || before === 0) continue;
    const flow = measure.timing === 'flow' && measure.kind !== 'ratio';
    const left = flow ? now - before : now;
    const change = (left - before) / before;
    if (exceeds(Math.abs(change), limit)) {
      yield { ...inAmount(figures, 'year-end'), left, right: before, parameters: { change, limit, basis: flow ? 'second-half' : 'year-end' } };
    }
  }
}

function isSteady(measure: Measure): boolean {
  if (measure.direction !== 'up' || measure.jumpy === true) return false;
  // A rate that is due quarter by quarter is compared like any other; whether a number due by quarters accumulates is not said.
  return measure.timing === 'flow' || measure.timing === 'stock' || (measure.timing === 'quarter' && measure.kind === 'ratio');
}
