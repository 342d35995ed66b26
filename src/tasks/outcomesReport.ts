import type { OutcomeDecision, OutcomeRemark } from '../model/outcomeDecision';
import type { CellPosition } from '../model/entry';
import type { Period } from '../model/period';
import type { SettingCode } from '../model/schemeSettings';
import type { HonourCandidate } from '../scoring/honours';
import type { OutcomeFacts, OutcomeKind, OutcomePeriod } from '../scoring/proposedOutcome';

/** A row of 考评结果: a proposal and what was decided of it. */
export interface ListedOutcome {
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly period: OutcomePeriod;
  readonly unitName: string;
  /** Absent where the proposal is not made any more; then `gone` says in words what it was. */
  readonly facts?: OutcomeFacts;
  readonly clause?: '四' | '五';
  readonly gone?: { readonly subject: string; readonly facts: string; readonly clause: string };
  /** Key of the facts, by which those decided on are told from later ones. */
  readonly factsKey: string;
  /** Whether settings behind it are unconfirmed (示例). */
  readonly example: boolean;
  readonly decision: OutcomeDecision;
  readonly remarks: readonly OutcomeRemark[];
  /** Facts decided on, in words, where they have changed since; otherwise empty. */
  readonly previous: string;
  /** The cell of its state. */
  readonly at: CellPosition;
}

/** What 奖惩建议 came to. */
export interface OutcomesReport {
  readonly outcomes: readonly ListedOutcome[];
  /** 考评结果; absent where there is nothing to propose and no such sheet. */
  readonly sheetName?: string;
  /** The periods that were scored for it. */
  readonly periods: readonly Period[];
  /** Units before the last nominee for 综合先进单位 that are not nominated, and why. */
  readonly passedOver: readonly HonourCandidate[];
  /** Indicators on which nobody stands out. */
  readonly nobodyStandsOut: readonly number[];
  /** Cells of 奖惩登记 that cannot be understood, one in each row for which nothing is proposed. */
  readonly unusedEntries: readonly CellPosition[];
  /** Settings used that nobody has confirmed (示例), and measures whose points, method and definition nobody has. */
  readonly unconfirmed: readonly SettingCode[];
  readonly unconfirmedMeasures: number;
}
