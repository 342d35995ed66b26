import type { EntryCell } from '../../model/entry';
import type { FigureColumn } from '../../model/period';
import type { FigurePart } from '../checkContext';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { isNotApplicable } from './notApplicableInPart';

/** 不适用须说明: the measure does not count for the unit, which takes a reason. One finding for each measure and sheet. */
export const notApplicableUnexplained: UnitRule = {
  code: 'not-applicable-unexplained',
  severity: 'soft',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, target, reported } of unit.figures) {
      const cells: readonly (readonly [EntryCell | undefined, FigurePart, FigureColumn])[] = [
        [target, 'value', 'target'],
        measure.kind === 'ratio' ? [reported.numerator, 'numerator', unit.frame.period] : [reported.value, 'value', unit.frame.period],
      ];
      for (const [cell, part, column] of cells) {
        if (cell === undefined || !isNotApplicable(cell) || unit.isDoubted(cell)) continue;
        yield { ...inCell(cell, measure.id, part, column), left: cell.raw, doubts: [cell] };
      }
    }
  },
};
