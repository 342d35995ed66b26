import type { Amount } from '../model/figures';
import { fixedTarget, hasTarget, type Measure } from '../model/measure';
import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import { isUnemployment } from '../validation/relations';
import type { MeasureFacts, UsualRange } from './selectionCard';

/** Fewer other units say nothing of what is usual. */
export const fewestOthers = 4;

/**
 * The middle half of some levels: first and third quartile, with the mean by distance between neighbours (Excel's QUARTILE.INC, so that
 * anybody can check it). Undefined for fewer than four.
 */
export function middleHalf(levels: readonly number[]): { readonly low: number; readonly high: number } | undefined {
  if (levels.length < fewestOthers) return undefined;
  const sorted = Float64Array.from(levels).sort();
  return { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] ?? 0;
  const upper = sorted[below + 1] ?? lower;
  return lower + (upper - lower) * (place - below);
}

/**
 * The figure of a unit made comparable with those of others: a rate as it is, a count or an amount per target due. Undefined where
 * there is none.
 */
export function levelOf(measure: Measure, amount: Amount, target: Amount | undefined, factor: number): number | undefined {
  if (amount.state !== 'number') return undefined;
  if (measure.kind === 'ratio') return amount.value;
  const due = target?.state === 'number' ? target.value * factor : 0;
  return due > 0 ? amount.value / due : undefined;
}

/** What is usual for a figure, from the levels of the other units or from the scheme. `due`: the unit's own target due, where it has one. */
export function usualRange({
  role,
  facts,
  scheme,
  levels,
  due,
}: {
  readonly role: FigureColumn;
  readonly facts: MeasureFacts;
  readonly scheme: Scheme;
  readonly levels: readonly number[];
  readonly due: number | undefined;
}): UsualRange {
  const { measure } = facts;
  const low = scheme.settings['check.unemployment-low'];
  const high = scheme.settings['check.unemployment-high'];
  if (isUnemployment(measure)) return { state: 'set', low: low.value, high: high.value, confirmed: low.confirmed && high.confirmed };
  const basis = measure.kind === 'ratio' ? 'rate' : 'completion';
  // A target tells nothing of another unit's target unless both are rates; one that is fixed is the same for all.
  if (role === 'target' && (basis !== 'rate' || fixedTarget(measure) !== undefined)) return { state: 'none' };
  if (basis === 'completion' && !hasTarget(measure)) return { state: 'none' };
  if (measure.jumpy) return { state: 'jumpy' };
  const half = middleHalf(levels);
  if (!half) return { state: 'too-few', units: levels.length };
  const forUnit = basis === 'completion' && due !== undefined && due > 0 ? { forUnit: { low: half.low * due, high: half.high * due } } : {};
  return { state: 'known', basis, ...half, units: levels.length, ...forUnit };
}
