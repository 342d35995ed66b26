import type { Measure } from '../model/measure';
import type { Period } from '../model/period';
import type { SchemeSettings, SettingCode } from '../model/schemeSettings';

/** The setting that holds the schedule factor of a measure in a period; undefined where p is 1 by rule: at year-end, and for rates. */
export function scheduleFactorSetting(measure: Pick<Measure, 'kind' | 'timing'>, period: Period): Extract<SettingCode, `factor.${string}`> | undefined {
  return period === 'year-end' || measure.kind === 'ratio' ? undefined : `factor.${measure.timing}`;
}

/** 时序进度 p: the share of the year's target that is due in a period. Rates are never prorated; at year-end all is due. */
export function scheduleFactor(measure: Pick<Measure, 'kind' | 'timing'>, period: Period, settings: SchemeSettings): number {
  const setting = scheduleFactorSetting(measure, period);
  return setting === undefined ? 1 : settings[setting].value;
}
