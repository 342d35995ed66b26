import { hasTarget, type Measure } from '../../../../src/model/measure';
import { countsCounties } from '../../../../src/validation/relations';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import { dependentsOf } from '../measureClusters';
import type { Ground } from '../ground';
import { filledIn, found, freeSpot, oneOf, type Part, type Planter, type Spot } from './planter';

const isRatio = ({ kind }: Measure): boolean => kind === 'ratio';
const shared = ({ denominatorIs }: Measure): boolean => denominatorIs !== undefined;
/** Whether a figure that is smaller at year-end than at half-year is a fault of its own. */
const shrinks = (ground: Ground, { timing }: Measure): boolean => ground.period === 'year-end' && timing === 'flow';
const step = ({ whole }: Measure): number => (whole ? 1 : 0.01);
/** Measures whose denominator is this one's value. */
const sharers = (ground: Ground, id: string): readonly Measure[] => ground.measures.filter((measure) => measure.denominatorIs === id);

/** Plants in a free cell that fits; what must be found is at that cell unless said otherwise. */
function inCell(rule: RuleCode, fits: (measure: Measure, ground: Ground) => readonly Part[], plant: (ground: Ground, spot: Spot) => unknown, at: (ground: Ground, spot: Spot) => Part | readonly [string, Part] = (_ground, { part }) => part): Planter {
  return (ground) => {
    const spot = freeSpot(ground, (measure) => fits(measure, ground));
    if (spot === undefined) return undefined;
    plant(ground, spot);
    return [found(ground, rule, spot, at(ground, spot))];
  };
}

const get = (ground: Ground, { unit, column }: Spot, measure: string, part: Part = 'value', of = column): number => ground.number(of, unit, measure, part);
const set = (ground: Ground, { unit, column }: Spot, measure: string, part: Part, value: number | string): void => ground.fill(column, unit, measure, part, value);

const notApplicableInOwnPart = inCell(
  'not-applicable-in-part',
  (measure) => (isRatio(measure) && !shared(measure) ? ['numerator', 'denominator'] : []),
  (ground, spot) => set(ground, spot, spot.measure.id, spot.part, '不适用'),
);

/** Where one measure takes the value as its denominator it is said there, where several do, at the value. */
const notApplicableInShared = inCell(
  'not-applicable-in-part',
  (measure, ground) => (sharers(ground, measure.id).length > 0 ? ['value'] : []),
  (ground, spot) => set(ground, spot, spot.measure.id, 'value', '不适用'),
  (ground, { measure }) => {
    const [first, ...others] = sharers(ground, measure.id);
    return first !== undefined && others.length === 0 ? [first.id, 'numerator'] : 'value';
  },
);

const zeroDenominator = inCell(
  'denominator-zero',
  (measure, ground) => (isRatio(measure) && !shared(measure) && !shrinks(ground, measure) ? ['denominator'] : []),
  (ground, spot) => set(ground, spot, spot.measure.id, 'denominator', 0),
);

const zeroSharedDenominator = inCell(
  'denominator-zero',
  (measure, ground) => (sharers(ground, measure.id).length === 1 && dependentsOf(ground.scheme, measure.id).length === 1 && !shrinks(ground, measure) ? ['value'] : []),
  (ground, spot) => set(ground, spot, spot.measure.id, 'value', 0),
  (ground, { measure }) => [sharers(ground, measure.id)[0]?.id ?? '', 'denominator'],
);

const targetOverWhole: Planter = (ground) => {
  const value: readonly Part[] = ['value'];
  const spot = freeSpot(ground, (measure) => (measure.partOf !== undefined && hasTarget(measure) ? value : []), 'target');
  if (spot === undefined) return undefined;
  set(ground, spot, spot.measure.id, 'value', get(ground, spot, spot.measure.partOf ?? '') + 1);
  return [found(ground, 'part-over-whole', spot)];
};

/** The formula is another one though its result is right, as the reader of the sheet sees it. */
const otherFormula: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => (isRatio(measure) ? (shared(measure) ? ['rate', 'denominator'] : ['rate']) : []));
  if (spot === undefined) return undefined;
  const { unit, measure, part, column } = spot;
  ground.otherFormulas.push({ column, unit, measure: measure.id, part });
  ground.later(() => ground.problems.push({ kind: 'formula-overwritten', column, at: ground.at(column, unit, measure.id, part), formula: '=1*1' }));
  return [found(ground, 'formula-overwritten', spot)];
};

