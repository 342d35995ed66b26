import type { OutcomeDecision, OutcomeRemark } from '../../model/outcomeDecision';
import { readOutcomeKey, type OutcomeKind, type OutcomePeriod, type ProposedOutcome } from '../../scoring/proposedOutcome';
import { factsKey } from './factsKey';

/** A row of 考评结果 as it was read. */
export interface OutcomeRecord extends OutcomeDecision {
  readonly key: string;
  readonly row: number;
  /** Words of the row as they stand there. */
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
  const recordOf = new Map(records.map((record) => [record.key, record]));
  const current = new Set(proposals.map(({ key }) => key));
  return [
    ...proposals.map((proposal) => followed(proposal.key, recordOf.get(proposal.key), proposal)),
    ...records.filter((record) => !current.has(record.key) && saysSomething(record)).map((record) => followed(record.key, record, undefined)),
  ].flatMap((each) => each ?? []);
}

function followed(key: string, record: OutcomeRecord | undefined, proposal: ProposedOutcome | undefined): FollowedOutcome | undefined {
  const read = readOutcomeKey(key);
  if (read === undefined) return undefined;
  const now = proposal ? factsKey(proposal.facts) : (record?.factsKey ?? '');
  const decision = record ?? undecided;
  const stamp = decisionStamp(decision);
  const renewed = stamp !== '' && stamp !== record?.decided;
  const decidedFacts = stamp === '' ? '' : renewed ? (record?.factsKey ?? '') : (record?.decidedFacts ?? '');
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

function saysSomething({ state, reason, by, date }: OutcomeRecord): boolean {
  return state !== 'proposed' || reason !== '' || by !== '' || date !== '';
}
