import type { Amount } from '../model/figures';
import type { Measure } from '../model/measure';
import { daysInMonth, isCutOff } from '../model/monthDay';
import type { Period } from '../model/period';
import type { Projection } from '../model/projection';
import type { Scheme } from '../model/scheme';

/** The setting that holds the cut-off date (数据截至) of a period: month and day, as 620 for 20 June; 0 where the figures are complete. */
export type CutOffSetting = `projection.${Period}`;

export function cutOffSetting(period: Period): CutOffSetting {
  return `projection.${period}`;
}

/** The last day of a period as month and day. */
const lastDay: Readonly<Record<Period, number>> = { 'half-year': 630, 'year-end': 1231 };

/** The projection of a period; undefined where the figures are complete, or the setting is no day of the period. */
export function projectionOf({ year, settings }: Pick<Scheme, 'year' | 'settings'>, period: Period): Projection | undefined {
  const cutOff = settings[cutOffSetting(period)].value;
  if (cutOff === 0 || !isCutOff(cutOff, period, year)) return undefined;
  const [days, allDays] = [dayOfYear(year, cutOff), dayOfYear(year, lastDay[period])];
  return { month: Math.floor(cutOff / 100), day: cutOff % 100, days, allDays, factor: allDays / days };
}

/**
 * Whether a measure's figures are projected: counts and amounts that accumulate from the beginning of the year. What stands at a date, rates
 * and yearly items are not, and neither are cases, which happened or did not.
 */
export function isProjected({ kind, timing, method }: Pick<Measure, 'kind' | 'timing' | 'method'>): boolean {
  return kind !== 'ratio' && timing === 'flow' && method.method !== 'per-case' && method.method !== 'graded';
}

/** An amount of a measure at the end of the period, if it goes on as it did up to the cut-off date. */
export function projectedAmount(measure: Pick<Measure, 'kind' | 'timing' | 'method'>, amount: Amount, projection: Projection | undefined): Amount {
  if (projection === undefined || projection.factor === 1 || amount.state !== 'number' || !isProjected(measure)) return amount;
  return { state: 'number', value: amount.value * projection.factor, projected: { from: amount.value, factor: projection.factor } };
}

/** `Projection.factor` as a formula over cells or numbers: year, and month and day; 1 where that is 0. */
export function projectionFormula(period: Period, year: string, cutOff: string): string {
  const end = period === 'half-year' ? `DATE(${year},7,1)` : `DATE(${year}+1,1,1)`;
  const start = `DATE(${year},1,1)`;
  return `IF(${cutOff}>0,(${end}-${start})/(DATE(${year},INT(${cutOff}/100),MOD(${cutOff},100))-${start}+1),1)`;
}

/** Days from 1 January to a day given as month and day, that day included. */
function dayOfYear(year: number, monthDay: number): number {
  let days = monthDay % 100;
  for (let month = 1; month < Math.floor(monthDay / 100); month += 1) days += daysInMonth(month, year);
  return days;
}
