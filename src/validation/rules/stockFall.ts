import { nothing, type Suspicion, type UnitRule } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import type { UnitUnderCheck } from '../unitUnderCheck';

/** 期末数下降: a count at the end of the period fell by more than 3 % since the half-year. */
export const stockFall: UnitRule = {
  code: 'stock-fall',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    return unit.frame.period === 'year-end' ? fallen(unit) : nothing;
  },
};

function* fallen(unit: UnitUnderCheck): Iterable<Suspicion> {
  const limit = unit.setting('check.stock-fall');
  for (const figures of unit.figures) {
    const { measure, reported, halfYear } = figures;
    if (measure.timing !== 'stock' || measure.kind === 'ratio') continue;
    const left = unit.number(reported.value);
    const right = unit.number(halfYear.value);
    if (left === undefined || right === undefined || right === 0) continue;
    const change = (right - left) / right;
    if (exceeds(change, limit)) yield { ...inAmount(figures, 'year-end'), left, right, parameters: { change, limit } };
  }
}
