import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 分子大于分母: the rate would be over 100 %. A denominator of 0 has its own rule. */
export const numeratorOverDenominator: UnitRule = {
  code: 'numerator-over-denominator',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      const { numerator, denominator } = reported;
      if (measure.kind !== 'ratio' || numerator === undefined || denominator === undefined) continue;
      const left = unit.number(numerator);
      const right = unit.number(denominator);
      if (left === undefined || right === undefined || right === 0 || !exceeds(left, right)) continue;
      yield {
        ...inCell(numerator, measure.id, 'numerator', unit.frame.period),
        left,
        right,
        ...(measure.denominatorIs !== undefined && { parameters: { other: measure.denominatorIs } }),
        doubts: [numerator, denominator],
      };
    }
  },
};
