import type { CellValue } from '../model/cellValue';
import { readText } from '../validation/readText';
import type { SchemeExpectation, SchemeProblem } from './schemeProblem';
import type { SchemeTable } from './schemeTable';
import { memberOf, type SchemeColumnCode } from './schemeRows';

/** What is used where a cell cannot be: a value, as the cell would show it, and where it comes from. */
export interface Fallback<T> {
  readonly value: T;
  readonly shown: string | number;
  readonly from: NonNullable<SchemeProblem['usedFrom']>;
}

/** Which numbers a cell may hold. */
export interface NumberRange {
  readonly expected: 'number' | 'share' | 'whole' | 'points';
  readonly low: number;
  readonly high: number;
}

/**
 * One row of 考评方案 while it is read. A cell that cannot be used is reported with what stands there, what would be right and what is
 * used instead; a column that is missing was reported once, and its fallback is used without a word at every row.
 */
export class SchemeRow {
  constructor(
    private readonly table: SchemeTable,
    readonly code: string,
    private readonly row: number,
    /** Rows of retired measures are read as far as they can be, and no more is said. */
    private readonly silent = false,
  ) {}

  value(column: SchemeColumnCode): CellValue {
    return this.table.value(this.row, column);
  }

  text(column: SchemeColumnCode): string {
    return this.table.text(this.row, column);
  }

  has(column: SchemeColumnCode): boolean {
    return this.table.has(column);
  }

  get rowNumber(): number {
    return this.row + 1;
  }

  report(kind: SchemeProblem['kind'], column: SchemeColumnCode, more: Partial<SchemeProblem> = {}): void {
    if (this.silent) return;
    this.table.report({ kind, code: this.code, at: this.table.at(this.row, column), field: column, found: this.value(column), ...more });
  }

  /** A text that must be there. */
  required(column: SchemeColumnCode, fallback: Fallback<string>, fits: (text: string) => boolean = () => true, expectation: SchemeExpectation = { expected: 'text' }): string {
    if (!this.has(column)) return fallback.value;
    const text = this.text(column);
    if (text !== '' && fits(text)) return text;
    this.report(text === '' ? 'value-missing' : 'value-invalid', column, { expectation, used: fallback.shown, usedFrom: fallback.from });
    return fallback.value;
  }

  /** One of the words. */
  word<K extends string>(column: SchemeColumnCode, words: Readonly<Record<K, string>>, fallback: Fallback<K>): K {
    if (!this.has(column)) return fallback.value;
    const member = memberOf(words, this.text(column));
    if (member !== undefined) return member;
    const expectation: SchemeExpectation = { expected: 'choice', choices: Object.values(words).join('、') };
    this.report(this.text(column) === '' ? 'value-missing' : 'word-unknown', column, { expectation, used: fallback.shown, usedFrom: fallback.from });
    return fallback.value;
  }

  number(column: SchemeColumnCode, range: NumberRange, fallback: Fallback<number>): number {
    if (!this.has(column)) return fallback.value;
    const value = this.value(column);
    if (typeof value === 'number' && isWithin(value, range)) return value;
    const common = { expectation: range.expected === 'points' ? { expected: range.expected } : { expected: range.expected, low: range.low, high: range.high }, used: fallback.shown, usedFrom: fallback.from } as const;
    const reading = typeof value === 'string' ? readText(value, { rate: range.expected === 'share', units: ['分', '项', '个', '名', '年'] }) : undefined;
    if (typeof value === 'string' && value.trim() === '') this.report('value-missing', column, common);
    else if (typeof reading?.value === 'number' && isWithin(reading.value, range)) this.report('number-as-text', column, { ...common, fix: { value: reading.value, how: reading.how } });
    else this.report('value-invalid', column, { ...common, found: shownValue(value, range) });
    return fallback.value;
  }
}

function isWithin(value: number, { expected, low, high }: NumberRange): boolean {
  return Number.isFinite(value) && value >= low && value <= high && (expected !== 'whole' || Number.isInteger(value));
}

/** A value as its cell shows it: shares as per cent. */
function shownValue(value: CellValue, { expected }: NumberRange): CellValue {
  return typeof value === 'number' && expected === 'share' ? shownShare(value) : value;
}

export function shownShare(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
