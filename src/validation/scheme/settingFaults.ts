import { isCutOff } from '../../model/monthDay';
import { periods } from '../../model/period';
import type { SchemeSettings, SettingCode } from '../../model/schemeSettings';
import type { SchemeFault } from './schemeFault';

type NumberSetting = Exclude<SettingCode, 'tie-breaks'>;

/** Pairs of which the first is to be at least as high as the second. */
const descending: readonly (readonly [higher: NumberSetting, lower: NumberSetting])[] = [
  ['grade.excellent', 'grade.good'],
  ['grade.good', 'grade.fair'],
  ['grade.fair', 'grade.poor'],
  ['line.excellent', 'line.pass'],
  ['check.completion-high', 'check.completion-low'],
  ['check.unemployment-high', 'check.unemployment-low'],
];

/** Sums of shares are binary; a difference beyond this was typed. */
const sumTolerance = 1e-9;

/** Faults between the settings of a scheme, and between them and its year. */
export function settingFaults({ settings, year }: { readonly settings: SchemeSettings; readonly year: number }): readonly SchemeFault[] {
  const faults: SchemeFault[] = [];
  for (const period of periods) {
    const sum = settings[`share.quantitative.${period}`].value + settings[`share.inspection.${period}`].value + settings[`share.routine.${period}`].value;
    if (Math.abs(sum - 1) > sumTolerance) {
      faults.push({ kind: 'share-sum', severity: 'hard', row: `S.share.quantitative.${period}`, field: 'value', parameters: { sum: Number(sum.toPrecision(12)) } });
    }
  }
  for (const [higher, lower] of descending) {
    if (settings[higher].value >= settings[lower].value) continue;
    faults.push({ kind: 'order', severity: 'hard', row: `S.${higher}`, field: 'value', parameters: { other: `S.${lower}` } });
  }
  for (const period of periods) {
    if (isCutOff(settings[`projection.${period}`].value, period, year)) continue;
    faults.push({ kind: 'cut-off-invalid', severity: 'hard', row: `S.projection.${period}`, field: 'value', parameters: { period } });
  }
  const breaks = settings['tie-breaks'].value;
  if (new Set(breaks).size < breaks.length) faults.push({ kind: 'tie-break-repeated', severity: 'hard', row: 'S.tie-breaks', field: 'value' });
  return faults;
}
