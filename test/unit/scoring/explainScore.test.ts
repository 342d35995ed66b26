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
});
