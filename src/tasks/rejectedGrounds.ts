import { groundKey } from '../scoring/proposedOutcome';
import type { RejectionOf } from '../scoring/rejectedGround';
import { rejectionsIn, type OutcomeRecord } from '../sheets/outcomes/followOutcomes';

/** What 考评结果 says against grounds of 责任追究 of the year. */
export function rejectedGrounds(records: readonly OutcomeRecord[]): RejectionOf {
  const rejected = rejectionsIn(records);
  return (unitCode, ground) => rejected(groundKey('year-end', unitCode, ground), ground);
}
