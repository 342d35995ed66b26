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
      const right = unit.number(numerator);
      if (right === undefined || unit.number(denominator) !== 0 || !exceeds(right, 0)) continue;
      // A shared denominator is filled in elsewhere; its own cell here is a formula.
      const cell = measure.denominatorIs === undefined ? denominator : (reported.repeatedDenominator ?? numerator);
      const part = cell === numerator ? 'numerator' : 'denominator';
      yield { ...inCell(cell, measure.id, part, unit.frame.period), left: 0, right, doubts: [numerator, denominator] };
    }
  },
};
