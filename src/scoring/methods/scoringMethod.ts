import type { Direction, MeasureKind } from '../../model/measure';
import type { MethodName, MethodSpec } from '../../model/method';

/** The specification of one method. */
export type SpecOf<N extends MethodName> = Extract<MethodSpec, { readonly method: N }>;

/** What a method looks at. All numbers are finite; `target · factor` is above 0 for every method that uses a target. */
export interface MethodInput {
  readonly direction: Direction;
  readonly kind: MeasureKind;
  /** w: points of the measure after re-spreading. */
  readonly points: number;
  /** x: the reported amount, a fraction for ratios; for graded measures the mark from 0 to 100. */
  readonly actual: number;
  /** t: the target of the year, a fraction for ratios. */
  readonly target: number;
  /** p: schedule factor. */
  readonly factor: number;
  /** Parts of a ratio; looked at by `per-case` only. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** Completions of all units that take part in this measure, the best first; looked at by `by-place` only. */
  readonly completions?: readonly number[] | undefined;
}

export interface MethodResult {
  /** Unrounded, from 0 to w, and `bonus` on top of w at most. */
  readonly points: number;
  /** Part of `points` that is bonus, after the measure's own ceiling, before the scheme's. */
  readonly bonus: number;
  /** r, uncapped; absent for methods that do not use it. */
  readonly completion?: number | undefined;
}

/** Parameters of a specification for a formula, each the value itself or the text of a cell reference; a specification is one, too. */
export type FormulaParameters<N extends MethodName> = OrReference<Omit<SpecOf<N>, 'method'>>;

type OrReference<T> = T extends number | boolean ? T | string : { readonly [K in keyof T]: OrReference<T[K]> };

/** What a formula is made of: cell references (or literal numbers) as texts. */
export interface MethodCells {
  readonly direction: Direction;
  readonly kind: MeasureKind;
  readonly w: string;
  readonly x: string;
  readonly t: string;
  /** `1` where nothing is prorated; the formula then leaves it out. */
  readonly p: string;
  /** Needed by `per-case` on ratios. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** Needed by `by-place`: the range of completions of all units, with texts or blanks for those that do not take part. */
  readonly completions?: string;
  /** Needed by `graded`: coefficients of 优, 良, 中, 差. */
  readonly grades?: { readonly excellent: string; readonly good: string; readonly fair: string; readonly poor: string };
}

/** A 计分方法 with its two faces: `evaluate` computes what `formula` computes live in a cell. */
export interface ScoringMethod<N extends MethodName> {
  readonly name: N;
  /** Unrounded points for a measure that counts and has a figure. Never throws. */
  evaluate(spec: SpecOf<N>, input: MethodInput): MethodResult;
  /**
   * The Excel formula, without `=`, for a measure that counts and has a number in `x`; functions of Excel 2010, WPS and LibreOffice
   * only. Names in English and commas between arguments, as files and Office.js have it.
   */
  formula(parameters: FormulaParameters<N>, cells: MethodCells): string;
}
