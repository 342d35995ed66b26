import type { CellValue } from './cellValue';
import type { CellPosition } from './entry';
import type { FigureColumn } from './period';
import type { SheetRole } from './snapshot';

/** 强制性 (must be corrected) or 核实性 (may stand if explained). */
export type Severity = 'hard' | 'soft';

/** 审核问题: what a check found at a cell. Texts are made from code and parameters by the locales. */
export interface Finding {
  /** Code of the rule, such as `numerator-over-denominator`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where; absent when what is wrong is that there is no such place. */
  readonly at?: CellPosition;
  readonly unitCode?: string;
  readonly unitName?: string;
  readonly measure?: string;
  readonly part?: 'value' | 'numerator' | 'denominator' | 'rate';
  readonly column?: FigureColumn;
  /** The sheet of ours that it is about, where that is no sheet of figures. */
  readonly sheetRole?: SheetRole;
  /** The value that is questioned, and the one it is held against. */
  readonly left?: CellValue;
  readonly right?: CellValue;
  /** left − right where both are numbers. */
  readonly difference?: number;
  /** Further words for the message: names of measures, thresholds. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** What a click can repair. */
  readonly fix?: Fix;
}

/** A repair that guesses no figure: it says what the cell will hold. */
export type Fix =
  | { readonly kind: 'set-value'; readonly at: CellPosition; readonly value: number | string; readonly how: FixReason }
  | { readonly kind: 'set-formula'; readonly at: CellPosition; readonly formula: string; readonly how: FixReason };

export type FixReason =
  | 'full-width digits'
  | 'thousands separators'
  | 'unit removed'
  | 'percent'
  | 'spaces removed'
  | 'text to number'
  | 'formula restored'
  | 'shared denominator'
  | 'code restored'
  /** The user declared a blank cell 不适用; never offered by a check. */
  | 'not applicable';
