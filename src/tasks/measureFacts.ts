import type { Scheme } from '../model/scheme';
import { scheduleFactorSetting } from '../scoring/scheduleFactor';
import { wholeDefinition } from '../sheets/wholeDefinition';
import type { MeasureFacts, MeasureName } from './selectionCard';

/** What the scheme says of a measure; undefined when it has none of that id. */
export function measureFacts(scheme: Scheme, id: string): MeasureFacts | undefined {
  const measure = scheme.measures.find((each) => each.id === id);
  if (!measure) return undefined;
  const indicator = scheme.indicators.find((each) => each.number === measure.indicator);
  const area = scheme.areas.find((each) => each.number === indicator?.area);
  const named = (other: string | undefined): MeasureName | undefined => {
    const found = scheme.measures.find((each) => each.id === other);
    return found && { id: found.id, name: found.name };
  };
  const partOf = named(measure.partOf);
  const denominatorIs = named(measure.denominatorIs);
  const setting = scheduleFactorSetting(measure, 'half-year');
  return {
    measure,
    definitions: wholeDefinition(measure, scheme),
    indicator,
    area,
    parts: scheme.measures.filter((each) => each.partOf === id).map(({ id: part, name }) => ({ id: part, name })),
    denominatorOf: scheme.measures.filter((each) => each.denominatorIs === id).map(({ id: ratio, name }) => ({ id: ratio, name })),
    ...(partOf ? { partOf } : {}),
    ...(denominatorIs ? { denominatorIs } : {}),
    ...(setting === undefined ? {} : { dueAtHalfYear: { factor: scheme.settings[setting].value, confirmed: scheme.settings[setting].confirmed } }),
  };
}
