import type { Measure } from '../../model/measure';
import type { Scheme } from '../../model/scheme';
import { scoredMeasures } from '../scores/calculationColumns';

/** What units are placed by besides the total: an area, or an indicator of it. */
export interface PlacedPart {
  readonly kind: 'area' | 'indicator';
  /** Of the area or of the indicator. */
  readonly number: number;
  readonly area: number;
  /** Those in use; only an area may have none. */
  readonly measures: readonly Measure[];
}

/** What a column of a part shows. */
export const partFaces = ['points', 'place', 'maximum', 'share'] as const;
export type PartFace = (typeof partFaces)[number];

/** The areas, then the indicators of which measures are in use, grouped by area: those that an assessment has. */
export function placedParts(scheme: Scheme): readonly PlacedPart[] {
  const measures = scoredMeasures(scheme);
  const indicators = scheme.areas.flatMap(({ number: area }) =>
    scheme.indicators.flatMap((indicator): readonly PlacedPart[] => {
      const own = measures.filter((measure) => measure.indicator === indicator.number);
      return indicator.area !== area || own.length === 0 ? [] : [{ kind: 'indicator', number: indicator.number, area, measures: own }];
    }),
  );
  const areas = scheme.areas.map(({ number }): PlacedPart => ({ kind: 'area', number, area: number, measures: indicators.filter(({ area }) => area === number).flatMap((indicator) => indicator.measures) }));
  return [...areas, ...indicators];
}

/** Code of a column of a part: `Q.A1.points`, `Q.I12.place`. */
export function partCode({ kind, number }: Pick<PlacedPart, 'kind' | 'number'>, face: PartFace): string {
  return `Q.${kind === 'area' ? 'A' : 'I'}${number}.${face}`;
}
