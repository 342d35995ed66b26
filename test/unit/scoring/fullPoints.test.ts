import type { Amount } from '../../../src/model/figures';
import type { Measure } from '../../../src/model/measure';
import type { MethodSpec } from '../../../src/model/method';
import { assess } from '../../../src/scoring/assess';
import { fullPoints, type FullPoints } from '../../../src/scoring/fullPoints';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from './smallScheme';

function full(measure: Measure, figures: ShortFigures[string]): FullPoints {
  const all = figuresOf('half-year', { A: { [measure.id]: figures } });
  const score = assess(aScheme([measure]), all).units[0]?.measures[0];
  if (score === undefined) throw new Error('the score is missing');
  return fullPoints(measure, score, all.units[0]?.measures.get(measure.id)?.actual);
}

const scored = (method: MethodSpec, overrides: Partial<Measure> = {}): Measure => aMeasure('2', 2, { method, timing: 'stock', ...overrides });
const tiers = (...of: readonly (readonly [from: number, share: number])[]): MethodSpec => ({ method: 'tiers', tiers: of.map(([from, share]) => ({ from, share })) });
const shortfall = (...of: readonly (readonly [upTo: number, loss: number])[]): MethodSpec => ({ method: 'shortfall-tiers', tiers: of.map(([upTo, loss]) => ({ upTo, loss })), lossBeyond: 1 });
const control: MethodSpec = { method: 'control', step: 1, lossPerStep: 0.1 };
const inProportion: MethodSpec = { method: 'proportional', bonus: false, bonusCeiling: 0 };

