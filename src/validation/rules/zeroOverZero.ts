import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';

/** 分子、分母均为零: 0 of 0 is no rate and scores nothing; where there was no case, the measure is 不适用. */
export const zeroOverZero: UnitRule = {
  code: 'zero-over-zero',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      const { numerator, denominator } = reported;
      if (measure.kind !== 'ratio' || numerator === undefined || denominator === undefined) continue;
      if (unit.number(numerator) !== 0 || unit.number(denominator) !== 0) continue;
      yield { ...inCell(numerator, measure.id, 'numerator', unit.frame.period), left: 0, right: 0, doubts: [numerator] };
    }
  },
};
