import type { Grade } from '../model/judgement';
import type { SchemeSettings, SettingCode } from '../model/schemeSettings';

/** The settings that hold the coefficients of the four grades of 综合评定 (clause 四). */
export const gradeSettings = {
  优: 'grade.excellent',
  良: 'grade.good',
  中: 'grade.fair',
  差: 'grade.poor',
} as const satisfies Readonly<Record<Grade, SettingCode>>;

/** The mark from 0 to 100 that a grade stands for, by the scheme's coefficients. */
export function gradeMark(grade: Grade, settings: SchemeSettings): number {
  return settings[gradeSettings[grade]].value * 100;
}
