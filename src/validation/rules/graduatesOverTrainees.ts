import { startUpGraduates } from '../relations';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 合格人数大于培训人数: 14b's denominator (those who passed) over 14a (those who attended); courses across the year's end may explain it. */
export const graduatesOverTrainees: UnitRule = {
  code: 'graduates-over-trainees',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const graduates = unit.of(startUpGraduates.ratio)?.reported.denominator;
    const trainees = unit.of(startUpGraduates.whole)?.reported.value;
    const left = unit.number(graduates);
    const right = unit.number(trainees);
    if (graduates === undefined || trainees === undefined || left === undefined || right === undefined || !exceeds(left, right)) return;
    yield {
      ...inCell(graduates, startUpGraduates.ratio, 'denominator', unit.frame.period),
      left,
      right,
      parameters: { other: startUpGraduates.whole },
      doubts: [graduates, trainees],
    };
  },
};
