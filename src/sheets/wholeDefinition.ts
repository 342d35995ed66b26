import type { Measure } from '../model/measure';
import type { Scheme } from '../model/scheme';

/** What the definitions of a measure say where they are read alone. */
export type Definitions = Pick<Measure, 'numerator' | 'denominator'>;

const asAbove = '同上';

/**
 * The definitions of a measure as they read away from the list: 同上 (as above), alone or with more behind it, gives way to what stands
 * above in the scheme.
 */
export function wholeDefinition(measure: Measure, scheme: Scheme): Definitions {
  const index = scheme.measures.findIndex((each) => each.id === measure.id);
  return { numerator: resolved(measure, 'numerator', index, scheme), denominator: resolved(measure, 'denominator', index, scheme) };
}

function resolved(measure: Measure, half: keyof Definitions, index: number, scheme: Scheme): string {
  const text = measure[half];
  const above = scheme.measures[index - 1];
  if (!text.startsWith(asAbove) || above === undefined) return text;
  return `${resolved(above, half, index - 1, scheme)}${text.slice(asAbove.length)}`;
}
