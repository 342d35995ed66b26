import type { MeasureScore } from '../model/assessment';
import type { Amount } from '../model/figures';
import type { Measure } from '../model/measure';
import { reachedTolerance, reaches } from './tolerance';

/** What it takes to earn all points of a measure (without bonus), all else unchanged. */
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
  if (score.zero === undefined && score.max > 0 && reaches((score.points - score.bonus) / score.max, 1)) {
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
  const parts = amount?.state === 'number' && amount.numerator !== undefined && amount.denominator !== undefined ? { numerator: amount.numerator, denominator: amount.denominator } : undefined;
  const due = (score.target ?? 0) * score.factor;
  if (measure.direction === 'down') {
    const value = due * (2 - completion);
    return {
      kind: 'at-most',
      value,
      ...(score.actual === undefined ? undefined : { excess: Math.max(0, score.actual - value) }),
      ...(parts === undefined ? undefined : { numerator: numeratorFor(measure.whole ? Math.floor(value * parts.denominator + noise(parts.denominator)) : value * parts.denominator, parts.numerator) }),
    };
  }
  const mustBeAll = measure.method.method === 'all-or-nothing' && measure.direction === 'must100' && measure.kind === 'ratio';
  const value = mustBeAll ? 1 : due * completion;
  return {
    kind: 'at-least',
    value,
    ...(score.actual === undefined ? undefined : { missing: Math.max(0, value - score.actual) }),
    ...(parts === undefined ? undefined : { numerator: numeratorFor(measure.whole ? Math.ceil(value * parts.denominator - noise(parts.denominator)) : value * parts.denominator, parts.numerator) }),
  };
}

function numeratorFor(value: number, reported: number): NumeratorNeeded {
  return { value, change: value - reported };
}

/** 0.8 × 85 is 68.00000000000001: noise must not ask for one person more. */
function noise(denominator: number): number {
  return Math.max(1, denominator) * reachedTolerance;
}
