import type { Measure } from '../model/measure';

/** Whether the measure is judged (综合评定) rather than counted: it is marked there, and has neither figures nor a target. */
export function isGraded(measure: Measure): boolean {
  return measure.method.method === 'graded';
}

/** 城镇登记失业率 (4 in the standard scheme). */
export function isUnemployment(measure: Measure): boolean {
  return measure.unemployment === true && measure.kind === 'ratio';
}

/** Funds whose target is a minimum budget (10 and 34). */
export function isBudget(measure: Measure): boolean {
  return measure.target === 'budget' && measure.kind === 'amount';
}

/** “阳光超市”覆盖率 (36): counts counties, so a county reports 0 or 1 (县级只能填 0 或 1). */
export function countsCounties(measure: Measure): boolean {
  return measure.countsCounties === true && measure.kind === 'ratio';
}
