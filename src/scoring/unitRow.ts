import type { MeasureFigures, UnitFigures } from '../model/figures';
import { countsFor } from './countsFor';
import type { Standing } from './countsFor';
import type { PreparedScheme } from './preparedScheme';

/** A unit's figures in the order of the prepared measures, each with whether it counts. */
export interface UnitRow {
  readonly unit: UnitFigures;
  readonly figures: readonly (MeasureFigures | undefined)[];
  readonly standings: readonly Standing[];
}

/** Looks every figure of a unit up once. */
export function unitRow(prepared: PreparedScheme, unit: UnitFigures): UnitRow {
  const figures = prepared.measures.map(({ measure }) => unit.measures.get(measure.id));
  return { unit, figures, standings: prepared.measures.map(({ measure, factor }, index) => countsFor(measure.method, figures[index], factor)) };
}
