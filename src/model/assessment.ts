import type { ProjectedAmount, VerifiedInstead } from './figures';
import type { Assessor } from './judgement';
import type { Period } from './period';
import type { Projection } from './projection';
import type { SettingCode, TieBreak } from './schemeSettings';

/** Why a measure does not count for a unit, or counts with nothing. */
export type NotCountedReason = 'target-missing' | 'target-zero' | 'not-applicable';
export type ZeroReason = 'blank' | 'invalid';

/** Score of one unit on one measure, unrounded, with everything that explains it. */
export interface MeasureScore {
  readonly measure: string;
  /** 得分 in points of the scheme; 0 when not counted. */
  readonly points: number;
  /** 分值 after re-spreading; 0 when not counted. */
  readonly max: number;
  readonly counted: boolean;
  readonly notCounted?: NotCountedReason;
  /** The measure counts, but there was no figure to score. */
  readonly zero?: ZeroReason;
  /** What was scored: what was reported, or the verified value that counts in its place. */
  readonly actual?: number;
  /** What `actual` was projected from (推算), where figures go up to a cut-off date only. */
  readonly projected?: ProjectedAmount;
  readonly target?: number;
  /** 采用核实数. */
  readonly verified?: VerifiedInstead;
  /** The measure whose verified value is the denominator of the rate. */
  readonly verifiedDenominator?: string;
  /** 未兑现. */
  readonly cases?: CasesNotHonoured;
  /** Numerator and denominator of a rate that was scored. */
  readonly parts?: { readonly numerator: number; readonly denominator: number };
  /** Schedule factor p of the period. */
  readonly factor: number;
  /** r = x ÷ (t·p), where the method uses it; uncapped. */
  readonly completion?: number;
  /** Part of the points that is bonus for exceeding, after the ceilings and before cases take anything away. */
  readonly bonus: number;
}

/** What cases not honoured take from a measure; no more than there is (R6). */
export interface CasesNotHonoured {
  readonly count: number;
  /** Points of the scheme for each, 0 or more. */
  readonly pointsEach: number;
  /** Points, bonus included, before they are taken away. */
  readonly pointsBefore: number;
}

export interface PointsOfMaximum {
  readonly points: number;
  readonly max: number;
}

export interface IndicatorScore extends PointsOfMaximum {
  readonly indicator: number;
}

export interface AreaScore extends PointsOfMaximum {
  readonly area: number;
}

export type OverallGrade = '优秀' | '达标' | '不达标';

/** Everything that one unit earned in one period. */
export interface UnitScore {
  readonly code: string;
  readonly name: string;
  readonly measures: readonly MeasureScore[];
  readonly indicators: readonly IndicatorScore[];
  readonly areas: readonly AreaScore[];
  /** Sum of the measures. */
  readonly quantitative: PointsOfMaximum;
  /** The components on the scale of 100; absent when nothing counts or nobody filled the component in. */
  readonly components: { readonly quantitative?: number; readonly inspection?: number; readonly routine?: number };
  /**
   * Judged components with a share that this unit has no mark of: not applicable to it, so that their share goes to its other
   * components, or missing although other units have one, so that they count 0. Absent when there are none.
   */
  readonly withoutComponent?: readonly { readonly component: Assessor; readonly because: 'not-applicable' | 'missing' }[];
  /** On the scale of 100, unrounded; absent when nothing counts. */
  readonly total?: number;
  /** 名次: equal totals share a place and the next is skipped (1, 1, 3); absent without a total. */
  readonly rank?: number;
  /** What decided between this unit and others with the same total. */
  readonly tieBreak?: TieBreak | 'shared';
  readonly grade?: OverallGrade;
  /** Σ of points times targets' weight, used by the tie-break “heavier targets”. */
  readonly heaviness: number;
}

/** 计分排名 of one period. */
export interface Assessment {
  readonly period: Period;
  readonly schemeId: string;
  /** In the order of the list of units. */
  readonly units: readonly UnitScore[];
  /** Shares actually used; they add up to 1. */
  readonly shares: { readonly quantitative: number; readonly inspection: number; readonly routine: number };
  /** Components with a share that nobody filled in, left out and spread over the others. */
  readonly leftOut: readonly ('inspection' | 'routine')[];
  /** How what accumulates was projected to the end of the period; absent where the figures are complete. */
  readonly projection?: Projection;
  /** Settings used that nobody has confirmed (示例). */
  readonly unconfirmed: readonly SettingCode[];
}
