import type { CellPosition } from '../model/entry';
import { narrowText } from '../model/narrowText';
import type { Period } from '../model/period';
import type { RegisterEntry } from '../model/registerEntry';
import type { SettingCode } from '../model/schemeSettings';
import type { AccountabilityGround } from './accountability';
import type { ItemFact } from './itemHonours';
import type { RejectedGround } from './rejectedGround';
import type { BehindMeasure } from './scheduleClasses';

/** What is proposed, in the order of lists: 综合先进单位, 单项先进单位, 加分与创新, 责任追究, 情况反馈单, 限期整改督办单. */
export const outcomeKinds = ['overall-honour', 'item-honour', 'bonus', 'accountability', 'status-form', 'rectification-order'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** The period whose scores a proposal comes of; `year` for what 奖惩登记 says, which belongs to the year as a whole. */
export const outcomePeriods = ['half-year', 'year-end', 'year'] as const satisfies readonly (Period | 'year')[];
export type OutcomePeriod = (typeof outcomePeriods)[number];

/** The numbers and entries that a proposal rests on. */
export type OutcomeFacts =
  /** Place and total of the year, and grounds of 责任追究 that were decided not to be held against the unit. */
  | { readonly kind: 'place'; readonly rank: number; readonly total: number; readonly rejected: readonly RejectedGround[] }
  /** The best completion of an indicator, see `ItemHonourProposal`, and how many units share it. */
  | { readonly kind: 'item'; readonly indicator: number; readonly fulfilment: number; readonly sharing: number; readonly measures: readonly ItemFact[]; readonly questionable: boolean; readonly rejected: readonly RejectedGround[] }
  | { readonly kind: 'entry'; readonly entry: RegisterEntry }
  | AccountabilityGround
  /** Quantitative score on the scale of 100, the line under which a unit is slow, and the measures behind, the furthest first. */
  | { readonly kind: 'schedule'; readonly quantitative: number; readonly line: number; readonly behind: readonly BehindMeasure[] };

/** One proposal; a person accepts or rejects it. Nothing here changes a score. */
export interface ProposedOutcome {
  /** The same whenever the same is proposed again: period, kind, unit, and indicator or cause. */
  readonly key: string;
  readonly kind: OutcomeKind;
  readonly period: OutcomePeriod;
  /** Absent where a bonus is claimed for somebody who is not assessed (clause 五: departments and places). */
  readonly unitCode?: string;
  readonly unitName: string;
  /** Clause of the notice; 四 for the two forms, which no clause names: it has results circulated. */
  readonly clause: '四' | '五';
  readonly facts: OutcomeFacts;
  /** Settings behind this proposal that nobody has confirmed (示例). */
  readonly unconfirmed: readonly SettingCode[];
  /** The entry of 奖惩登记 that it comes of. */
  readonly at?: CellPosition;
}

const separator = '|';

/** Code of a proposal's row: without spaces, as codes of rows are read. */
export function outcomeKey(period: OutcomePeriod, kind: OutcomeKind, whom: string, cause: string): string {
  return [period, kind, whom, cause].map((part) => narrowText(part).replaceAll(/[\s|]/gu, '')).join(separator);
}

/** What a key says of its proposal; undefined for a code that is no key of ours. */
export function readOutcomeKey(key: string): { readonly period: OutcomePeriod; readonly kind: OutcomeKind } | undefined {
  const parts = key.split(separator);
  const period = outcomePeriods.find((each) => each === parts[0]);
  const kind = outcomeKinds.find((each) => each === parts[1]);
  return parts.length === 4 && period !== undefined && kind !== undefined ? { period, kind } : undefined;
}

/** Key of the proposal that a ground of 责任追究 gives: what 奖惩登记 says is proposed once for the year, not once a period. */
export function groundKey(period: Period, unitCode: string, ground: AccountabilityGround): string {
  return outcomeKey(groundPeriod(period, ground), 'accountability', unitCode, causeOf(ground));
}

export function groundPeriod(period: Period, ground: AccountabilityGround): OutcomePeriod {
  return 'records' in ground ? 'year' : period;
}

/** What a ground of 责任追究 is told apart by, besides the unit and the period. */
function causeOf(ground: AccountabilityGround): string {
  return ground.kind === 'must-be-all' ? `${ground.kind}:${ground.measure}` : ground.kind === 'events' ? ground.event : ground.kind;
}
