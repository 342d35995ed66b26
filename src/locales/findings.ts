import type { CellValue } from '../model/cellValue';
import type { Finding } from '../model/finding';
import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { WordedFinding } from '../sheets/findings/findingRows';
import type { ScoreFindingCode } from '../sheets/scores/scoreFindingCode';
import type { SchemeProblemKind } from '../sheets/schemeProblem';
import type { reviewerDoubt } from '../validation/reviewerDoubts';
import type { RuleCode } from '../validation/ruleCode';
import { cellName } from './cellName';
import { findingTexts as english, findingWords as englishWords } from './en-US/findings';
import { shownFigure, shownPercent, shownPoints } from './figureText';
import { isShownAsRate } from './isShownAsRate';
import type { Locale } from './locale';
import { findingTexts as chinese, findingWords as chineseWords } from './zh-CN/findings';

/** What a text may use of a finding, already in words. `—` stands for what the finding does not have. */
export interface FindingInWords {
  /** The value questioned and the one it is held against, with unit or per cent. */
  readonly left: string;
  readonly right: string;
  /** How far apart they are, without sign, with unit or in percentage points. */
  readonly difference: string;
  /** `text` where both are numbers and differ, nothing otherwise. */
  apart(text: (difference: string) => string): string;
  /** Whether the finding has a value on the right, or a parameter of that name. */
  has(name: string): boolean;
  /** A parameter as it is; a number without unit. */
  word(name: string): string;
  /** A parameter in two decimals; whole where they would not tell it from the parameter that it is over. */
  rounded(name: string, over: string): string;
  /** A parameter of our own making, such as a list of choices, however long. */
  list(name: string): string;
  /** A parameter as per cent. */
  percent(name: string): string;
  /** A parameter that is a measure's id, as id and name. */
  measure(name: string): string;
}

/** The words for one rule. */
export interface FindingText {
  readonly title: string;
  /** A sentence about the figures; sheet, cell, unit and measure are put in front of it. */
  readonly message: (finding: FindingInWords) => string;
  readonly remedy: (finding: FindingInWords) => string;
}

/** Codes of the rules, of a reviewer's doubt, and of what can be wrong in 考评方案 and in the sheets of scores. */
export type FindingCode = RuleCode | typeof reviewerDoubt | ScoreFindingCode | `scheme-${SchemeProblemKind}`;

export type FindingTexts = Readonly<Record<FindingCode, FindingText>>;

/** The words for what is wrong in the sheets of scores. */
export type ScoreFindingTexts = Readonly<Record<ScoreFindingCode, FindingText>>;

/** The words for what is wrong in 考评方案. */
export type SchemeFindingTexts = Readonly<Record<`scheme-${SchemeProblemKind}`, FindingText>>;

/** Words around the sentence of a rule. */
export interface FindingWords {
  readonly columns: Readonly<Record<FigureColumn, string>>;
  readonly parts: Readonly<Record<NonNullable<Finding['part']>, string>>;
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
  readonly points: (figure: string) => string;
  readonly withUnit: (figure: string, unit: string) => string;
  readonly place: (sheet: string, cell: string | undefined) => string;
  readonly measure: (id: string, name: string) => string;
  /** Puts place, unit, measure and part, as far as there are any, before the sentence. */
  readonly sentence: (where: { readonly place?: string; readonly unit?: string; readonly measure?: string; readonly part?: string }, message: string) => string;
}

/** A finding in words: what it is; what stands where, against what, and how far apart; what to do. */
export interface FindingDescription extends WordedFinding {
  readonly message: string;
}

const locales: Readonly<Record<Locale, { readonly texts: FindingTexts; readonly words: FindingWords }>> = {
  'zh-CN': { texts: chinese, words: chineseWords },
  'en-US': { texts: english, words: englishWords },
};

const absent = '—';
/** Longest piece of a cell's own text that is quoted. */
const longestQuote = 40;

/**
 * Puts a finding into words. A rule that these texts do not know (a finding kept by a newer version) is shown by its code. Measures
 * that the scheme does not have are named by their id.
 */
