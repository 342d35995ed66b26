import type { EntryCell } from '../model/entry';
import type { Measure } from '../model/measure';
import type { ReportedCells } from './unitUnderCheck';

/** The one figure that stands for a measure when digits are compared: its value, or its numerator. */
export function keyFigure(measure: Measure, cells: ReportedCells): EntryCell | undefined {
  return measure.kind === 'ratio' ? cells.numerator : cells.value;
}
