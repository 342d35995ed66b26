import type { Finding } from '../model/finding';
import type { FindingRecord, FindingState, FollowedFinding } from '../model/followedFinding';
import type { Period } from '../model/period';
import { findingKeys, questionedValue } from './findingKeys';

/** An explanation given in the pane. It holds only if the finding still questions that value. */
export interface GivenExplanation {
  readonly key: string;
  readonly value: string;
  /** Empty: the explanation is taken back. */
  readonly text: string;
  /** Does not replace another explanation of the value, given meanwhile. */
  readonly keepsOther?: boolean;
}

export interface FollowUp {
  /** The findings in their order, each with its state. */
  readonly findings: readonly FollowedFinding[];
  /** What was said of findings of the period that are no longer there. */
  readonly gone: readonly FindingRecord[];
  /** Explanations whose finding is gone, is hard, or questions another value by now; or that would replace one that is to be kept. */
  readonly refused: readonly GivenExplanation[];
}

/**
 * Puts together what a check found and what people have said of it. An explanation belongs to the value it was given for: when the value
 * changes it is asked for again, and the old one is kept beside it. Pure; never throws.
 */
export function followUp(found: readonly Finding[], period: Period, records: readonly FindingRecord[], given: readonly GivenExplanation[] = []): FollowUp {
  const known = recordsByKey(records.filter((record) => record.period === period));
  const keys = findingKeys(found, period);
  const asked = new Map(given.map((each) => [each.key, each]));
  const accepted = new Set<GivenExplanation>();
  const findings = found.map((finding, index): FollowedFinding => {
    const key = keys[index] ?? '';
    const record = known.get(key);
    const value = questionedValue(finding);
    const explanation = asked.get(key);
    const saidNow = explanation !== undefined && explanation.value === value && finding.severity === 'soft' && !meetsAnother(explanation, record) ? explanation : undefined;
    if (saidNow) accepted.add(saidNow);
    const { assigned = '', note = '' } = record ?? {};
    return { ...finding, key, assigned, note, ...said(finding, value, record, saidNow?.text.trim()) };
  });
  const present = new Set(keys);
  return {
    findings,
    gone: [...known.values()].filter(({ key }) => !present.has(key)),
    refused: given.filter((each) => !accepted.has(each)),
  };
}

/** Whether the value has another explanation already that is to be kept. */
function meetsAnother({ keepsOther, value, text }: GivenExplanation, record: FindingRecord | undefined): boolean {
  return keepsOther === true && record !== undefined && record.value === value && record.explanation !== '' && record.explanation !== text.trim();
}

function said(finding: Finding, value: string, record: FindingRecord | undefined, saidNow: string | undefined): Pick<FollowedFinding, 'state' | 'explanation' | 'previous'> {
  const stands = record?.value === value;
  const explanation = saidNow ?? (stands ? record.explanation : '');
  const earlier = record === undefined ? '' : stands ? record.previous : record.explanation || record.previous;
  const previous = explanation === '' ? earlier : (record?.previous ?? '');
  return { state: stateOf(finding, explanation, previous), explanation, previous };
}

function stateOf(finding: Finding, explanation: string, previous: string): FindingState {
  if (finding.severity === 'hard') return 'to-correct';
  if (explanation !== '') return 'explained';
  return previous === '' ? 'to-explain' : 'explain-again';
}

/** Of rows with the same key, the first that says something. */
function recordsByKey(records: readonly FindingRecord[]): ReadonlyMap<string, FindingRecord> {
  const byKey = new Map<string, FindingRecord>();
  for (const record of records) {
    const other = byKey.get(record.key);
    if (other === undefined || (!saysSomething(other) && saysSomething(record))) byKey.set(record.key, record);
  }
  return byKey;
}

/** Whether people have written something into the row of a finding. */
export function saysSomething({ explanation, previous, assigned, note }: FindingRecord): boolean {
  return [explanation, previous, assigned, note].some((text) => text !== '');
}
