import type { AreaScore, IndicatorScore, MeasureScore, PointsOfMaximum } from '../model/assessment';
import type { MeasureFigures } from '../model/figures';
import type { Standing } from './countsFor';
import type { Field } from './field';
import { evaluateMethod } from './methods/scoringMethods';
import type { PreparedMeasure, PreparedScheme } from './preparedScheme';
import type { UnitRow } from './unitRow';

/** What one unit earned by its figures alone. */
export interface QuantitativeScore {
  /** In the scheme's order, as are indicators and areas. */
  readonly measures: readonly MeasureScore[];
  readonly indicators: readonly IndicatorScore[];
  readonly areas: readonly AreaScore[];
  readonly quantitative: PointsOfMaximum;
  /**
   * How heavy the unit's targets are: Σ over the measures that count of w · t ÷ (mean target of the units), with w the points of the
   * scheme; where less is better w · mean ÷ t, because there the lower target is the heavier one. Measures scored without a target
   * add nothing.
   */
  readonly heaviness: number;
}

/**
 * Scores one unit. Points of measures that do not count go to the indicator's other measures, in proportion to their own points; an
 * indicator of which nothing counts drops out of the unit's maximum. All bonuses together are held to the scheme's ceiling, each
 * being cut by the same share; then cases not honoured take points from their measure, down to 0.
 */
export function scoreUnit(prepared: PreparedScheme, field: Field, row: UnitRow): QuantitativeScore {
  const respread = respreadFactors(prepared, row);
  let heaviness = 0;
  const measures = prepared.measures.map((item, index) => {
    const score = scoreMeasure(item, row.figures[index], row.standings[index] ?? unknown, respread[index] ?? 1, field.completions[index]);
    heaviness += weightOfTarget(item, score, field.meanTargets[index] ?? 0);
    return score;
  });
  const held = holdBonusesToCeiling(measures, prepared.scheme.settings['bonus.ceiling'].value);
  return { ...sumUp(prepared, withInspections(held, row, prepared.scheme.settings['case.points'].value)), heaviness };
}

const unknown: Standing = { counted: false, reason: 'target-missing' };

/** By measure: how much its points grow when it counts, so that its indicator keeps its points. */
function respreadFactors(prepared: PreparedScheme, row: UnitRow): readonly number[] {
  const factors = prepared.measures.map(() => 1);
  if (row.standings.every((standing) => standing.counted)) {
    return factors;
  }
  for (const indicator of prepared.indicators) {
    let counted = 0;
    for (const index of indicator.measures) {
      counted += row.standings[index]?.counted === true ? (prepared.measures[index]?.measure.points ?? 0) : 0;
    }
    for (const index of indicator.measures) {
      factors[index] = counted > 0 ? indicator.points / counted : 1;
    }
  }
  return factors;
}

/** Whole literals instead of spreading or adding fields: with thousands of units, those take most of the time. */
function scoreMeasure(
  item: PreparedMeasure,
  figures: MeasureFigures | undefined,
  standing: Standing,
  respread: number,
  completions: readonly number[] | undefined,
): MeasureScore {
  const { measure, factor } = item;
  const target = figures?.target.state === 'number' ? figures.target.value : undefined;
  if (!standing.counted || 'zero' in standing) {
    return scoreWithoutFigure(measure.id, factor, target, figures, standing, measure.points * respread);
  }
  const actual = standing.actual.value;
  const max = measure.points * respread;
  const { points, bonus, completion } = evaluateMethod(measure.method, {
    direction: measure.direction,
    kind: measure.kind,
    points: max,
    actual,
    target: target ?? 0,
    factor,
    numerator: standing.actual.numerator,
    denominator: standing.actual.denominator,
    completions,
  });
  const { numerator, denominator, projected } = standing.actual;
  const score = { measure: measure.id, points, max, counted: true, actual, factor, bonus };
  if (projected !== undefined) {
    return { ...score, projected, ...(target === undefined ? undefined : { target }), ...(completion === undefined ? undefined : { completion }) };
  }
  if (completion !== undefined && target !== undefined) {
    return numerator === undefined || denominator === undefined
      ? { measure: measure.id, points, max, counted: true, actual, target, factor, completion, bonus }
      : { measure: measure.id, points, max, counted: true, actual, parts: { numerator, denominator }, target, factor, completion, bonus };
  }
  return target === undefined ? score : { ...score, target };
}

function scoreWithoutFigure(id: string, factor: number, target: number | undefined, figures: MeasureFigures | undefined, standing: Standing, max: number): MeasureScore {
  return {
    measure: id,
    points: 0,
    max: standing.counted ? max : 0,
    counted: standing.counted,
    ...('zero' in standing ? { zero: standing.zero } : undefined),
    ...(standing.counted ? undefined : { notCounted: standing.reason }),
    ...(figures?.actual.state === 'number' ? { actual: figures.actual.value } : undefined),
    ...(figures?.actual.state === 'number' && figures.actual.projected !== undefined ? { projected: figures.actual.projected } : undefined),
    ...(target === undefined ? undefined : { target }),
    factor,
    bonus: 0,
  };
}

function weightOfTarget({ measure }: PreparedMeasure, score: MeasureScore, meanTarget: number): number {
  if (!score.counted || score.target === undefined || score.target <= 0 || meanTarget <= 0) {
    return 0;
  }
  return measure.points * (measure.direction === 'down' ? meanTarget / score.target : score.target / meanTarget);
}

function holdBonusesToCeiling(measures: readonly MeasureScore[], ceiling: number): readonly MeasureScore[] {
  const bonuses = measures.reduce((sum, score) => sum + score.bonus, 0);
  const limit = Math.max(0, ceiling);
  if (bonuses <= limit) {
    return measures;
  }
  const kept = limit / bonuses;
  return measures.map((score) => (score.bonus > 0 ? { ...score, points: score.points - score.bonus * (1 - kept), bonus: score.bonus * kept } : score));
}

/** What inspections changed, and points without those that cases not honoured take (R6). */
function withInspections(measures: readonly MeasureScore[], { figures }: UnitRow, pointsEach: number): readonly MeasureScore[] {
  if (figures.every((each) => each?.verified === undefined && each?.verifiedDenominator === undefined && each?.cases === undefined)) {
    return measures;
  }
  return measures.map((score, index) => {
    const { verified, verifiedDenominator, cases } = figures[index] ?? {};
    return {
      ...score,
      ...(verified === undefined ? undefined : { verified }),
      ...(verifiedDenominator === undefined ? undefined : { verifiedDenominator }),
      ...(cases === undefined
        ? undefined
        : { points: Math.max(0, score.points - cases * pointsEach), cases: { count: cases, pointsEach, pointsBefore: score.points } }),
    };
  });
}

function sumUp(prepared: PreparedScheme, measures: readonly MeasureScore[]): Omit<QuantitativeScore, 'heaviness'> {
  const indicators = prepared.indicators.map((indicator): IndicatorScore => {
    const { points, max } = sumOf(measures, indicator.measures);
    return { indicator: indicator.number, points, max };
  });
  const areas = prepared.areas.map((area): AreaScore => {
    const { points, max } = sumOf(indicators, area.indicators);
    return { area: area.number, points, max };
  });
  return { measures, indicators, areas, quantitative: sumOf(measures, prepared.allMeasures) };
}

function sumOf(scores: readonly PointsOfMaximum[], indices: readonly number[]): PointsOfMaximum {
  let points = 0;
  let max = 0;
  for (const index of indices) {
    points += scores[index]?.points ?? 0;
    max += scores[index]?.max ?? 0;
  }
  return { points, max };
}
