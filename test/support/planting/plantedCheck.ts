import type { Scheme } from '../../../src/model/scheme';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { schemeOfPrefecture } from '../../../src/schemes/schemeOfPrefecture';
import { check } from '../../../src/validation/check';
import type { RuleCode } from '../../../src/validation/ruleCode';
import { placeOfExpected, placeOfFinding, type ExpectedFinding } from './expectedFinding';
import { Ground, type GroundSpec } from './ground';
import { planters } from './planters/planters';

/** How a check of planted faults came out. */
export interface PlantedOutcome {
  /** Rules of which a fault was planted, once for each fault. */
  readonly planted: readonly RuleCode[];
  /** Findings that there had to be. */
  readonly expected: number;
  /** Of these, those that there were not. */
  readonly missed: readonly string[];
  /** Findings that there were and had not to be. */
  readonly unexpected: readonly string[];
}

/**
 * The standard scheme with one measure judged instead of counted, so that its rules apply as well; as the province uses it, or as a
 * prefecture does, where a county reports its coverage as 0 or 1.
 */
export function plantingScheme(level: Scheme['level']): Scheme {
  return level === 'province' ? judged : ofPrefecture;
}

const judged: Scheme = { ...jilin2004, measures: jilin2004.measures.map((measure) => (measure.id === '8' ? { ...measure, target: 'none', method: { method: 'graded' } } : measure)) };
const ofPrefecture = schemeOfPrefecture(judged);

/** Faults that take a whole column come before those that take a cell of it. */
const widest: readonly RuleCode[] = ['measure-column-missing', 'judgement-column-missing'];

/** Plants a fault of each of the rules, in this order but for those that take most room, as far as there is room, and checks. */
export function checkPlanted(spec: GroundSpec, rules: readonly RuleCode[]): PlantedOutcome {
  const ground = new Ground(spec);
  const planted: RuleCode[] = [];
  const expected: ExpectedFinding[] = [];
  for (const rule of [...rules].sort((one, other) => Number(widest.includes(other)) - Number(widest.includes(one)))) {
    const findings = planters[rule](ground);
    if (findings === undefined) continue;
    planted.push(rule);
    expected.push(...findings);
  }
  const context = ground.context();
  const wanted = counted(expected.map(placeOfExpected));
  const unexpected: string[] = [];
  for (const finding of check(context)) {
    const place = placeOfFinding(finding);
    const open = wanted.get(place) ?? 0;
    if (open > 0) wanted.set(place, open - 1);
    else unexpected.push(place);
  }
  const missed = [...wanted].flatMap(([place, open]) => Array.from({ length: open }, () => place));
  return { planted, expected: expected.length, missed, unexpected };
}

function counted(places: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
