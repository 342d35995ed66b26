import type { MeasureScore } from '../model/assessment';
import type { Amount } from '../model/figures';
import type { Measure } from '../model/measure';
import { pointsOfMethod } from './pointsOfMethod';
import { reachedTolerance, reaches } from './tolerance';

/**
 * What it takes to earn all points of a measure by its method (without bonus; cases not honoured take theirs all the same), all else unchanged; of a
 * projected figure, what would have to stand in the sheet.
 */
export type FullPoints =
  | { readonly kind: 'reached' }
  /** At least this much; `missing` is what is short. For a rate with its parts, how many more of the numerator. */
  | { readonly kind: 'at-least'; readonly value: number; readonly missing?: number; readonly numerator?: NumeratorNeeded }
  /** At most this much; `excess` is what is over. */
  | { readonly kind: 'at-most'; readonly value: number; readonly excess?: number; readonly numerator?: NumeratorNeeded }
  /** No case at all. */
  | { readonly kind: 'no-case' }
  /** The best mark. */
  | { readonly kind: 'mark'; readonly value: 100 }
  /** The first place on this measure. */
  | { readonly kind: 'first-place' }
  /** No result earns all points by the method’s parameters. */
  | { readonly kind: 'impossible' };

/** The numerator needed at the denominator reported, and how many more (or fewer, negative) that is. */
export interface NumeratorNeeded {
  readonly value: number;
  readonly change: number;
}

/** @param amount what was reported, for the parts of a rate. */
export function fullPoints(measure: Measure, score: MeasureScore, amount: Amount | undefined): FullPoints {
  if (score.zero === undefined && score.max > 0 && reaches(pointsOfMethod(score) / score.max, 1)) {
    return { kind: 'reached' };
  }
  switch (measure.method.method) {
    case 'graded':
      return { kind: 'mark', value: 100 };
    case 'per-case':
      return { kind: 'no-case' };
    case 'by-place':
      return (measure.method.shares[0] ?? 0) >= 1 ? { kind: 'first-place' } : { kind: 'impossible' };
    case 'tiers': {
      const from = measure.method.tiers.filter((tier) => tier.share >= 1).at(-1)?.from;
      return from === undefined ? { kind: 'impossible' } : needed(measure, score, amount, from);
    }
    case 'shortfall-tiers': {
      const harmless = measure.method.tiers.filter((tier) => tier.loss <= 0).at(-1)?.upTo ?? 0;
      return needed(measure, score, amount, 1 - harmless);
    }
    default:
      return needed(measure, score, amount, 1);
  }
}

/** The amount at which the completion is `completion`. */
function needed(measure: Measure, score: MeasureScore, amount: Amount | undefined, completion: number): FullPoints {
  const due = ((score.target ?? 0) * score.factor) / (score.projected?.factor ?? 1);
  const actual = score.projected?.from ?? score.actual;
  if (measure.direction === 'down' || measure.method.method === 'control') {
    const value = wholeNumber(measure, due * (2 - completion), 'at-most');
    const excess = actual === undefined ? undefined : { excess: Math.max(0, actual - value) };
    return { kind: 'at-most', value, ...excess, ...numeratorNeeded(measure, amount, value, 'at-most') };
  }
  const mustBeAll = measure.method.method === 'all-or-nothing' && measure.direction === 'must100' && measure.kind === 'ratio';
  const value = mustBeAll ? 1 : wholeNumber(measure, due * completion, 'at-least');
  const missing = actual === undefined ? undefined : { missing: Math.max(0, value - actual) };
  return { kind: 'at-least', value, ...missing, ...numeratorNeeded(measure, amount, value, 'at-least') };
}

/** People and bodies are whole; rates and money are as they are. */
function wholeNumber(measure: Measure, exact: number, bound: 'at-least' | 'at-most'): number {
  return measure.kind === 'count' && measure.whole ? wholeWithin(exact, bound, exact) : exact;
}

/** 0.8 × 85 is 68.00000000000001: noise must not ask for one person more. */
function wholeWithin(exact: number, bound: 'at-least' | 'at-most', size: number): number {
  const noise = Math.max(1, Math.abs(size)) * reachedTolerance;
  return bound === 'at-least' ? Math.ceil(exact - noise) : Math.floor(exact + noise);
}

/** The numerator that makes the rate at the denominator reported: whole people and bodies, money to the fraction. */
function numeratorNeeded(measure: Measure, amount: Amount | undefined, rate: number, bound: 'at-least' | 'at-most'): { readonly numerator: NumeratorNeeded } | undefined {
  if (amount?.state !== 'number' || amount.numerator === undefined || amount.denominator === undefined) {
    return undefined;
  }
  const exact = rate * amount.denominator;
  const value = measure.whole ? wholeWithin(exact, bound, amount.denominator) : exact;
  return { numerator: { value, change: value - amount.numerator } };
}
