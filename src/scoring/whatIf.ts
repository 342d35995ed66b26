import type { Assessment } from '../model/assessment';
import type { Amount, AssessmentFigures } from '../model/figures';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import { assess } from './assess';
import { judgementScores } from './judgementScores';
import { projectedAmount, projectionOf } from './projection';
import type { ScoredBasis } from './robustness';

/** What is tried out: other points of measures, other shares of the components, other figures. What is absent stays. */
export interface WhatIf {
  /** 分值 by measure id, 0 or more. */
  readonly points?: ReadonlyMap<string, number>;
  /** Shares of the period, 0 or more each; only their proportion matters. */
  readonly shares?: Assessment['shares'];
  /** Reported amounts, up to the cut-off date where they are projected: a fraction for rates, of which the numerator follows. Unknown units and measures are left out. */
  readonly figures?: readonly { readonly unitCode: string; readonly measure: string; readonly actual: number }[];
}

/** The scheme with the points and shares that are tried out; indicators are worth what their measures in use are worth. */
export function schemeWhatIf(scheme: Scheme, period: Period, { points, shares }: WhatIf): Scheme {
  const measures = scheme.measures.map((measure) => ({ ...measure, points: points?.get(measure.id) ?? measure.points }));
  const settings = { ...scheme.settings };
  for (const component of ['quantitative', 'inspection', 'routine'] as const) {
    const code = `share.${component}.${period}` as const;
    if (shares !== undefined) settings[code] = { ...settings[code], value: shares[component] };
  }
  return {
    ...scheme,
    measures,
    settings,
    indicators: scheme.indicators.map((indicator) => ({
      ...indicator,
      points: points === undefined ? indicator.points : measures.reduce((sum, measure) => sum + (measure.indicator === indicator.number && measure.retired !== true ? measure.points : 0), 0),
    })),
  };
}

/** Scores, places and grades as they would be; nothing else changes, and nothing is written anywhere. Never throws. */
export function assessWhatIf(basis: ScoredBasis, change: WhatIf): Assessment {
  const { period } = basis.figures;
  const scheme = schemeWhatIf(basis.scheme, period, change);
  const figures = figuresWhatIf(basis.figures, scheme, change);
  return assess(scheme, figures, judgementScores(scheme, figures.units, basis.judgements, period).judgements);
}

function figuresWhatIf(figures: AssessmentFigures, scheme: Scheme, { figures: changes = [] }: WhatIf): AssessmentFigures {
  if (changes.length === 0) return figures;
  const projection = projectionOf(scheme, figures.period);
  const measureOf = new Map(scheme.measures.map((measure) => [measure.id, measure]));
  return {
    ...figures,
    units: figures.units.map((unit) => {
      const own = changes.filter(({ unitCode, measure }) => unitCode === unit.code && unit.measures.has(measure));
      if (own.length === 0) return unit;
      const measures = new Map(unit.measures);
      for (const { measure: id, actual } of own) {
        const before = measures.get(id);
        const measure = measureOf.get(id);
        if (before === undefined || measure === undefined) continue;
        // What is tried out stands in place of a verified value, too.
        const { verified: _, ...others } = before;
        measures.set(id, { ...others, actual: projectedAmount(measure, changedAmount(before.actual, actual), projection) });
      }
      return { ...unit, measures };
    }),
  };
}

function changedAmount(before: Amount, value: number): Amount {
  const denominator = before.state === 'number' ? before.denominator : undefined;
  return denominator === undefined ? { state: 'number', value } : { state: 'number', value, numerator: value * denominator, denominator };
}

/** One unit now and as it would be. */
export interface MovedUnit {
  readonly code: string;
  readonly name: string;
  readonly before: { readonly rank?: number | undefined; readonly total?: number | undefined };
  readonly after: { readonly rank?: number | undefined; readonly total?: number | undefined };
}

/** Both results side by side, in the order of the places as they would be; units without one last. */
export function movedUnits(before: Assessment, after: Assessment): readonly MovedUnit[] {
  const now = new Map(before.units.map((unit) => [unit.code, unit]));
  return [...after.units]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map(({ code, name, rank, total }) => ({ code, name, before: { rank: now.get(code)?.rank, total: now.get(code)?.total }, after: { rank, total } }));
}
