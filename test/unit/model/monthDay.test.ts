import { isCutOff } from '../../../src/model/monthDay';
import type { Period } from '../../../src/model/period';

describe('the date up to which figures are known', () => {
  it.each<[number, Period, number, boolean]>([
    [0, 'half-year', 2004, true],
    [101, 'half-year', 2004, true],
    [620, 'half-year', 2004, true],
    [630, 'half-year', 2004, true],
    [229, 'half-year', 2004, true],
    [229, 'half-year', 2005, false],
    [229, 'half-year', 1900, false],
    [229, 'half-year', 2000, true],
    [431, 'half-year', 2004, false],
    [631, 'half-year', 2004, false],
    [701, 'half-year', 2004, false],
    [100, 'half-year', 2004, false],
    [620.5, 'half-year', 2004, false],
    [0, 'year-end', 2004, true],
    [701, 'year-end', 2004, true],
    [1130, 'year-end', 2004, true],
    [1131, 'year-end', 2004, false],
    [1231, 'year-end', 2004, true],
    [1301, 'year-end', 2004, false],
    [630, 'year-end', 2004, false],
    [1000, 'year-end', 2004, false],
  ])('%d at %s of %d: %s', (monthDay, period, year, expected) => {
    expect(isCutOff(monthDay, period, year)).toBe(expected);
  });
});
