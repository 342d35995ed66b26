import fc from 'fast-check';
import { placeCompetitors } from '../../../src/scoring/ranks';

const anyCompetitors = fc.array(
  fc.record({ total: fc.integer({ min: 0, max: 6 }), 'heavier-targets': fc.integer({ min: 0, max: 2 }), quantitative: fc.integer({ min: 0, max: 2 }) })
    .map(({ total, ...tieBreaks }) => ({ total, tieBreaks })),
  { maxLength: 12 },
);

describe('places', () => {
  it('are one more than the number of competitors in front: 1, 1, 3', () => {
    fc.assert(fc.property(anyCompetitors, (competitors) => {
      const placings = placeCompetitors(competitors, []);
      competitors.forEach(({ total }, index) => {
        const equals = competitors.filter((other) => other.total === total).length;
        expect(placings[index]).toEqual({ rank: 1 + competitors.filter((other) => other.total > total).length, ...(equals > 1 ? { tieBreak: 'shared' } : undefined) });
      });
    }));
  });

  it('with tie-breaks follow total, then the first criterion, then the second', () => {
    fc.assert(fc.property(anyCompetitors, (competitors) => {
      const placings = placeCompetitors(competitors, ['heavier-targets', 'quantitative']);
      const key = ({ total, tieBreaks }: (typeof competitors)[number]) => total * 100 + tieBreaks['heavier-targets'] * 10 + tieBreaks.quantitative;
      competitors.forEach((competitor, index) => {
        expect(placings[index]?.rank).toBe(1 + competitors.filter((other) => key(other) > key(competitor)).length);
      });
    }));
  });

  it('never say that something decided between competitors of different totals', () => {
    fc.assert(fc.property(anyCompetitors, (competitors) => {
      const placings = placeCompetitors(competitors, ['heavier-targets']);
      competitors.forEach(({ total }, index) => {
        expect(placings[index]?.tieBreak === undefined).toBe(competitors.filter((other) => other.total === total).length === 1);
      });
    }));
  });
});
