import type { ValidationDocument, ValidationOperator } from '../model/workbookDocument';

/** Gives a range a rule of data validation, with its input prompt and error message. */
export function applyValidation(range: Excel.Range, document: ValidationDocument): void {
  const validation = range.dataValidation;
  const rule = ruleOf(document);
  if (rule) validation.rule = rule;
  validation.ignoreBlanks = document.ignoreBlank ?? true;
  if (document.prompt) validation.prompt = { showPrompt: true, title: document.prompt.title ?? '', message: document.prompt.text };
  if (document.error) validation.errorAlert = { showAlert: true, style: alertStyles[document.error.style], title: document.error.title ?? '', message: document.error.text ?? '' };
}

function ruleOf(document: ValidationDocument): Excel.DataValidationRule | undefined {
  const { type, formula1 = '', formula2 } = document;
  const basic: Excel.BasicDataValidation = {
    formula1: operand(formula1),
    operator: operators[document.operator ?? 'between'],
    ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
  };
  switch (type) {
    case 'custom':
      return { custom: { formula: `=${formula1}` } };
    case 'list':
      return { list: { inCellDropDown: document.inCellDropDown ?? true, source: /^".*"$/.test(formula1) ? formula1.slice(1, -1) : `=${formula1}` } };
    case 'whole':
      return { wholeNumber: basic };
    case 'decimal':
      return { decimal: basic };
    case 'textLength':
      return { textLength: basic };
    case 'date':
      return { date: dateRule(document) };
    case 'time':
      return { time: dateRule(document) };
    default:
      return undefined;
  }
}

function dateRule({ formula1 = '', formula2, operator = 'between' }: ValidationDocument): Excel.DateTimeDataValidation {
  const rule: Excel.DateTimeDataValidation = { formula1: `=${formula1}`, operator: operators[operator] };
  if (formula2 !== undefined) rule.formula2 = `=${formula2}`;
  return rule;
}

/** A literal number as it is, anything else as a formula. */
function operand(formula: string): string | number {
  const number = Number(formula);
  return formula !== '' && Number.isFinite(number) ? number : `=${formula}`;
}

const alertStyles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

const operators = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies Readonly<Record<ValidationOperator, string>>;
