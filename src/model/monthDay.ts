import type { Period } from './period';

/** Month and day of a cut-off date as one number, `620` for 20 June; 0 where the figures are those of the whole period. */
const boundsOf: Readonly<Record<Period, { readonly first: number; readonly last: number }>> = {
  'half-year': { first: 101, last: 630 },
  'year-end': { first: 701, last: 1231 },
};

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a number can be the date up to which a period's figures are known: 0 (nothing is missing), or a date of that year in the period's own half. */
export function isCutOff(monthDay: number, period: Period, year: number): boolean {
  if (monthDay === 0) return true;
  const { first, last } = boundsOf[period];
  const day = monthDay % 100;
  return Number.isInteger(monthDay) && monthDay >= first && monthDay <= last && day >= 1 && day <= daysInMonth(Math.floor(monthDay / 100), year);
}

/** Days of a month (1 to 12); 0 for what is no month. */
export function daysInMonth(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (daysOf[month - 1] ?? 0);
}
