import type { Scheme } from '../../../src/model/scheme';
import { jilin2004 } from '../../../src/schemes/jilin2004';

/**
 * The standard scheme with the measures of these indicators in use and all others retired: 考评方案 is whole, as 体检 wants it, and the sheets
 * of figures are small, so that what is as true of few columns as of many is shown sooner.
 */
export function fewMeasures(...indicators: readonly number[]): Scheme {
  return { ...jilin2004, measures: jilin2004.measures.map((measure) => (indicators.includes(measure.indicator) ? measure : { ...measure, retired: true })) };
}
