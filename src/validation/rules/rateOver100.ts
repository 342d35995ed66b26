import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';
import type { MeasureFigures, UnitUnderCheck } from '../unitUnderCheck';
import { isBlank } from './blank';
import { formulaFix } from './formulaOverwritten';

/** 比率超过100%: a rate typed over its formula, more than 100 %. */
export const rateOver100: UnitRule = {
  code: 'rate-over-100',
  severity: 'hard',
  scope: 'unit',
  check(unit) {
    let found = nothing;
    for (const figures of unit.figures) found = joined(found, typedRate(unit, figures));
    return found;
  },
};

function typedRate(unit: UnitUnderCheck, { measure, reported }: MeasureFigures): readonly Suspicion[] {
  const { numerator, denominator, rate } = reported;
  if (rate === undefined || rate.formula !== undefined || rate.entry.state !== 'number' || !exceeds(rate.entry.value, 1)) return nothing;
  // Parts with a fault of their own come first; blank parts are no reason to let such a rate stand.
  const known = [numerator, denominator].every((cell) => cell === undefined || isBlank(cell) || unit.number(cell) !== undefined);
  if (!known) return nothing;
  return [{ ...inCell(rate, measure.id, 'rate', unit.frame.period), left: rate.entry.value, right: 1, ...formulaFix(unit, rate), doubts: [rate] }];
}
