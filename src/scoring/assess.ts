import type { Assessment, UnitScore } from '../model/assessment';
import type { AssessmentFigures, UnitFigures } from '../model/figures';
import { atOnce, type Steps } from '../model/inSteps';
import { assessors } from '../model/judgement';
import type { Scheme } from '../model/scheme';
import { componentShares, markOf } from './componentShares';
import type { Judgements } from './componentShares';
import { fieldOf } from './field';
import { overallGrades } from './overallGrades';
import type { Placed } from './overallGrades';
import { prepareScheme } from './preparedScheme';
import { isProjected, projectionOf } from './projection';
import { placeCompetitors } from './ranks';
import type { Placing } from './ranks';
import { scoreUnit } from './scoreUnit';
import type { QuantitativeScore } from './scoreUnit';
import { casesTookPoints, unconfirmedOf, usedSettings } from './usedSettings';
import { unitRow } from './unitRow';
import type { UnitRow } from './unitRow';

/** Units between two rests: a few milliseconds of work. */
const unitsPerStep = 64;

const nobodyJudged: Judgements = { inspection: new Map(), routine: new Map() };

/**
 * 计分排名: scores, places and grades of all units for one period.
 *
 * The total, on the scale of 100, is the weighted sum of the components. A component that others have and this unit lacks counts 0 for
 * it, as a blank figure does (a hard finding of the checks); one that does not apply to the unit gives its share to the unit's others.
 * A unit for which no measure counts has no total, no place and no grade.
 * Places are decided on unrounded totals; see {@link placeCompetitors}. Never throws; units come back in the order given.
 */
export function assess(scheme: Scheme, figures: AssessmentFigures, judgements: Judgements = nobodyJudged): Assessment {
  return atOnce(assessInSteps(scheme, figures, judgements));
}

/** {@link assess} with rests, for callers that show progress, let the event loop turn, or stop. Returns what `assess` returns. */
export function* assessInSteps(scheme: Scheme, figures: AssessmentFigures, judgements: Judgements = nobodyJudged): Steps<Assessment> {
  const prepared = prepareScheme(scheme, figures.period);
  const total = 2 * figures.units.length;
  const rows: UnitRow[] = [];
  for (const unit of figures.units) {
    if (rows.length % unitsPerStep === 0) yield { done: rows.length, total };
    rows.push(unitRow(prepared, unit));
  }
  const field = fieldOf(prepared, rows);
  const { shares, leftOut } = componentShares(scheme.settings, figures.period, judgements, figures.units.map((unit) => unit.code));
  const scored: ScoredUnit[] = [];
  for (const row of rows) {
    if (scored.length % unitsPerStep === 0) yield { done: rows.length + scored.length, total };
    const { unit } = row;
    const score = scoreUnit(prepared, field, row);
    const components = componentsOf(score, judgements, unit.code);
    const withoutComponent = withoutComponentOf(components, shares, judgements, unit.code);
    scored.push({ unit, score, components, withoutComponent, total: totalOf(components, withoutComponent, shares) });
  }
  yield { done: total, total };

  const competing = scored.flatMap(({ total, score, components }, index) =>
    total === undefined ? [] : [{ index, total, heaviness: score.heaviness, quantitative: components.quantitative ?? 0 }]);
  const placings = placeCompetitors(
    competing.map(({ total, heaviness, quantitative }) => ({ total, tieBreaks: { 'heavier-targets': heaviness, quantitative } })),
    scheme.settings['tie-breaks'].value,
  );
  const placed = competing.map(({ total }, at): Placed => ({ total, rank: placings[at]?.rank ?? 0 }));
  const grades = overallGrades(placed, scheme.settings);
  const placeOf = new Map(competing.map(({ index }, at) => [index, { placing: placings[at], grade: grades[at] }]));

  const projection = prepared.measures.some(({ measure }) => isProjected(measure)) ? projectionOf(scheme, figures.period) : undefined;
  const units = scored.map(({ unit, score, components, withoutComponent, total }, index): UnitScore => {
    const place = placeOf.get(index);
    const base = {
      code: unit.code,
      name: unit.name,
      measures: score.measures,
      indicators: score.indicators,
      areas: score.areas,
      quantitative: score.quantitative,
      components,
      ...(withoutComponent.length > 0 ? { withoutComponent } : undefined),
      heaviness: score.heaviness,
    };
    return total === undefined || place?.placing === undefined || place.grade === undefined ? base : { ...base, total, ...placingOf(place.placing), grade: place.grade };
  });
  const tied = placings.some((placing) => placing.tieBreak !== undefined);
  return {
    period: figures.period,
    schemeId: scheme.id,
    units,
    shares,
    leftOut,
    ...(projection === undefined ? undefined : { projection }),
    unconfirmed: unconfirmedOf(scheme, usedSettings(scheme, figures.period, {
      tied,
      graded: judgements.gradesUsed === true && shares.inspection + shares.routine > 0,
      cases: casesTookPoints(units),
    })),
  };
}

/** A unit with what it earned; without a total where no measure counts. */
interface ScoredUnit {
  readonly unit: UnitFigures;
  readonly score: QuantitativeScore;
  readonly components: UnitScore['components'];
  readonly withoutComponent: NonNullable<UnitScore['withoutComponent']>;
  readonly total: number | undefined;
}

function componentsOf(score: QuantitativeScore, judgements: Judgements, unitCode: string): UnitScore['components'] {
  const { points, max } = score.quantitative;
  const inspection = markOf(judgements.inspection, unitCode);
  const routine = markOf(judgements.routine, unitCode);
  return {
    ...(max > 0 ? { quantitative: (points / max) * 100 } : undefined),
    ...(inspection === undefined ? undefined : { inspection }),
    ...(routine === undefined ? undefined : { routine }),
  };
}

function withoutComponentOf(components: UnitScore['components'], shares: Assessment['shares'], judgements: Judgements, unitCode: string): NonNullable<UnitScore['withoutComponent']> {
  return assessors.flatMap((component) => {
    if (shares[component] <= 0 || components[component] !== undefined) return [];
    return [{ component, because: judgements.notApplicable?.[component].has(unitCode) === true ? ('not-applicable' as const) : ('missing' as const) }];
  });
}

/** On the scale of 100. The figures alone decide where nothing else applies. */
function totalOf(components: UnitScore['components'], without: NonNullable<UnitScore['withoutComponent']>, shares: Assessment['shares']): number | undefined {
  const { quantitative, inspection = 0, routine = 0 } = components;
  if (quantitative === undefined) return undefined;
  const sum = shares.quantitative * quantitative + shares.inspection * inspection + shares.routine * routine;
  const spread = without.filter(({ because }) => because === 'not-applicable');
  const applying = spread.reduce((share, { component }) => share - shares[component], 1);
  return applying > 1e-9 ? sum / applying : quantitative;
}

function placingOf(placing: Placing): Pick<UnitScore, 'rank' | 'tieBreak'> {
  return placing.tieBreak === undefined ? { rank: placing.rank } : { rank: placing.rank, tieBreak: placing.tieBreak };
}
