import type { Assessment, UnitScore } from '../../../src/model/assessment';
import { placesByPart, placesGained } from '../../../src/scoring/placesByPart';

const unit = (code: string, areas: readonly (readonly [points: number, max: number])[], rank?: number): UnitScore => ({
  code,
  name: code,
  measures: [],
  indicators: areas.map(([points, max], index) => ({ indicator: index + 11, points, max })),
  areas: areas.map(([points, max], index) => ({ area: index + 1, points, max })),
  quantitative: { points: 0, max: 0 },
  components: {},
  heaviness: 0,
  ...(rank === undefined ? {} : { rank }),
});
const assessment = (...units: readonly UnitScore[]): Assessment => ({ period: 'year-end', schemeId: 's', units, shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [] });

describe('places by area and indicator', () => {
  const places = placesByPart(
    assessment(
      // On the first area 90 %, 90 %, 95 % of what counts, and nothing that counts; on the second 1 of 3, 1 / 3 in other figures, 0, 3 of 3.
      unit('a', [[90, 100], [1, 3]]),
      unit('b', [[45, 50], [10 / 3, 10]]),
      unit('c', [[38, 40], [0, 3]]),
      unit('d', [[0, 0], [3, 3]]),
    ),
  );

  it('are by the share of the points that count; equal shares share a place and the next is skipped', () => {
    expect(Object.fromEntries(places.areas.get(1) ?? [])).toEqual({ c: 1, a: 2, b: 2 });
    expect(Object.fromEntries(places.areas.get(2) ?? [])).toEqual({ d: 1, a: 2, b: 2, c: 4 });
  });

  it('are given for indicators likewise', () => {
    expect(Object.fromEntries(places.indicators.get(11) ?? [])).toEqual({ c: 1, a: 2, b: 2 });
  });
});

describe('places gained since half-year', () => {
  it.each([
    ['up', 5, 2, 3],
    ['down', 1, 4, -3],
    ['not at all', 2, 2, 0],
    ['unknown without a place at half-year', undefined, 2, undefined],
    ['unknown without a place at year-end', 2, undefined, undefined],
  ] as const)('%s', (_, before, now, gained) => {
    expect(placesGained(assessment(unit('a', [], before)), unit('a', [], now))).toBe(gained);
  });

  it('by the unit itself, and unknown for one that was not there at half-year', () => {
    const before = assessment(unit('b', [], 1), unit('a', [], 5));
    expect([placesGained(before, unit('a', [], 2)), placesGained(before, unit('c', [], 2))]).toEqual([3, undefined]);
  });

  it('unknown where nothing was scored at half-year', () => {
    expect(placesGained(undefined, unit('a', [], 1))).toBeUndefined();
  });
});
