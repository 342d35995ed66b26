import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 分母大于所属分母: 6b's denominator is part of 6a's, 33's of 31's. */
export const denominatorOverWhole: UnitRule = {
  code: 'denominator-over-whole',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      if (measure.denominatorPartOf === undefined || reported.denominator === undefined) continue;
      const whole = unit.of(measure.denominatorPartOf)?.reported.denominator;
      const left = unit.number(reported.denominator);
      const right = unit.number(whole);
      if (whole === undefined || left === undefined || right === undefined || !exceeds(left, right)) continue;
      yield {
        ...inCell(reported.denominator, measure.id, 'denominator', unit.frame.period),
        left,
        right,
        parameters: { other: measure.denominatorPartOf },
        doubts: [reported.denominator, whole],
      };
    }
  },
};
