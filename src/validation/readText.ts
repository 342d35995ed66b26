import { notApplicableText } from '../model/entry';
import type { FixReason } from '../model/finding';

/** What may stand in the cell besides digits. */
export interface ReadTextOptions {
  /** Whether the cell holds a rate, so that 85% means 0.85. */
  readonly rate: boolean;
  /** Units that may be dropped because they are the cell's own, such as 人 or 万元. 元 for 万元 would be a change of scale. */
  readonly units: readonly string[];
}

/** What a text in a number's cell means, and what of it was in the way. */
export interface TextReading {
  /** A number, or 不适用. */
  readonly value: number | string;
  readonly how: FixReason;
}

/** Longer texts are never figures; guards the work on pasted pages. */
const longestFigure = 120;
/** More digits than a number keeps exactly. */
const mostDigits = 15;

/** Spaces of all widths, and characters without width (incl. byte order mark and direction marks). */
const outerSpace = /^[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u3000]+|[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u3000]+$/gu;
const zeroWidth = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const grouped = /^-?[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * Reads a text that stands where a number belongs: digits and signs of full width, separators of thousands, the cell's own unit, per
 * cent, spaces, an apostrophe in front, a negative in brackets. Never guesses: whatever could mean two things (1,23; 约300; 3-4; 12.5.1;
 * 007; dates; 5万; another unit) gives undefined, as does text without any figure.
 */
export function readText(text: string, options: ReadTextOptions): TextReading | undefined {
  if (text.length > longestFigure) return undefined;
  const visible = text.replace(zeroWidth, '').replace(outerSpace, '');
  if (visible === notApplicableText) return { value: notApplicableText, how: 'spaces removed' };
  const narrow = toNarrow(visible);
  const { body, unit, percent, negative, quoted } = undress(narrow, options);
  if (percent && !options.rate) return undefined;
  const separator = plain.test(body) ? '' : grouped.exec(body)?.[1];
  if (separator === undefined) return undefined;
  const digits = separator === '' ? body : body.replaceAll(separator, '');
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > mostDigits) return undefined;
  if (negative && digits.startsWith('-')) return undefined;
  const amount = Number(percent ? `${digits}e-2` : digits);
  const value = negative ? -amount : amount;
  const how: FixReason = percent
    ? 'percent'
    : unit
      ? 'unit removed'
      : separator !== ''
        ? 'thousands separators'
        : narrow !== visible
          ? 'full-width digits'
          : visible !== text && !quoted
            ? 'spaces removed'
            : 'text to number';
  return { value: value === 0 ? 0 : value, how };
}

/** Whether nothing can be seen in the text: such a cell is blank. */
export function isInvisible(text: string): boolean {
  return !/[^\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u3000]/u.test(text);
}

interface Undressed {
  readonly body: string;
  readonly unit: boolean;
  readonly percent: boolean;
  readonly negative: boolean;
  readonly quoted: boolean;
}

/** Takes off, from the outside in: apostrophe, unit or per cent, brackets of a negative, a plus. */
function undress(text: string, options: ReadTextOptions): Undressed {
  const quoted = text.startsWith("'");
  let body = quoted ? text.slice(1).trim() : text;
  const percent = body.endsWith('%');
  const unit = percent ? undefined : options.units.find((candidate) => candidate !== '' && body.endsWith(candidate));
  if (percent) body = body.slice(0, -1).trimEnd();
  if (unit !== undefined) body = body.slice(0, -unit.length).trimEnd();
  const negative = body.startsWith('(') && body.endsWith(')');
  if (negative) return { body: body.slice(1, -1).trim(), unit: unit !== undefined, percent, negative, quoted };
  if (/^[+-] /.test(body)) body = body.charAt(0) + body.slice(1).trimStart();
  if (/^\+\d/.test(body)) body = body.slice(1);
  return { body, unit: unit !== undefined, percent, negative, quoted };
}

/** Characters of full width, and their look-alikes, as the plain ones. */
const narrowOf: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\uFF07': "'",
};

function toNarrow(text: string): string {
  return text.replace(/[\u3000\u00A0\u2007\u2009\u202F\u2212\u2018\u2019]|[\uFF01-\uFF5E]/gu, (character) => narrowOf[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
