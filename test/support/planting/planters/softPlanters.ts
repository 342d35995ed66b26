import { fixedTarget, hasTarget, type Measure } from '../../../../src/model/measure';
import type { FigureColumn } from '../../../../src/model/period';
import { countsCounties, isBudget, isUnemployment } from '../../../../src/validation/relations';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import { significantDigits } from '../../../../src/validation/significantDigits';
import { clusterOf, dependentsOf } from '../measureClusters';
import type { Ground } from '../ground';
import { amountPart, filledIn, found, freeSpot, oneOf, type Part, type Planter, type Spot } from './planter';

const isRatio = ({ kind }: Measure): boolean => kind === 'ratio';
const atYearEnd = ({ period }: Ground): boolean => period === 'year-end';
/** Whether a figure that is smaller at year-end than at half-year is a hard fault. */
const shrinks = (ground: Ground, { timing }: Measure): boolean => atYearEnd(ground) && timing === 'flow';
const isWhole = (ground: Ground, measure: Measure): boolean => dependentsOf(ground.scheme, measure.id).length > 0;
const round = ({ whole }: Measure, figure: number): number => (whole ? Math.round(figure) : Math.round(figure * 100) / 100);
const value: readonly Part[] = ['value'];
const numerator: readonly Part[] = ['numerator'];
const key = (measure: Measure): Part => (isRatio(measure) ? 'numerator' : 'value');

const get = (ground: Ground, { unit, measure }: Spot, part: Part, column: FigureColumn = ground.period): number => ground.number(column, unit, measure.id, part);

/** Plants another figure in a free cell that fits; the finding is at the amount, or at the cell itself. */
function figure(rule: RuleCode, fits: (measure: Measure, ground: Ground) => readonly Part[], content: (ground: Ground, spot: Spot) => number, at: 'amount' | 'cell' = 'amount'): Planter {
  return (ground) => {
    const spot = freeSpot(ground, (measure) => fits(measure, ground));
    if (spot === undefined) return undefined;
    ground.fill(spot.column, spot.unit, spot.measure.id, spot.part, round(spot.measure, content(ground, spot)));
    return [found(ground, rule, spot, at === 'cell' ? spot.part : amountPart(spot.measure))];
  };
}

/** The half-year as a share of the target. */
const due = (ground: Ground, spot: Spot): number => {
  const target = get(ground, spot, 'value', 'target');
  return atYearEnd(ground) ? target : target * ground.scheme.settings[`factor.${spot.measure.timing}`].value;
};

/** Last year's figure is other than this year's by more than half. */
const changeFromLastYear: Planter = (ground) => {
  const comparable = ({ direction, jumpy, timing, kind }: Measure): boolean => direction === 'up' && jumpy !== true && (timing !== 'quarter' || kind === 'ratio');
  const spot = freeSpot(ground, (measure) => (comparable(measure) && !isWhole(ground, measure) ? [key(measure)] : []));
  if (spot === undefined) return undefined;
  const row = (ground.lastYear[spot.unit] ??= {});
  row[spot.measure.id] = { ...row[spot.measure.id], [spot.part]: get(ground, spot, spot.part) * ground.random.pick([0.3, 0.55, 2.3]) };
  return [found(ground, 'change-from-last-year', spot, amountPart(spot.measure))];
};

const tenThousand = 1e4;

const slipUp = figure(
  'unit-slip',
  // Of a part the whole would be too small, which is another fault.
  (measure) => (!isRatio(measure) && measure.partOf === undefined ? value : []),
  (ground, spot) => get(ground, spot, 'value') * tenThousand,
  'cell',
);

const slipDown = figure(
  'unit-slip',
  (measure, ground) => (!isRatio(measure) && measure.partOf === undefined && !isWhole(ground, measure) && !shrinks(ground, measure) ? value : []),
  (ground, spot) => Math.max(get(ground, spot, 'value') / tenThousand, 1),
  'cell',
);

const slipOfPart = figure(
  'unit-slip',
  (measure, ground) => (atYearEnd(ground) && isRatio(measure) && measure.jumpy !== true && measure.denominatorIs === undefined && measure.denominatorPartOf === undefined ? ['denominator'] : []),
  (ground, spot) => get(ground, spot, 'denominator') * tenThousand,
  'cell',
);

