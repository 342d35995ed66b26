import { notApplicableText } from '../model/entry';
import type { Measure } from '../model/measure';
import { usesTarget } from '../model/method';
import type { MethodCells } from './methods/scoringMethod';
import { methodFormula } from './methods/scoringMethods';

/** Whether a measure counts for a unit, as a formula without `=`: what {@link countsFor} says of the cells of target and actual. */
export function countedFormula(measure: Measure, cells: Pick<MethodCells, 'x' | 't' | 'p'>): string {
  // A formula error in x must count (with 0 points), not spread.
  const applicable = `IF(ISERROR(${cells.x}),TRUE,${cells.x}<>"${notApplicableText}")`;
  if (!usesTarget(measure.method)) {
    return applicable;
  }
  const due = cells.p === '1' ? `${cells.t}>0` : `AND(${cells.t}>0,${cells.p}>0)`;
  return `IF(ISNUMBER(${cells.t}),IF(${due},${applicable},FALSE),FALSE)`;
}

/**
 * The points of a measure, as a formula without `=`, from `w` (the points after re-spreading): 0 where the measure does not count or
 * has no figure, otherwise the method's. `x` must hold a number, 不适用, or anything else for “no figure”; a reference to an empty cell
 * of another sheet is no figure, but `=Sheet!A1` in a cell in between turns it into 0. The scheme's ceiling of bonuses is not applied.
 */
export function measureFormula(measure: Measure, cells: Omit<MethodCells, 'direction' | 'kind'>): string {
  const points = methodFormula(measure.method, { ...cells, direction: measure.direction, kind: measure.kind });
  const scored = measure.method.method === 'graded' ? `IF(ISERROR(${cells.x}),0,${points})` : `IF(ISNUMBER(${cells.x}),${points},0)`;
  return `IF(${countedFormula(measure, cells)},${scored},0)`;
}
