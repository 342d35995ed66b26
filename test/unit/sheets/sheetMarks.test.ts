import { markNamesAmong, untakenMarkName } from '../../../src/sheets/sheetMarks';

describe('names of marks', () => {
  it('are the standard one and those with a number, in the order of the numbers, whatever their case', () => {
    expect(markNamesAmong('half-year', ['TRA_half_year_10', 'tra_HALF_year', 'TRA_half_year_2', 'TRA_half_year_scores', 'TRA_half_year_x', 'my_TRA_half_year', 'TRA_half_year_'])).toEqual(['tra_HALF_year', 'TRA_half_year_2', 'TRA_half_year_10']);
  });

  it.each([
    [[], 'TRA_units'],
    [['tra_units'], 'TRA_units_2'],
    [['TRA_units', 'TRA_Units_2', 'TRA_units_4'], 'TRA_units_3'],
  ])('beside %j a new one is %s', (names, expected) => {
    expect(untakenMarkName('units', names)).toBe(expected);
  });
});