/** Figures of the half-year that stand there again at year-end. */
const repeatedInPeriods: Planter = (ground) => {
  if (!atYearEnd(ground)) return undefined;
  const unit = ground.random.pick(ground.inUse).code;
  const steady = ground.random.shuffled(ground.measures).filter((measure) => measure.timing === 'stock' || measure.timing === 'flow');
  const taken: Measure[] = [];
  for (const measure of steady) {
    if (taken.length === 4) break;
    // Others may be held against a whole, which is not to change under them; nor may a rate be what is wrong.
    if (isWhole(ground, measure) || measure.partOf !== undefined || measure.usuallyPartOf !== undefined || measure.direction !== 'up') continue;
    if (significantDigits(ground.number('half-year', unit, measure.id, key(measure))) < 3 || !ground.reserve(unit, measure.id)) continue;
    ground.fill('year-end', unit, measure.id, key(measure), ground.number('half-year', unit, measure.id, key(measure)));
    taken.push(measure);
  }
  if (taken.length < 3) {
    for (const measure of taken) restore(ground, unit, measure);
    return undefined;
  }
  const first = ground.measures.find((measure) => taken.includes(measure));
  return first && [found(ground, 'repeated-in-periods', { unit, measure: first, part: key(first), column: 'year-end' })];
};

/** Too few figures were copied to be a fault: they get values of their own again. */
function restore(ground: Ground, unit: string, measure: Measure): void {
  const half = ground.number('half-year', unit, measure.id, key(measure));
  const grown = measure.timing === 'flow' ? half * 2 : half * 1.01;
  ground.fill('year-end', unit, measure.id, key(measure), round(measure, isRatio(measure) ? Math.min(grown, ground.number('year-end', unit, measure.id, 'denominator')) : grown));
}

/** Figures of an earlier unit, with the targets and half-years that they belong to. */
const repeatedInUnits: Planter = (ground) => {
  const [one, other] = ground.random.shuffled([...ground.inUse.keys()]);
  if (one === undefined || other === undefined) return undefined;
  const from = ground.inUse[Math.min(one, other)]?.code ?? '';
  const to = ground.inUse[Math.max(one, other)]?.code ?? '';
  const alone = ground.measures.filter((measure) => !isRatio(measure) && ground.measures.every((each) => each === measure || clusterOf(ground.scheme, each.id) !== clusterOf(ground.scheme, measure.id)));
  const free = alone.filter((measure) => [from, to].every((unit) => ground.reserved.isFree(unit, `F:${clusterOf(ground.scheme, measure.id)}`)));
  const telling = free.filter((measure) => significantDigits(ground.number(ground.period, from, measure.id)) >= 3);
  const digits = telling.reduce((sum, measure) => sum + significantDigits(ground.number(ground.period, from, measure.id)) - 1, 0);
  if (telling.length < 3 || digits < 3 * Math.log10(ground.inUse.length) + 3) return undefined;
  for (const measure of telling) {
    for (const unit of [from, to]) ground.reserve(unit, measure.id);
    for (const column of ['target', 'half-year', 'year-end'] as const) ground.fill(column, to, measure.id, 'value', ground.number(column, from, measure.id));
    // Last year's of the other unit would be another finding.
    const lastYear = ground.lastYear[from]?.[measure.id];
    if (lastYear) (ground.lastYear[to] ??= {})[measure.id] = lastYear;
  }
  const [first] = telling;
  return first && [found(ground, 'repeated-in-units', { unit: to, measure: first, part: 'value', column: ground.period })];
};

/** In small workbooks the measure is left alone otherwise, so that there are enough units to be far away from. */
const outlier: Planter = (ground) => {
  const apart = (measure: Measure): boolean => measure.direction === 'up' && measure.jumpy !== true && measure.usuallyPartOf === undefined && !isWhole(ground, measure);
  const candidates = ground.measures.filter((measure) => apart(measure) && (isRatio(measure) || (!atYearEnd(ground) && hasTarget(measure) && !isBudget(measure))));
  const few = ground.inUse.length < 30;
  for (const measure of ground.random.shuffled(candidates)) {
    const unit = ground.random.pick(ground.inUse).code;
    const cluster = `F:${clusterOf(ground.scheme, measure.id)}`;
    if (!ground.reserved.take(few ? '*' : unit, cluster)) continue;
    ground.reserved.takeFromColumns(unit, cluster);
    const spot = { unit, measure, part: key(measure), column: ground.period };
    ground.fill(ground.period, unit, measure.id, spot.part, round(measure, get(ground, spot, spot.part) * 0.58));
    return [found(ground, 'outlier', spot, amountPart(measure))];
  }
  return undefined;
};

const notApplicable: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => (ground.measures.some(({ denominatorIs }) => denominatorIs === measure.id) ? [] : [key(measure)]));
  if (spot === undefined) return undefined;
  for (const part of filledIn(spot.measure)) ground.fill(spot.column, spot.unit, spot.measure.id, part, '不适用');
  return [found(ground, 'not-applicable-unexplained', spot)];
};

