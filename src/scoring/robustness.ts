import type { AssessmentFigures } from '../model/figures';
import { atOnce, type Steps } from '../model/inSteps';
import type { JudgementTable } from '../model/judgement';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import { assessInSteps } from './assess';
import { prepareDrawnTotals, type DrawnTotals } from './drawnTotals';
import { fieldOf } from './field';
import { judgementScores, markReader } from './judgementScores';
import { prepareScheme, type PreparedScheme } from './preparedScheme';
import { placeCompetitors } from './ranks';
import { drawScheme, emptyDraw, usualVariation, type SchemeDraw, type Variation } from './schemeDraw';
import { seededNumbers } from './seededNumbers';
import { tieTolerance } from './tolerance';
import { unitRow } from './unitRow';
import { casesTookPoints } from './usedSettings';

/** What was scored: all that `assess` and the marks look at. */
export interface ScoredBasis {
  readonly scheme: Scheme;
  /** With the marks of graded measures. */
  readonly figures: AssessmentFigures;
  /** 综合评定; undefined where there is none. */
  readonly judgements: JudgementTable | undefined;
}

export interface RobustnessOptions {
  readonly draws: number;
  readonly seed: number;
  /** The usual one unless given, see {@link usualVariation}. */
  readonly variation?: Variation;
}

export const usualOptions: RobustnessOptions = { draws: 10_000, seed: 2004 };

/** Where a unit stood in the draws. Places are whole numbers, shares are parts of the draws from 0 to 1. */
export interface UnitStanding {
  readonly code: string;
  readonly name: string;
  /** The place it has, with the scheme as it is. */
  readonly rank: number;
  readonly total: number;
  /** The best and the worst place of any draw. */
  readonly best: number;
  readonly worst: number;
  /** In 5 % of the draws its place was this or better, in 95 % that or better. */
  readonly usualBest: number;
  readonly usualWorst: number;
  readonly first: number;
  /** Share of draws among the first, as many as the scheme honours (综合先进单位). */
  readonly honoured: number;
  /** Share of draws in the very place it has. */
  readonly same: number;
}

/** Two neighbours by the places they have. */
export interface NeighbourPair {
  /** Index in {@link Robustness.units} of the one in front; the other follows it. */
  readonly front: number;
  /** Share of the draws in which the one behind came out in front. */
  readonly swapped: number;
  /** Share of the draws in which they shared a place. */
  readonly tied: number;
}

/** 名次稳健性: how far the places hang on weights and on settings that nobody confirmed. */
export interface Robustness {
  readonly period: Period;
  readonly draws: number;
  readonly seed: number;
  readonly variation: Variation;
  /** Units that have a place, by that place; those that share one in the order given. */
  readonly units: readonly UnitStanding[];
  readonly pairs: readonly NeighbourPair[];
  /** How many units have no place, because nothing counts for them. */
  readonly unplaced: number;
}

/** Draws times units between two rests: some milliseconds of work. */
const workPerStep = 7_000;

/**
 * Draws the weights and the unconfirmed settings many times and places all units anew each time. What is drawn, and within which
 * range: {@link usualVariation}; everything is drawn evenly and each by itself, and a draw's places are those that `assess` would
 * give with the drawn scheme, ties and tie-breaks included. The same seed gives the same result, whatever the order of the units.
 * Units without a total have no part in it. Never throws; without units with a place the lists are empty.
 */
export function robustness(basis: ScoredBasis, options: RobustnessOptions = usualOptions): Robustness {
  return atOnce(robustnessInSteps(basis, options));
}

/** {@link robustness} with rests. */
export function* robustnessInSteps(basis: ScoredBasis, options: RobustnessOptions = usualOptions): Steps<Robustness> {
  const { draws, seed } = options;
  const preparing = prepareDrawingInSteps(basis, options.variation);
  let prepared = preparing.next();
  for (; prepared.done !== true; prepared = preparing.next()) yield { done: 0, total: draws };
  const drawing = prepared.value;
  const { standings: placed } = drawing;
  const count = placed.length;
  const histogram = new Uint32Array(count * (count + 1));
  const swapped = new Uint32Array(count);
  const tied = new Uint32Array(count);
  const next = seededNumbers(seed);
  const drawsPerStep = Math.max(1, Math.floor(workPerStep / Math.max(1, count)));
  for (let draw = 0; draw < draws && count > 0; draw += 1) {
    if (draw > 0 && draw % drawsPerStep === 0) yield { done: draw, total: draws };
    const places = drawing.places(next);
    for (let unit = 0; unit < count; unit += 1) {
      const place = places[unit] ?? 0;
      const cell = unit * (count + 1) + place;
      histogram[cell] = (histogram[cell] ?? 0) + 1;
      if (unit + 1 === count) continue;
      const behind = places[unit + 1] ?? 0;
      if (behind < place) swapped[unit] = (swapped[unit] ?? 0) + 1;
      else if (behind === place) tied[unit] = (tied[unit] ?? 0) + 1;
    }
  }
  yield { done: draws, total: draws };
  const honours = basis.scheme.settings['honours.count'].value;
  return {
    period: basis.figures.period,
    draws,
    seed,
    variation: drawing.variation,
    units: placed.map((unit, index) => ({ ...unit, ...summary(histogram.subarray(index * (count + 1), (index + 1) * (count + 1)), draws, unit.rank, honours) })),
    pairs: placed.slice(1).map((_, front) => ({ front, swapped: (swapped[front] ?? 0) / draws, tied: (tied[front] ?? 0) / draws })),
    unplaced: basis.figures.units.length - count,
  };
}

