import type { EntryCell } from '../../model/entry';
import type { FigureColumn } from '../../model/period';
import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';
import type { UnitUnderCheck } from '../unitUnderCheck';

/** 其中项大于总数: 3.1 ≤ 3, 16.2 ≤ 16, in the figures reported and in the targets. */
export const partOverWhole: UnitRule = {
  code: 'part-over-whole',
  severity: 'hard',
  scope: 'unit',
  check(unit) {
    let found = nothing;
    for (const { measure, reported, target } of unit.figures) {
      if (measure.partOf === undefined || measure.kind === 'ratio') continue;
      const whole = unit.of(measure.partOf);
      found = joined(found, over(unit, 'target', measure.id, target, measure.partOf, whole?.target));
      found = joined(found, over(unit, unit.frame.period, measure.id, reported.value, measure.partOf, whole?.reported.value));
    }
    return found;
  },
};

function over(
  unit: UnitUnderCheck,
  column: FigureColumn,
  part: string,
  partCell: EntryCell | undefined,
  whole: string,
  wholeCell: EntryCell | undefined,
): readonly Suspicion[] {
  const left = unit.number(partCell);
  const right = unit.number(wholeCell);
  if (partCell === undefined || wholeCell === undefined || left === undefined || right === undefined || !exceeds(left, right)) return nothing;
  return [{ ...inCell(partCell, part, 'value', column), left, right, parameters: { other: whole }, doubts: [partCell, wholeCell] }];
}
