import type { CellValue } from './cellValue';
import type { CellPosition } from './entry';
import type { FigureColumn } from './period';

/** A figure that is other than it was at the last check of the period. */
export interface FigureChange {
  readonly column: FigureColumn;
  readonly unitCode: string;
  readonly unitName?: string;
  readonly measure: string;
  readonly part: 'value' | 'numerator' | 'denominator';
  /** As they stand in the cell; `''` for a blank one. A text is kept by its beginning. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** Absent where the unit's row or the measure's column is gone. */
  readonly at?: CellPosition;
}
