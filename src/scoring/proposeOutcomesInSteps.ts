import type { Assessment } from '../model/assessment';
import { onePart, type Steps } from '../model/inSteps';
import type { Period } from '../model/period';
import { isHonour, type RegisterEntry } from '../model/registerEntry';
import type { Scheme } from '../model/scheme';
import { proposeAccountability, recordGrounds, recordsByUnit, type AccountabilityGround } from './accountability';
import { proposeHonours, type HonourCandidate } from './honours';
import { itemHonoursInSteps } from './itemHonours';
import { groundKey, groundPeriod, outcomeKey, outcomeKinds, outcomePeriods, type OutcomeKind, type ProposedOutcome } from './proposedOutcome';
import { recordsOf } from './recordsOf';
import { nothingRejected, type RejectionOf } from './rejectedGround';
import { scheduleClassesInSteps } from './scheduleClasses';
import { unconfirmedOf } from './usedSettings';

/** An entry of 奖惩登记 with the code of its row, where it has one. */
export interface CodedEntry {
  readonly code: string;
  readonly entry: RegisterEntry;
}

/** All proposals, and what is to be known beside them. */
export interface Proposals {
  /** By kind, then period, then in the order of places, indicators, entries or units. */
  readonly outcomes: readonly ProposedOutcome[];
  /** Units kept from 综合先进 although their place would do, with the reasons. */
  readonly passedOver: readonly HonourCandidate[];
  /** Indicators on which all units that were compared reached the same, so that nobody stands out and nobody is proposed. */
  readonly nobodyStandsOut: readonly number[];
}

/**
 * Everything that the scores of the periods and 奖惩登记 give rise to (issue 5, clause 五 and R12). What the register says is proposed once for
 * the year, not once a period; entries found untrue or not adopted are not proposed. For thousands of units it takes its time.
 *
 * @param names of units by code, for entries of units that are not assessed any more.
 * @param openHardFindings of the year-end figures by unit code.
 * @param rejectionOf what was decided against grounds of 责任追究: those speak against no nomination any more, which says so in its facts.
 */
export function* proposeOutcomesInSteps(
  scheme: Scheme,
  assessments: readonly Assessment[],
  entries: readonly CodedEntry[],
  names: ReadonlyMap<string, string>,
  openHardFindings: ReadonlyMap<string, number>,
  rejectionOf: RejectionOf = nothingRejected,
): Steps<Proposals> {
  const records = recordsOf(entries.map(({ entry }) => entry));
  const outcomes: ProposedOutcome[] = bonuses(entries, names);
  const passedOver: HonourCandidate[] = [];
  const nobodyStandsOut: number[] = [];
  const pursued = (ground: AccountabilityGround, of: Period, unitCode: string, unitName: string): void => {
    const codes = ground.kind === 'low-total' ? (['accountability.total'] as const) : ground.kind === 'last-place' ? (['accountability.last-place'] as const) : [];
    const at = 'records' in ground ? ground.records.find((record) => record.at)?.at : undefined;
    outcomes.push({
      key: groundKey(of, unitCode, ground),
      kind: 'accountability',
      period: groundPeriod(of, ground),
      unitCode,
      unitName,
      clause: '五',
      facts: ground,
      unconfirmed: unconfirmedOf(scheme, codes),
      ...(at ? { at } : {}),
    });
  };
  for (const [unitCode, own] of recordsByUnit(records)) for (const ground of recordGrounds(own)) pursued(ground, 'year-end', unitCode, names.get(unitCode) ?? unitCode);
  const total = 4 * assessments.length;
  for (const [index, assessment] of assessments.entries()) {
    const { period } = assessment;
    yield { done: 4 * index, total };
    const overall = proposeHonours(scheme, assessment, openHardFindings, records, rejectionOf);
    passedOver.push(...overall.passedOver);
    for (const { unitCode, unitName, rank, total, rejected } of overall.nominees) {
      outcomes.push({ key: outcomeKey(period, 'overall-honour', unitCode, ''), kind: 'overall-honour', period, unitCode, unitName, clause: '五', facts: { kind: 'place', rank, total, rejected }, unconfirmed: overall.unconfirmed });
    }
    const items = yield* onePart(itemHonoursInSteps(scheme, assessment, records, rejectionOf), 4 * index + 1, total);
    yield { done: 4 * index + 2, total };
    for (const { indicator, fulfilment, nominees, everybody } of items) {
      if (everybody) {
        nobodyStandsOut.push(indicator);
        continue;
      }
      for (const { unitCode, unitName, facts, questionable, rejected } of nominees) {
        outcomes.push({
          key: outcomeKey(period, 'item-honour', unitCode, String(indicator)),
          kind: 'item-honour',
          period,
          unitCode,
          unitName,
          clause: '五',
          facts: { kind: 'item', indicator, fulfilment, sharing: nominees.length, measures: facts, questionable, rejected },
          unconfirmed: [],
        });
      }
    }
    yield { done: 4 * index + 2, total };
    for (const { unitCode, unitName, grounds } of proposeAccountability(scheme, assessment)) for (const ground of grounds) pursued(ground, period, unitCode, unitName);
    const classes = yield* onePart(scheduleClassesInSteps(scheme, assessment), 4 * index + 3, total);
    for (const { unitCode, unitName, form, quantitative, line, behind, unconfirmed } of classes) {
      if (form === undefined) continue;
      const kind: OutcomeKind = form === '情况反馈单' ? 'status-form' : 'rectification-order';
      outcomes.push({ key: outcomeKey(period, kind, unitCode, ''), kind, period, unitCode, unitName, clause: '四', facts: { kind: 'schedule', quantitative, line, behind }, unconfirmed });
    }
  }
  return { outcomes: inOrder(outcomes), passedOver, nobodyStandsOut };
}

/** 加分与创新: each entry of its own, for units as well as for departments and places that are not assessed. */
function bonuses(entries: readonly CodedEntry[], names: ReadonlyMap<string, string>): ProposedOutcome[] {
  const seen = new Set<string>();
  return entries.flatMap(({ code, entry }): ProposedOutcome[] => {
    if (!isHonour(entry.kind) || entry.decision === 'not-true' || entry.decision === 'not-adopted') return [];
    const whom = entry.unit ?? entry.about;
    const plain = outcomeKey('year', 'bonus', whom, `${entry.kind}:${code === '' ? `${entry.date ?? ''}:${entry.description}` : code}`);
    let key = plain;
    // Rows that were copied with their code are entries of their own.
    for (let copy = 2; seen.has(key); copy += 1) key = `${plain}:${copy}`;
    seen.add(key);
    return [
      {
        key,
        kind: 'bonus',
        period: 'year',
        ...(entry.unit === undefined ? {} : { unitCode: entry.unit }),
        unitName: (entry.unit === undefined ? undefined : names.get(entry.unit)) ?? entry.about,
        clause: '五',
        facts: { kind: 'entry', entry },
        unconfirmed: [],
        at: entry.at,
      },
    ];
  });
}

function inOrder(outcomes: readonly ProposedOutcome[]): readonly ProposedOutcome[] {
  const place = ({ kind, period }: ProposedOutcome): number => outcomeKinds.indexOf(kind) * outcomePeriods.length + outcomePeriods.indexOf(period);
  return [...outcomes].sort((one, other) => place(one) - place(other));
}
