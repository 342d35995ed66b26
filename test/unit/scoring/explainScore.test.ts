import type { MeasureFigures } from '../../../src/model/figures';
import type { Measure } from '../../../src/model/measure';
import type { Period } from '../../../src/model/period';
import { assess } from '../../../src/scoring/assess';
import { explainScore } from '../../../src/scoring/explainScore';
import { aMeasure, aScheme, figuresOf } from './smallScheme';
import type { ShortFigures } from './smallScheme';

function explain(measure: Measure, figures: ShortFigures[string], period: Period = 'year-end') {
  const all = figuresOf(period, { A: { [measure.id]: figures } });
  const score = assess(aScheme([measure]), all).units[0]?.measures[0];
  const own: MeasureFigures | undefined = all.units[0]?.measures.get(measure.id);
  if (score === undefined) {
    throw new Error('the score is missing');
  }
  return explainScore(measure, period, score, own);
}

describe('the explanation of a score', () => {
  it('goes from the figure over the target due to the points, and says what is missing', () => {
    expect(explain(aMeasure('2', 2), [200, 75], 'half-year')).toEqual({
      measure: '2', indicator: 2, clauses: ['二', '四'], convention: 'R1',
      steps: [
        { kind: 'actual', value: 75 },
        { kind: 'target', value: 200, factor: 0.5, due: 100, setting: 'factor.flow' },
        { kind: 'completion', of: 'due', value: 0.75 },
        { kind: 'method', spec: { method: 'proportional', bonus: false, bonusCeiling: 0.1 }, direction: 'up', measureKind: 'count', rate: 0.75 },
        { kind: 'points', points: 7.5, max: 10 },
      ],
      full: { kind: 'at-least', value: 100, missing: 25 },
    });
  });

  it('says that 525 % was capped', () => {
    const { steps, full } = explain(aMeasure('2', 2), [200, 1050]);
    expect(steps).toContainEqual({ kind: 'capped', completion: 5.25, max: 10 });
    expect(full).toEqual({ kind: 'reached' });
  });

  it.each([
    ['target-missing', ['blank', 5]],
    ['target-zero', [0, 5]],
    ['not-applicable', [100, 'not-applicable']],
  ] as const)('says why a measure does not count: %s', (reason, figures) => {
    const explanation = explain(aMeasure('2', 2), figures);
    expect(explanation.steps.at(-1)).toEqual({ kind: 'not-counted', reason });
    expect(explanation).not.toHaveProperty('full');
  });

  it('says that there is no figure', () => {
    const { steps, full } = explain(aMeasure('2', 2), [100, 'blank']);
    expect(steps).toContainEqual({ kind: 'no-figure', reason: 'blank' });
    expect(full).toEqual({ kind: 'at-least', value: 100 });
  });

  it('counts the people missing to a rate: 0.8 of 85 is 68, 60 are there', () => {
    expect(explain(aMeasure('5', 5, { kind: 'ratio' }), [0.8, [60, 85]]).full).toEqual({
      kind: 'at-least', value: 0.8, missing: expect.closeTo(0.8 - 60 / 85, 12), numerator: { value: 68, change: 8 },
    });
  });

  it('asks for all of a rate that must be 100 %, whatever its target', () => {
    const { steps, full } = explain(aMeasure('19a', 19, { kind: 'ratio', direction: 'must100', method: { method: 'all-or-nothing' } }), [0.98, [99, 100]]);
    expect(steps).toContainEqual({ kind: 'completion', of: 'all', value: 0.99 });
    expect(steps).toContainEqual({ kind: 'floor' });
    expect(full).toMatchObject({ kind: 'at-least', value: 1, numerator: { value: 100, change: 1 } });
  });

  it('says how many must no longer be unemployed: 4.7 % of 1000 is 47, 50 are', () => {
    const { steps, full } = explain(aMeasure('4', 4, { kind: 'ratio', direction: 'down', method: { method: 'control', step: 0.001, lossPerStep: 0.1 } }), [0.047, [50, 1000]]);
    expect(steps.some((step) => step.kind === 'completion')).toBe(false);
    expect(full).toMatchObject({ kind: 'at-most', value: 0.047, numerator: { value: 47, change: -3 } });
  });

  it('names points that came over from measures that do not count', () => {
    const scheme = aScheme([aMeasure('1a', 1, { points: 5 }), aMeasure('1b', 1, { points: 5 })]);
    const score = assess(scheme, figuresOf('year-end', { A: { '1b': [100, 50] } })).units[0]?.measures[1];
    const measure = scheme.measures[1];
    expect(score !== undefined && measure !== undefined && explainScore(measure, 'year-end', score).steps).toContainEqual({ kind: 'respread', from: 5, to: 10 });
  });

  it('names the bonus for exceeding and the setting that holds it', () => {
    const { steps } = explain(aMeasure('2', 2, { method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } }), [100, 150]);
    expect(steps).toContainEqual({ kind: 'bonus', points: 1, ofMeasure: 0.1, setting: 'bonus.ceiling' });
    expect(steps.at(-1)).toEqual({ kind: 'points', points: 11, max: 10 });
  });

  it('gives numerator and denominator of a rate, and no more than there is of anything', () => {
    const rate = aMeasure('5', 5, { kind: 'ratio', method: { method: 'graded' } });
    const score = { measure: '5', points: 5, max: 10, counted: true, factor: 1, bonus: 0 } as const;
    const first = (figures: MeasureFigures | undefined) => explainScore(rate, 'half-year', { ...score, actual: 0.5 }, figures).steps[0];
    const blank = { state: 'blank' } as const;
    expect(first({ target: blank, actual: { state: 'number', value: 0.5, numerator: 5, denominator: 10 } })).toStrictEqual({ kind: 'actual', value: 0.5, numerator: 5, denominator: 10 });
    expect(first({ target: blank, actual: { state: 'number', value: 0.5, numerator: 5 } })).toStrictEqual({ kind: 'actual', value: 0.5 });
    expect(first({ target: blank, actual: { state: 'number', value: 0.5, denominator: 10 } })).toStrictEqual({ kind: 'actual', value: 0.5 });
    expect(first(undefined)).toStrictEqual({ kind: 'actual', value: 0.5 });
    expect(explainScore(rate, 'half-year', score).steps.map(({ kind }) => kind)).toEqual(['method', 'points']);
    // 综合评定 follows the notice itself, no convention of public practice.
    expect(explainScore(rate, 'half-year', score)).not.toHaveProperty('convention');
  });

  it('names a setting of the schedule only where one prorates', () => {
    expect(explain(aMeasure('2', 2), [200, 75]).steps[1]).toStrictEqual({ kind: 'target', value: 200, factor: 1, due: 200 });
  });

  it.each<[string, Measure, ShortFigures[string], 'due' | 'limit' | 'all']>([
    ['what is due', aMeasure('2', 2), [100, 50], 'due'],
    ['a limit where less is better', aMeasure('2', 2, { direction: 'down' }), [100, 50], 'limit'],
    ['what is due of a count that must be reached in full', aMeasure('2', 2, { direction: 'must100', method: { method: 'all-or-nothing' } }), [100, 50], 'due'],
    ['what is due of a rate that is scored in proportion', aMeasure('2', 2, { direction: 'must100', kind: 'ratio' }), [1, 0.5], 'due'],
    ['what is due of a rate with a target of its own', aMeasure('2', 2, { kind: 'ratio', method: { method: 'all-or-nothing' } }), [0.8, 0.5], 'due'],
  ])('holds the completion against %s', (_, measure, figures, of) => {
    expect(explain(measure, figures).steps).toContainEqual({ kind: 'completion', of, value: expect.any(Number) });
  });

  it('says of nothing at 100 % that it was capped, nor of a completion that only made a place', () => {
    const kinds = (measure: Measure, actual: number) => explain(measure, [100, actual]).steps.map(({ kind }) => kind);
    expect(kinds(aMeasure('2', 2), 100)).not.toContain('capped');
    expect(kinds(aMeasure('2', 2, { method: { method: 'by-place', shares: [1] } }), 150)).not.toContain('capped');
    expect(kinds(aMeasure('2', 2, { method: { method: 'control', step: 1, lossPerStep: 0.1 }, direction: 'down' }), 50)).not.toContain('capped');
  });

  it('says that nothing was left only where something could have been earned', () => {
    const kinds = (measure: Measure) => explain(measure, [100, 0]).steps.map(({ kind }) => kind);
    expect([kinds(aMeasure('2', 2)), kinds(aMeasure('2', 2, { points: 0 }))].map((each) => each.includes('floor'))).toEqual([true, false]);
    expect(explain(aMeasure('2', 2, { points: 0 }), [100, 50]).steps).toContainEqual(expect.objectContaining({ kind: 'method', rate: 0 }));
  });

  it('states the share earned without the bonus, and a bonus only of a method that gives one', () => {
    expect(explain(aMeasure('2', 2, { method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } }), [100, 150]).steps).toContainEqual(expect.objectContaining({ kind: 'method', rate: 1 }));
    expect(explain(aMeasure('2', 2), [100, 150]).steps.map(({ kind }) => kind)).not.toContain('bonus');
  });

  it('takes points that differ only by the noise of binary fractions for the scheme’s', () => {
    const score = { measure: '2', points: 5, max: 10 + 1e-12, counted: true, factor: 1, bonus: 0, actual: 50, target: 100, completion: 0.5 } as const;
    expect(explainScore(aMeasure('2', 2), 'year-end', score).steps.map(({ kind }) => kind)).not.toContain('respread');
  });
});
