import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { isBlank } from './blank';

/**
 * 直接填比率: a rate typed in while its numerator or denominator is blank. The blank parts are findings of their own (hard), for a rate
 * alone scores nothing and adds up to nothing.
 */
export const rateWithoutParts: UnitRule = {
  code: 'rate-without-parts',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      const { numerator, denominator, rate } = reported;
      if (rate === undefined || rate.formula !== undefined || isBlank(rate) || unit.isDoubted(rate)) continue;
      const blankPart = [numerator, denominator].some((cell) => cell !== undefined && isBlank(cell));
      if (!blankPart) continue;
      yield { ...inCell(rate, measure.id, 'rate', unit.frame.period), left: rate.raw, doubts: [rate] };
    }
  },
};
