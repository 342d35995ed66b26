import type { CellValue } from './cellValue';
import type { SheetRole } from './snapshot';
import type { CellArea } from './workbookDocument';

/** What a light look at the workbook finds: the selected cell, and what it takes to say which cell of ours that is. Rows and columns from 0. */
export interface Selection {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The active cell: of several selected cells the one in which typing goes. */
  readonly row: number;
  readonly column: number;
  /** How many cells are selected; absent where Excel does not say, as when a drawing is selected. */
  readonly cellCount?: number;
  /** Our sheets that are there and carry their mark. */
  readonly sheets: ReadonlyMap<SheetRole, CodeLines>;
  /** All that those of our sheets hold which were asked for. */
  readonly contents: ReadonlyMap<SheetRole, ValuesOfSheet>;
}

/** The used part of a sheet, without its formulas. `values[i][j]` is the cell at row `row + i`, column `column + j`. */
export interface ValuesOfSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** The row and the column of codes of one of our sheets. */
export interface CodeLines {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Where row and column of codes cross, in the mark cell. */
  readonly row: number;
  readonly column: number;
  /** The used part of the row of codes, from this column on. */
  readonly firstColumn: number;
  readonly codes: readonly CellValue[];
  /** The last row in which the column of codes holds anything. */
  readonly lastRow: number;
}

/** Cells of a sheet to be read by themselves. */
export interface AreaOfSheet extends CellArea {
  readonly sheetId: string;
}

/** That something else may be selected, or may stand in the selected cell. Only a hint: what is there is read again. */
export interface SelectionHint {
  /** The sheet in question. */
  readonly sheetId: string;
  /** Cells were changed; the selection may be elsewhere. */
  readonly changed?: boolean;
}