type Summary = Pick<UnitStanding, 'best' | 'worst' | 'usualBest' | 'usualWorst' | 'first' | 'honoured' | 'same'>;

/** Without a single draw, the place it has. */
function summary(counts: Uint32Array, draws: number, rank: number, honours: number): Summary {
  if (draws < 1) return { best: rank, worst: rank, usualBest: rank, usualWorst: rank, first: 0, honoured: 0, same: 0 };
  let [best, worst, usualBest, usualWorst, honoured, sum] = [0, 0, 0, 0, 0, 0];
  for (let place = 1; place < counts.length; place += 1) {
    const times = counts[place] ?? 0;
    if (times === 0) continue;
    sum += times;
    if (best === 0) best = place;
    worst = place;
    if (usualBest === 0 && sum >= 0.05 * draws) usualBest = place;
    if (usualWorst === 0 && sum >= 0.95 * draws) usualWorst = place;
    if (place <= honours) honoured += times;
  }
  return { best, worst, usualBest, usualWorst, first: (counts[1] ?? 0) / draws, honoured: honoured / draws, same: (counts[rank] ?? 0) / draws };
}

/** Draws made ready: units that have a place, in the order of their places. */
export interface Drawing {
  readonly prepared: PreparedScheme;
  readonly variation: Variation;
  readonly standings: readonly Pick<UnitStanding, 'code' | 'name' | 'rank' | 'total'>[];
  /** The last draw. */
  readonly draw: SchemeDraw;
  /** Makes the next draw and places the units; always the same array, by index of {@link standings}. */
  places(next: () => number): Int32Array;
}

export function prepareDrawing(basis: ScoredBasis, variation?: Variation): Drawing {
  return atOnce(prepareDrawingInSteps(basis, variation));
}

function* prepareDrawingInSteps({ scheme, figures, judgements: table }: ScoredBasis, given?: Variation): Steps<Drawing> {
  const { period } = figures;
  const codes = figures.units.map(({ code }) => code);
  const { judgements } = judgementScores(scheme, figures.units, table, period);
  const assessment = yield* assessInSteps(scheme, figures, judgements);
  const variation = given ?? usualVariation(scheme, period, { graded: judgements.gradesUsed === true, cases: casesTookPoints(assessment.units) });
  const placed = assessment.units
    .flatMap(({ code, name, rank, total }, index) => (rank === undefined || total === undefined ? [] : [{ index, standing: { code, name, rank, total } }]))
    .sort((one, other) => one.standing.rank - other.standing.rank);
  const prepared = prepareScheme(scheme, period);
  const all = figures.units.map((unit) => unitRow(prepared, unit));
  // Those without a place still are in the field, and among those whose marks decide what counts.
  const totals = yield* prepareDrawnTotals(prepared, all, fieldOf(prepared, all), judgements, markReader(codes, table, period), variation);
  const draw = emptyDraw(prepared, variation);
  const units = placed.map(({ index }) => index);
  const place = placer(units, totals, draw, scheme);
  return {
    prepared,
    variation,
    standings: placed.map(({ standing }) => standing),
    draw,
    places(next) {
      drawScheme(draw, prepared, variation, next);
      totals.compute(draw);
      return place();
    },
  };
}

/** Places as {@link placeCompetitors} gives them, which is asked only for those whose totals are equal. */
function placer(units: readonly number[], drawn: DrawnTotals, draw: SchemeDraw, scheme: Scheme): () => Int32Array {
  const { totals, quantitative } = drawn;
  const places = new Int32Array(units.length);
  const order = Int32Array.from(units, (_, index) => index);
  const sorted = new Float64Array(units.length);
  return () => {
    // Nearly in order already, as it is that of the draw before.
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at] ?? 0;
      const total = totals[units[index] ?? 0] ?? 0;
      let free = at;
      for (; free > 0 && (sorted[free - 1] ?? 0) < total; free -= 1) {
        sorted[free] = sorted[free - 1] ?? 0;
        order[free] = order[free - 1] ?? 0;
      }
      sorted[free] = total;
      order[free] = index;
    }
    for (let from = 0; from < order.length; ) {
      let to = from + 1;
      while (to < order.length && (sorted[to - 1] ?? 0) - (sorted[to] ?? 0) <= tieTolerance) to += 1;
      if (to === from + 1) places[order[from] ?? 0] = from + 1;
      else separate(from, to);
      from = to;
    }
    return places;
  };

  function separate(from: number, to: number): void {
    const group = [...order.subarray(from, to)];
    const placings = placeCompetitors(
      group.map((index) => {
        const unit = units[index] ?? 0;
        return { total: totals[unit] ?? 0, tieBreaks: { 'heavier-targets': drawn.heaviness(draw, unit), quantitative: quantitative[unit] ?? 0 } };
      }),
      scheme.settings['tie-breaks'].value,
    );
    group.forEach((index, at) => {
      places[index] = from + (placings[at]?.rank ?? 1);
    });
  }
}
