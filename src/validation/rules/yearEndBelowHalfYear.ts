import type { EntryCell } from '../../model/entry';
import type { FigurePart } from '../checkContext';
import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';
import type { UnitUnderCheck } from '../unitUnderCheck';

/** 年终小于半年: a flow accumulates from 1 January, so it cannot shrink; the same holds for both parts of a ratio of flows. */
export const yearEndBelowHalfYear: UnitRule = {
  code: 'year-end-below-half-year',
  severity: 'hard',
  scope: 'unit',
  check(unit) {
    return unit.frame.period === 'year-end' ? shrunkFlows(unit) : nothing;
  },
};

function shrunkFlows(unit: UnitUnderCheck): readonly Suspicion[] {
  let found = nothing;
  for (const { measure, reported, halfYear } of unit.figures) {
    if (measure.timing !== 'flow') continue;
    if (measure.kind !== 'ratio') {
      found = joined(found, shrunk(unit, measure.id, 'value', reported.value, halfYear.value));
      continue;
    }
    found = joined(found, shrunk(unit, measure.id, 'numerator', reported.numerator, halfYear.numerator));
    if (measure.denominatorIs === undefined) found = joined(found, shrunk(unit, measure.id, 'denominator', reported.denominator, halfYear.denominator));
  }
  return found;
}

function shrunk(unit: UnitUnderCheck, measure: string, part: FigurePart, cell: EntryCell | undefined, halfYearCell: EntryCell | undefined): readonly Suspicion[] {
  const left = unit.number(cell);
  const right = unit.number(halfYearCell);
  if (cell === undefined || left === undefined || right === undefined || !exceeds(right, left)) return nothing;
  return [{ ...inCell(cell, measure, part, 'year-end'), left, right, doubts: [cell] }];
}
