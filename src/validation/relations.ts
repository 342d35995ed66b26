import type { Measure } from '../model/measure';

/**
 * What the definitions of single measures of the standard scheme imply beyond their fields (definitions: 劳社部函 and notice wording).
 * By measure id; a scheme that has no such measure, or another kind of measure under that id, is not concerned.
 */

/** Whether the measure is judged (综合评定) rather than counted: it may hold a grade, and has no target. */
export function isGraded(measure: Measure): boolean {
  return measure.method.method === 'graded';
}

const grades: ReadonlySet<string> = new Set(['优', '良', '中', '差']);

/** 优, 良, 中 or 差 (clause 四). */
export function isGrade(text: string): boolean {
  return grades.has(text);
}

/** 4 城镇登记失业率. */
export function isUnemployment(measure: Measure): boolean {
  return measure.id === '4' && measure.kind === 'ratio' && measure.direction === 'down';
}

/** 10 and 34: funds whose target is a minimum budget. */
export function isBudget(measure: Measure): boolean {
  return (measure.id === '10' || measure.id === '34') && measure.kind === 'amount';
}

/** 36 “阳光超市”覆盖率: counts counties, so a county reports 0 or 1 (县级只能填 0 或 1). */
export function countsCounties(measure: Measure): boolean {
  return measure.id === '36' && measure.kind === 'ratio';
}

/** 3 下岗失业人员再就业人数 is usually within 2 城镇新就业人数 (口径 differ from place to place). */
export const reemployed = { part: '3', whole: '2' } as const;

/** The denominator of 14b 创业成功率 (创业培训合格人数) is usually within 14a 创业培训人数. */
export const startUpGraduates = { ratio: '14b', whole: '14a' } as const;
