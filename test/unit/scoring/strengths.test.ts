import { assess } from '../../../src/scoring/assess';
import { strengthsAndWeaknesses } from '../../../src/scoring/strengths';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from './smallScheme';

const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { points: 20 }), aMeasure('3', 3), aMeasure('4', 4, { jumpy: true })]);
const done = (...percent: readonly number[]): ShortFigures => Object.fromEntries(percent.map((actual, index) => [String(index + 1), [100, actual]]));
const ofUnit = (units: Readonly<Record<string, ShortFigures>>, code: string, most?: number) => strengthsAndWeaknesses(scheme, assess(scheme, figuresOf('year-end', units)), code, most);

const units = { A: done(100, 50, 80, 100), B: done(70, 80, 80, 0), C: done(70, 80, 80, 0) };

describe('strengths and weaknesses of a unit', () => {
  it('are the points more or less than the average: 10·(1 − 0.8) = 2 on measure 1, 20·(0.5 − 0.7) = −4 on measure 2', () => {
    const { strengths, weaknesses } = ofUnit(units, 'A');
    expect(strengths).toEqual([{ measure: '1', points: 10, max: 10, difference: expect.closeTo(2, 9), place: 1, compared: 3 }]);
    expect(weaknesses).toEqual([{ measure: '2', points: 10, max: 20, difference: expect.closeTo(-4, 9), place: 3, compared: 3 }]);
  });

  it('leave out what jumps, and what all reach alike', () => {
    const { strengths, weaknesses } = ofUnit(units, 'A');
    expect([...strengths, ...weaknesses].map(({ measure }) => measure)).not.toEqual(expect.arrayContaining(['4']));
    expect([...strengths, ...weaknesses].map(({ measure }) => measure)).not.toEqual(expect.arrayContaining(['3']));
  });

  it('share a place, and are at most as many as asked for, the greatest first', () => {
    expect(ofUnit(units, 'B').strengths).toEqual([expect.objectContaining({ measure: '2', place: 1 })]);
    const many = { A: done(100, 100, 90), B: done(50, 50, 50), C: done(50, 50, 50) };
    expect(ofUnit(many, 'A').strengths.map(({ measure }) => measure)).toEqual(['2', '1', '3']);
    expect(ofUnit(many, 'A', 1).strengths.map(({ measure }) => measure)).toEqual(['2']);
  });

  it('count a blank as nothing earned, and leave out what does not count for the unit', () => {
    const { weaknesses } = ofUnit({ ...units, A: { 1: [100, 'blank'], 2: ['blank', 5], 3: [100, 80] } }, 'A');
    expect(weaknesses.map(({ measure, points }) => [measure, points])).toEqual([['1', 0]]);
  });

  it('compare with the units for which a measure counts and is worth something', () => {
    const some = { ...units, D: { 1: ['not-applicable', 5], 2: [100, 75], 3: [100, 80] }, E: { 1: ['blank', 99], 2: [100, 75], 3: [100, 80] } } as const;
    expect(ofUnit(some, 'A').strengths).toEqual([{ measure: '1', points: 10, max: 10, difference: expect.closeTo(2, 9), place: 1, compared: 3 }]);
    const worthless = aScheme([aMeasure('1', 1, { points: 0 }), aMeasure('2', 2)]);
    expect(strengthsAndWeaknesses(worthless, assess(worthless, figuresOf('year-end', units)), 'A').weaknesses.map(({ measure }) => measure)).toEqual(['2']);
  });

  it('know no difference where all earn the same but for the noise of binary fractions', () => {
    expect(ofUnit({ A: done(30, 30, 30), B: done(30, 30, 30), C: done(30 + 1e-12, 30, 30) }, 'C')).toEqual({ strengths: [], weaknesses: [] });
  });

  it('are nothing among fewer than three, or for a unit that is not there', () => {
    expect(ofUnit({ A: units.A, B: units.B }, 'A')).toEqual({ strengths: [], weaknesses: [] });
    expect(ofUnit(units, 'Z')).toEqual({ strengths: [], weaknesses: [] });
  });
});
