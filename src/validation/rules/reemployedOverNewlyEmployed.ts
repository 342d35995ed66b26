import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 一般包含关系: 3 over 2; in most places those re-employed are part of those newly employed. */
export const reemployedOverNewlyEmployed: UnitRule = {
  code: 'reemployed-over-newly-employed',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      if (measure.usuallyPartOf === undefined) continue;
      const part = reported.value;
      const whole = unit.of(measure.usuallyPartOf)?.reported.value;
      const left = unit.number(part);
      const right = unit.number(whole);
      if (part === undefined || whole === undefined || left === undefined || right === undefined || !exceeds(left, right)) continue;
      yield { ...inCell(part, measure.id, 'value', unit.frame.period), left, right, parameters: { other: measure.usuallyPartOf }, doubts: [part, whole] };
    }
  },
};
