import type { Assessment, UnitScore } from '../model/assessment';
import type { Scheme } from '../model/scheme';
import { fulfilmentOf, isOnSchedule } from './fulfilment';
import { tieTolerance } from './tolerance';
import type { UnitRecord } from './unitRecord';

/** One measure behind a nomination. */
export interface ItemFact {
  readonly measure: string;
  readonly actual?: number;
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
 * by points after re-spreading. Units with falsified figures on record are left out (R16). At half-year nobody is nominated.
 * Indicators that nobody completed are not in the list. A person decides.
 */
export function proposeItemHonours(scheme: Scheme, assessment: Assessment, records: readonly UnitRecord[] = []): readonly ItemHonourProposal[] {
  if (assessment.period !== 'year-end') {
    return [];
  }
  const falsified = new Set(records.filter((record) => record.kind === 'falsified-figures').map((record) => record.unitCode));
  const units = assessment.units.filter((unit) => !falsified.has(unit.code));
  return scheme.indicators.flatMap(({ number }) => {
    const compared = units.flatMap((unit) => resultOn(scheme, unit, number));
    const complete = compared.filter((result) => result.complete);
    if (complete.length === 0) {
      return [];
    }
    const best = Math.max(...complete.map((result) => result.fulfilment));
    const winners = complete.filter((result) => result.fulfilment >= best - tieTolerance);
    return [{
      indicator: number,
      clause: '五' as const,
      fulfilment: best,
      nominees: winners.map(({ nominee }) => nominee),
      everybody: winners.length === compared.length && compared.length > 1,
    }];
  });
}

interface Result {
  readonly fulfilment: number;
  readonly complete: boolean;
  readonly nominee: ItemNominee;
}

function resultOn(scheme: Scheme, unit: UnitScore, indicator: number): readonly Result[] {
  const facts: ItemFact[] = [];
  let weighted = 0;
  let weight = 0;
  let complete = true;
  for (const measure of scheme.measures.filter((candidate) => candidate.indicator === indicator)) {
    const score = unit.measures.find((candidate) => candidate.measure === measure.id);
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
      ...(score.target === undefined ? undefined : { target: score.target }),
    });
  }
  if (weight <= 0) {
    return [];
  }
  const questionable = facts.some((fact) => fact.fulfilment > scheme.settings['check.completion-high'].value);
  return [{ fulfilment: weighted / weight, complete, nominee: { unitCode: unit.code, unitName: unit.name, facts, questionable } }];
}
