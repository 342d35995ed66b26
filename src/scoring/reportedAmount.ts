import type { Entry, EntryCell, MeasureEntry } from '../model/entry';
import type { Amount } from '../model/figures';
import { fixedTarget, type Measure } from '../model/measure';

/**
 * Settles what was reported for one unit and measure into an amount.
 *
 * Counts and amounts: what stands in the value's cell; a cell or column that is not there is blank. Blank ≠ 0 ≠ 不适用.
 * Ratios: numerator ÷ denominator as a fraction; the cell of the rate is never used. In this order: 不适用 in either part makes the
 * whole not applicable; something unreadable in either part makes it invalid; a blank part makes it blank; a denominator of 0 or less
 * makes it invalid, 0 ÷ 0 too: who has nobody to count says 不适用. Each of these is a hard finding of the checks, 不适用 asks for an
 * explanation.
 *
 * @param sharedDenominator the value cell of the measure that is this ratio's denominator (`denominatorIs`), used when the ratio's own
 * denominator cell is missing or blank.
 */
export function reportedAmount(measure: Measure, entry: MeasureEntry | undefined, sharedDenominator?: EntryCell): Amount {
  if (measure.kind !== 'ratio') {
    return plainAmount(entry?.value?.entry ?? blank);
  }
  return ratioAmount(entry?.numerator?.entry ?? blank, denominatorOf(entry, sharedDenominator));
}

/**
 * Settles what counts where inspections found something else (采用核实数).
 *
 * @param verified `value` in place of what was reported, `denominator` in place of a ratio's denominator; what is undefined stays as
 * reported. The numerator of a verified rate follows from the denominator that counts; without one above 0 the rate stands alone.
 */
export function verifiedAmount(measure: Measure, entry: MeasureEntry | undefined, verified: { readonly value: number | undefined; readonly denominator: number | undefined }, sharedDenominator?: EntryCell): Amount {
  const { value } = verified;
  if (measure.kind !== 'ratio') {
    return value === undefined ? reportedAmount(measure, entry) : { state: 'number', value };
  }
  const denominator: Entry = verified.denominator === undefined ? denominatorOf(entry, sharedDenominator) : { state: 'number', value: verified.denominator };
  if (value === undefined) {
    return ratioAmount(entry?.numerator?.entry ?? blank, denominator);
  }
  return denominator.state === 'number' && denominator.value > 0 && Number.isFinite(denominator.value)
    ? { state: 'number', value, numerator: value * denominator.value, denominator: denominator.value }
    : { state: 'number', value };
}

function denominatorOf(entry: MeasureEntry | undefined, sharedDenominator: EntryCell | undefined): Entry {
  const own = entry?.denominator?.entry ?? blank;
  return own.state === 'blank' ? (sharedDenominator?.entry ?? blank) : own;
}

/**
 * Settles a target: what stands in the value's cell, for ratios the fraction itself. A target that is fixed holds whatever the cell
 * says, unless that is 不适用.
 */
export function targetAmount(measure: Measure, entry: MeasureEntry | undefined): Amount {
  const fixed = fixedTarget(measure);
  const set = plainAmount(entry?.value?.entry ?? blank);
  return fixed === undefined || set.state === 'not-applicable' ? set : { state: 'number', value: fixed };
}

const blank: Entry = { state: 'blank' };

function plainAmount(entry: Entry): Amount {
  if (entry.state === 'number') {
    return Number.isFinite(entry.value) ? { state: 'number', value: entry.value } : { state: 'invalid' };
  }
  return { state: entry.state };
}

function ratioAmount(numerator: Entry, denominator: Entry): Amount {
  if (numerator.state === 'not-applicable' || denominator.state === 'not-applicable') {
    return { state: 'not-applicable' };
  }
  if (numerator.state === 'invalid' || denominator.state === 'invalid') {
    return { state: 'invalid' };
  }
  if (numerator.state === 'blank' || denominator.state === 'blank') {
    return { state: 'blank' };
  }
  const value = numerator.value / denominator.value;
  return denominator.value > 0 && Number.isFinite(value)
    ? { state: 'number', value, numerator: numerator.value, denominator: denominator.value }
    : { state: 'invalid' };
}
