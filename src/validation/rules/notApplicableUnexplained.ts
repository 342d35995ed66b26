import type { EntryCell } from '../../model/entry';
import type { FigureColumn } from '../../model/period';
import type { FigurePart } from '../checkContext';
import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import type { UnitUnderCheck } from '../unitUnderCheck';
import { isNotApplicable } from './notApplicableInPart';

/** 不适用须说明: the measure does not count for the unit, which takes a reason. One finding for each measure and sheet. */
export const notApplicableUnexplained: UnitRule = {
  code: 'not-applicable-unexplained',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    const { period } = unit.frame;
    let found = nothing;
    for (const { measure, target, reported } of unit.figures) {
      found = joined(found, unexplained(unit, target, measure.id, 'value', 'target'));
      found = joined(found, measure.kind === 'ratio' ? unexplained(unit, reported.numerator, measure.id, 'numerator', period) : unexplained(unit, reported.value, measure.id, 'value', period));
    }
    return found;
  },
};

function unexplained(unit: UnitUnderCheck, cell: EntryCell | undefined, measure: string, part: FigurePart, column: FigureColumn): readonly Suspicion[] {
  if (cell === undefined || !isNotApplicable(cell) || unit.isDoubted(cell)) return nothing;
  return [{ ...inCell(cell, measure, part, column), left: cell.raw, doubts: [cell] }];
}
