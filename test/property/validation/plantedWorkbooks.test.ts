import { periods } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../../src/schemes/schemeOfPrefecture';
import { checkPlantedWorkbook, figureRules } from '../../support/planting/plantedWorkbook';
import { SeededRandom } from '../../support/planting/seededRandom';

const grounds = [jilin2004, schemeOfPrefecture(jilin2004)].flatMap((scheme) => periods.flatMap((period) => [1, 2].map((seed) => ({ scheme, period, seed, units: jilinPrefectures }))));

describe('a workbook as the add-in lays it out', () => {
  it('filled in with clean figures has no finding', async () => {
    for (const ground of grounds) expect(await checkPlantedWorkbook(ground, [])).toEqual({ expected: [], found: [] });
  });

  it('with faults of every rule of figures at once has the finding of each at its cell, and no other', async () => {
    const planted = new Set<string>();
    for (const ground of grounds) {
      const { expected, found } = await checkPlantedWorkbook(ground, new SeededRandom(ground.seed).shuffled(figureRules));
      expect(found).toEqual(expected);
      for (const place of expected) planted.add(place.split(' | ')[0] ?? '');
    }
    expect(figureRules.filter((rule) => !planted.has(rule))).toEqual([]);
  });
});