const typedRate = inCell(
  'formula-overwritten',
  (measure) => (isRatio(measure) ? ['rate'] : []),
  (ground, spot) => {
    const rate = get(ground, spot, spot.measure.id, 'numerator') / get(ground, spot, spot.measure.id, 'denominator');
    set(ground, spot, spot.measure.id, 'rate', ground.random.pick([rate, '85%', '', rate / 2]));
  },
);

/** A rate alone: its blank parts are findings of their own. */
const rateAlone: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => (isRatio(measure) ? ['rate'] : []));
  if (spot === undefined) return undefined;
  const { measure } = spot;
  for (const part of filledIn(measure)) set(ground, spot, measure.id, part, '');
  set(ground, spot, measure.id, 'rate', ground.random.pick([0.8, '80%', 0]));
  return [...filledIn(measure).map((part) => found(ground, 'blank', spot, part)), found(ground, 'rate-without-parts', spot)];
};

/** Figures of one unit that contradict each other. */
export const relationPlanters = {
  'not-applicable-in-part': oneOf(notApplicableInOwnPart, notApplicableInShared),
  'year-end-below-half-year': (ground) =>
    ground.period === 'half-year'
      ? undefined
      : inCell(
          'year-end-below-half-year',
          (measure) => (measure.timing === 'flow' ? filledIn(measure) : []),
          (within, spot) => set(within, spot, spot.measure.id, spot.part, get(within, spot, spot.measure.id, spot.part, 'half-year') - step(spot.measure)),
        )(ground),
  'shared-denominator-differs': inCell(
    'shared-denominator-differs',
    (measure) => (shared(measure) ? ['denominator'] : []),
    (ground, spot) => {
      const right = get(ground, spot, spot.measure.id, 'denominator');
      set(ground, spot, spot.measure.id, 'denominator', ground.random.pick([right + 1, right - 1, 10, 0, '同上', '#REF!', '不适用', String(right)]));
    },
  ),
  'denominator-zero': oneOf(zeroDenominator, zeroSharedDenominator),
  'zero-over-zero': inCell(
    'zero-over-zero',
    // Over a denominator that others are held against, 0 would be a second fault.
    (measure, ground) => (isRatio(measure) && !shared(measure) && !shrinks(ground, measure) && dependentsOf(ground.scheme, measure.id).length === 0 ? ['numerator'] : []),
    (ground, spot) => {
      set(ground, spot, spot.measure.id, 'numerator', 0);
      set(ground, spot, spot.measure.id, 'denominator', 0);
    },
  ),
  'whole-under-parts': inCell(
    'whole-under-parts',
    (measure, ground) => (sharers(ground, measure.id).length > 1 ? ['value'] : []),
    (ground, spot) => {
      const least = Math.min(...sharers(ground, spot.measure.id).map(({ id }) => get(ground, spot, id, 'numerator')));
      set(ground, spot, spot.measure.id, 'value', ground.random.pick([0, 1, Math.floor(least / 2), least - 1]));
    },
  ),
  'numerator-over-denominator': inCell(
    'numerator-over-denominator',
    (measure, ground) => (isRatio(measure) && !(countsCounties(measure) && ground.scheme.level === 'prefecture') ? ['numerator'] : []),
    (ground, spot) => set(ground, spot, spot.measure.id, 'numerator', get(ground, spot, spot.measure.id, 'denominator') + step(spot.measure) * ground.random.pick([1, 7, 10_000])),
  ),
  'part-over-whole': oneOf(
    inCell(
      'part-over-whole',
      (measure) => (measure.partOf !== undefined ? ['value'] : []),
      (ground, spot) => set(ground, spot, spot.measure.id, 'value', get(ground, spot, spot.measure.partOf ?? '') + 1),
    ),
    targetOverWhole,
  ),
  'denominator-over-whole': inCell(
    'denominator-over-whole',
    (measure) => (measure.denominatorPartOf !== undefined ? ['denominator'] : []),
    (ground, spot) => set(ground, spot, spot.measure.id, 'denominator', get(ground, spot, spot.measure.denominatorPartOf ?? '', 'denominator') + 1),
  ),
  'rate-over-100': inCell(
    'rate-over-100',
    (measure) => (isRatio(measure) ? ['rate'] : []),
    (ground, spot) => set(ground, spot, spot.measure.id, 'rate', ground.random.pick([1.001, 1.05, 85])),
  ),
  'formula-overwritten': oneOf(typedRate, otherFormula),
  'rate-without-parts': rateAlone,
} satisfies Partial<Record<RuleCode, Planter>>;
