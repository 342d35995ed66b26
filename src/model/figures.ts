import type { Period } from './period';

/** A reported amount, settled for scoring: a number (a fraction for rates), or why there is none. */
export type Amount =
  | {
      readonly state: 'number';
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      /** Absent where the value is what stands in the sheet. */
      readonly projected?: ProjectedAmount;
    }
  | { readonly state: 'blank' }
  | { readonly state: 'not-applicable' }
  /** Something stands there that cannot be read as the figure asked for. */
  | { readonly state: 'invalid' };

/** A value that was projected to the end of the period (推算): what stands in the sheet, and by what that was multiplied. */
export interface ProjectedAmount {
  readonly from: number;
  readonly factor: number;
}

/** Target and actual of one unit and measure. */
export interface MeasureFigures {
  readonly target: Amount;
  readonly actual: Amount;
}

/** Figures of one unit by measure id; an absent measure counts as blank. */
export interface UnitFigures {
  readonly code: string;
  readonly name: string;
  readonly measures: ReadonlyMap<string, MeasureFigures>;
}

/** All that the scoring of one period looks at besides the scheme. */
export interface AssessmentFigures {
  readonly period: Period;
  readonly units: readonly UnitFigures[];
}
