import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 分母一般包含关系: 14b's denominator (those who passed) over 14a (those who attended); courses across the year's end may explain it. */
export const graduatesOverTrainees: UnitRule = {
  code: 'graduates-over-trainees',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      if (measure.denominatorUsuallyPartOf === undefined) continue;
      const part = reported.denominator;
      const whole = unit.of(measure.denominatorUsuallyPartOf)?.reported.value;
      const left = unit.number(part);
      const right = unit.number(whole);
      if (part === undefined || whole === undefined || left === undefined || right === undefined || !exceeds(left, right)) continue;
      yield { ...inCell(part, measure.id, 'denominator', unit.frame.period), left, right, parameters: { other: measure.denominatorUsuallyPartOf }, doubts: [part, whole] };
    }
  },
};
