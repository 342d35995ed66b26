import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import type { DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core';
import type { ValidationDocument } from '../../model/workbookDocument';
import { areaOf, rangeOf } from './areas';

const types: Readonly<Record<ValidationDocument['type'], DataValidationType>> = {
  any: DataValidationType.ANY,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const typesBack = new Map<string, ValidationDocument['type']>(Object.entries(types).map(([type, univerType]) => [univerType, type as ValidationDocument['type']]));

const errorStyles = { stop: DataValidationErrorStyle.STOP, warning: DataValidationErrorStyle.WARNING, information: DataValidationErrorStyle.INFO } as const;

function errorStyleOf(style: DataValidationErrorStyle | undefined): 'stop' | 'warning' | 'information' {
  switch (style) {
    case DataValidationErrorStyle.WARNING:
      return 'warning';
    case DataValidationErrorStyle.INFO:
      return 'information';
    default:
      return 'stop';
  }
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const quotedList = /^"((?:[^"]|"")*)"$/;

/** A formula as in a file, in the spreadsheet's spelling: literal lists bare, everything else but numbers behind `=`. */
export function univerFormulaOf(formula: string, isList: boolean): string {
  const literal = isList ? quotedList.exec(formula)?.[1] : undefined;
  if (literal !== undefined) {
    return literal.replace(/""/g, '"');
  }
  return number.test(formula) ? formula : `=${formula}`;
}

/** The way back. A workbook's name before a reference, which the spreadsheet adds in some places, is left out. */
export function formulaOf(formula: string, isList: boolean): string {
  if (!formula.startsWith('=')) {
    return isList ? `"${formula.replace(/"/g, '""')}"` : formula;
  }
  return formula.slice(1).replace(/'\[[^\]']*\]([^']*)'!/g, (_, sheet: string) => `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet}'`}!`);
}

/** The rule in the spreadsheet's terms. */
export function univerValidationOf(rule: ValidationDocument, id: string): ISheetDataValidationRule {
  const isList = rule.type === 'list';
  return {
    uid: id,
    type: types[rule.type],
    ranges: rule.areas.map(rangeOf),
    ...(rule.operator === undefined ? {} : { operator: rule.operator as DataValidationOperator }),
    ...(rule.formula1 === undefined ? {} : { formula1: univerFormulaOf(rule.formula1, isList) }),
    ...(rule.formula2 === undefined ? {} : { formula2: univerFormulaOf(rule.formula2, isList) }),
    ...(rule.ignoreBlank === undefined ? {} : { allowBlank: rule.ignoreBlank }),
    ...(rule.inCellDropDown === undefined ? {} : { showDropDown: rule.inCellDropDown }),
    ...(isList ? { renderMode: rule.inCellDropDown === false ? DataValidationRenderMode.TEXT : DataValidationRenderMode.ARROW } : {}),
    showInputMessage: rule.prompt !== undefined,
    ...(rule.prompt === undefined ? {} : { prompt: rule.prompt.text }),
    ...(rule.prompt?.title === undefined ? {} : { promptTitle: rule.prompt.title }),
    showErrorMessage: rule.error !== undefined,
    ...(rule.error === undefined ? {} : { errorStyle: errorStyles[rule.error.style] }),
    ...(rule.error?.text === undefined ? {} : { error: rule.error.text }),
    ...(rule.error?.title === undefined ? {} : { errorTitle: rule.error.title }),
  };
}

/**
 * The document of a rule. Kinds that only this spreadsheet has (a check box, a list of several choices) become the nearest
 * kind of Excel's. A rule that a user made here refuses wrong values even though it says nothing about it.
 */
export function validationDocumentOf(rule: ISheetDataValidationRule, rowCount: number, columnCount: number): ValidationDocument {
  const type = typesBack.get(rule.type) ?? (rule.type === 'listMultiple' || rule.type === 'checkbox' ? 'list' : 'any');
  const isList = type === 'list';
  const literalTrueFalse = rule.type === 'checkbox' && rule.formula1 === undefined ? 'TRUE,FALSE' : rule.formula1;
  const formula1 = literalTrueFalse === undefined || literalTrueFalse === '' ? undefined : formulaOf(literalTrueFalse, isList);
  const formula2 = rule.formula2 === undefined || rule.formula2 === '' ? undefined : formulaOf(rule.formula2, isList);
  const showsPrompt = rule.showInputMessage === true && rule.prompt !== undefined && rule.prompt !== '';
  const showsError = rule.showErrorMessage ?? rule.errorStyle === DataValidationErrorStyle.STOP;
  return {
    areas: rule.ranges.map((range) => areaOf(range, rowCount, columnCount)),
    type,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(rule.allowBlank === undefined ? {} : { ignoreBlank: rule.allowBlank }),
    ...(rule.showDropDown === undefined ? {} : { inCellDropDown: rule.showDropDown }),
    ...(showsPrompt ? { prompt: { ...(rule.promptTitle ? { title: rule.promptTitle } : {}), text: rule.prompt ?? '' } } : {}),
    ...(showsError
      ? { error: { ...(rule.errorTitle ? { title: rule.errorTitle } : {}), ...(rule.error === undefined ? {} : { text: rule.error }), style: errorStyleOf(rule.errorStyle) } }
      : {}),
  };
}
