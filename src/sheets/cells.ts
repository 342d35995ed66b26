import type { CellValue } from '../model/cellValue';
import type { PlannedCell } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';

/** A planned constant. */
export function constant(value: CellValue): PlannedCell {
  return { value };
}

/** A planned formula; `formula` carries its `=`. */
export function formula(text: string): PlannedCell {
  return { formula: text };
}

/** An area by its corner and its size; both counts at least 1. */
export function area(row: number, column: number, rowCount: number, columnCount: number): CellArea {
  return { row, column, rowCount, columnCount };
}
