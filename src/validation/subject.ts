import type { EntryCell } from '../model/entry';
import type { FigureColumn } from '../model/period';
import type { Suspicion } from './rule';
import type { MeasureFigures } from './unitUnderCheck';

/** Place and measure of a suspicion about one cell. */
export function inCell(cell: EntryCell, measure: string, part: NonNullable<Suspicion['part']>, column: FigureColumn) {
  return { at: cell.at, measure, part, column } as const;
}

/**
 * Place and measure of a suspicion about a measure's amount: its value, or its rate (shown at the rate's cell, at the numerator
 * where there is none). In doubt is the value, or the numerator: a denominator may be another measure's value.
 */
export function inAmount(figures: MeasureFigures, column: FigureColumn): Pick<Suspicion, 'at' | 'measure' | 'part' | 'column' | 'doubts'> {
  const { measure, reported } = figures;
  const ratio = measure.kind === 'ratio';
  const cell = ratio ? (reported.rate ?? reported.numerator) : reported.value;
  const doubted = ratio ? reported.numerator : reported.value;
  return {
    ...(cell && { at: cell.at }),
    ...(doubted && { doubts: [doubted] }),
    measure: measure.id,
    part: ratio ? 'rate' : 'value',
    column,
  };
}
