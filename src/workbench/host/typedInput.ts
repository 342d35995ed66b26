import type { CellInput } from './gridModel';
import { invalidArgument } from './hostError';
import { type HostLocale, parseTypedDate } from './typedDate';

/** What becomes of one value that a program puts into a cell, as if somebody had typed it. */
export interface TypedInput {
  readonly input: CellInput;
  /** The number format that Excel gives the cell with it, when the cell has none of its own. */
  readonly format?: string;
}

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Reads a value the way Excel does: a leading `=` makes a formula, a leading `'` forces text, and text that looks like a
 * number, percentage, date, time or logical value becomes one unless the cell's number format is text (`@`). `null` leaves
 * the cell alone. Throws `InvalidArgument` for anything that cannot stand in a cell.
 *
 * @param isText whether the cell's number format is `@`; asked only when it matters
 */
export function readTypedValue(value: unknown, isText: () => boolean, locale: HostLocale, today: Date): TypedInput {
  if (value === null || value === undefined) return { input: null };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { input: { value: isText() ? String(value) : value } };
  }
  if (typeof value === 'boolean') return { input: { value } };
  if (typeof value !== 'string' || value.length > longestText) throw invalidArgument();
  if (value === '') return { input: { value: '' } };
  if (value.startsWith("'")) return { input: { value: value.slice(1) } };
  if (value.startsWith('=') && value.length > 1) {
    if (isText()) return { input: { value } };
    assertFormula(value);
    return { input: { formula: value } };
  }
  const read = readText(value, locale, today);
  return read === undefined || isText() ? { input: { value } } : read;
}

function readText(text: string, locale: HostLocale, today: Date): TypedInput | undefined {
  if (/^(true|false)$/i.test(text)) return { input: { value: text.toLowerCase() === 'true' } };
  if (!/\d/.test(text) || text.length > 60) return undefined;
  const number = readNumber(text);
  if (number !== undefined) return number;
  const date = parseTypedDate(text, locale, today);
  return date === undefined ? undefined : { input: { value: date.serial }, format: date.format };
}

const numberPattern = /^(?<sign>[-+]?)(?<currency>[¥￥$]?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?<decimals>\d*))?(?:e(?<exponent>[-+]?\d{1,3}))?(?<percent>\s*%)?$/i;

function readNumber(text: string): TypedInput | undefined {
  const trimmed = text.trim();
  const bracketed = /^\(([^()+-]+)\)$/.exec(trimmed);
  const mixed = /^([-+]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(trimmed);
  if (mixed && Number(mixed[4]) > 0) {
    const size = Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4]);
    return { input: { value: mixed[1] === '-' ? -size : size }, format: '# ?/?' };
  }
  const groups = numberPattern.exec(bracketed?.[1] ?? trimmed)?.groups;
  if (groups === undefined) return undefined;
  const { sign = '', currency = '', whole = '', decimals = '', exponent, percent } = groups;
  if (whole === '' && decimals === '') return undefined;
  // Excel keeps 15 significant digits of what is typed.
  const size = Number(Number(`${whole.replaceAll(',', '')}.${decimals}e${exponent ?? '0'}`).toPrecision(15));
  if (!Number.isFinite(size)) return undefined;
  const signed = sign === '-' || bracketed ? -size : size;
  const value = percent === undefined ? signed : Number((signed / 100).toPrecision(15));
  const format = numberFormatFor({ currency, grouped: whole.includes(','), decimals: decimals.length, exponent: exponent !== undefined, percent: percent !== undefined });
  return { input: { value }, ...(format === undefined ? {} : { format }) };
}

function numberFormatFor(shape: { currency: string; grouped: boolean; decimals: number; exponent: boolean; percent: boolean }): string | undefined {
  if (shape.percent) return shape.decimals > 0 ? '0.00%' : '0%';
  if (shape.exponent) return '0.00E+00';
  if (shape.currency !== '') return shape.decimals > 0 ? `${shape.currency}#,##0.00` : `${shape.currency}#,##0`;
  if (shape.grouped) return shape.decimals > 0 ? '#,##0.00' : '#,##0';
  return undefined;
}

/** Refuses formulas that Excel could not even read: too long, or with strings or brackets left open. */
export function assertFormula(formula: string): void {
  if (formula.length > longestFormula) throw invalidArgument();
  let depth = 0;
  let quote = '';
  for (const character of formula) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '(' || character === '{') {
      depth += 1;
    } else if (character === ')' || character === '}') {
      depth -= 1;
      if (depth < 0) throw invalidArgument();
    }
  }
  if (depth !== 0 || quote !== '' || /[-+*/^&<=>,(]$/.test(formula.trimEnd())) throw invalidArgument();
}
