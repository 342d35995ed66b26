import type { Inspection } from './inspection';
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
  /** What counts: what was reported, or what an inspection found where it says that this counts. */
  readonly actual: Amount;
  readonly verified?: VerifiedInstead;
  /** The measure whose verified value is the denominator of this rate. */
  readonly verifiedDenominator?: string;
  /** 未兑现: cases that inspections found not honoured; absent means none. */
  readonly cases?: number;
}

/** 采用核实数: what was reported (not projected, without verified values in its parts), and the inspections that count in its place; of several the mean. */
export interface VerifiedInstead {
  readonly reported: Amount;
  readonly inspections: readonly Inspection[];
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
