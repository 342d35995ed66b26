import { reemployed } from '../relations';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 再就业大于新就业: 3 over 2; in most places those re-employed are part of those newly employed. */
export const reemployedOverNewlyEmployed: UnitRule = {
  code: 'reemployed-over-newly-employed',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const part = unit.of(reemployed.part)?.reported.value;
    const whole = unit.of(reemployed.whole)?.reported.value;
    const left = unit.number(part);
    const right = unit.number(whole);
    if (part === undefined || whole === undefined || left === undefined || right === undefined || !exceeds(left, right)) return;
    yield { ...inCell(part, reemployed.part, 'value', unit.frame.period), left, right, parameters: { other: reemployed.whole }, doubts: [part, whole] };
  },
};
