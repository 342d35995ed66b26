import type { ValidationDocument } from '../../model/workbookDocument';
import { areaList } from '../areaReference';
import { formulaForFile } from '../formula/fileFormula';
import { element, encodeEscapes, escapeText } from '../package/xmlText';

/** Characters that Excel takes; a file with more is "repaired" by throwing the rule away. */
export const validationLimits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 224, literalList: 255 } as const;

/**
 * The `dataValidations` element of a sheet. Longer texts are cut at Excel's limits; a rule without the formulas that its type
 * needs, or with a literal list that is too long, is left out, since Excel would not open the file without repairing it.
 */
export function validationXml(validations: readonly ValidationDocument[]): string {
  const rules = validations.filter(isComplete).map(ruleElement);
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join(''));
}

function isComplete({ areas, type, operator, formula1, formula2 }: ValidationDocument): boolean {
  if (areas.length === 0) return false;
  if (type === 'any') return true;
  if (formula1 === undefined || formula1 === '') return false;
  if (type === 'list') return !formula1.startsWith('"') || formula1.length <= validationLimits.literalList + 2;
  const hasTwoBounds = type !== 'custom' && (operator === undefined || operator === 'between' || operator === 'notBetween');
  return !hasTwoBounds || (formula2 !== undefined && formula2 !== '');
}

function ruleElement({ areas, type, operator, formula1, formula2, ignoreBlank, inCellDropDown, prompt, error }: ValidationDocument): string {
  const compares = type !== 'any' && type !== 'list' && type !== 'custom';
  return element(
    'dataValidation',
    {
      type: type === 'any' ? undefined : type,
      errorStyle: error === undefined || error.style === 'stop' ? undefined : error.style,
      operator: compares && operator !== undefined && operator !== 'between' ? operator : undefined,
      allowBlank: ignoreBlank === false ? undefined : true,
      // The attribute's name says the opposite of what it does.
      showDropDown: type === 'list' && inCellDropDown === false ? true : undefined,
      showInputMessage: prompt === undefined ? undefined : true,
      showErrorMessage: error === undefined ? undefined : true,
      errorTitle: text(error?.title, validationLimits.errorTitle),
      error: text(error?.text, validationLimits.error),
      promptTitle: text(prompt?.title, validationLimits.promptTitle),
      prompt: text(prompt?.text, validationLimits.prompt),
      sqref: areaList(areas),
    },
    type === 'any' ? '' : formulaElement('formula1', formula1) + (compares ? formulaElement('formula2', formula2) : ''),
  );
}

function text(source: string | undefined, limit: number): string | undefined {
  return source === undefined || source === '' ? undefined : encodeEscapes(source.slice(0, limit));
}

function formulaElement(name: string, formula: string | undefined): string {
  return formula === undefined || formula === '' ? '' : element(name, {}, escapeText(formulaForFile(formula)));
}
