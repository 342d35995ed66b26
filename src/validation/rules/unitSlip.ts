import type { EntryCell } from '../../model/entry';
import type { FigurePart } from '../checkContext';
import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import type { UnitUnderCheck } from '../unitUnderCheck';

/** 元 for 万元, 人 for 万人. */
const factor = 1e4;

/** 计量单位疑误: a figure about 10,000 times, or a 10,000th, of what is due or of the half-year's, give or take a few times. */
export const unitSlip: UnitRule = {
  code: 'unit-slip',
  severity: 'soft',
  scope: 'unit',
  check(unit) {
    let found = nothing;
    for (const figures of unit.figures) {
      const { measure, reported, halfYear } = figures;
      if (measure.kind !== 'ratio') {
        found = joined(found, slipped(unit, measure.id, 'value', reported.value, unit.due(figures), unit.number(halfYear.value)));
        continue;
      }
      found = joined(found, slipped(unit, measure.id, 'numerator', reported.numerator, undefined, unit.number(halfYear.numerator)));
      if (measure.denominatorIs === undefined) {
        found = joined(found, slipped(unit, measure.id, 'denominator', reported.denominator, undefined, unit.number(halfYear.denominator)));
      }
    }
    return found;
  },
};

function slipped(
  unit: UnitUnderCheck,
  measure: string,
  part: FigurePart,
  cell: EntryCell | undefined,
  due: number | undefined,
  halfYear: number | undefined,
): readonly Suspicion[] {
  const left = unit.number(cell);
  if (cell === undefined || left === undefined) return nothing;
  const play = unit.setting('check.unit-slip');
  const against = isSlip(left, due, play) ? 'due' : isSlip(left, halfYear, play) ? 'half-year' : undefined;
  const right = against === 'due' ? due : halfYear;
  if (against === undefined || right === undefined) return nothing;
  return [{ ...inCell(cell, measure, part, unit.frame.period), left, right, parameters: { against }, doubts: [cell] }];
}

/** Whether the figure is off by the factor, give or take `play` times. False against nothing or 0. */
function isSlip(figure: number, expected: number | undefined, play: number): boolean {
  if (expected === undefined || !(expected > 0) || !(figure > 0)) return false;
  const quotient = figure > expected ? figure / expected : expected / figure;
  return quotient >= factor / play && quotient <= factor * play;
}
