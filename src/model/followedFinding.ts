import type { Finding } from './finding';
import type { Period } from './period';

/** 待改; 待说明; 已说明; 待重新说明 (an explanation was given for another value). */
export type FindingState = 'to-correct' | 'to-explain' | 'explained' | 'explain-again';

/** What people have said of a finding, as 审核结果 keeps it. */
export interface FindingRecord {
  /** Which finding: rule, unit, measure, part, sheet and period; see `findingKeys`. */
  readonly key: string;
  readonly period: Period;
  /** The questioned value that the explanation is about; see `questionedValue`. */
  readonly value: string;
  /** 说明; empty where there is none. */
  readonly explanation: string;
  /** The explanation of an earlier value. */
  readonly previous: string;
  /** 交办部门; empty where nobody said. */
  readonly assigned: string;
  /** 复核意见. */
  readonly note: string;
  /** The last check of the period did not find it any more. */
  readonly gone?: boolean;
}

/** A finding with what became of it. */
export interface FollowedFinding extends Finding {
  readonly key: string;
  readonly state: FindingState;
  /** Counts only where the finding is soft; a hard one cannot be explained away. */
  readonly explanation: string;
  readonly previous: string;
  readonly assigned: string;
  readonly note: string;
}