describe('what full points take', () => {
  it.each<[string, Measure, ShortFigures[string], FullPoints]>([
    ['a graded measure: the best mark', scored({ method: 'graded' }), ['blank', 80], { kind: 'mark', value: 100 }],
    ['points lost per case: no case', scored({ method: 'per-case', pointsPerCase: 1 }), ['blank', 2], { kind: 'no-case' }],
    ['points by place: the first place', scored({ method: 'by-place', shares: [1, 0.9] }), [100, 'blank'], { kind: 'first-place' }],
    ['points by place of which the first has not all: no result', scored({ method: 'by-place', shares: [0.95, 0.9] }), [100, 80], { kind: 'impossible' }],
    ['points by place without shares: no result', scored({ method: 'by-place', shares: [] }), [100, 80], { kind: 'impossible' }],
    ['tiers: the lowest tier that earns all, 80 % of 200', scored(tiers([1, 1], [0.8, 1], [0.5, 0.5])), [200, 100], { kind: 'at-least', value: 160, missing: 60 }],
    ['tiers of which none earns all: no result', scored(tiers([1, 0.9], [0.8, 0.5])), [200, 100], { kind: 'impossible' }],
    ['shortfalls: the largest one that loses nothing, 90 % of 200', scored(shortfall([0.02, 0], [0.05, 0], [0.1, 0], [0.2, 0.4])), [200, 100], { kind: 'at-least', value: 180, missing: 80 }],
    ['shortfalls that all lose: the target', scored(shortfall([0.05, 0.4])), [200, 100], { kind: 'at-least', value: 200, missing: 100 }],
    ['points per percentage point: the target', scored({ method: 'per-percentage-point', pointsPerPercent: 0.4 }), [200, 199], { kind: 'at-least', value: 200, missing: 1 }],
    ['half of the year’s target where that is due', scored(inProportion, { timing: 'flow' }), [200, 60], { kind: 'at-least', value: 100, missing: 40 }],
    ['whole people, where half of 201 is due', scored(inProportion, { timing: 'flow' }), [201, 60], { kind: 'at-least', value: 101, missing: 41 }],
    ['whole people under a limit of half of 201', scored(control, { direction: 'down', timing: 'flow' }), [201, 103], { kind: 'at-most', value: 100, excess: 3 }],
    ['money to the fraction, where half of 201 is due', scored(inProportion, { timing: 'flow', kind: 'amount', whole: false }), [201, 60], { kind: 'at-least', value: 100.5, missing: 40.5 }],
    ['a limit: not more than it, 3 are over', scored(control, { direction: 'down' }), [200, 203], { kind: 'at-most', value: 200, excess: 3 }],
    ['control of a measure where more would be better: still a limit', scored(control), [200, 203], { kind: 'at-most', value: 200, excess: 3 }],
    ['in proportion where less is better: a limit', scored(inProportion, { direction: 'down' }), [200, 220], { kind: 'at-most', value: 200, excess: 20 }],
    ['tiers where less is better: a completion of 80 % is a fifth over the limit', scored(tiers([0.8, 1]), { direction: 'down' }), [200, 300], { kind: 'at-most', value: 240, excess: 60 }],
    ['a limit without a figure: no excess is known', scored(control, { direction: 'down' }), [200, 'blank'], { kind: 'at-most', value: 200 }],
    ['a target without a figure: nothing missing is known', scored(inProportion), [200, 'blank'], { kind: 'at-least', value: 200 }],
    ['all or nothing on a count: its target', scored({ method: 'all-or-nothing' }, { direction: 'must100' }), [200, 199], { kind: 'at-least', value: 200, missing: 1 }],
    ['in proportion on a rate that must be 100 %: its target', scored(inProportion, { direction: 'must100', kind: 'ratio' }), [0.5, 0.25], { kind: 'at-least', value: 0.5, missing: 0.25 }],
    ['all or nothing on a rate with a target under 100 %: that target', scored({ method: 'all-or-nothing' }, { kind: 'ratio' }), [0.5, 0.25], { kind: 'at-least', value: 0.5, missing: 0.25 }],
    ['all or nothing on a rate that must be 100 %: all', scored({ method: 'all-or-nothing' }, { direction: 'must100', kind: 'ratio' }), [0.5, 0.75], { kind: 'at-least', value: 1, missing: 0.25 }],
    ['full points and a bonus: reached', scored({ method: 'proportional', bonus: true, bonusCeiling: 0.1 }), [100, 105], { kind: 'reached' }],
    ['points that a bonus alone would make full: not reached', scored({ method: 'proportional', bonus: false, bonusCeiling: 0 }), [100, 99], { kind: 'at-least', value: 100, missing: 1 }],
  ])('%s', (_, measure, figures, expected) => {
    expect(full(measure, figures)).toStrictEqual(expected);
  });

  it.each<[string, Measure, ShortFigures[string], number, number]>([
    ['at least 82 of 102, for 80 % of them are 81.6', scored(inProportion, { kind: 'ratio' }), [0.8, [60, 102]], 82, 22],
    ['at most 4 of 102, for 4.7 % of them are 4.794', scored({ method: 'control', step: 0.001, lossPerStep: 0.1 }, { kind: 'ratio', direction: 'down' }), [0.047, [6, 102]], 4, -2],
    ['money to the fraction', scored(inProportion, { kind: 'ratio', whole: false }), [0.5, [4, 9]], 4.5, 0.5],
    ['of few, too: 1 of 1', scored(inProportion, { kind: 'ratio' }), [0.8, [0, 1]], 1, 1],
    // 0.07 × 300 is 21.000000000000004.
    ['no person more for the noise of binary fractions', scored(inProportion, { kind: 'ratio' }), [0.07, [3, 300]], 21, 18],
  ])('name the numerator at the denominator reported: %s', (_, measure, figures, value, change) => {
    expect(full(measure, figures)).toMatchObject({ numerator: { value, change } });
  });

  it.each<[string, Amount]>([
    ['a rate alone', { state: 'number', value: 0.5 }],
    ['a rate whose denominator nobody knows', { state: 'number', value: 0.5, numerator: 5 }],
    ['a rate whose numerator nobody knows', { state: 'number', value: 0.5, denominator: 10 }],
    ['no figure', { state: 'blank' }],
  ])('names no numerator for %s', (_, amount) => {
    const measure = scored(inProportion, { kind: 'ratio' });
    const score = { measure: '2', points: 5, max: 10, counted: true, factor: 1, bonus: 0, actual: 0.5, target: 1 } as const;
    expect(fullPoints(measure, score, amount)).toStrictEqual({ kind: 'at-least', value: 1, missing: 0.5 });
  });

  it('are missing where a figure is, whatever points stand beside it, and where the measure is worth nothing', () => {
    const measure = scored(inProportion);
    const score = { measure: '2', max: 10, counted: true, factor: 1, target: 100 } as const;
    expect(fullPoints(measure, { ...score, points: 10, bonus: 0, zero: 'blank' }, { state: 'blank' })).toMatchObject({ kind: 'at-least' });
    expect(fullPoints(measure, { ...score, points: 10, bonus: 1, actual: 90 }, undefined)).toEqual({ kind: 'at-least', value: 100, missing: 10 });
    expect(fullPoints(measure, { ...score, points: 0, max: 0, bonus: 0, actual: 90 }, undefined)).toMatchObject({ kind: 'at-least' });
  });
});
