/** What was decided of a proposal: 建议, 采纳, 不采纳. */
export const outcomeStates = ['proposed', 'accepted', 'rejected'] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** A decision as it stands in 考评结果. */
export interface OutcomeDecision {
  /** `unclear`: something else stands where the state belongs; it is left as it is. */
  readonly state: OutcomeState | 'unclear';
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD` where it can be read as a date, otherwise as written. */
  readonly date: string;
}

/**
 * What is to be known of a decision: the proposal is not made any more (不再符合), its facts are others than those decided on (事实有变), a
 * rejection lacks its reason, or the state is none of the three.
 */
export const outcomeRemarks = ['gone', 'changed', 'reason-missing', 'state-unclear'] as const;
export type OutcomeRemark = (typeof outcomeRemarks)[number];
