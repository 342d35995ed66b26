import type { MethodSpec } from '../../src/model/method';
import { evaluateMethod } from '../../src/scoring/methods/scoringMethods';
import type { MethodInput } from '../../src/scoring/methods/scoringMethod';

/** 10 points, target 200, year-end, more is better, unless said otherwise. */
function points(spec: MethodSpec, actual: number, overrides: Partial<MethodInput> = {}): number {
  return evaluateMethod(spec, { direction: 'up', kind: 'count', points: 10, actual, target: 200, factor: 1, ...overrides }).points;
}

describe('in proportion (R1), 10 points, target 200', () => {
  const spec: MethodSpec = { method: 'proportional', bonus: false, bonusCeiling: 0.1 };
  it.each([
    ['150: 10 × 150 ÷ 200', 150, 7.5],
    ['0', 0, 0],
    ['200: all', 200, 10],
    ['239.2, that is 119.6 %: all and no more', 239.2, 10],
    ['1050, that is 525 %: all and no more', 1050, 10],
    ['a negative figure: never below 0', -50, 0],
  ])('%s', (_, actual, expected) => {
    expect(points(spec, actual)).toBeCloseTo(expected, 12);
  });

  it('at half-year asks for half of what accumulates: 75 of 200 × 0.5 is 10 × 0.75', () => {
    expect(points(spec, 75, { factor: 0.5 })).toBeCloseTo(7.5, 12);
  });

  it('keeps the completion uncapped: 525 %', () => {
    expect(evaluateMethod(spec, { direction: 'up', kind: 'count', points: 10, actual: 1050, target: 200, factor: 1 }).completion).toBeCloseTo(5.25, 12);
  });

  it('on a rate of 0.82 with target 0.8 earns all, with 0.6 earns 10 × 0.6 ÷ 0.8', () => {
    expect(points(spec, 0.82, { kind: 'ratio', target: 0.8 })).toBe(10);
    expect(points(spec, 0.6, { kind: 'ratio', target: 0.8 })).toBeCloseTo(7.5, 12);
  });

  it('where less is better, counts what is over the limit against 100 %: 220 of 200 is 2 − 1.1 = 90 %', () => {
    expect(points(spec, 220, { direction: 'down' })).toBeCloseTo(9, 12);
    expect(points(spec, 100, { direction: 'down' })).toBe(10);
    expect(points(spec, 0, { direction: 'down' })).toBe(10);
  });

  describe('with bonus up to a tenth of the points', () => {
    const withBonus: MethodSpec = { method: 'proportional', bonus: true, bonusCeiling: 0.1 };
    it.each([
      ['210 is 105 %: 10 and 0.5', 210, 10.5],
      ['220 is 110 %: 10 and 1', 220, 11],
      ['525 % still is 10 and 1', 1050, 11],
      ['90 % has no bonus', 180, 9],
    ])('%s', (_, actual, expected) => {
      expect(points(withBonus, actual)).toBeCloseTo(expected, 12);
    });
  });
});

describe('control of the rate of unemployment, 10 points, target 4.7 %', () => {
  const spec: MethodSpec = { method: 'control', step: 0.001, lossPerStep: 0.1 };
  it.each([
    ['4.2 %: under the target, all', 0.042, 10],
    ['4.7 %: on the target, all', 0.047, 10],
    ['4.8 %: 0.1 points over, 10 − 1', 0.048, 9],
    ['4.85 %: 1.5 steps over, 10 − 1.5', 0.0485, 8.5],
    ['5.7 %: ten steps over, nothing', 0.057, 0],
    ['9 %: never below 0', 0.09, 0],
    ['0 %', 0, 10],
  ])('%s', (_, actual, expected) => {
    expect(points(spec, actual, { direction: 'down', kind: 'ratio', target: 0.047 })).toBeCloseTo(expected, 9);
  });

  it.each([['without a step', 0], ['with a step that is none', -0.001]])('%s, anything over the target loses all', (_, step) => {
    const stepless: MethodSpec = { method: 'control', step, lossPerStep: 0.1 };
    expect([0.047, 0.0471].map((actual) => points(stepless, actual, { direction: 'down', kind: 'ratio', target: 0.047 }))).toEqual([10, 0]);
  });

  it('gives no completion rate', () => {
    expect(evaluateMethod(spec, { direction: 'down', kind: 'ratio', points: 10, actual: 0.04, target: 0.047, factor: 1 }).completion).toBeUndefined();
  });

  it('holds a count that accumulates against what may be there by now: 6 where 10 × 0.5 may be, step 1, is 10 − 1', () => {
    expect(points({ method: 'control', step: 1, lossPerStep: 0.1 }, 6, { direction: 'down', target: 10, factor: 0.5 })).toBeCloseTo(9, 12);
  });
});

describe('all or nothing (R3), 10 points', () => {
  const spec: MethodSpec = { method: 'all-or-nothing' };
  const rate = { direction: 'must100', kind: 'ratio', target: 1 } as const;
  it.each([
    ['1000 of 1000 paid: all', 1000 / 1000, 10],
    ['999 of 1000 paid: nothing', 999 / 1000, 0],
    ['noise of binary fractions is no shortfall', 1 - 1e-13, 10],
    ['one of 10,000,000 unpaid is one', 9_999_999 / 10_000_000, 0],
    ['more than all (a finding elsewhere) is all', 1.02, 10],
  ])('%s', (_, actual, expected) => {
    expect(points(spec, actual, rate)).toBe(expected);
  });

  it('must be 100 % even where the target says less', () => {
    expect(points(spec, 0.99, { ...rate, target: 0.98 })).toBe(0);
  });

  it('on a count asks for the target: 199 of 200 is nothing, 200 is all', () => {
    expect([points(spec, 199), points(spec, 200)]).toEqual([0, 10]);
  });

  it('where less is better, is lost over the limit only', () => {
    expect([points(spec, 200, { direction: 'down' }), points(spec, 201, { direction: 'down' })]).toEqual([10, 0]);
  });
});