const notApplicableTarget: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => (hasTarget(measure) && fixedTarget(measure) === undefined ? value : []), 'target');
  if (spot === undefined) return undefined;
  ground.fill('target', spot.unit, spot.measure.id, 'value', '不适用');
  return [found(ground, 'not-applicable-unexplained', spot)];
};

/** A rule that can only be broken at year-end. */
const yearEndOnly = (planter: Planter): Planter => (ground) => (atYearEnd(ground) ? planter(ground) : undefined);

/** Figures that may be right, if somebody explains them. */
export const softPlanters = {
  'unit-slip': oneOf(slipUp, slipDown, slipOfPart),
  'repeated-in-periods': repeatedInPeriods,
  'over-budget': figure('over-budget', (measure) => (isBudget(measure) ? value : []), (ground, spot) => get(ground, spot, 'value', 'target') * ground.random.pick([1.21, 1.3, 4])),
  'under-100': figure('under-100', (measure) => (measure.direction === 'must100' ? numerator : []), (ground, spot) => get(ground, spot, 'denominator') - (spot.measure.whole ? 1 : 0.5)),
  'unemployment-range': figure('unemployment-range', (measure) => (isUnemployment(measure) ? numerator : []), (ground, spot) => get(ground, spot, 'denominator') * ground.random.pick([0.0195, 0.0805, 0.12])),
  'unemployment-change': yearEndOnly(
    figure('unemployment-change', (measure) => (isUnemployment(measure) ? numerator : []), (ground, spot) => {
      const before = get(ground, spot, 'numerator', 'half-year') / get(ground, spot, 'denominator', 'half-year');
      return get(ground, spot, 'denominator') * (before + ground.random.pick([-0.0052, 0.0052, 0.01]));
    }),
  ),
  'reemployed-over-newly-employed': figure('reemployed-over-newly-employed', (measure) => (measure.usuallyPartOf !== undefined ? value : []), (ground, { measure, unit }) => ground.number(ground.period, unit, measure.usuallyPartOf ?? '') + 1, 'cell'),
  'graduates-over-trainees': figure(
    'graduates-over-trainees',
    (measure) => (measure.denominatorUsuallyPartOf !== undefined ? ['denominator'] : []),
    (ground, { measure, unit }) => ground.number(ground.period, unit, measure.denominatorUsuallyPartOf ?? '') + 1,
    'cell',
  ),
  'completion-high': figure(
    'completion-high',
    // A budget has a line of its own; a rate would be over 100 %.
    (measure) => (measure.direction === 'up' && !isRatio(measure) && !isBudget(measure) && measure.usuallyPartOf === undefined ? value : []),
    (ground, spot) => due(ground, spot) * (spot.measure.partOf === undefined ? ground.random.pick([1.51, 1.7, 5]) : 1.51),
  ),
  'completion-low': figure(
    'completion-low',
    (measure, ground) => {
      if (measure.direction !== 'up' || isWhole(ground, measure) || shrinks(ground, measure) || countsCounties(measure)) return [];
      return ground.period === 'half-year' && measure.timing === 'year' ? [] : [key(measure)];
    },
    (ground, spot) => {
      const share = ground.random.pick([0.05, 0.2, 0.28]);
      return isRatio(spot.measure) ? get(ground, spot, 'denominator') * get(ground, spot, 'value', 'target') * share : due(ground, spot) * share;
    },
  ),
  'stock-fall': yearEndOnly(
    figure(
      'stock-fall',
      (measure, ground) => (measure.timing === 'stock' && !isRatio(measure) && !isWhole(ground, measure) ? value : []),
      (ground, spot) => get(ground, spot, 'value', 'half-year') * ground.random.pick([0.969, 0.95, 0.6]),
    ),
  ),
  'change-from-half-year': yearEndOnly(
    oneOf(
      figure(
        'change-from-half-year',
        (measure, ground) => (measure.timing === 'flow' && measure.direction === 'up' && !isRatio(measure) && !isWhole(ground, measure) ? value : []),
        (ground, spot) => get(ground, spot, 'value', 'half-year') * ground.random.pick([1.05, 1.3, 1.49]),
      ),
      figure(
        'change-from-half-year',
        (measure) => (measure.timing === 'stock' && measure.direction === 'up' && isRatio(measure) && measure.jumpy !== true ? numerator : []),
        (ground, spot) => get(ground, spot, 'denominator') * (get(ground, spot, 'numerator', 'half-year') / get(ground, spot, 'denominator', 'half-year')) * 0.46,
      ),
    ),
  ),
  'change-from-last-year': yearEndOnly(changeFromLastYear),
  'not-applicable-unexplained': oneOf(notApplicable, notApplicableTarget),
  'repeated-in-units': repeatedInUnits,
  outlier,
} satisfies Partial<Record<RuleCode, Planter>>;
