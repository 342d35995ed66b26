import type { MeasureScore } from '../model/assessment';
import type { Measure } from '../model/measure';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { gradedMeasures } from '../validation/judgedSubjects';
import { gradeSettings } from './gradeMark';
import { cutOffSetting, isProjected } from './projection';
import { scheduleFactorSetting } from './scheduleFactor';

/** What a result hung on besides its scheme. */
export interface WhatWasUsed {
  /** Totals were equal, so that tie-breaks were asked. */
  readonly tied: boolean;
  /** A mark of 综合评定 was a grade. */
  readonly graded: boolean;
  /** Cases not honoured took points. */
  readonly cases: boolean;
}

/**
 * The settings that totals, places and grades of a period depend on: schedule factors of measures in use, shares of the components,
 * the cut-off date where figures are projected, the ceiling where some measure gives a bonus, points lost for cases not honoured where there were any, coefficients where a measure or a mark is graded, lines of the grades, and the order of
 * tie-breaks where totals were equal.
 */
export function usedSettings(scheme: Scheme, period: Period, { tied, graded, cases }: WhatWasUsed): readonly SettingCode[] {
  const used = new Set<SettingCode>();
  for (const measure of scheme.measures.filter((candidate) => candidate.retired !== true)) {
    measureSettings(measure, period).forEach((code) => used.add(code));
    if (isProjected(measure) && scheme.settings[cutOffSetting(period)].value > 0) used.add(cutOffSetting(period));
  }
  if (graded || gradedMeasures(scheme).length > 0) {
    Object.values(gradeSettings).forEach((code) => used.add(code));
  }
  if (cases) {
    used.add('case.points');
  }
  for (const component of ['quantitative', 'inspection', 'routine'] as const) {
    used.add(`share.${component}.${period}`);
  }
  used.add('line.excellent').add('line.excellent-share').add('line.pass');
  if (tied) {
    used.add('tie-breaks');
  }
  return [...used];
}

/** Whether cases not honoured took points from anybody. */
export function casesTookPoints(units: readonly { readonly measures: readonly Pick<MeasureScore, 'cases'>[] }[]): boolean {
  return units.some(({ measures }) => measures.some(({ cases }) => cases !== undefined && cases.pointsBefore > 0));
}

/** The settings that the points of one measure depend on: its schedule factor, the ceiling of bonuses, the coefficients of grades. */
export function measureSettings(measure: Measure, period: Period): readonly SettingCode[] {
  const factor = scheduleFactorSetting(measure, period);
  return [
    ...(factor === undefined ? [] : [factor]),
    ...(measure.method.method === 'proportional' && measure.method.bonus ? (['bonus.ceiling'] as const) : []),
    ...(measure.method.method === 'graded' ? Object.values(gradeSettings) : []),
  ];
}

/** Those of the settings that nobody has confirmed (示例), in the order given. */
export function unconfirmedOf(scheme: Scheme, codes: readonly SettingCode[]): readonly SettingCode[] {
  return codes.filter((code) => !scheme.settings[code].confirmed);
}
