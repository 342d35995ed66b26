import type { SheetFormats } from '../model/sheetFormats';
import type { ValidationDocument, ValidationOperator } from '../model/workbookDocument';

/** What is loaded of a range's data validation. */
export const validationProperties = 'type,rule,ignoreBlanks,prompt,errorAlert';

/** The rule that all cells of a range share, as data. */
export function readValidation(validation: Excel.DataValidation): SheetFormats['rules'][number] {
  if (validation.type === Excel.DataValidationType.none) return 'none';
  const rule = validation.type === Excel.DataValidationType.inconsistent || validation.type === Excel.DataValidationType.mixedCriteria ? undefined : ruleOf(validation.rule);
  if (!rule) return 'mixed';
  // Of cells that differ in their texts alone, the texts are null.
  const prompt = validation.prompt as Excel.DataValidationPrompt | null;
  const alert = validation.errorAlert as Excel.DataValidationErrorAlert | null;
  return {
    ...rule,
    ignoreBlank: validation.ignoreBlanks,
    ...(prompt?.showPrompt && prompt.message !== '' ? { prompt: { title: prompt.title, text: prompt.message } } : {}),
    ...(alert?.showAlert ? { error: { style: alertStyles[alert.style] ?? 'stop', title: alert.title, text: alert.message } } : {}),
  };
}

function ruleOf(rule: Excel.DataValidationRule | null): Pick<ValidationDocument, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'> | undefined {
  if (rule?.custom) return { type: 'custom', formula1: formulaText(rule.custom.formula) };
  if (rule?.list) return { type: 'list', formula1: listText(rule.list.source), inCellDropDown: rule.list.inCellDropDown };
  const basic = [
    ['whole', rule?.wholeNumber],
    ['decimal', rule?.decimal],
    ['textLength', rule?.textLength],
    ['date', rule?.date],
    ['time', rule?.time],
  ] as const;
  for (const [type, given] of basic) {
    if (!given) continue;
    const operator = operators[given.operator];
    return { type, ...(operator === undefined ? {} : { operator }), formula1: formulaText(given.formula1), ...(given.formula2 === undefined || given.formula2 === '' ? {} : { formula2: formulaText(given.formula2) }) };
  }
  return undefined;
}

/** Without the `=` in front; a number as its digits. */
function formulaText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/^=/, '') : '';
}

/** A literal list in quotes, a range or formula without its `=`. */
function listText(source: string | Excel.Range): string {
  if (typeof source !== 'string') return '';
  return source.startsWith('=') ? source.slice(1) : `"${source}"`;
}

const alertStyles: Readonly<Record<string, 'stop' | 'warning' | 'information'>> = { Stop: 'stop', Warning: 'warning', Information: 'information' };

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
