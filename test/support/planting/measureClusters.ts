import type { Measure } from '../../../src/model/measure';
import type { Scheme } from '../../../src/model/scheme';
import { linkFields } from '../../../src/validation/scheme/linkFaults';

const known = new WeakMap<Scheme, ReadonlyMap<string, string>>();

/** Measures that are compared with each other, directly or through others, have one cluster; its name is the first one's id. */
export function clusterOf(scheme: Scheme, measure: string): string {
  const clusters = known.get(scheme) ?? clustersOf(scheme.measures);
  known.set(scheme, clusters);
  return clusters.get(measure) ?? measure;
}

/** Ids of the measures that name this one, as their whole or as their denominator. */
export function dependentsOf(scheme: Scheme, measure: string): readonly string[] {
  return scheme.measures.filter((each) => linkFields.some((link) => each[link] === measure)).map(({ id }) => id);
}

function clustersOf(measures: readonly Measure[]): ReadonlyMap<string, string> {
  const clusters = new Map(measures.map(({ id }) => [id, id]));
  for (const measure of measures) {
    for (const link of linkFields) {
      const other = measure[link];
      const [from, to] = [clusters.get(measure.id), other === undefined ? undefined : clusters.get(other)];
      if (from === undefined || to === undefined || from === to) continue;
      for (const [id, cluster] of clusters) if (cluster === from) clusters.set(id, to);
    }
  }
  return clusters;
}
