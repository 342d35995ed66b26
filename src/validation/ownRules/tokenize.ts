import type { Arithmetic, ComparisonSign, FigureName } from './expression';
import type { ExpressionFault, ExpressionFaultCode } from './expressionFault';

/** A word with a meaning of its own: joins conditions, names a figure of a measure, or makes what is in its brackets a number. */
export type Word = 'and' | 'or' | 'number' | Exclude<FigureName, 'value'>;

export type Token = { readonly position: number; readonly text: string } & (
  | { readonly kind: 'sign'; readonly sign: ComparisonSign | Arithmetic | '(' | ')' }
  | { readonly kind: 'word'; readonly word: Word }
  /** Letters and digits: the id of a measure, or a number, or a word that nobody knows. */
  | { readonly kind: 'code' }
  /** A number that can be nothing else: `#3`, `5%`. */
  | { readonly kind: 'number'; readonly value: number }
);

const words: Readonly<Record<string, Word>> = {
  and: 'and',
  或者: 'or',
  并且: 'and',
  且: 'and',
  or: 'or',
  或: 'or',
  target: 'target',
  目标: 'target',
  half: 'half',
  半年: 'half',
  numerator: 'numerator',
  分子: 'numerator',
  denominator: 'denominator',
  分母: 'denominator',
  rate: 'rate',
  率: 'rate',
  number: 'number',
  数: 'number',
};

const chineseWords = Object.keys(words).filter((word) => !/[a-z]/.test(word));

const signs: Readonly<Record<string, ComparisonSign | Arithmetic | '(' | ')'>> = {
  '<=': '<=',
  '>=': '>=',
  '<>': '<>',
  '≤': '<=',
  '≦': '<=',
  '≥': '>=',
  '≧': '>=',
  '≠': '<>',
  '<': '<',
  '>': '>',
  '=': '=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '(': '(',
  ')': ')',
};

/** Digits that Excel keeps of a number. */
const mostDigits = 15;

/** The number in a text of digits with at most one dot; undefined for anything else, and for more digits than are kept. */
export function plainNumber(text: string): number | 'too-long' | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  return text.replace('.', '').length > mostDigits ? 'too-long' : Number(text);
}

export type Tokens = { readonly ok: true; readonly tokens: readonly Token[] } | { readonly ok: false; readonly fault: ExpressionFault };

/**
 * Cuts an expression into its parts; full-width forms count as the plain ones, capital letters as small ones. `isMeasure` tells where a code
 * ends that has a hyphen in it: `3-2` is the measure 3-2 if there is one, otherwise 3 less 2. Never throws.
 */
export function tokenize(expression: string, isMeasure: (id: string) => boolean): Tokens {
  // One unit stays one unit, so that positions are those of the text that was written.
  const text = Array.from({ length: expression.length }, (_, index) => narrow(expression.charAt(index))).join('');
  const tokens: Token[] = [];
  let position = 0;
  const fail = (code: ExpressionFaultCode, at: number, found: string): Tokens => ({ ok: false, fault: { code, position: at, found } });
  while (position < text.length) {
    const rest = text.slice(position);
    const run = /^#?[0-9a-z]+(?:[.-][0-9a-z]+)*/.exec(rest)?.[0];
    const sign = signs[rest.slice(0, 2)] === undefined ? rest.charAt(0) : rest.slice(0, 2);
    const own = signs[sign];
    if (rest.startsWith(' ')) {
      position += 1;
    } else if (run !== undefined) {
      const code = run.startsWith('#') ? (/^#\d+(?:\.\d+)?/.exec(run)?.[0] ?? run) : ownCode(run, isMeasure);
      const percent = /^ *%/.exec(text.slice(position + code.length))?.[0] ?? '';
      const token = runToken(code, percent, position);
      if ('fault' in token) return { ok: false, fault: token.fault };
      tokens.push(token);
      position += token.text.length;
    } else if (own !== undefined) {
      tokens.push({ kind: 'sign', sign: own, position, text: sign });
      position += sign.length;
    } else {
      const word = chineseWords.find((each) => rest.startsWith(each));
      if (word === undefined || words[word] === undefined) return fail(/^\p{Script=Han}/u.test(rest) ? 'word-unknown' : 'character-unknown', position, unknownPart(expression.slice(position)));
      tokens.push({ kind: 'word', word: words[word], position, text: word });
      position += word.length;
    }
  }
  return { ok: true, tokens };
}

/** A run of letters and digits as a token: a word, a number or a code. */
function runToken(code: string, percent: string, position: number): Token | { readonly fault: ExpressionFault } {
  const forced = code.startsWith('#') || percent !== '';
  if (!forced) {
    const word = Object.hasOwn(words, code) ? words[code] : undefined;
    return word === undefined ? { kind: 'code', position, text: code } : { kind: 'word', word, position, text: code };
  }
  const digits = code.replace('#', '');
  const value = plainNumber(digits);
  if (value === 'too-long') return { fault: { code: 'number-too-long', position, found: digits } };
  if (value === undefined) return { fault: { code: 'number-expected', position, found: code } };
  const isPercent = percent !== '';
  return { kind: 'number', position, text: `${code}${percent}`, value: isPercent ? value / 100 : value };
}

/** The longest beginning of a run that is the id of a measure; otherwise what stands before its first hyphen. */
function ownCode(run: string, isMeasure: (id: string) => boolean): string {
  for (let end = run.length; end > 0; end = run.lastIndexOf('-', end - 1)) {
    if (isMeasure(run.slice(0, end))) return run.slice(0, end);
  }
  return run.split('-', 1)[0] ?? run;
}

/** What to name of a text that begins with something unknown: its Chinese characters, or one character. */
function unknownPart(text: string): string {
  return /^\p{Script=Han}{1,10}/u.exec(text)?.[0] ?? [...text.slice(0, 2)][0] ?? '';
}

function narrow(unit: string): string {
  if (/[\s\u200B-\u200F\u2060\uFEFF]/u.test(unit)) return ' ';
  if (/[\uFF01-\uFF5E]/u.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - 0xfee0).toLowerCase();
  if (/[\u2010-\u2015\u2212]/u.test(unit)) return '-';
  if (unit === '×') return '*';
  if (unit === '÷') return '/';
  // Only A to Z: other letters may change their length.
  return /[A-Z]/.test(unit) ? unit.toLowerCase() : unit;
}
