import fc from 'fast-check';
import { periods } from '../../../src/model/period';
import { assess } from '../../../src/scoring/assess';
import { judgementScores } from '../../../src/scoring/judgementScores';
import { prepareDrawing, robustness, type Robustness } from '../../../src/scoring/robustness';
import { components, drawnScheme, usualVariation, type Variation } from '../../../src/scoring/schemeDraw';
import { seededNumbers } from '../../../src/scoring/seededNumbers';
import { aMeasure, aScheme } from '../../unit/scoring/smallScheme';
import { anyBasis, anyCases, withCases, withMarks } from './anyBasis';

const nothingVaries: Variation = { weightSpread: 0, settings: [] };
const byCode = (result: Robustness) => new Map(result.units.map((unit) => [unit.code, unit]));

describe('the robustness of places', () => {
  it('places the units in every draw as the scoring does with the drawn scheme', () => {
    fc.assert(
      fc.property(anyBasis(), anyCases, fc.integer(), (honoured, cases, seed) => {
        const basis = withCases(honoured, cases);
        const drawing = prepareDrawing(basis);
        const next = seededNumbers(seed);
        for (let draw = 0; draw < 4; draw += 1) {
          const places = [...drawing.places(next)];
          const scheme = drawnScheme(drawing.prepared, drawing.variation, drawing.draw);
          const { judgements } = judgementScores(scheme, basis.figures.units, basis.judgements, basis.figures.period);
          const assessed = new Map(assess(scheme, withMarks(scheme, basis.figures, basis.judgements), judgements).units.map(({ code, rank }) => [code, rank]));
          expect(drawing.standings.map(({ code }, index) => [code, places[index]])).toEqual(drawing.standings.map(({ code }) => [code, assessed.get(code)]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says of the draws what they were', () => {
    fc.assert(fc.property(anyBasis({ min: 1, max: 8 }), fc.integer(), fc.integer({ min: 1, max: 50 }), (basis, seed, draws) => {
      const drawing = prepareDrawing(basis);
      const next = seededNumbers(seed);
      const places = Array.from({ length: draws }, () => [...drawing.places(next)]);
      const share = (is: (of: readonly number[]) => boolean) => places.filter(is).length / draws;
      const honours = basis.scheme.settings['honours.count'].value;
      const { units, pairs, variation } = robustness(basis, { draws, seed });
      units.forEach((unit, index) => {
        const own = places.map((of) => of[index] ?? 0).sort((one, other) => one - other);
        // The first place by which 5 (95) of 100 draws are covered; whole numbers, so that no noise decides.
        const covered = (percent: number) => own.find((place) => own.filter((each) => each <= place).length * 100 >= percent * draws);
        expect(unit).toMatchObject({ best: own[0], worst: own.at(-1), usualBest: covered(5), usualWorst: covered(95) });
        expect([unit.first, unit.honoured, unit.same]).toEqual([share((of) => of[index] === 1), share((of) => (of[index] ?? 0) <= honours), share((of) => of[index] === unit.rank)]);
      });
      expect(pairs).toEqual(units.slice(1).map((_, front) => ({
        front,
        swapped: share((of) => (of[front + 1] ?? 0) < (of[front] ?? 0)),
        tied: share((of) => of[front + 1] === of[front]),
      })));
      const { judgements } = judgementScores(basis.scheme, basis.figures.units, basis.judgements, basis.figures.period);
      expect(variation).toEqual(usualVariation(basis.scheme, basis.figures.period, { graded: judgements.gradesUsed === true, cases: false }));
    }), { numRuns: 60 });
  });

  it('is the same for the same seed', () => {
    fc.assert(fc.property(anyBasis(), fc.integer(), (basis, seed) => {
      expect(robustness(basis, { draws: 40, seed })).toEqual(robustness(basis, { draws: 40, seed }));
    }), { numRuns: 30 });
  });

  it('has no range where nothing varies', () => {
    fc.assert(fc.property(anyBasis(), fc.integer(), (basis, seed) => {
      const { units, pairs } = robustness(basis, { draws: 10, seed, variation: nothingVaries });
      for (const { rank, best, worst, usualBest, usualWorst, same, first } of units) {
        expect({ best, worst, usualBest, usualWorst, same, first }).toEqual({ best: rank, worst: rank, usualBest: rank, usualWorst: rank, same: 1, first: rank === 1 ? 1 : 0 });
      }
      for (const { swapped } of pairs) expect(swapped).toBe(0);
    }), { numRuns: 60 });
  });

  it('leaves a unit in front that is better than every other in every measure', () => {
    const scheme = aScheme([aMeasure('1', 1), aMeasure('2a', 2, { points: 4 }), aMeasure('2b', 2, { points: 6, timing: 'stock' }), aMeasure('3', 3)]);
    const target = { state: 'number', value: 1000 } as const;
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(...periods), fc.integer(), (others, period, seed) => {
      const best = scheme.measures.map((_, index) => 1 + Math.max(...others.map((unit) => unit[index] ?? 0)));
      const units = [...others, best].map((actuals, place) => ({
        ...{ code: `u${place}`, name: `unit ${place}` },
        measures: new Map(scheme.measures.map(({ id }, index) => [id, { target, actual: { state: 'number' as const, value: actuals[index] ?? 0 } }])),
      }));
      const { units: standings } = robustness({ scheme, figures: { period, units }, judgements: undefined }, { draws: 100, seed });
      expect(standings[0]).toMatchObject({ code: `u${others.length}`, best: 1, worst: 1, first: 1 });
    }), { numRuns: 60 });
  });

  it('does not depend on the order of the units', () => {
    fc.assert(fc.property(anyBasis({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }), fc.integer(), (basis, turn, seed) => {
      const { figures } = basis;
      const turned = { ...figures, units: [...figures.units.slice(turn), ...figures.units.slice(0, turn)].reverse() };
      const options = { draws: 30, seed };
      const other = byCode(robustness({ ...basis, figures: turned }, options));
      for (const { total, ...standing } of robustness(basis, options).units) {
        expect(other.get(standing.code)).toMatchObject(standing);
        expect(other.get(standing.code)?.total).toBeCloseTo(total, 9);
      }
    }), { numRuns: 60 });
  });

  it('keeps ranges in order, and shares between 0 and 1 that agree with them', () => {
    fc.assert(fc.property(anyBasis(), fc.integer(), (basis, seed) => {
      const { units, unplaced } = robustness(basis, { draws: 50, seed });
      expect(units.length + unplaced).toBe(basis.figures.units.length);
      for (const { best, usualBest, usualWorst, worst, first, honoured, same } of units) {
        expect(best).toBeGreaterThanOrEqual(1);
        expect([best, usualBest, usualWorst, worst]).toEqual([best, usualBest, usualWorst, worst].sort((one, other) => one - other));
        expect(worst).toBeLessThanOrEqual(units.length);
        expect(first > 0).toBe(best === 1);
        expect(honoured).toBeGreaterThanOrEqual(first);
        expect(same).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 60 });
  });

  it('keeps confirmed settings, and draws the others within the ranges it states, grades in their order', () => {
    fc.assert(fc.property(anyBasis(), fc.integer(), fc.boolean(), (basis, seed, confirmed) => {
      const settings = { ...basis.scheme.settings, 'factor.flow': { value: 0.5, confirmed }, 'grade.good': { value: 0.85, confirmed } };
      const scheme = { ...basis.scheme, settings };
      const variation = usualVariation(scheme, basis.figures.period, { graded: true, cases: true });
      expect(variation.settings.some(({ code }) => code === 'grade.good')).toBe(!confirmed);
      const drawing = prepareDrawing({ ...basis, scheme }, variation);
      const next = seededNumbers(seed);
      for (let draw = 0; draw < 5; draw += 1) {
        drawing.places(next);
        const drawn = drawnScheme(drawing.prepared, variation, drawing.draw);
        for (const { code, from, to } of variation.settings) {
          expect(drawn.settings[code].value).toBeGreaterThanOrEqual(from);
          expect(drawn.settings[code].value).toBeLessThanOrEqual(to);
        }
        if (confirmed) expect([drawn.settings['grade.good'].value, drawn.settings['factor.flow'].value]).toEqual([0.85, 0.5]);
        const coefficients = (['grade.excellent', 'grade.good', 'grade.fair', 'grade.poor'] as const).map((code) => drawn.settings[code].value);
        expect(coefficients).toEqual([...coefficients].sort((one, other) => other - one));
        for (const component of components) {
          const code = `share.${component}.${basis.figures.period}` as const;
          expect(Math.abs(drawn.settings[code].value / scheme.settings[code].value - 1)).toBeLessThanOrEqual(0.2 + 1e-12);
        }
        scheme.measures.forEach(({ points }, index) => {
          expect(Math.abs((drawn.measures[index]?.points ?? 0) / points - 1)).toBeLessThanOrEqual(0.2 + 1e-12);
        });
      }
    }), { numRuns: 30 });
  });
});