describe('tiers (R4): of 2 points, met 2, from 80 % 1, from 50 % 0.5, below 0', () => {
  const spec: MethodSpec = { method: 'tiers', tiers: [{ from: 1, share: 1 }, { from: 0.8, share: 0.5 }, { from: 0.5, share: 0.25 }] };
  it.each([[200, 2], [1050, 2], [199, 1], [160, 1], [159, 0.5], [100, 0.5], [99, 0], [0, 0]])('%p of 200 earns %p', (actual, expected) => {
    expect(points(spec, actual, { points: 2 })).toBe(expected);
  });

  it('a tier is reached in spite of noise: 0.56 ÷ 0.7 is 0.8', () => {
    expect(points(spec, 0.56, { points: 2, target: 0.7, kind: 'ratio' })).toBe(1);
  });
});

describe('tiers of shortfall (R5): of 5 points, up to 5 % short −2, up to 10 % −4, more −6, floor 0', () => {
  const spec: MethodSpec = { method: 'shortfall-tiers', tiers: [{ upTo: 0.05, loss: 0.4 }, { upTo: 0.1, loss: 0.8 }], lossBeyond: 1.2 };
  it.each([[200, 5], [1050, 5], [199, 3], [190, 3], [189, 1], [180, 1], [179, 0], [0, 0]])('%p of 200 earns %p', (actual, expected) => {
    expect(points(spec, actual, { points: 5 })).toBeCloseTo(expected, 12);
  });
});

describe('per percentage point (R2): 10 points, 0.4 for each point short', () => {
  const spec: MethodSpec = { method: 'per-percentage-point', pointsPerPercent: 0.4 };
  it.each([
    ['198 is 99 %: 10 − 0.4', 198, 9.6],
    ['197 is 98.5 %: 10 − 0.6', 197, 9.4],
    ['150 is 75 %: 10 − 10', 150, 0],
    ['nothing done: floor 0', 0, 0],
    ['525 %: all and no more', 1050, 10],
  ])('%s', (_, actual, expected) => {
    expect(points(spec, actual)).toBeCloseTo(expected, 9);
  });
});

describe('per case (R6): 10 points, 1 for each case', () => {
  const spec: MethodSpec = { method: 'per-case', pointsPerCase: 1 };
  it('three cases leave 7, twelve leave 0, none leaves 10', () => {
    expect([points(spec, 3), points(spec, 12), points(spec, 0)]).toEqual([7, 0, 10]);
  });

  it('of a rate, each that is missing is a case: 496 of 500 leave 6', () => {
    expect(points(spec, 496 / 500, { kind: 'ratio', numerator: 496, denominator: 500 })).toBe(6);
  });

  it('of a rate where less is better, each that is there is a case: 4 of 500 leave 6', () => {
    expect(points(spec, 4 / 500, { kind: 'ratio', direction: 'down', numerator: 4, denominator: 500 })).toBe(6);
  });

  it.each([
    ['both parts', {}],
    ['the numerator', { denominator: 500 }],
    ['the denominator', { numerator: 496 }],
  ])('of a rate of which %s are unknown, no points are left: nobody knows how many cases there were', (_, parts) => {
    expect(points(spec, 496 / 500, { kind: 'ratio', ...parts })).toBe(0);
    expect(points(spec, 4 / 500, { kind: 'ratio', direction: 'down', ...parts })).toBe(0);
  });

  it('more than all are no negative cases', () => {
    expect(points(spec, 510 / 500, { kind: 'ratio', numerator: 510, denominator: 500 })).toBe(10);
  });
});

describe('graded (综合评定): 10 points', () => {
  it.each([[100, 10], [85, 8.5], [70, 7], [50, 5], [0, 0], [120, 10], [-5, 0]])('mark %p earns %p', (mark, expected) => {
    expect(points({ method: 'graded' }, mark, { target: 0 })).toBeCloseTo(expected, 12);
  });
});

describe('by place (R9): of 60 points, 60, 57, 54, 51, 48', () => {
  const spec: MethodSpec = { method: 'by-place', shares: [1, 0.95, 0.9, 0.85, 0.8] };
  const completions = [1.2, 1.1, 1.1, 0.9, 0.8, 0.7];
  it.each([
    ['240 of 200 comes first', 240, 60],
    ['220 of 200 shares the second place', 220, 57],
    ['180 of 200 is fourth after two seconds', 180, 51],
    ['160 of 200 is fifth', 160, 48],
    ['140 of 200 is sixth and has the last share', 140, 48],
  ])('%s', (_, actual, expected) => {
    expect(points(spec, actual, { points: 60, completions })).toBeCloseTo(expected, 12);
  });

  it('alone among nobody is first', () => {
    expect(points(spec, 240, { points: 60 })).toBe(60);
  });

  it('without shares earns nothing', () => {
    expect(points({ method: 'by-place', shares: [] }, 240, { completions })).toBe(0);
  });
});
