import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import { atOnce, type Steps } from '../model/inSteps';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { fulfilmentOf, isOnSchedule } from './fulfilment';
import { measureScores, type MeasureScores } from './measureScores';
import { reachesLine } from './tolerance';
import { unconfirmedOf } from './usedSettings';

/** 时序 classes (R12, 常州): ahead or on schedule; some items behind; slow. */
export type ScheduleClass = 'on-schedule' | 'some-behind' | 'slow';

/** The form that goes to a unit of the class. */
export type ScheduleForm = '情况反馈单' | '限期整改督办单';

/** A measure that has not reached what is due by now. */
export interface BehindMeasure {
  readonly measure: string;
  readonly indicator: number;
  readonly zero?: NonNullable<MeasureScore['zero']>;
  readonly actual?: number;
  /** Whether `actual` was projected to the end of the period (推算). */
  readonly projected?: true;
  readonly target?: number;
  readonly factor: number;
  /** See {@link fulfilmentOf}; under 1. */
  readonly fulfilment: number;
}

export interface UnitSchedule {
  readonly unitCode: string;
  readonly unitName: string;
  readonly class: ScheduleClass;
  /** Absent for units on schedule. */
  readonly form?: ScheduleForm;
  /** Quantitative score on the scale of 100, and the line under which a unit is slow. */
  readonly quantitative: number;
  readonly line: number;
  /** The furthest behind first. */
  readonly behind: readonly BehindMeasure[];
  readonly unconfirmed: readonly SettingCode[];
}

/**
 * Sorts units by schedule: with no measure behind, on schedule; with the quantitative score under `line.pass` (the line of 不达标 is used
 * because R12 gives no figure of its own), slow, and a 限期整改督办单 is proposed; otherwise some items are behind, and a 情况反馈单.
 * Units for which nothing counts are left out.
 */
export function scheduleClasses(scheme: Scheme, assessment: Assessment): readonly UnitSchedule[] {
  return atOnce(scheduleClassesInSteps(scheme, assessment));
}

/** Units between two rests: some 10 ms of work. */
const unitsPerStep = 256;

/** {@link scheduleClasses} with rests. */
export function* scheduleClassesInSteps(scheme: Scheme, { units }: Assessment): Steps<readonly UnitSchedule[]> {
  const line = scheme.settings['line.pass'].value;
  const forms = unconfirmedOf(scheme, ['line.pass']);
  const scores = measureScores({ units });
  const classes: UnitSchedule[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % unitsPerStep === 0) yield { done: index, total: units.length };
    const { quantitative } = unit.components;
    if (quantitative === undefined) continue;
    const behind = behindMeasures(scheme, unit, scores);
    const base = { unitCode: unit.code, unitName: unit.name, quantitative, line, behind };
    if (behind.length === 0) classes.push({ ...base, class: 'on-schedule', unconfirmed: [] });
    else if (reachesLine(quantitative, line)) classes.push({ ...base, class: 'some-behind', form: '情况反馈单', unconfirmed: forms });
    else classes.push({ ...base, class: 'slow', form: '限期整改督办单', unconfirmed: forms });
  }
  return classes;
}

function behindMeasures(scheme: Scheme, unit: UnitScore, scores: MeasureScores): readonly BehindMeasure[] {
  return scheme.measures
    .flatMap((measure): BehindMeasure[] => {
      const score = scores(unit, measure.id);
      if (score === undefined || !score.counted || isOnSchedule(measure, score)) {
        return [];
      }
      return [{
        measure: measure.id,
        indicator: measure.indicator,
        factor: score.factor,
        fulfilment: fulfilmentOf(measure, score) ?? 0,
        ...(score.zero === undefined ? undefined : { zero: score.zero }),
        ...(score.actual === undefined ? undefined : { actual: score.actual }),
        ...(score.projected === undefined ? undefined : { projected: true as const }),
        ...(score.target === undefined ? undefined : { target: score.target }),
      }];
    })
    .sort((a, b) => a.fulfilment - b.fulfilment);
}
