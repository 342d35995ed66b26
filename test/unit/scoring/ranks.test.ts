import { placeCompetitors, type Competitor } from '../../../src/scoring/ranks';

const one = (total: number, heaviness = 0, quantitative = 0): Competitor => ({ total, tieBreaks: { 'heavier-targets': heaviness, quantitative } });
const ranks = (competitors: readonly Competitor[]): readonly number[] => placeCompetitors(competitors, ['heavier-targets', 'quantitative']).map(({ rank }) => rank);

describe('totals', () => {
  it.each([
    ['apart by the tolerance are equal', [1e-9, 0], [1, 1]],
    ['apart by more are not', [1.5e-9, 0], [1, 2]],
    ['in a chain of close ones are all equal', [80, 80 + 0.8e-9, 80 + 1.6e-9], [1, 1, 1]],
    ['far over 1 are held to the same tolerance', [95 + 5e-9, 95], [1, 2]],
  ])('that are %s', (_, totals, expected) => {
    expect(ranks(totals.map((total) => one(total)))).toEqual(expected);
  });
});

describe('targets as a tie-break', () => {
  it.each([
    ['of 1000 apart by 5E-7 are as heavy: their noise grows with them', [1000 + 5e-7, 1000], [1, 1]],
    ['of 1000 apart by 2E-6 are not', [1000 + 2e-6, 1000], [1, 2]],
    ['of 0.5 apart by 8E-10 are as heavy: under 1 the tolerance does not shrink', [0.5 + 8e-10, 0.5], [1, 1]],
  ])('%s', (_, heavy, expected) => {
    expect(ranks(heavy.map((heaviness) => one(80, heaviness)))).toEqual(expected);
  });
});

it('each place names the criterion that decided it: the first that set the unit apart from all with its total', () => {
  const competitors = [one(80, 2, 1), one(80, 1, 9), one(80, 1, 8), one(80, 0, 5), one(80, 0, 5), one(70)];
  expect(placeCompetitors(competitors, ['heavier-targets', 'quantitative'])).toEqual([
    { rank: 1, tieBreak: 'heavier-targets' },
    { rank: 2, tieBreak: 'quantitative' },
    { rank: 3, tieBreak: 'quantitative' },
    { rank: 4, tieBreak: 'shared' },
    { rank: 4, tieBreak: 'shared' },
    { rank: 6 },
  ]);
});
