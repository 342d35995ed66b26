import { periods } from '../../src/model/period';
import { allRules } from '../../src/validation/allRules';
import { checkPlanted, plantingScheme, type PlantedOutcome } from '../support/planting/plantedCheck';
import { SeededRandom } from '../support/planting/seededRandom';
import type { Figure } from './figure';
import { unitsOfSize } from './unitsOfSize';

/** Clean workbooks of each kind, and how many faults of each rule are planted in one at once, by how many units there are. */
const small = { seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], each: 1 };
const middling = { seeds: [1, 2], each: 3 };
const large = { seeds: [1], each: 12 };

/** How the check came out on planted faults: shares and counts, and what was wrong, in words. */
export interface CheckProof {
  readonly figures: readonly Figure[];
  readonly faults: readonly string[];
}

/**
 * Faults of every rule, many at once, in clean workbooks of so many units: the share of the expected findings that there were, and how many
 * there were besides. Both periods; the province and a prefecture, in large workbooks one in each period.
 */
export function checkProof(size: number): CheckProof {
  const { seeds, each } = size < 30 ? small : size < 300 ? middling : large;
  const rules = allRules.map(({ code }) => code);
  const outcomes: PlantedOutcome[] = [];
  for (const [index, period] of periods.entries()) {
    for (const [other, level] of (['province', 'prefecture'] as const).entries()) {
      if (each === large.each && index !== other) continue;
      for (const seed of seeds) {
        const order = new SeededRandom(seed).shuffled(rules.flatMap((rule) => Array.from({ length: each }, () => rule)));
        outcomes.push(checkPlanted({ seed, scheme: plantingScheme(level), units: unitsOfSize(size), period }, order));
      }
    }
  }
  const planted = new Set(outcomes.flatMap((outcome) => outcome.planted));
  const never = rules.filter((rule) => !planted.has(rule));
  const expected = outcomes.reduce((sum, outcome) => sum + outcome.expected, 0);
  const missed = outcomes.flatMap((outcome) => outcome.missed);
  const unexpected = outcomes.flatMap((outcome) => outcome.unexpected);
  return {
    figures: [
      { name: `check.recall@${size}`, value: expected === 0 ? 0 : (expected - missed.length) / expected, unit: 'share' },
      { name: `check.false_positives@${size}`, value: unexpected.length, unit: 'count' },
      { name: `check.planted@${size}`, value: expected, unit: 'count' },
    ],
    faults: [
      ...never.map((rule) => `check: no fault of ${rule} was planted at ${size} units`),
      ...missed.map((place) => `check: missed at ${size} units: ${place}`),
      ...unexpected.map((place) => `check: not planted at ${size} units: ${place}`),
    ],
  };
}
