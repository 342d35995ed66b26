import type { Measure } from '../../src/model/measure';
import type { MethodSpec } from '../../src/model/method';
import { assess } from '../../src/scoring/assess';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from '../unit/scoring/smallScheme';

/** Figures count alone; one measure of 10 points by the method, and one beside it that always earns 5 of 10. */
function totalOf(method: MethodSpec, edge: ShortFigures[string], overrides: Partial<Measure> = {}): number | undefined {
  const scheme = aScheme([aMeasure('1', 1, { method, ...overrides }), aMeasure('2', 2)], { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0 });
  return assess(scheme, figuresOf('year-end', { A: { 1: edge, 2: [100, 50] } })).units[0]?.total;
}

const down = { direction: 'down' } as const;
const must = { direction: 'must100', kind: 'ratio' } as const;

/** What does not count leaves 5 of 10: 50. What counts for nothing leaves 5 of 20: 25. All of it is 15 of 20: 75. */
const [notCounted, nothing, all] = [50, 25, 75] as const;

describe.each<[name: string, method: MethodSpec, overrides: Partial<Measure>, targetZero: number, over: number, why: string]>([
  ['in proportion', { method: 'proportional', bonus: false, bonusCeiling: 0.1 }, {}, notCounted, all, '525 % is capped at 10: 15 of 20'],
  ['in proportion with bonus', { method: 'proportional', bonus: true, bonusCeiling: 0.1 }, {}, notCounted, 80, '525 % is capped at 10 and 1: 16 of 20'],
  ['in proportion where less is better', { method: 'proportional', bonus: false, bonusCeiling: 0.1 }, down, notCounted, nothing, '2 − 5.25 is below 0'],
  ['control', { method: 'control', step: 1, lossPerStep: 0.1 }, down, notCounted, nothing, '850 steps over the limit of 200'],
  ['all or nothing', { method: 'all-or-nothing' }, {}, notCounted, all, 'the target is reached'],
  ['tiers', { method: 'tiers', tiers: [{ from: 1, share: 0.9 }, { from: 0.5, share: 0.5 }] }, {}, notCounted, 70, 'the first tier, 9: 14 of 20'],
  ['tiers of shortfall', { method: 'shortfall-tiers', tiers: [{ upTo: 0.1, loss: 0.5 }], lossBeyond: 1 }, {}, notCounted, all, 'nothing is short'],
  ['per percentage point', { method: 'per-percentage-point', pointsPerPercent: 0.4 }, {}, notCounted, all, 'no point is missing, and none is given on top'],
  ['per case', { method: 'per-case', pointsPerCase: 1 }, {}, 60, nothing, '3 cases leave 7 of 10, target or not: 12 of 20; 1050 cases leave nothing'],
  ['graded', { method: 'graded' }, {}, 26.5, all, 'a mark of 3 is 0.3 of 10, target or not: 5.3 of 20; one over 100 is 100'],
  ['by place', { method: 'by-place', shares: [1, 0.9] }, {}, notCounted, all, 'the only one is the first'],
])('%s, 10 points beside 5 of 10', (_name, method, overrides, targetZero, over, why) => {
  it('at a target of 0 does not count, unless it has no target', () => {
    expect(totalOf(method, [0, 3], overrides)).toBeCloseTo(targetZero, 10);
  });

  it('blank counts for nothing: 5 of 20', () => {
    expect(totalOf(method, [200, 'blank'], overrides)).toBeCloseTo(nothing, 10);
  });

  it('不适用 does not count: 5 of 10', () => {
    expect(totalOf(method, [200, 'not-applicable'], overrides)).toBeCloseTo(notCounted, 10);
  });

  it(`525 % of the target of 200: ${why}`, () => {
    expect(totalOf(method, [200, 1050], overrides)).toBeCloseTo(over, 10);
  });
});

describe('a rate that must be 100 %, 10 points beside 5 of 10', () => {
  const method: MethodSpec = { method: 'all-or-nothing' };
  it.each<[what: string, edge: ShortFigures[string], total: number]>([
    ['a target of 0 does not count: 5 of 10', [0, [7, 7]], 50],
    ['blank: 5 of 20', [1, 'blank'], 25],
    ['不适用: 5 of 10', [1, 'not-applicable'], 50],
    ['525 % (a finding elsewhere) is all: 15 of 20', [1, [525, 100]], 75],
    ['one of 1000 short is nothing: 5 of 20', [1, [999, 1000]], 25],
  ])('%s', (_, edge, total) => {
    expect(totalOf(method, edge, must)).toBeCloseTo(total, 10);
  });
});

describe('per case of a rate, 10 points beside 5 of 10', () => {
  const method: MethodSpec = { method: 'per-case', pointsPerCase: 2 };
  it.each<[what: string, edge: ShortFigures[string], total: number]>([
    ['2 of 100 missing cost 4: 6 and 5 of 20', ['blank', [98, 100]], 55],
    ['a rate without its halves cannot be counted: 5 of 20', ['blank', 0.98], 25],
    ['525 of 100 are no cases: 15 of 20', ['blank', [525, 100]], 75],
  ])('%s', (_, edge, total) => {
    expect(totalOf(method, edge, { kind: 'ratio' })).toBeCloseTo(total, 10);
  });
});
