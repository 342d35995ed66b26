import { invalidArgument } from './hostError';

/** Readers of one argument: what is missing or of another kind is refused with `InvalidArgument`, as Excel does. */
export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return isMissing(value) ? undefined : textArgument(value);
}

export function integerArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function optionalBoolean(value: unknown, otherwise: boolean): boolean {
  return isMissing(value) ? otherwise : booleanArgument(value);
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

/** One of the words of an enumeration, whatever its case on the wire. */
export function wordArgument<T extends string>(value: unknown, words: readonly T[]): T {
  const found = typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `#RRGGBB` in capitals; also takes the names of the plainest colours, as Excel does. */
export function colorArgument(value: unknown): string {
  const text = textArgument(value).trim();
  const named = namedColors[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace('#', '').toUpperCase()}`;
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  pink: '#FFC0CB',
  brown: '#A52A2A',
};

/** Office.js sends an argument that was left out as `null`. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
