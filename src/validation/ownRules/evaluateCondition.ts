import { exceeds } from '../tolerance';
import type { Comparison, ComparisonSign, Condition, FigureTerm, Sum } from './expression';

/** What is known of a condition: that it holds, nothing, or the first comparison that fails, with its two sides. */
export type Judgement = 'holds' | 'unknown' | FailedComparison;

export interface FailedComparison {
  readonly comparison: Comparison;
  readonly left: number;
  readonly right: number;
}

/**
 * Judges a condition by figures. It is unknown as soon as one figure in it, wherever it stands, is not to be had (`figure` gives
 * undefined), or a sum has no value: a division by 0, more than numbers can hold. Equal within the tolerance of all checks.
 */
export function evaluateCondition(condition: Condition, figure: (term: FigureTerm) => number | undefined): Judgement {
  if (condition.kind === 'comparison') {
    const left = sumOf(condition.left, figure);
    const right = sumOf(condition.right, figure);
    if (left === undefined || right === undefined) return 'unknown';
    return compares(left, condition.sign, right) ? 'holds' : { comparison: condition, left, right };
  }
  const left = evaluateCondition(condition.left, figure);
  const right = evaluateCondition(condition.right, figure);
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  if (condition.kind === 'and') return left === 'holds' ? right : left;
  return left === 'holds' || right === 'holds' ? 'holds' : left;
}

function compares(left: number, sign: ComparisonSign, right: number): boolean {
  switch (sign) {
    case '<=':
      return !exceeds(left, right);
    case '<':
      return exceeds(right, left);
    case '>=':
      return !exceeds(right, left);
    case '>':
      return exceeds(left, right);
    case '=':
      return !exceeds(left, right) && !exceeds(right, left);
    case '<>':
      return exceeds(left, right) || exceeds(right, left);
  }
}

function sumOf(sum: Sum, figure: (term: FigureTerm) => number | undefined): number | undefined {
  switch (sum.kind) {
    case 'number':
      return sum.value;
    case 'figure':
      return figure(sum);
    case 'negative': {
      const of = sumOf(sum.of, figure);
      return of === undefined ? undefined : -of;
    }
    case 'arithmetic': {
      const left = sumOf(sum.left, figure);
      const right = sumOf(sum.right, figure);
      if (left === undefined || right === undefined) return undefined;
      const value = sum.sign === '+' ? left + right : sum.sign === '-' ? left - right : sum.sign === '*' ? left * right : left / right;
      return Number.isFinite(value) ? value : undefined;
    }
  }
}
