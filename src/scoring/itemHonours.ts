import type { Assessment, UnitScore } from '../model/assessment';
import { atOnce, type Steps } from '../model/inSteps';
import type { Measure } from '../model/measure';
import type { Scheme } from '../model/scheme';
import { recordGrounds, recordsByUnit } from './accountability';
import { fulfilmentOf, isOnSchedule } from './fulfilment';
import { measureScores, type MeasureScores } from './measureScores';
import { groundsByDecision, nothingRejected, type RejectedGround, type RejectionOf } from './rejectedGround';
import { tieTolerance } from './tolerance';
import type { UnitRecord } from './unitRecord';

/** One measure behind a nomination. */
export interface ItemFact {
  readonly measure: string;
  readonly actual?: number;
  /** Whether `actual` was projected to the end of the period (推算). */
  readonly projected?: true;
  readonly target?: number;
  /** See {@link fulfilmentOf}; uncapped. */
  readonly fulfilment: number;
}

export interface ItemNominee {
  readonly unitCode: string;
  readonly unitName: string;
  readonly facts: readonly ItemFact[];
  /** A completion above `check.completion-high`: real extremes exist, but ask before praising one. */
  readonly questionable: boolean;
  /** 责任追究 for falsified figures that was decided not to be held against the unit. */
  readonly rejected: readonly RejectedGround[];
}

/** Nomination as 单项先进单位 for one indicator. */
export interface ItemHonourProposal {
  readonly indicator: number;
  readonly clause: '五';
  /** Mean fulfilment of the indicator's measures, weighted by their points; what the nominees share. */
  readonly fulfilment: number;
  /** Ties share the honour. */
  readonly nominees: readonly ItemNominee[];
  /** All units that were compared reached the same: nobody stands out (as with rates that must be 100 %). */
  readonly everybody: boolean;
}

/**
 * Nominations for 单项先进单位 (clause 五: 出色完成单项指标任务): for each indicator the units with the best completion, provided that every
 * measure of it that counts has reached its target. The completion of an indicator is the mean of its measures, uncapped, weighted
 * by points after re-spreading. Units with falsified figures on record are left out (R16), unless a person has rejected, with a reason, to
 * pursue them for it, as with 综合先进单位; other grounds of 责任追究 speak against no single item. At half-year nobody is nominated.
 * Indicators that nobody completed are not in the list. A person decides.
 */
export function proposeItemHonours(scheme: Scheme, assessment: Assessment, records: readonly UnitRecord[] = [], rejectionOf: RejectionOf = nothingRejected): readonly ItemHonourProposal[] {
  return atOnce(itemHonoursInSteps(scheme, assessment, records, rejectionOf));
}

/** {@link proposeItemHonours} with a rest after each indicator. */
export function* itemHonoursInSteps(scheme: Scheme, assessment: Assessment, records: readonly UnitRecord[], rejectionOf: RejectionOf): Steps<readonly ItemHonourProposal[]> {
  if (assessment.period !== 'year-end') {
    return [];
  }
  const falsified = new Map(
    [...recordsByUnit(records)].flatMap(([code, own]) => {
      const grounds = recordGrounds(own).filter(({ kind }) => kind === 'falsified-figures');
      return grounds.length === 0 ? [] : [[code, groundsByDecision(code, grounds, rejectionOf)] as const];
    }),
  );
  const units = assessment.units.filter((unit) => (falsified.get(unit.code)?.standing.length ?? 0) === 0);
  const scores = measureScores(assessment);
  const high = scheme.settings['check.completion-high'].value;
  const proposals: ItemHonourProposal[] = [];
  for (const [done, { number }] of scheme.indicators.entries()) {
    yield { done, total: scheme.indicators.length };
    const measures = scheme.measures.filter((measure) => measure.indicator === number);
    const compared = units.flatMap((unit) => resultOn(measures, unit, scores));
    const complete = compared.filter((result) => result.complete);
    if (complete.length === 0) continue;
    const best = complete.reduce((most, { fulfilment }) => Math.max(most, fulfilment), Number.NEGATIVE_INFINITY);
    const winners = complete.filter((result) => result.fulfilment >= best - tieTolerance);
    proposals.push({
      indicator: number,
      clause: '五',
      fulfilment: best,
      nominees: winners.map(({ unit, facts }) => ({
        unitCode: unit.code,
        unitName: unit.name,
        facts,
        questionable: facts.some((fact) => fact.fulfilment > high),
        rejected: falsified.get(unit.code)?.rejected ?? [],
      })),
      everybody: winners.length === compared.length && compared.length > 1,
    });
  }
  return proposals;
}

interface Result {
  readonly fulfilment: number;
  readonly complete: boolean;
  readonly unit: UnitScore;
  readonly facts: readonly ItemFact[];
}

function resultOn(measures: readonly Measure[], unit: UnitScore, scores: MeasureScores): readonly Result[] {
  const facts: ItemFact[] = [];
  let weighted = 0;
  let weight = 0;
  let complete = true;
  for (const measure of measures) {
    const score = scores(unit, measure.id);
    const fulfilment = score === undefined ? undefined : fulfilmentOf(measure, score);
    if (score === undefined || fulfilment === undefined) {
      continue;
    }
    complete &&= isOnSchedule(measure, score);
    weighted += fulfilment * score.max;
    weight += score.max;
    facts.push({
      measure: measure.id,
      fulfilment,
      ...(score.actual === undefined ? undefined : { actual: score.actual }),
      ...(score.projected === undefined ? undefined : { projected: true as const }),
      ...(score.target === undefined ? undefined : { target: score.target }),
    });
  }
  return weight <= 0 ? [] : [{ fulfilment: weighted / weight, complete, unit, facts }];
}