export function describeFinding(finding: Finding, scheme: Scheme, locale: Locale): FindingDescription {
  const { texts, words } = locales[locale];
  const text: FindingText | undefined = Object.hasOwn(texts, finding.rule) ? texts[finding.rule as FindingCode] : undefined;
  if (text === undefined) return { title: finding.rule, message: inPlace(finding, scheme, words, finding.rule), remedy: '', sentence: '', left: '', right: '', difference: '' };
  const inWords = findingInWords(finding, scheme, words);
  const sentence = text.message(inWords);
  return {
    title: text.title,
    message: inPlace(finding, scheme, words, sentence),
    sentence,
    remedy: text.remedy(inWords),
    left: finding.left === undefined ? '' : inWords.left,
    right: finding.right === undefined ? '' : inWords.right,
    difference: finding.difference === undefined ? '' : inWords.difference,
  };
}

function inPlace(finding: Finding, scheme: Scheme, words: FindingWords, message: string): string {
  const { at, column, parameters = {}, unitName, unitCode, measure, part } = finding;
  const sheet = at?.sheetName ?? parameters.sheet ?? (column && words.columns[column]);
  const unit = unitName ?? unitCode;
  return words.sentence(
    {
      ...(sheet !== undefined && { place: words.place(String(sheet), at && cellName(at.row, at.column)) }),
      ...(unit !== undefined && { unit }),
      ...(measure !== undefined && { measure: measureInWords(measure, scheme, words) }),
      ...(part !== undefined && part !== 'value' && { part: words.parts[part] }),
    },
    message,
  );
}

function findingInWords(finding: Finding, scheme: Scheme, words: FindingWords): FindingInWords {
  const { parameters = {} } = finding;
  const measure = scheme.measures.find(({ id }) => id === finding.measure);
  const rate = isShownAsRate(finding, measure);
  // What was computed from several figures has no unit that we know.
  const unit = parameters.basis !== 'figure' && finding.part === 'value' && measure !== undefined && measure.kind !== 'ratio' ? measure.unit : '';
  const shown = (value: CellValue | undefined): string => {
    if (value === undefined) return absent;
    if (value === '') return words.empty;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'string') return quoted(value);
    return rate ? shownPercent(value) : words.withUnit(shownFigure(value), unit);
  };
  const apart = finding.difference === undefined ? undefined : Math.abs(finding.difference);
  const difference = apart === undefined ? absent : rate ? words.points(shownPoints(apart * 100)) : words.withUnit(shownFigure(apart), unit);
  return {
    left: shown(finding.left),
    right: shown(finding.right),
    difference,
    apart: (text) => (apart === undefined || apart === 0 ? '' : text(difference)),
    has: (name) => (name === 'right' ? finding.right !== undefined : parameters[name] !== undefined),
    word: (name) => {
      const value = parameters[name];
      return typeof value === 'number' ? shownFigure(value) : value === undefined ? absent : quoted(value);
    },
    rounded: (name, over) => {
      const value = parameters[name];
      if (typeof value !== 'number') return absent;
      const rounded = Number(value.toFixed(2));
      return shownFigure(Math.abs(rounded) === parameters[over] ? value : rounded);
    },
    list: (name) => String(parameters[name] ?? absent),
    percent: (name) => {
      const value = parameters[name];
      return typeof value === 'number' ? shownPercent(value) : absent;
    },
    measure: (name) => {
      const value = parameters[name];
      return value === undefined ? absent : measureInWords(String(value), scheme, words);
    },
  };
}

function measureInWords(id: string, scheme: Scheme, words: FindingWords): string {
  return words.measure(id, scheme.measures.find((measure) => measure.id === id)?.name ?? '');
}

/** A cell's text on one line, cut where it gets long (between characters, not within one). */
function quoted(text: string): string {
  const start = [...text.slice(0, 4 * longestQuote)];
  const line = start.slice(0, longestQuote).join('').replace(/\s+/gu, ' ');
  return start.length > longestQuote ? `${line}…` : line;
}
