import type { FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import { valueAt } from '../sheets/codedTable';
import { entryCode } from '../sheets/entryColumns';
import type { OpenedWorkbook } from './openWorkbook';
import type { IncomingFigure } from './reports';

/** How far a rate in a text may be from numerator ÷ denominator to be the same one, rounded to a tenth of a per cent. */
const roundingOfRates = 0.0006;

/** Whether the sheets have a formula for the figure: a rate, or a denominator that is another measure's value. */
export function isComputed({ measure: id, part }: IncomingFigure, scheme: Scheme): boolean {
  return part === 'rate' || (part === 'denominator' && scheme.measures.some((measure) => measure.id === id && measure.denominatorIs !== undefined));
}

/**
 * Says of a figure for which the sheets have a formula whether that formula gives the same, once all the figures are in their cells: then
 * nothing has to be written over it. Never true of other figures.
 */
export function computedFigures(opened: OpenedWorkbook, figures: readonly IncomingFigure[]): (figure: IncomingFigure) => boolean {
  const { scheme } = opened;
  const incoming = new Map(figures.map((figure) => [keyOf(figure.unitCode, figure.column, entryCode(figure.measure, figure.part)), figure.value]));
  const sourceOf = new Map(scheme.measures.map((measure) => [measure.id, measure.denominatorIs]));
  const rows = new Map<FigureSheet, ReadonlyMap<string, number>>();
  const rowOf = (column: FigureSheet, unitCode: string): number | undefined => {
    const known = rows.get(column) ?? new Map(opened.coded.get(column)?.rows.map(({ code, row }) => [code, row]));
    rows.set(column, known);
    return known.get(unitCode);
  };
  /** What will stand in a cell: the figure that comes, or what is there. */
  const valueOf = ({ unitCode, column }: IncomingFigure, code: string): string | number | boolean => {
    const coming = incoming.get(keyOf(unitCode, column, code));
    if (coming !== undefined) return coming;
    const table = opened.coded.get(column);
    const [row, place] = [rowOf(column, unitCode), table?.columns.get(code)];
    return table && row !== undefined && place !== undefined ? valueAt(table.content, row, place) : '';
  };
  const denominatorOf = (figure: IncomingFigure): string | number | boolean => {
    const source = sourceOf.get(figure.measure);
    return valueOf(figure, source === undefined ? entryCode(figure.measure, 'denominator') : entryCode(source, 'value'));
  };
  return (figure) => {
    if (!isComputed(figure, scheme)) return false;
    const denominator = denominatorOf(figure);
    if (figure.part === 'denominator') return figure.value === denominator;
    const numerator = valueOf(figure, entryCode(figure.measure, 'numerator'));
    return typeof figure.value === 'number' && typeof numerator === 'number' && typeof denominator === 'number' && denominator !== 0 && Math.abs(figure.value - numerator / denominator) <= roundingOfRates;
  };
}

function keyOf(unitCode: string, column: FigureSheet, code: string): string {
  return `${unitCode} ${column} ${code}`;
}
