import { atOnce, type Steps } from '../../model/inSteps';
import type { OutcomeDecision, OutcomeRemark } from '../../model/outcomeDecision';
import { readOutcomeKey, type OutcomeFacts, type OutcomeKind, type OutcomePeriod, type ProposedOutcome } from '../../scoring/proposedOutcome';
import type { GroundRejection } from '../../scoring/rejectedGround';
import { factsKey } from './factsKey';

/** A row of 考评结果 as it was read. */
export interface OutcomeRecord extends OutcomeDecision {
  readonly key: string;
  readonly row: number;
  /** Words of the row as they stand there. */
  readonly kind: string;
  readonly period: string;
  readonly unit: string;
  readonly subject: string;
  readonly facts: string;
  readonly clause: string;
  /** Facts at the time of the decision in words; empty unless they changed since. */
  readonly previous: string;
  /** Key of the facts as last written. */
  readonly factsKey: string;
  /** The decision that was taken note of, and the key of the facts that it was made on; both empty before there was one. */
  readonly decided: string;
  readonly decidedFacts: string;
}

/** A proposal with what was decided of it; without `proposal` one that was decided and is not made any more. */
export interface FollowedOutcome {
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly period: OutcomePeriod;
  readonly proposal?: ProposedOutcome;
  readonly record?: OutcomeRecord;
  readonly decision: OutcomeDecision;
  readonly remarks: readonly OutcomeRemark[];
  readonly previous: string;
  readonly factsKey: string;
  readonly decided: string;
  readonly decidedFacts: string;
}

const undecided: OutcomeDecision = { state: 'proposed', reason: '', by: '', date: '' };

/** By what a decision is told from a later one: a reason may be reworded without deciding anew. */
export function decisionStamp({ state, date }: OutcomeDecision): string {
  return state === 'accepted' || state === 'rejected' ? `${state}|${date}` : '';
}

/**
 * Puts proposals and decisions together, the proposals in their order. A decision is kept whatever becomes of its proposal, and stands on
 * the facts that the row showed when it was made; a later one (another state or date) on those shown then. What nobody has said
 * anything of goes with its proposal.
 */
export function followOutcomes(proposals: readonly ProposedOutcome[], records: readonly OutcomeRecord[]): readonly FollowedOutcome[] {
  return atOnce(followOutcomesInSteps(proposals, records));
}

/** Proposals between two rests: some 10 ms of work. */
const proposalsPerStep = 1000;

/** {@link followOutcomes} with rests. */
export function* followOutcomesInSteps(proposals: readonly ProposedOutcome[], records: readonly OutcomeRecord[]): Steps<readonly FollowedOutcome[]> {
  const recordOf = new Map(records.map((record) => [record.key, record]));
  const current = new Set(proposals.map(({ key }) => key));
  const gone = records.filter((record) => !current.has(record.key) && saysSomething(record));
  const total = proposals.length + gone.length;
  const outcomes: FollowedOutcome[] = [];
  const add = (outcome: FollowedOutcome | undefined): void => {
    if (outcome) outcomes.push(outcome);
  };
  for (const [done, proposal] of proposals.entries()) {
    if (done % proposalsPerStep === 0) yield { done, total };
    add(followed(proposal.key, recordOf.get(proposal.key), proposal));
  }
  for (const [index, record] of gone.entries()) {
    if (index % proposalsPerStep === 0) yield { done: proposals.length + index, total };
    add(followed(record.key, record, undefined));
  }
  return outcomes;
}

function followed(key: string, record: OutcomeRecord | undefined, proposal: ProposedOutcome | undefined): FollowedOutcome | undefined {
  const read = readOutcomeKey(key);
  if (read === undefined) return undefined;
  const now = proposal ? factsKey(proposal.facts) : (record?.factsKey ?? '');
  const decision = record ?? undecided;
  const { stamp, renewed, decidedFacts } = basisOf(record);
  const changed = stamp !== '' && decidedFacts !== '' && decidedFacts !== now;
  const before = renewed ? '' : (record?.previous ?? '');
  const remarks: OutcomeRemark[] = [
    ...(proposal ? [] : (['gone'] as const)),
    ...(changed ? (['changed'] as const) : []),
    ...(decision.state === 'rejected' && decision.reason === '' ? (['reason-missing'] as const) : []),
    ...(decision.state === 'unclear' ? (['state-unclear'] as const) : []),
  ];
  return {
    key,
    ...read,
    ...(proposal ? { proposal } : {}),
    ...(record ? { record } : {}),
    decision: { state: decision.state, reason: decision.reason, by: decision.by, date: decision.date },
    remarks,
    previous: changed ? (before === '' ? (record?.facts ?? '') : before) : '',
    factsKey: now,
    decided: stamp,
    decidedFacts,
  };
}

/** The decision of a row, whether it was made since the row was last written, and the key of the facts that it was made on. */
function basisOf(record: OutcomeRecord | undefined): { readonly stamp: string; readonly renewed: boolean; readonly decidedFacts: string } {
  const stamp = decisionStamp(record ?? undecided);
  const renewed = stamp !== '' && stamp !== record?.decided;
  return { stamp, renewed, decidedFacts: stamp === '' ? '' : renewed ? (record?.factsKey ?? '') : (record?.decidedFacts ?? '') };
}

/** By key: with what reason a proposal was rejected; undefined where it was not, where no reason is given, or where its facts are others now. */
export function rejectionsIn(records: readonly OutcomeRecord[]): (key: string, facts: OutcomeFacts) => GroundRejection | undefined {
  const rejected = new Map(records.flatMap((record) => (record.state === 'rejected' && record.reason !== '' ? [[record.key, record] as const] : [])));
  return (key, facts) => {
    const record = rejected.get(key);
    if (record === undefined || basisOf(record).decidedFacts !== factsKey(facts)) return undefined;
    const { reason, by, date } = record;
    return { reason, by, date };
  };
}

/** Whether anybody wrote anything of it. */
export function saysSomething({ state, reason, by, date }: OutcomeDecision): boolean {
  return state !== 'proposed' || reason !== '' || by !== '' || date !== '';
}
