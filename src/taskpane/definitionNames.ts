import type { Indicator, Scheme } from '../model/scheme';
import type { Measure } from '../model/measure';
import type { Definition } from './paneServices';

/** Names by code; a code that nobody knows stands for itself. */
export interface DefinitionNames {
  unit(code: string): string;
  measure(id: string): string;
  measureOf(id: string): Measure | undefined;
  indicatorOf(number: number): Indicator | undefined;
  readonly scheme: Scheme;
}

const made = new WeakMap<Definition, DefinitionNames>();

/** The names of a definition; made once for each. */
export function definitionNames(definition: Definition): DefinitionNames {
  const known = made.get(definition);
  if (known !== undefined) return known;
  const units = new Map(definition.units.map((unit) => [unit.code, unit.name]));
  const measures = new Map(definition.scheme.measures.map((measure) => [measure.id, measure]));
  const indicators = new Map(definition.scheme.indicators.map((indicator) => [indicator.number, indicator]));
  const names: DefinitionNames = {
    scheme: definition.scheme,
    unit: (code) => units.get(code) ?? code,
    measure: (id) => measures.get(id)?.name ?? id,
    measureOf: (id) => measures.get(id),
    indicatorOf: (number) => indicators.get(number),
  };
  made.set(definition, names);
  return names;
}
