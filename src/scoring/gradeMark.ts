import type { CellValue } from '../model/cellValue';
import type { SchemeSettings, SettingCode } from '../model/schemeSettings';

/** The four grades of 综合评定 (clause 四), best first, with the settings that hold their coefficients. */
export const gradeSettings = [
  ['优', 'grade.excellent'],
  ['良', 'grade.good'],
  ['中', 'grade.fair'],
  ['差', 'grade.poor'],
] as const satisfies readonly (readonly [string, SettingCode])[];

/** The mark from 0 to 100 that a grade stands for, by the scheme's coefficients; undefined for anything that is no grade. */
export function gradeMark(text: CellValue, settings: SchemeSettings): number | undefined {
  const found = gradeSettings.find(([grade]) => grade === text);
  return found === undefined ? undefined : settings[found[1]].value * 100;
}
