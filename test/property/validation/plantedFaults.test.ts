import { periods } from '../../../src/model/period';
import { allRules } from '../../../src/validation/allRules';
import type { SchemeFaultKind } from '../../../src/validation/scheme/schemeFault';
import { schemeFaults } from '../../../src/validation/scheme/schemeFaults';
import { unitsOfSize } from '../../bench/unitsOfSize';
import { checkPlanted, plantingScheme } from '../../support/planting/plantedCheck';
import { planters } from '../../support/planting/planters/planters';
import { SchemeGround, schemeFaultPlanters } from '../../support/planting/schemeFaultPlanters';
import { SeededRandom } from '../../support/planting/seededRandom';

const levels = ['province', 'prefecture'] as const;
const seeds = [1, 2, 3];
const rules = allRules.map(({ code }) => code);
const grounds = levels.flatMap((level) => periods.map((period) => ({ level, period })));

describe('a clean workbook', () => {
  it.each([9, 69])('of %d units gives no finding', (size) => {
    for (const { level, period } of grounds) {
      expect(checkPlanted({ seed: size, scheme: plantingScheme(level), units: unitsOfSize(size), period }, [])).toEqual({ planted: [], expected: 0, missed: [], unexpected: [] });
    }
  });
});

describe('a fault of each rule', () => {
  it('can be planted: whoever adds a rule adds a way to break it', () => {
    expect(rules.filter((rule) => !Object.hasOwn(planters, rule))).toEqual([]);
  });

  it.each(rules)('%s, planted alone, is found where it is, and nothing else', (rule) => {
    let planted = 0;
    for (const [index, { level, period }] of grounds.entries()) {
      const outcome = checkPlanted({ seed: index + 1, scheme: plantingScheme(level), units: unitsOfSize(9), period }, [rule]);
      expect(outcome).toMatchObject({ missed: [], unexpected: [] });
      planted += outcome.planted.length;
    }
    expect(planted).toBeGreaterThanOrEqual(2);
  });
});

describe('many faults at once', () => {
  it.each([
    [9, 1],
    [69, 3],
  ])('in %d units, %d of each rule, are all found where they are, and nothing else', (size, each) => {
    const planted = new Set<string>();
    for (const { level, period } of grounds) {
      for (const seed of size === 9 ? seeds : [1]) {
        const order = new SeededRandom(seed).shuffled(rules.flatMap((rule) => Array.from({ length: each }, () => rule)));
        const outcome = checkPlanted({ seed, scheme: plantingScheme(level), units: unitsOfSize(size), period }, order);
        expect(outcome).toMatchObject({ missed: [], unexpected: [] });
        for (const rule of outcome.planted) planted.add(rule);
      }
    }
    expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
  });
});

describe('a fault of a scheme', () => {
  const kinds = Object.keys(schemeFaultPlanters) as SchemeFaultKind[];
  const placeOf = ({ kind, row, field }: { readonly kind: string; readonly row: string; readonly field: string }): string => `${kind} ${row} ${field}`;

  it.each(kinds)('%s, planted alone, is found where it is, and nothing else', (kind) => {
    for (const seed of seeds) {
      for (const level of levels) {
        expect(schemeFaults(plantingScheme(level)).map(placeOf)).toEqual([]);
        const { scheme, expected } = schemeFaultPlanters[kind](plantingScheme(level), new SchemeGround(new SeededRandom(seed)));
        expect(schemeFaults(scheme).map(placeOf)).toEqual([placeOf(expected)]);
      }
    }
  });

  it('is found among all others', () => {
    for (const seed of seeds) {
      const random = new SeededRandom(seed);
      const ground = new SchemeGround(random);
      let scheme = plantingScheme('province');
      const expected: string[] = [];
      // Without a measure in use there is nothing left to be wrong.
      for (const kind of random.shuffled(kinds.filter((each) => each !== 'no-measures'))) {
        const planted = schemeFaultPlanters[kind](scheme, ground);
        scheme = planted.scheme;
        expected.push(placeOf(planted.expected));
      }
      expect(schemeFaults(scheme).map(placeOf).sort()).toEqual(expected.sort());
    }
  });
});
