import type { MeasureScore } from '../../../src/model/assessment';
import type { Measure } from '../../../src/model/measure';
import { fulfilmentOf, isOnSchedule } from '../../../src/scoring/fulfilment';
import { aMeasure } from './smallScheme';

const inProportion = aMeasure('2', 2);
const control = aMeasure('4', 4, { method: { method: 'control', step: 0.001, lossPerStep: 0.1 }, direction: 'down' });
const cases = aMeasure('9', 9, { method: { method: 'per-case', pointsPerCase: 1 } });
const score = (more: Partial<MeasureScore>): MeasureScore => ({ measure: '2', points: 0, max: 10, counted: true, factor: 0.5, bonus: 0, ...more });

it.each<[string, Measure, MeasureScore, number | undefined]>([
  ['the completion, uncapped, where the method has one', inProportion, score({ actual: 525, target: 200, completion: 5.25, points: 10 }), 5.25],
  ['0 where a completion is 0', inProportion, score({ actual: 0, target: 200, completion: 0 }), 0],
  ['for a limit 2 − 110 ÷ (200 × 0.5)', control, score({ actual: 110, target: 200, points: 3 }), 0.9],
  ['for a limit that nobody set the share of the points', control, score({ actual: 110, points: 3 }), 0.3],
  ['for cases the share of the points', cases, score({ actual: 3, target: 200, points: 7 }), 0.7],
  ['nothing known where a measure is worth nothing', cases, score({ actual: 3, max: 0 }), undefined],
  ['0 for a figure that is blank, whatever else stands there', inProportion, score({ zero: 'blank', actual: 5, completion: 0.7, points: 7 }), 0],
  ['0 without a figure', inProportion, score({ completion: 0.7, points: 7 }), 0],
  ['nothing known where the measure does not count', inProportion, score({ counted: false, actual: 90, completion: 0.9 }), undefined],
])('how far a measure is fulfilled: %s', (_, measure, of, expected) => {
  const fulfilment = fulfilmentOf(measure, of);
  expect(fulfilment).toEqual(expected === undefined ? undefined : expect.closeTo(expected, 12));
});

it.each<[string, MeasureScore, boolean]>([
  ['all that is due', score({ actual: 100, completion: 1 }), true],
  ['all but the noise of binary fractions', score({ actual: 100, completion: 1 - 1e-13 }), true],
  ['a little less', score({ actual: 99.9, completion: 0.999 }), false],
  ['no figure', score({ zero: 'blank' }), false],
  ['a measure that does not count', score({ counted: false }), true],
])('a measure is on schedule or not: %s', (_, of, expected) => {
  expect(isOnSchedule(inProportion, of)).toBe(expected);
});
