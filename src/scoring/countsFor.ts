import type { NotCountedReason, ZeroReason } from '../model/assessment';
import type { Amount, MeasureFigures } from '../model/figures';
import { usesTarget, type MethodSpec } from '../model/method';

/** Whether a measure counts for a unit, and whether there is a figure to score. */
export type Standing =
  | { readonly counted: false; readonly reason: NotCountedReason }
  | { readonly counted: true; readonly zero: ZeroReason }
  | { readonly counted: true; readonly actual: Extract<Amount, { state: 'number' }> };

/**
 * The default rule: 不适用, or a target that is blank, unreadable or 0, takes the measure out for this unit and its points go to others
 * (that holds for rates that must be 100 %, too); a reported figure that is blank or unreadable counts with 0 points.
 * A negative target is no target. At a factor of 0 nothing is due, which is the same as a target of 0.
 */
export function countsFor(spec: MethodSpec, figures: MeasureFigures | undefined, factor: number): Standing {
  const target = figures?.target ?? missing;
  const actual = figures?.actual ?? missing;
  if (actual.state === 'not-applicable') {
    return notApplicable;
  }
  if (usesTarget(spec)) {
    if (target.state === 'not-applicable') {
      return notApplicable;
    }
    if (target.state !== 'number' || !(target.value >= 0)) {
      return targetMissing;
    }
    if (!(target.value * factor > 0)) {
      return targetZero;
    }
  }
  if (actual.state === 'number') {
    return { counted: true, actual };
  }
  return actual.state === 'blank' ? zeroBlank : zeroInvalid;
}

const missing: Amount = { state: 'blank' };
const notApplicable: Standing = { counted: false, reason: 'not-applicable' };
const targetMissing: Standing = { counted: false, reason: 'target-missing' };
const targetZero: Standing = { counted: false, reason: 'target-zero' };
const zeroBlank: Standing = { counted: true, zero: 'blank' };
const zeroInvalid: Standing = { counted: true, zero: 'invalid' };
