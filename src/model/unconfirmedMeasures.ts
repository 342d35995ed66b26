import type { Scheme } from './scheme';

/** How many measures in use have points, method and definition that nobody has confirmed (示例). */
export function unconfirmedMeasures(scheme: Pick<Scheme, 'measures'>): number {
  return scheme.measures.filter((measure) => measure.retired !== true && measure.confirmed !== true).length;
}
