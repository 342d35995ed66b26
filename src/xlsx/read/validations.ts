import { parseAreas } from '../areaReference';
import { formulaFromFile, refersToOtherWorkbook } from '../formula/fileFormula';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, childrenNamed, descendants } from '../package/xmlTree';
import { decodeEscapes } from '../package/xmlText';
import type { ValidationDocument } from '../../model/workbookDocument';
import { isOperator } from './conditionalFormats';

const types: ReadonlySet<string> = new Set<ValidationDocument['type']>(['whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom']);

/**
 * The rules of data validation of a sheet: the ordinary ones, and those that Excel puts into the extension because they
 * refer to another sheet. `lost` counts rules that refer to another workbook.
 */
export function readValidations(sheet: XmlElement): { readonly validations: ValidationDocument[]; readonly lost: number } {
  const ordinary = childrenNamed(child(sheet, 'dataValidations'), 'dataValidation');
  const extensions = child(sheet, 'extLst');
  const rules = [...ordinary, ...(extensions === undefined ? [] : descendants(extensions, 'dataValidation'))];
  const read = rules.map(readRule);
  const validations = read.flatMap((rule) => rule ?? []);
  return { validations, lost: read.length - validations.length };
}

function isType(type: string): type is ValidationDocument['type'] {
  return types.has(type);
}

function readRule(rule: XmlElement): ValidationDocument | undefined {
  const { attributes } = rule;
  const areas = parseAreas(attributes['sqref'] ?? child(rule, 'sqref')?.text ?? '');
  const written = attributes['type'] ?? 'none';
  const type = isType(written) ? written : 'any';
  const formula1 = formulaOf(rule, 'formula1');
  const formula2 = formulaOf(rule, 'formula2');
  if (areas.length === 0 || [formula1, formula2].some((formula) => formula !== undefined && refersToOtherWorkbook(formula))) return undefined;
  const compares = type === 'whole' || type === 'decimal' || type === 'date' || type === 'time' || type === 'textLength';
  const operator = attributes['operator'];
  const promptTitle = textOf(attributes['promptTitle']);
  const prompt = textOf(attributes['prompt']);
  const errorTitle = textOf(attributes['errorTitle']);
  const error = textOf(attributes['error']);
  const style = attributes['errorStyle'];
  return {
    areas,
    type,
    ...(compares ? { operator: isOperator(operator) ? operator : 'between' } : {}),
    ...(type === 'any' || formula1 === undefined ? {} : { formula1 }),
    // Some programs write a second formula for rules that compare nothing.
    ...(compares && formula2 !== undefined ? { formula2 } : {}),
    ignoreBlank: booleanAttribute(rule, 'allowBlank') === true,
    // The attribute's name says the opposite of what it does.
    ...(type === 'list' ? { inCellDropDown: booleanAttribute(rule, 'showDropDown') !== true } : {}),
    ...(booleanAttribute(rule, 'showInputMessage') === true && (prompt !== undefined || promptTitle !== undefined)
      ? { prompt: { ...(promptTitle === undefined ? {} : { title: promptTitle }), text: prompt ?? '' } }
      : {}),
    ...(booleanAttribute(rule, 'showErrorMessage') === true
      ? {
          error: {
            ...(errorTitle === undefined ? {} : { title: errorTitle }),
            ...(error === undefined ? {} : { text: error }),
            style: style === 'warning' || style === 'information' ? style : ('stop' as const),
          },
        }
      : {}),
  };
}

/** In the extension a formula stands in an element of its own inside. */
function formulaOf(rule: XmlElement, name: string): string | undefined {
  const formula = child(rule, name);
  const text = formula === undefined ? '' : (child(formula, 'f')?.text ?? formula.text).trim();
  return text === '' ? undefined : formulaFromFile(text).slice(1);
}

function textOf(attribute: string | undefined): string | undefined {
  return attribute === undefined || attribute === '' ? undefined : decodeEscapes(attribute).replaceAll('\r\n', '\n');
}
