import type { CellValue } from '../model/cellValue';
import type { CellPosition } from '../model/entry';
import type { FixReason, Severity } from '../model/finding';
import type { SchemeColumnCode } from './schemeRows';
import type { SchemeFaultKind } from '../validation/scheme/schemeFault';

/** What can be wrong in a single cell, row or column of 考评方案; {@link SchemeFaultKind} is what is wrong between them. */
export type SchemeCellProblemKind =
  | 'row-missing'
  | 'row-repeated'
  /** A row of ours that has lost its code. */
  | 'row-code-lost'
  /** Something that cannot be a code of a row stands in the column of codes. */
  | 'code-unknown'
  | 'column-missing'
  | 'column-repeated'
  /** Nothing stands where something must. */
  | 'value-missing'
  | 'value-invalid'
  /** A number that is text, such as ６０％. */
  | 'number-as-text'
  | 'word-unknown'
  | 'state-unknown'
  | 'method-unknown'
  | 'parameters-missing'
  | 'parameters-invalid'
  | 'relations-invalid'
  /** Area, wording or department differ from the first row of the same indicator. `first`: that row's number. */
  | 'indicator-differs';

export type SchemeProblemKind = SchemeCellProblemKind | SchemeFaultKind;

/** What would be right in a cell, as data; words come from the locales. */
export type SchemeExpectation =
  | { readonly expected: 'number' | 'share'; readonly low: number; readonly high: number }
  | { readonly expected: 'whole'; readonly low: number; readonly high: number }
  | { readonly expected: 'points' | 'text' | 'identifier' | 'measure-code' | 'relations' }
  | { readonly expected: 'choice'; readonly choices: string }
  /** `form` is the text as it could stand in the cell. */
  | { readonly expected: 'parameters'; readonly form: string }
  | { readonly expected: 'code'; readonly form: string };

/** What cannot be used in 考评方案 as it stands, where, and what is used instead. */
export interface SchemeProblem {
  readonly kind: SchemeProblemKind;
  readonly severity: Severity;
  /** Code of the row, or of the column. */
  readonly code: string;
  readonly at: CellPosition;
  /** The column that it is about; absent where it is about the row's code. */
  readonly field?: SchemeColumnCode;
  readonly found?: CellValue;
  /** What is used instead, as the cell would show it. */
  readonly used?: string | number;
  /** Where that comes from: the standard scheme that the sheet was made from, or what is taken where nobody says anything else. */
  readonly usedFrom?: 'standard' | 'default' | 'first-row';
  readonly expectation?: SchemeExpectation;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** What the cell should hold, where that is beyond doubt. */
  readonly fix?: { readonly value: string | number; readonly how: FixReason };
}
