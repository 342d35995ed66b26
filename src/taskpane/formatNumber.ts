import type { Locale } from '../locales/locale';

/** A count with separators of thousands. */
export function formatCount(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** Points and totals: always two decimals, as on the sheets. */
export function formatPoints(value: number): string {
  // Without the sign of a zero that comes of rounding.
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** A figure as reported: up to four decimals, separators of thousands. */
export function formatFigure(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
}

/** A fraction as per cent with up to two decimals: 0.85 is 85%. */
export function formatPercent(fraction: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(fraction);
}
