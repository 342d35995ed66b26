import { robustness, robustnessInSteps, usualOptions } from '../../../src/scoring/robustness';
import { usualVariation } from '../../../src/scoring/schemeDraw';
import { aJudgementTable } from '../../support/builders/aJudgementTable';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from './smallScheme';

const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2)]);
const basisOf = (units: Readonly<Record<string, ShortFigures>>, of = scheme) => ({ scheme: of, figures: figuresOf('year-end', units), judgements: undefined });
const did = (first: number, second: number): ShortFigures => ({ 1: [100, first], 2: [100, second] });

describe('units that are in front on one measure each', () => {
  it('swap in half of the draws when they are equal: which measure weighs more decides', () => {
    const { pairs, units } = robustness(basisOf({ A: did(100, 90), B: did(90, 100) }));
    expect(pairs[0]?.swapped).toBeGreaterThan(0.48);
    expect(pairs[0]?.swapped).toBeLessThan(0.52);
    expect(pairs[0]?.tied).toBe(0);
    expect(units.map(({ rank, best, worst }) => [rank, best, worst])).toEqual([[1, 1, 2], [1, 1, 2]]);
  });

  it('swap seldom when one is further in front than the other: in 15 % of the draws', () => {
    // A is ahead by 90 on measure 2 and B by 75 on measure 1, so B passes where w2 < w1·75/90: a triangle in the square of weights from 0.8 to 1.2.
    const { pairs, units } = robustness(basisOf({ A: did(25, 100), B: did(100, 10) }));
    const expected = ((1.2 - 0.96) * (1 - 0.8)) / 2 / 0.4 ** 2;
    expect(units.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(Math.abs((pairs[0]?.swapped ?? 0) - expected)).toBeLessThan(0.02);
    expect(Math.abs((units[1]?.first ?? 0) - expected)).toBeLessThan(0.02);
  });
});

it('units that are equal in everything share their place in every draw, and a unit for which nothing counts has none', () => {
  const { pairs, units, unplaced } = robustness(basisOf({ A: did(80, 80), B: did(80, 80), C: { 1: ['blank', 5], 2: [0, 5] } }), { draws: 50, seed: 1 });
  expect(pairs).toEqual([{ front: 0, swapped: 0, tied: 1 }]);
  expect(units.map(({ code, rank, worst, first }) => ({ code, rank, worst, first }))).toEqual([{ code: 'A', rank: 1, worst: 1, first: 1 }, { code: 'B', rank: 1, worst: 1, first: 1 }]);
  expect(unplaced).toBe(1);
});

it('units are parted by the tie-breaks of the scheme in every draw: 0.6 × 80 + 0.2 × 80 + 0.2 × 60 = 0.6 × 85 + 0.2 × 80 + 0.2 × 45', () => {
  const marked = aScheme([aMeasure('1', 1)]);
  const figures = figuresOf('year-end', { A: { 1: [100, 80] }, B: { 1: [100, 85] } });
  const judgements = aJudgementTable(marked, figures.units)
    .mark('A', 'A.1', 'year-end', 'inspection', 80).mark('A', 'A.1', 'year-end', 'routine', 60).mark('B', 'A.1', 'year-end', 'inspection', 80).mark('B', 'A.1', 'year-end', 'routine', 45).build();
  const { units, pairs } = robustness({ scheme: marked, figures, judgements }, { draws: 3, seed: 1, variation: { weightSpread: 0, settings: [] } });
  expect(units.map(({ code, rank, same }) => [code, rank, same])).toEqual([['B', 1, 1], ['A', 2, 1]]);
  expect(pairs).toEqual([{ front: 0, swapped: 0, tied: 0 }]);
});

it('without a draw a unit stands where it stands', () => {
  expect(robustness(basisOf({ A: did(90, 90), B: did(80, 80) }), { draws: 0, seed: 1 }).units[1]).toEqual({
    code: 'B', name: 'unit B', rank: 2, total: expect.closeTo(80, 9), best: 2, worst: 2, usualBest: 2, usualWorst: 2, first: 0, honoured: 0, same: 0,
  });
});

it('without units there is nothing to say, and it still ends', () => {
  expect(robustness(basisOf({}))).toMatchObject({ units: [], pairs: [], unplaced: 0 });
});

it('rests while it draws, and ends at the number of draws', () => {
  const steps = [...robustnessInSteps(basisOf(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`u${index}`, did(index, index)]))))];
  // 116 draws of 60 units are some milliseconds of work.
  const rests = Array.from({ length: 86 }, (_, index) => 116 * (index + 1));
  expect(steps.filter(({ done }) => done > 0)).toEqual([...rests, usualOptions.draws].map((at) => ({ done: at, total: usualOptions.draws })));
  expect(steps[0]).toEqual({ done: 0, total: usualOptions.draws });
});

describe('the usual variation', () => {
  const half = aScheme([aMeasure('1', 1), aMeasure('2', 2, { timing: 'stock', method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } })]);
  const rounded = (settings: ReturnType<typeof usualVariation>['settings']) => settings.map(({ code, from, to }) => [code, Number(from.toFixed(9)), Number(to.toFixed(9))]);

  it('is ±20 % of factors, at most 1, and of the ceiling, and ±0.05 of grades, where they are used', () => {
    expect(rounded(usualVariation(half, 'half-year', { graded: true, cases: false }).settings)).toEqual([
      ['factor.flow', 0.4, 0.6], ['factor.stock', 0.8, 1], ['bonus.ceiling', 8, 12],
      ['grade.excellent', 0.95, 1], ['grade.good', 0.8, 0.9], ['grade.fair', 0.65, 0.75], ['grade.poor', 0.45, 0.55],
    ]);
    expect(rounded(usualVariation(half, 'year-end', { graded: false, cases: false }).settings)).toEqual([['bonus.ceiling', 8, 12]]);
  });

  it('leaves confirmed settings alone, and grades that are close to each other in their order', () => {
    const settings = { ...half.settings, 'factor.flow': { value: 0.5, confirmed: true }, 'bonus.ceiling': { value: 10, confirmed: true }, 'grade.good': { value: 0.72, confirmed: false } };
    expect(rounded(usualVariation({ ...half, settings }, 'half-year', { graded: true, cases: false }).settings)).toEqual([
      ['factor.stock', 0.8, 1], ['grade.excellent', 0.95, 1], ['grade.good', 0.71, 0.77], ['grade.fair', 0.65, 0.71], ['grade.poor', 0.45, 0.55],
    ]);
  });
});
