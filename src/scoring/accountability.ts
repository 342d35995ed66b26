import type { Assessment, UnitScore } from '../model/assessment';
import type { Measure } from '../model/measure';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { measureScores, type MeasureScores } from './measureScores';
import { reaches, reachesLine } from './tolerance';
import type { RecordKind, UnitRecord } from './unitRecord';
import { unconfirmedOf } from './usedSettings';

/** One fact for which 责任追究 is proposed. */
export type AccountabilityGround =
  /** The total of the year is under the line. */
  | { readonly kind: 'low-total'; readonly total: number; readonly line: number }
  /** In the last place, with a total of the year under the line. */
  | { readonly kind: 'last-place'; readonly rank: number; readonly total: number; readonly line: number }
  /** A rate that must be 100 % is not. */
  | { readonly kind: 'must-be-all'; readonly measure: string; readonly indicator: number; readonly actual: number }
  /** 集体上访, 越级上访 or 突发性事件. */
  | { readonly kind: 'events'; readonly event: Exclude<RecordKind, 'falsified-figures'>; readonly records: readonly UnitRecord[] }
  /** 弄虚作假. */
  | { readonly kind: 'falsified-figures'; readonly records: readonly UnitRecord[] };

/** Grounds that come of 奖惩登记 and not of a period's figures. */
export type RecordGround = Extract<AccountabilityGround, { readonly records: readonly UnitRecord[] }>;

/** A unit proposed for 责任追究, with its facts. A person decides; nothing here changes a score. */
export interface AccountabilityProposal {
  readonly unitCode: string;
  readonly unitName: string;
  /** Clause of the notice. */
  readonly clause: '五';
  readonly grounds: readonly AccountabilityGround[];
  /** Settings behind the grounds that nobody has confirmed (示例). */
  readonly unconfirmed: readonly SettingCode[];
}

/**
 * Units proposed for 责任追究 (clause 五: poor implementation or completion, or 频繁集体、越级上访和突发性事件 caused by it), in the order of
 * the units. Totals and places count at year-end only, because at half-year the assessment is circulated and no more (clause 四); rates
 * that must be 100 % and registered events count at any time. A rate without a figure is a finding of the checks, not a fact.
 * There is no last place when all share one place. Whether events are “frequent”, and caused by the work, is for people to say.
 */
export function proposeAccountability(scheme: Scheme, assessment: Assessment, records: readonly UnitRecord[] = []): readonly AccountabilityProposal[] {
  const lastRank = assessment.units.reduce((last, { rank = 0 }) => Math.max(last, rank), 0);
  const mustBeAll = scheme.measures.filter(({ direction, kind }) => direction === 'must100' && kind === 'ratio');
  const scores = measureScores(assessment);
  const recordsOfUnits = recordsByUnit(records);
  return assessment.units.flatMap((unit) => {
    const grounds = [
      ...(assessment.period === 'year-end' ? totalGrounds(scheme, unit, lastRank) : []),
      ...mustBeAllGrounds(mustBeAll, unit, scores),
      ...recordGrounds(recordsOfUnits.get(unit.code) ?? []),
    ];
    if (grounds.length === 0) {
      return [];
    }
    const unconfirmed = unconfirmedOf(scheme, settingsBehind(grounds));
    return [{ unitCode: unit.code, unitName: unit.name, clause: '五' as const, grounds, unconfirmed }];
  });
}

function totalGrounds(scheme: Scheme, unit: UnitScore, lastRank: number): readonly AccountabilityGround[] {
  const { total, rank } = unit;
  if (total === undefined || rank === undefined) {
    return [];
  }
  const grounds: AccountabilityGround[] = [];
  const line = scheme.settings['accountability.total'].value;
  if (!reachesLine(total, line)) {
    grounds.push({ kind: 'low-total', total, line });
  }
  const lastPlaceLine = scheme.settings['accountability.last-place'].value;
  if (lastRank > 1 && rank === lastRank && !reachesLine(total, lastPlaceLine)) {
    grounds.push({ kind: 'last-place', rank, total, line: lastPlaceLine });
  }
  return grounds;
}

function mustBeAllGrounds(mustBeAll: readonly Measure[], unit: UnitScore, scores: MeasureScores): readonly AccountabilityGround[] {
  return mustBeAll.flatMap((measure) => {
    const score = scores(unit, measure.id);
    return score?.counted === true && score.actual !== undefined && !reaches(score.actual, 1)
      ? [{ kind: 'must-be-all' as const, measure: measure.id, indicator: measure.indicator, actual: score.actual }]
      : [];
  });
}

/** Records by the code of their unit, in their order. */
export function recordsByUnit(records: readonly UnitRecord[]): ReadonlyMap<string, readonly UnitRecord[]> {
  const byUnit = new Map<string, UnitRecord[]>();
  for (const record of records) {
    const own = byUnit.get(record.unitCode);
    if (own) own.push(record);
    else byUnit.set(record.unitCode, [record]);
  }
  return byUnit;
}

/** What the records of one unit give: the events of each kind together, and falsified figures. */
export function recordGrounds(records: readonly UnitRecord[]): readonly RecordGround[] {
  const grounds: RecordGround[] = [];
  for (const event of ['collective-petition', 'skip-level-petition', 'sudden-incident'] as const) {
    const own = records.filter((record) => record.kind === event);
    if (own.length > 0) {
      grounds.push({ kind: 'events', event, records: own });
    }
  }
  const falsified = records.filter((record) => record.kind === 'falsified-figures');
  if (falsified.length > 0) {
    grounds.push({ kind: 'falsified-figures', records: falsified });
  }
  return grounds;
}

function settingsBehind(grounds: readonly AccountabilityGround[]): readonly SettingCode[] {
  const codes: SettingCode[] = [];
  if (grounds.some((ground) => ground.kind === 'low-total')) {
    codes.push('accountability.total');
  }
  if (grounds.some((ground) => ground.kind === 'last-place')) {
    codes.push('accountability.last-place');
  }
  return codes;
}
