import type { ValidationDocument, ValidationOperator } from '../../model/workbookDocument';
import { isCellTarget } from './hostContext';
import { invalidArgument } from './hostError';
import { isMissing, optionalBoolean, recordArgument, textArgument, wordArgument } from './methodArguments';
import { absoluteReference } from './referenceText';
import { serialOfDay } from './typedDate';

/** Texts of a rule that Excel takes at most; longer ones are `InvalidArgument`. */
export const validationLimits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 224, list: 255 } as const;

type Rule = Pick<ValidationDocument, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;

const operators: Readonly<Record<string, ValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const kinds = { wholeNumber: 'whole', decimal: 'decimal', textLength: 'textLength', date: 'date', time: 'time' } as const;

const typeWords: Readonly<Record<ValidationDocument['type'], string>> = {
  any: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const validationTypeWord = (rule: Pick<ValidationDocument, 'type'>): string => typeWords[rule.type];

/** Reads the rule that a program assigns: exactly one of Excel's kinds. Throws `InvalidArgument`. */
export function readRule(value: unknown): Rule {
  const given = Object.entries(recordArgument(value)).filter(([, item]) => !isMissing(item));
  const [entry] = given;
  if (entry === undefined || given.length > 1) throw invalidArgument();
  const [kind, content] = entry;
  const body = recordArgument(content);
  if (kind === 'list') return { type: 'list', formula1: listSource(body['source']), inCellDropDown: optionalBoolean(body['inCellDropDown'], true) };
  if (kind === 'custom') return { type: 'custom', formula1: withoutEquals(textArgument(body['formula'])) };
  const type = kind in kinds ? kinds[kind as keyof typeof kinds] : undefined;
  if (type === undefined) throw invalidArgument();
  const operator = operators[isMissing(body['operator']) ? 'Between' : wordArgument(body['operator'], Object.keys(operators))];
  if (operator === undefined) throw invalidArgument();
  const twoSided = operator === 'between' || operator === 'notBetween';
  if (twoSided && isMissing(body['formula2'])) throw invalidArgument();
  return { type, operator, formula1: limit(body['formula1'], type), ...(twoSided ? { formula2: limit(body['formula2'], type) } : {}) };
}

/** The rule as a program reads it. */
export function writeRule(rule: ValidationDocument): Record<string, unknown> {
  switch (rule.type) {
    case 'any':
      return {};
    case 'custom':
      return { custom: { formula: `=${rule.formula1 ?? ''}` } };
    case 'list': {
      const source = rule.formula1 ?? '';
      return { list: { inCellDropDown: rule.inCellDropDown ?? true, source: isLiteralText(source) ? literalText(source) : `=${source}` } };
    }
    default: {
      const kind = Object.entries(kinds).find(([, type]) => type === rule.type)?.[0] ?? 'decimal';
      const operator = Object.entries(operators).find(([, item]) => item === (rule.operator ?? 'between'))?.[0];
      return { [kind]: { formula1: shownLimit(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: shownLimit(rule.formula2) }), operator } };
    }
  }
}

export const isLiteralText = (formula: string): boolean => /^"(?:[^"]|"")*"$/s.test(formula);

export const literalText = (formula: string): string => formula.slice(1, -1).replaceAll('""', '"');

function listSource(source: unknown): string {
  if (isCellTarget(source)) return rangeFormula(source);
  const text = textArgument(source);
  if (text.startsWith('=')) return withoutEquals(text);
  if (text === '' || text.length > validationLimits.list) throw invalidArgument();
  return `"${text.replaceAll('"', '""')}"`;
}

function limit(value: unknown, type: Rule['type']): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (isCellTarget(value)) return rangeFormula(value);
  const text = textArgument(value);
  if (text === '') throw invalidArgument();
  if (text.startsWith('=')) return withoutEquals(text);
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (date && (type === 'date' || type === 'time')) {
    const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = date;
    const serial = serialOfDay(Number(year), Number(month), Number(day));
    if (serial === undefined) throw invalidArgument();
    return String(serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400);
  }
  return text;
}

function shownLimit(formula: string | undefined): string | number {
  if (formula === undefined) return '';
  const number = Number(formula);
  return formula.trim() !== '' && Number.isFinite(number) ? number : `=${formula}`;
}

function rangeFormula(target: unknown): string {
  if (!isCellTarget(target) || target.areas[0] === undefined) throw invalidArgument();
  return absoluteReference(target.sheet, target.areas[0]);
}

function withoutEquals(formula: string): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  if (body === '' || body.length > 8_192) throw invalidArgument();
  return body;
}
