/** Why an expression cannot be used; words come from the locales. */
export type ExpressionFaultCode =
  | 'empty'
  /** Longer than the longest expression. */
  | 'too-long'
  /** Brackets, functions and signs nested too deep. */
  | 'too-deep'
  | 'character-unknown'
  /** More digits than Excel keeps. */
  | 'number-too-long'
  /** Something that is neither a measure of the scheme nor a number. */
  | 'measure-unknown'
  | 'measure-retired'
  /** The measure is judged: nobody reports a figure. */
  | 'measure-graded'
  /** Neither a function nor a word that joins conditions. */
  | 'word-unknown'
  /** A function without the code of a measure in its brackets. */
  | 'measure-expected'
  /** 数( ) without a number in its brackets. */
  | 'number-expected'
  /** Numerator, denominator or rate of a count or an amount. */
  | 'not-ratio'
  /** Target of a measure that has none. */
  | 'no-target'
  /** A figure or number should stand here. */
  | 'operand-missing'
  /** Two figures with nothing between them. */
  | 'operator-missing'
  | 'bracket-missing'
  | 'bracket-unopened'
  /** Nothing is compared with anything. */
  | 'comparison-missing'
  /** A comparison of a comparison, such as `1 <= 2 <= 3`. */
  | 'comparison-repeated'
  /** A comparison where a figure should stand, such as `(1 <= 2) + 3`. */
  | 'comparison-misplaced'
  /** No measure is named, so that there is nothing to check. */
  | 'no-measure';

export interface ExpressionFault {
  readonly code: ExpressionFaultCode;
  /** Where in the text it begins, in UTF-16 units from 0; the text's length where something is missing at its end. */
  readonly position: number;
  /** What stands there; empty at the end. */
  readonly found: string;
}
