import { assess } from '../../src/scoring/assess';
import { aMeasure, aScheme, figuresOf } from '../unit/scoring/smallScheme';
import type { ShortFigures } from '../unit/scoring/smallScheme';

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0 } as const;

/** Two indicators of 10 points: 1 with measures 1a and 1b of 5 points each, 2 with one of 10. */
const scheme = aScheme([aMeasure('1a', 1, { points: 5 }), aMeasure('1b', 1, { points: 5 }), aMeasure('2', 2)], onlyFigures);

function scoreOf(figures: ShortFigures) {
  const unit = assess(scheme, figuresOf('year-end', { A: figures })).units[0];
  if (unit === undefined) {
    throw new Error('the unit is missing');
  }
  return unit;
}

describe('the points of one unit', () => {
  it('add up by measure, indicator and area: 5 × 0.8 + 5 × 1 + 10 × 0.5 = 14 of 20 = 70', () => {
    const unit = scoreOf({ '1a': [100, 80], '1b': [100, 130], '2': [100, 50] });
    expect(unit.measures.map((score) => score.points)).toEqual([4, 5, 5]);
    expect(unit.indicators).toEqual([{ indicator: 1, points: 9, max: 10 }, { indicator: 2, points: 5, max: 10 }]);
    expect(unit.areas).toEqual([{ area: 1, points: 9, max: 10 }, { area: 2, points: 5, max: 10 }]);
    expect(unit.quantitative).toEqual({ points: 14, max: 20 });
    expect(unit.total).toBeCloseTo(70, 12);
  });

  it.each([
    ['target-missing', 'blank', 80],
    ['target-missing', 'invalid', 80],
    ['target-missing', -100, 80],
    ['target-zero', 0, 80],
    ['not-applicable', 'not-applicable', 80],
    ['not-applicable', 100, 'not-applicable'],
  ] as const)('%s (target %p, reported %p) gives the points of 1a to 1b: 10 × 0.6 + 10 × 0.5 = 11 of 20', (reason, target, actual) => {
    const unit = scoreOf({ '1a': [target, actual], '1b': [100, 60], '2': [100, 50] });
    expect(unit.measures[0]).toMatchObject({ counted: false, notCounted: reason, points: 0, max: 0 });
    expect(unit.measures[1]).toMatchObject({ counted: true, points: 6, max: 10 });
    expect(unit.quantitative).toEqual({ points: 11, max: 20 });
  });

  it('are scaled to what counts when a whole indicator does not: 5 of 10 is 50 of 100', () => {
    const unit = scoreOf({ '1a': [0, 80], '1b': ['blank', 60], '2': [100, 50] });
    expect(unit.indicators[0]).toEqual({ indicator: 1, points: 0, max: 0 });
    expect(unit.quantitative).toEqual({ points: 5, max: 10 });
    expect(unit.total).toBeCloseTo(50, 12);
  });

  it.each(['blank', 'invalid'] as const)('are 0 of the full points for a figure that is %s', (state) => {
    const unit = scoreOf({ '1a': [100, state], '1b': [100, 100], '2': [100, 100] });
    expect(unit.measures[0]).toEqual({ measure: '1a', points: 0, max: 5, counted: true, zero: state, factor: 1, bonus: 0, target: 100 });
    expect(unit.quantitative).toEqual({ points: 15, max: 20 });
  });

  it('know a reported 0 from a blank: 0 is a figure', () => {
    const zero = scoreOf({ '1a': [100, 0], '1b': [100, 100], '2': [100, 100] }).measures[0];
    expect(zero).toMatchObject({ counted: true, actual: 0, points: 0, completion: 0 });
    expect(zero).not.toHaveProperty('zero');
  });

  it('treat a measure of which nothing is known as one without a target', () => {
    expect(scoreOf({ '2': [100, 100] }).measures.map((score) => score.notCounted)).toEqual(['target-missing', 'target-missing', undefined]);
  });

  it('give no total, place or grade when nothing counts', () => {
    const unit = scoreOf({});
    expect(unit.quantitative).toEqual({ points: 0, max: 0 });
    expect([unit.total, unit.rank, unit.grade, unit.components.quantitative]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('leave out retired measures', () => {
    const retired = aScheme([aMeasure('1a', 1, { points: 5 }), aMeasure('1b', 1, { points: 5, retired: true })], onlyFigures);
    const unit = assess(retired, figuresOf('year-end', { A: { '1a': [100, 80], '1b': [100, 0] } })).units[0];
    expect(unit?.measures.map((score) => score.measure)).toEqual(['1a']);
    expect(unit?.quantitative).toEqual({ points: 4, max: 5 });
  });
});

describe('half-year', () => {
  const half = aScheme([
    aMeasure('flow', 1), aMeasure('stock', 2, { timing: 'stock' }), aMeasure('rate', 3, { kind: 'ratio', timing: 'flow' }), aMeasure('yearly', 4, { timing: 'year' }),
  ]);

  it('prorates what accumulates, neither stocks nor rates nor yearly items', () => {
    const unit = assess(half, figuresOf('half-year', { A: { flow: [100, 40], stock: [100, 40], rate: [0.8, [40, 100]], yearly: [100, 40] } })).units[0];
    expect(unit?.measures.map((score) => score.factor)).toEqual([0.5, 1, 1, 1]);
    expect(unit?.measures.map((score) => score.points)).toEqual([8, 4, 5, 4]);
  });

  it('asks for all at year-end', () => {
    const unit = assess(half, figuresOf('year-end', { A: { flow: [100, 40], stock: [100, 40], rate: [0.8, [40, 100]], yearly: [100, 40] } })).units[0];
    expect(unit?.measures.map((score) => score.points)).toEqual([4, 4, 5, 4]);
  });
});

describe('bonuses for exceeding', () => {
  const bonus = { method: 'proportional', bonus: true, bonusCeiling: 0.1 } as const;
  const generous = aScheme([aMeasure('1', 1, { method: bonus, points: 60 }), aMeasure('2', 2, { method: bonus, points: 80 })], { ...onlyFigures, 'bonus.ceiling': 7 });

  it('are held to the scheme’s ceiling together: 6 + 8 = 14 become 3 + 4 = 7', () => {
    const unit = assess(generous, figuresOf('year-end', { A: { 1: [100, 525], 2: [100, 525] } })).units[0];
    expect(unit?.measures.map((score) => score.bonus)).toEqual([3, 4]);
    expect(unit?.measures.map((score) => score.points)).toEqual([63, 84]);
    expect(unit?.quantitative).toEqual({ points: 147, max: 140 });
  });

  it('stay as they are under the ceiling: 3 and 0', () => {
    const unit = assess(generous, figuresOf('year-end', { A: { 1: [100, 105], 2: [100, 90] } })).units[0];
    expect(unit?.measures.map((score) => score.bonus)).toEqual([expect.closeTo(3, 10), 0]);
  });
});

describe('the components of the total', () => {
  const year = aScheme([aMeasure('1', 1)]);
  const figures = figuresOf('year-end', { A: { 1: [100, 80] }, B: { 1: [100, 90] } });

  it('are 0.6 × 80 + 0.2 × 90 + 0.2 × 70 = 80', () => {
    const result = assess(year, figures, { inspection: new Map([['A', 90], ['B', 60]]), routine: new Map([['A', 70], ['B', 80]]) });
    expect(result.units.map((unit) => unit.total)).toEqual([expect.closeTo(80, 10), expect.closeTo(82, 10)]);
    expect(result.leftOut).toEqual([]);
  });

  it('are spread over the others where nobody filled one in: 0.75 × 80 + 0.25 × 70 = 77.5', () => {
    const result = assess(year, figures, { inspection: new Map([['another unit', 90]]), routine: new Map([['A', 70], ['B', 80]]) });
    expect(result.shares).toEqual({ quantitative: expect.closeTo(0.75, 12), inspection: 0, routine: expect.closeTo(0.25, 12) });
    expect(result.leftOut).toEqual(['inspection']);
    expect(result.units[0]?.total).toBeCloseTo(77.5, 10);
  });

  it('count 0 for a unit that lacks what others have: 0.75 × 80', () => {
    const result = assess(year, figures, { inspection: new Map(), routine: new Map([['B', 80]]) });
    expect(result.units[0]?.total).toBeCloseTo(60, 10);
    expect(result.units[0]?.components).toEqual({ quantitative: 80 });
  });

  it('are the figures alone without judgements', () => {
    const result = assess(year, figures);
    expect(result.leftOut).toEqual(['inspection', 'routine']);
    expect(result.shares).toEqual({ quantitative: 1, inspection: 0, routine: 0 });
    expect(result.units.map((unit) => unit.total)).toEqual([80, 90]);
  });

  it('leave nothing out at half-year, where judgements have no share', () => {
    const result = assess(year, figuresOf('half-year', { A: { 1: [100, 40] } }), { inspection: new Map([['A', 100]]), routine: new Map() });
    expect([result.leftOut, result.units[0]?.total]).toEqual([[], 80]);
  });
});

describe('places', () => {
  const simple = aScheme([aMeasure('1', 1)], { ...onlyFigures, 'tie-breaks': [] });
  const ranks = (...actuals: readonly number[]) =>
    assess(simple, figuresOf('year-end', Object.fromEntries(actuals.map((actual, index) => [`u${index}`, { 1: [100, actual] as const }])))).units.map((unit) => unit.rank);

  it('skip the next after a shared one: 1, 1, 3', () => {
    expect(ranks(90, 90, 80)).toEqual([1, 1, 3]);
    expect(ranks(70, 90, 80, 90, 80, 60)).toEqual([5, 1, 3, 1, 3, 6]);
  });

  it('are shared within 1e-9 and not beyond', () => {
    expect(ranks(90, 90 + 5e-10, 80)).toEqual([1, 1, 3]);
    expect(ranks(90, 90 + 5e-9, 80)).toEqual([2, 1, 3]);
  });

  it('are the same for neighbours of neighbours, in any order', () => {
    expect(ranks(90, 90 + 8e-10, 90 + 16e-10)).toEqual([1, 1, 1]);
    expect(ranks(90 + 16e-10, 90, 90 + 8e-10)).toEqual([1, 1, 1]);
  });

  it('leave units without a total out of the count', () => {
    const units = assess(simple, figuresOf('year-end', { A: { 1: [100, 50] }, B: { 1: [0, 50] }, C: { 1: [100, 60] } })).units;
    expect(units.map((unit) => unit.rank)).toEqual([2, undefined, 1]);
  });
});

describe('tie-breaks', () => {
  const tied = aScheme([aMeasure('1', 1)]);
  const at80 = (target: number) => ({ 1: [target, target * 0.8] as const });

  it('put the heavier targets first: 300 before 200 before 100', () => {
    const units = assess(tied, figuresOf('year-end', { A: at80(200), B: at80(100), C: at80(300) })).units;
    expect(units.map((unit) => [unit.rank, unit.tieBreak])).toEqual([[2, 'heavier-targets'], [3, 'heavier-targets'], [1, 'heavier-targets']]);
    expect(units.map((unit) => unit.heaviness)).toEqual([10, 5, 15]);
  });

  it('then the better figures: 0.6 × 85 + 0.2 × 80 + 0.2 × 45 = 0.6 × 80 + 0.2 × 80 + 0.2 × 60 = 76', () => {
    const units = assess(tied, figuresOf('year-end', { A: { 1: [100, 80] }, B: { 1: [100, 85] }, C: { 1: [100, 20] } }), {
      inspection: new Map([['A', 80], ['B', 80], ['C', 80]]), routine: new Map([['A', 60], ['B', 45], ['C', 10]]),
    }).units;
    expect(units.map((unit) => [unit.rank, unit.tieBreak])).toEqual([[2, 'quantitative'], [1, 'quantitative'], [3, undefined]]);
  });

  it('then a shared place, and each unit says what decided', () => {
    const units = assess(tied, figuresOf('year-end', { A: at80(200), B: at80(200), C: at80(300), D: { 1: [100, 10] } })).units;
    expect(units.map((unit) => [unit.rank, unit.tieBreak])).toEqual([[2, 'shared'], [2, 'shared'], [1, 'heavier-targets'], [4, undefined]]);
  });

  it('take the lower limit for the heavier target where less is better', () => {
    const rate = aScheme([aMeasure('4', 1, { kind: 'ratio', direction: 'down', method: { method: 'control', step: 0.001, lossPerStep: 0.1 } })]);
    const units = assess(rate, figuresOf('year-end', { A: { 4: [0.05, 0.03] }, B: { 4: [0.04, 0.03] } })).units;
    expect(units.map((unit) => unit.rank)).toEqual([2, 1]);
  });
});

describe('grades', () => {
  const graded = aScheme([aMeasure('1', 1)], { ...onlyFigures, 'tie-breaks': [] });
  const grades = (...actuals: readonly number[]) =>
    assess(graded, figuresOf('year-end', Object.fromEntries(actuals.map((actual, index) => [`u${index}`, { 1: [100, actual] as const }])))).units.map((unit) => unit.grade);

  it('are 优秀 for at most three in ten, 达标 from 75, 不达标 below', () => {
    expect(grades(99, 98, 97, 96, 90, 80, 75, 74.99, 60, 10))
      .toEqual(['优秀', '优秀', '优秀', '达标', '达标', '达标', '达标', '不达标', '不达标', '不达标']);
  });

  it('are 优秀 from 90 on only', () => {
    expect(grades(90, 89.99, 80, 80, 80, 80, 80, 80, 80, 80).slice(0, 2)).toEqual(['优秀', '达标']);
  });

  it('are never 优秀 for only some of those who share a place', () => {
    expect(grades(99, 98, 95, 95, 80, 80, 80, 80, 80, 80).slice(0, 4)).toEqual(['优秀', '优秀', '达标', '达标']);
  });

  it('round the share down: of nine units two may be 优秀', () => {
    expect(grades(99, 98, 97, 96, 95, 94, 93, 92, 91).filter((grade) => grade === '优秀')).toHaveLength(2);
  });
});

describe('settings that nobody has confirmed', () => {
  it('are named when they had a part in the result, and only then', () => {
    const half = assess(aScheme([aMeasure('1', 1), aMeasure('2', 2, { kind: 'ratio', timing: 'stock' })]), figuresOf('half-year', { A: { 1: [100, 10] } }));
    expect(half.unconfirmed).toEqual([
      'factor.flow', 'share.quantitative.half-year', 'share.inspection.half-year', 'share.routine.half-year', 'line.excellent', 'line.excellent-share', 'line.pass',
    ]);
    expect(assess(scheme, figuresOf('year-end', {})).unconfirmed).toEqual(['line.excellent', 'line.excellent-share', 'line.pass']);
  });

  it('include the order of tie-breaks when totals were equal', () => {
    const result = assess(aScheme([aMeasure('1', 1)]), figuresOf('year-end', { A: { 1: [100, 10] }, B: { 1: [200, 20] } }));
    expect(result.unconfirmed).toContain('tie-breaks');
  });
});
