import type { Measure } from '../model/measure';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import { scheduleFactor } from './scheduleFactor';

/** A measure in use with its schedule factor p of the period. */
export interface PreparedMeasure {
  readonly measure: Measure;
  readonly factor: number;
}

export interface PreparedIndicator {
  readonly number: number;
  /** Indices into {@link PreparedScheme.measures}. */
  readonly measures: readonly number[];
  /** Σ points of the measures: what is re-spread when some of them do not count. */
  readonly points: number;
}

export interface PreparedArea {
  readonly number: number;
  /** Indices into {@link PreparedScheme.indicators}. */
  readonly indicators: readonly number[];
}

/** A scheme made ready for scoring one period; everything in the scheme's order. */
export interface PreparedScheme {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly areas: readonly PreparedArea[];
  /** Indicators with at least one measure in use. */
  readonly indicators: readonly PreparedIndicator[];
  /** Measures in use that belong to an indicator of the scheme. */
  readonly measures: readonly PreparedMeasure[];
  /** The indices of all measures. */
  readonly allMeasures: readonly number[];
}

/** Leaves out retired measures, groups the others by indicator and area, and looks up their schedule factors. */
export function prepareScheme(scheme: Scheme, period: Period): PreparedScheme {
  const known = new Set(scheme.indicators.map((indicator) => indicator.number));
  const measures = scheme.measures
    .filter((measure) => measure.retired !== true && known.has(measure.indicator))
    .map((measure): PreparedMeasure => ({ measure, factor: scheduleFactor(measure, period, scheme.settings) }));
  const grouped = scheme.indicators.map((indicator) => {
    const own = indicesWhere(measures, ({ measure }) => measure.indicator === indicator.number);
    const points = own.reduce((sum, index) => sum + (measures[index]?.measure.points ?? 0), 0);
    return { area: indicator.area, prepared: { number: indicator.number, measures: own, points } };
  }).filter(({ prepared }) => prepared.measures.length > 0);
  return {
    scheme,
    period,
    areas: scheme.areas.map(({ number }) => ({ number, indicators: indicesWhere(grouped, ({ area }) => area === number) })),
    indicators: grouped.map(({ prepared }) => prepared),
    measures,
    allMeasures: indicesWhere(measures, () => true),
  };
}

function indicesWhere<T>(items: readonly T[], belongs: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, index) => (belongs(item) ? [index] : []));
}
