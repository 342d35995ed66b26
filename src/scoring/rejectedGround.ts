import type { AccountabilityGround } from './accountability';

/** That a person did not adopt (不采纳) what was proposed on a ground of 责任追究. */
export interface GroundRejection {
  /** Never empty: a rejection without a reason is none. */
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`, or as written. */
  readonly date: string;
}

export interface RejectedGround extends GroundRejection {
  readonly ground: AccountabilityGround;
}

/**
 * What was decided against a ground of the year (total, place and rates at year-end, entries of 奖惩登记); undefined where the ground
 * stands: undecided, adopted, rejected without a reason, or rejected on other facts than those of today.
 */
export type RejectionOf = (unitCode: string, ground: AccountabilityGround) => GroundRejection | undefined;

/** Nobody has decided anything. */
export const nothingRejected: RejectionOf = () => undefined;

/** Grounds of a unit told apart by what was decided of them. */
export function groundsByDecision(unitCode: string, grounds: readonly AccountabilityGround[], rejectionOf: RejectionOf): { readonly standing: readonly AccountabilityGround[]; readonly rejected: readonly RejectedGround[] } {
  const standing: AccountabilityGround[] = [];
  const rejected: RejectedGround[] = [];
  for (const ground of grounds) {
    const rejection = rejectionOf(unitCode, ground);
    if (rejection === undefined) standing.push(ground);
    else rejected.push({ ground, ...rejection });
  }
  return { standing, rejected };
}
