import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { scheduleFactorSetting } from '../scoring/scheduleFactor';

/** The settings that the findings of a check depend on: schedule factors of measures in use, and the thresholds of the soft checks. */
export function checkSettings(scheme: Scheme, period: Period): readonly SettingCode[] {
  const factors = scheme.measures.filter((measure) => measure.retired !== true).flatMap((measure) => scheduleFactorSetting(measure, period) ?? []);
  const thresholds = (Object.keys(scheme.settings) as SettingCode[]).filter((code) => code.startsWith('check.'));
  return [...new Set([...factors, ...thresholds])];
}
