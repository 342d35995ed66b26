import * as fc from 'fast-check';
import { fewestOthers, middleHalf } from '../../../src/tasks/usualRange';

describe('the middle half', () => {
  it.each<[readonly number[], readonly [number, number] | undefined]>([
    [[], undefined],
    [[1, 2, 3], undefined],
    // QUARTILE.INC in Excel.
    [[1, 2, 3, 4], [1.75, 3.25]],
    [[4, 1, 3, 2, 5], [2, 4]],
    [[7, 7, 7, 7], [7, 7]],
    [[-1, 0, 1, 2, 3, 100], [0.25, 2.75]],
  ])('of %j is %j', (levels, expected) => {
    const half = middleHalf(levels);
    expect(half && [half.low, half.high]).toEqual(expected);
  });

  it('lies within the levels, does not depend on their order, and has half of them between its ends', () => {
    const levels = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: fewestOthers, maxLength: 40 });
    fc.assert(
      fc.property(levels, (list) => {
        const half = middleHalf(list);
        const reversed = middleHalf([...list].reverse());
        if (!half) return false;
        const within = list.filter((level) => level >= half.low && level <= half.high).length;
        return half.low <= half.high && half.low >= Math.min(...list) && half.high <= Math.max(...list) && reversed?.low === half.low && reversed.high === half.high && within >= Math.floor(list.length / 2) - 1;
      }),
    );
  });
});
