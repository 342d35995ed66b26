import fc from 'fast-check';
import { atOnce } from '../../../src/model/inSteps';
import { assess } from '../../../src/scoring/assess';
import { prepareDrawnTotals } from '../../../src/scoring/drawnTotals';
import { fieldOf } from '../../../src/scoring/field';
import { judgementScores, markReader } from '../../../src/scoring/judgementScores';
import { prepareScheme } from '../../../src/scoring/preparedScheme';
import type { ScoredBasis } from '../../../src/scoring/robustness';
import { drawnScheme, drawScheme, emptyDraw, usualVariation } from '../../../src/scoring/schemeDraw';
import { seededNumbers } from '../../../src/scoring/seededNumbers';
import { unitRow } from '../../../src/scoring/unitRow';
import { anyBasis, anyCases, withCases, withMarks } from './anyBasis';

/** What a draw makes of every unit, and what the scoring makes of it with the drawn scheme. */
function bothWays({ scheme, figures, judgements: table }: ScoredBasis, seed: number, draws: number) {
  const { period, units } = figures;
  const prepared = prepareScheme(scheme, period);
  const { judgements } = judgementScores(scheme, units, table, period);
  const variation = usualVariation(scheme, period, { graded: judgements.gradesUsed === true, cases: true });
  const rows = units.map((unit) => unitRow(prepared, unit));
  const drawn = atOnce(prepareDrawnTotals(prepared, rows, fieldOf(prepared, rows), judgements, markReader(units.map(({ code }) => code), table, period), variation));
  const draw = emptyDraw(prepared, variation);
  const next = seededNumbers(seed);
  return Array.from({ length: draws }, () => {
    drawScheme(draw, prepared, variation, next);
    drawn.compute(draw);
    const asDrawn = drawnScheme(prepared, variation, draw);
    const assessed = assess(asDrawn, withMarks(asDrawn, figures, table), judgementScores(asDrawn, units, table, period).judgements).units;
    return {
      drawn: units.map((_, unit) => ({ total: drawn.totals[unit], quantitative: drawn.quantitative[unit], heaviness: drawn.heaviness(draw, unit) })),
      assessed: assessed.map(({ total, components, heaviness }) => ({ total, quantitative: components.quantitative, heaviness })),
    };
  });
}

/** Areas without points, shares of judgements alone, and no share at all, besides what any basis has. */
const anyBasisWithEdges: fc.Arbitrary<ScoredBasis> = fc
  .tuple(anyBasis(), fc.constantFrom<readonly number[]>([], [], [2], [1, 3], [1, 2, 3]), fc.constantFrom<readonly [number, number, number] | undefined>(undefined, undefined, [0, 0.5, 0.5], [0, 0, 0], [0, 1, 0]))
  .map(([basis, weightless, shares]) => {
    const { period } = basis.figures;
    const { settings } = basis.scheme;
    const set = (code: keyof typeof settings, value: number | undefined) => (value === undefined ? {} : { [code]: { value, confirmed: true } });
    const scheme = {
      ...basis.scheme,
      measures: basis.scheme.measures.map((measure) => (weightless.includes(measure.indicator) ? { ...measure, points: 0 } : measure)),
      settings: { ...settings, ...set(`share.quantitative.${period}`, shares?.[0]), ...set(`share.inspection.${period}`, shares?.[1]), ...set(`share.routine.${period}`, shares?.[2]) },
    };
    return { ...basis, scheme };
  });

it('totals of a draw, figures alone and heaviness of targets are those of the scoring with the drawn scheme, for every unit that has a total', () => {
  fc.assert(
    fc.property(anyBasisWithEdges, anyCases, fc.integer(), (basis, cases, seed) => {
      for (const { drawn, assessed } of bothWays(withCases(basis, cases), seed, 3)) {
        assessed.forEach(({ total, quantitative, heaviness }, unit) => {
          if (total === undefined) return;
          expect(drawn[unit]?.total).toBeCloseTo(total, 8);
          expect(drawn[unit]?.quantitative).toBeCloseTo(quantitative ?? NaN, 8);
          expect(drawn[unit]?.heaviness).toBeCloseTo(heaviness, 8);
        });
      }
    }),
    { numRuns: 200 },
  );
});
