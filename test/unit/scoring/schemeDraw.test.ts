import { prepareScheme } from '../../../src/scoring/preparedScheme';
import { drawScheme, emptyDraw, factorLevels, usualVariation } from '../../../src/scoring/schemeDraw';
import { seededNumbers } from '../../../src/scoring/seededNumbers';
import { aMeasure, aScheme } from './smallScheme';

describe('many draws of a scheme', () => {
  const prepared = prepareScheme(aScheme([aMeasure('1', 1), aMeasure('2', 2, { method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } })]), 'half-year');
  const variation = usualVariation(prepared.scheme, 'half-year', { graded: true, cases: false });
  const draw = emptyDraw(prepared, variation);
  const next = seededNumbers(1);
  const draws = Array.from({ length: 2000 }, () => {
    drawScheme(draw, prepared, variation, next);
    return { points: [...draw.points], settings: [...draw.settings], levels: [...draw.levels] };
  });
  const drawn = (code: string) => draws.map(({ settings }) => settings[variation.settings.findIndex((range) => range.code === code)] ?? NaN);

  it('take a schedule factor in even steps from the one end of its range, 0.4, to the other, 0.6', () => {
    const factors = [...new Set(drawn('factor.flow'))].sort((one, other) => one - other);
    expect(factors.map((factor) => factor.toFixed(12))).toEqual(Array.from({ length: factorLevels }, (_, level) => (0.4 + (0.2 * level) / 20).toFixed(12)));
  });

  it('take other settings anywhere in theirs, and no level', () => {
    const ceilings = drawn('bonus.ceiling');
    expect(new Set(ceilings).size).toBe(draws.length);
    expect([Math.min(...ceilings), Math.max(...ceilings)]).toEqual([expect.closeTo(8, 1), expect.closeTo(12, 1)]);
    const at = variation.settings.findIndex(({ code }) => code === 'bonus.ceiling');
    expect(draws.every(({ levels }) => levels[at] === 0)).toBe(true);
  });

  it('take points evenly from 80 % to 120 %: a quarter under 90 %', () => {
    const points = draws.map((each) => each.points[0] ?? NaN);
    expect([Math.min(...points), Math.max(...points)]).toEqual([expect.closeTo(8, 1), expect.closeTo(12, 1)]);
    expect(points.filter((each) => each < 9).length / draws.length).toBeCloseTo(0.25, 1);
  });
});

it('numbers of a seed are the same on every machine, today and next year', () => {
  const next = seededNumbers(2004);
  expect([next(), next(), next()].map((each) => Number(each.toFixed(9)))).toEqual([0.36253153, 0.732653095, 0.919736657]);
});
