import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 分母为零而分子不为零: no rate can be had. */
export const denominatorZero: UnitRule = {
  code: 'denominator-zero',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      const { numerator, denominator } = reported;
      if (measure.kind !== 'ratio' || numerator === undefined || denominator === undefined) continue;
      const left = unit.number(numerator);
      if (left === undefined || unit.number(denominator) !== 0 || !exceeds(left, 0)) continue;
      yield { ...inCell(numerator, measure.id, 'numerator', unit.frame.period), left, right: 0, doubts: [numerator, denominator] };
    }
  },
};
