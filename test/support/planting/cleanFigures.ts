import type { Measure } from '../../../src/model/measure';
import { hasTarget } from '../../../src/model/measure';
import { periods, type FigureColumn, type Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { Unit } from '../../../src/model/unit';
import type { FilledIn } from '../builders/anEntryTable';
import { isGraded } from '../../../src/validation/relations';
import type { SeededRandom } from './seededRandom';

/** Figures by column, unit code and measure. */
export type Figures = Record<FigureColumn, Record<string, Record<string, FilledIn>>>;

/** 上年实绩 on which the check has nothing to say: a little less of everything than at this year's end. */
export function cleanLastYear(figures: Figures): Figures['year-end'] {
  const less = ({ value, numerator, denominator }: FilledIn): FilledIn => ({
    ...(typeof value === 'number' && { value: value * shareOfLastYear }),
    ...(typeof numerator === 'number' && { numerator: numerator * shareOfLastYear }),
    ...(typeof denominator === 'number' && { denominator }),
  });
  return Object.fromEntries(Object.entries(figures['year-end']).map(([unit, row]) => [unit, Object.fromEntries(Object.entries(row).map(([id, filled]) => [id, less(filled)]))]));
}

const shareOfLastYear = 0.95;

/** What one unit has of one measure. */
interface Grown {
  readonly target: number;
  readonly value: Readonly<Record<Period, number>>;
  readonly numerator: Readonly<Record<Period, number>>;
  readonly denominator: Readonly<Record<Period, number>>;
}

/** What a measure is like in all units. */
interface Nature {
  readonly size: number;
  readonly rate: number;
  readonly share: number;
}

const none = { 'half-year': 0, 'year-end': 0 } as const;

/**
 * Figures of all units on which the check has nothing to say, in either period: parts below their wholes, rates near each other and near
 * their targets, flows that double from half-year to year-end, stocks that grow a little, no telling figure twice. For the default
 * thresholds and relations as the standard scheme has them.
 */
export function cleanFigures(scheme: Scheme, units: readonly Unit[], random: SeededRandom): Figures {
  const field = new FigureField(scheme, random);
  const figures: Figures = { target: {}, 'half-year': {}, 'year-end': {} };
  for (const unit of units) {
    const grown = field.unit();
    figures.target[unit.code] = rowOf(scheme, grown, ({ target }) => ({ value: target }), hasTarget);
    for (const period of periods) figures[period][unit.code] = rowOf(scheme, grown, (each, measure) => reported(each, measure, period), () => true);
  }
  return figures;
}

function rowOf(scheme: Scheme, grown: ReadonlyMap<string, Grown>, fill: (grown: Grown, measure: Measure) => FilledIn, wanted: (measure: Measure) => boolean): Record<string, FilledIn> {
  const row: Record<string, FilledIn> = {};
  for (const measure of scheme.measures) {
    const each = grown.get(measure.id);
    if (each !== undefined && wanted(measure)) row[measure.id] = fill(each, measure);
  }
  return row;
}

function reported({ value, numerator, denominator }: Grown, measure: Measure, period: Period): FilledIn {
  if (measure.kind !== 'ratio') return { value: value[period] };
  return { numerator: numerator[period], ...(measure.denominatorIs === undefined && { denominator: denominator[period] }) };
}

class FigureField {
  private readonly natures: ReadonlyMap<string, Nature>;
  /** Key figures that are given away already, by measure and period: two units never have the same. */
  private readonly taken = new Map<string, Set<number>>();
  private grown = new Map<string, Grown>();
  private scale = 1;
  private share = 1;

  constructor(
    private readonly scheme: Scheme,
    private readonly random: SeededRandom,
  ) {
    this.natures = new Map(scheme.measures.map((measure) => [measure.id, this.natureOf(measure)]));
  }

  /** The figures of the next unit. */
  unit(): ReadonlyMap<string, Grown> {
    this.grown = new Map();
    this.scale = this.random.between(0.6, 3);
    this.share = this.random.between(0.86, 0.92);
    for (const measure of this.scheme.measures) if (!isGraded(measure)) this.grow(measure.id);
    return this.grown;
  }

  private natureOf(measure: Measure): Nature {
    const { random } = this;
    // Unemployed are few of many: their number too must have room to differ from unit to unit.
    const size = random.between(15_000, 60_000) * (measure.unemployment === true ? 10 : 1);
    // A county has its coverage or not: 100 % must not be far beyond the target.
    const rate = measure.unemployment === true ? random.between(0.039, 0.045) : random.between(measure.countsCounties === true ? 0.76 : 0.62, 0.9);
    return { size, rate, share: random.between(0.25, 0.35) };
  }

  private grow(id: string): Grown {
    const known = this.grown.get(id);
    if (known !== undefined) return known;
    const measure = this.scheme.measures.find((each) => each.id === id);
    const nature = this.natures.get(id);
    if (measure === undefined || nature === undefined) throw new Error(`The scheme has no measure ${id}.`);
    const grown = measure.kind === 'ratio' ? this.growRatio(measure, nature) : this.growValue(measure, nature);
    this.grown.set(id, grown);
    return grown;
  }

  private growValue(measure: Measure, { size, share }: Nature): Grown {
    const { random } = this;
    const target = this.round(measure, this.targetOf(measure, size, share));
    const flow = measure.timing === 'flow';
    const half = target * (flow ? this.scheme.settings['factor.flow'].value * random.between(0.97, 1.03) : random.between(0.95, 0.975));
    const year = target * random.between(0.985, 1.05);
    const value = {
      'half-year': this.untaken(measure, 'half-year', this.round(measure, half)),
      'year-end': this.untaken(measure, 'year-end', this.round(measure, year)),
    };
    return { target, value, numerator: none, denominator: none };
  }

  private targetOf({ partOf, usuallyPartOf }: Measure, size: number, share: number): number {
    if (partOf !== undefined) return this.grow(partOf).target * share;
    // Three quarters leave room for the one to be ahead of its target and the other behind.
    if (usuallyPartOf !== undefined) return this.grow(usuallyPartOf).target * 0.75;
    return size * this.scale * this.random.between(0.97, 1.03);
  }

  private growRatio(measure: Measure, nature: Nature): Grown {
    const { random } = this;
    const denominator = this.denominatorsOf(measure, nature);
    const all = measure.direction === 'must100';
    const alone = measure.countsCounties === true && this.scheme.level === 'prefecture';
    const own = nature.rate * random.between(0.97, 1.03);
    const numeratorOf = (period: Period): number => {
      if (all || alone) return denominator[period];
      const numerator = this.round(measure, denominator[period] * own * random.between(0.99, 1.01));
      return this.untaken(measure, period, Math.min(numerator, denominator[period]));
    };
    const target = measure.target === 'all' ? 1 : Math.round(nature.rate * random.between(0.98, 1.05) * 1000) / 1000;
    return { target, value: none, denominator, numerator: { 'half-year': numeratorOf('half-year'), 'year-end': numeratorOf('year-end') } };
  }

  private denominatorsOf(measure: Measure, nature: Nature): Readonly<Record<Period, number>> {
    const { random } = this;
    const both = (of: (period: Period) => number): Readonly<Record<Period, number>> => ({ 'half-year': of('half-year'), 'year-end': of('year-end') });
    if (measure.denominatorIs !== undefined) return this.grow(measure.denominatorIs).value;
    if (measure.denominatorPartOf !== undefined) {
      const whole = this.grow(measure.denominatorPartOf).denominator;
      const share = measure.jumpy === true ? 0.7 : nature.share;
      return both((period) => Math.floor(whole[period] * share));
    }
    if (measure.denominatorUsuallyPartOf !== undefined) {
      const whole = this.grow(measure.denominatorUsuallyPartOf).value;
      return both((period) => Math.floor(whole[period] * this.share));
    }
    if (measure.countsCounties === true) {
      const counties = this.scheme.level === 'prefecture' ? 1 : random.whole(7, 12);
      return both(() => counties);
    }
    if (measure.jumpy === true) {
      const bodies = random.whole(45, 95);
      return both(() => bodies);
    }
    const year = nature.size * this.scale * random.between(0.99, 1.03);
    const half = (measure.timing === 'flow' ? 0.5 : 1) * nature.size * this.scale * random.between(0.97, 0.985);
    const taken = (period: Period, figure: number): number => (measure.direction === 'must100' ? this.untaken(measure, period, this.round(measure, figure)) : this.round(measure, figure));
    return { 'half-year': taken('half-year', half), 'year-end': taken('year-end', year) };
  }

  private round(measure: Measure, figure: number): number {
    return measure.whole ? Math.round(figure) : Math.round(figure * 100) / 100;
  }

  /**
   * The figure, or one a little lower that no unit has yet in either period. Figures of one or two digits tell nothing and may repeat; so may
   * others where there is no room, which is too rare for three of one unit to be another's.
   */
  private untaken(measure: Measure, period: Period, figure: number): number {
    const step = measure.whole ? 1 : 0.01;
    const lowest = Math.max(100, figure * 0.997);
    const taken = periods.map((each) => this.takenIn(measure, each));
    let free = figure;
    while (free > lowest && taken.some((each) => each.has(free))) free = this.round(measure, free - step);
    this.takenIn(measure, period).add(free);
    return free;
  }

  private takenIn(measure: Measure, period: Period): Set<number> {
    const key = `${measure.id} ${period}`;
    const taken = this.taken.get(key) ?? new Set<number>();
    this.taken.set(key, taken);
    return taken;
  }
}
