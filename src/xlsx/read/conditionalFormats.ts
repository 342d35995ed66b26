import { formulaFromFile, refersToOtherWorkbook } from '../formula/fileFormula';
import { parseAreas } from '../areaReference';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, childrenNamed, descendants, numberAttribute } from '../package/xmlTree';
import type { CellArea, ConditionalFormatDocument, ScaleValue, ValidationOperator } from '../../model/workbookDocument';
import type { ColorResolver } from './colors';
import type { StyleTable } from './styleTable';

const operators: ReadonlySet<string> = new Set<ValidationOperator>([
  'between', 'notBetween', 'equal', 'notEqual', 'greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual',
]);
const textOperators = { containsText: 'contains', notContainsText: 'notContains', beginsWith: 'beginsWith', endsWith: 'endsWith' } as const;
const scaleTypes: ReadonlySet<string> = new Set<ScaleValue['type']>(['min', 'max', 'num', 'percent', 'percentile', 'formula']);

/** Whether the word is one of the comparisons of conditional formats and validations. */
export function isOperator(word: string | undefined): word is ValidationOperator {
  return word !== undefined && operators.has(word);
}

/**
 * The conditional formats of a sheet, in order of priority, and how many are of a kind that the document has not. Kinds
 * that come with a formula of their own (blanks, errors, periods) become formats by formula.
 */
export function readConditionalFormats(sheet: XmlElement, styles: StyleTable, color: ColorResolver): { readonly formats: ConditionalFormatDocument[]; readonly lost: number } {
  const formats: ConditionalFormatDocument[] = [];
  let lost = 0;
  for (const group of childrenNamed(sheet, 'conditionalFormatting')) {
    const areas = parseAreas(group.attributes['sqref'] ?? '');
    for (const rule of childrenNamed(group, 'cfRule')) {
      const format = areas.length === 0 ? undefined : readRule(rule, areas, styles, color);
      if (format === undefined) lost++;
      else formats.push(format);
    }
  }
  lost += countExtensions(sheet);
  return { formats: formats.sort((one, other) => one.priority - other.priority), lost };
}

/** Rules that live in the extension only; data bars there merely refine the ordinary ones. */
function countExtensions(sheet: XmlElement): number {
  const list = child(sheet, 'extLst');
  if (list === undefined) return 0;
  return descendants(list, 'cfRule').filter(({ attributes }) => attributes['type'] !== 'dataBar' || attributes['priority'] !== undefined).length;
}

function readRule(rule: XmlElement, areas: readonly CellArea[], styles: StyleTable, color: ColorResolver): ConditionalFormatDocument | undefined {
  const type = rule.attributes['type'] ?? '';
  const formulas = childrenNamed(rule, 'formula').map(({ text }) => formulaFromFile(text).slice(1));
  if (formulas.some(refersToOtherWorkbook)) return undefined;
  const base = {
    areas,
    priority: numberAttribute(rule, 'priority') ?? 1,
    ...(booleanAttribute(rule, 'stopIfTrue') === true ? { stopIfTrue: true } : {}),
  };
  const style = styles.differential(numberAttribute(rule, 'dxfId'));
  const [formula, second] = formulas;
  const operator = rule.attributes['operator'];
  const text = rule.attributes['text'];
  switch (type) {
    case 'cellIs':
      if (!isOperator(operator) || formula === undefined) return undefined;
      return { ...base, type, operator, formula1: formula, ...(second === undefined ? {} : { formula2: second }), style };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      if (text !== undefined && text !== '') return { ...base, type: 'containsText', text, operator: textOperators[type], style };
      return formula === undefined ? undefined : { ...base, type: 'expression', formula, style };
    case 'duplicateValues':
    case 'uniqueValues':
      return { ...base, type, style };
    case 'top10':
      return {
        ...base,
        type,
        rank: numberAttribute(rule, 'rank') ?? 10,
        ...(booleanAttribute(rule, 'percent') === true ? { percent: true } : {}),
        ...(booleanAttribute(rule, 'bottom') === true ? { bottom: true } : {}),
        style,
      };
    case 'aboveAverage':
      if (numberAttribute(rule, 'stdDev') !== undefined) return undefined;
      return {
        ...base,
        type,
        ...(booleanAttribute(rule, 'aboveAverage') === false ? { below: true } : {}),
        ...(booleanAttribute(rule, 'equalAverage') === true ? { equal: true } : {}),
        style,
      };
    case 'colorScale':
      return readColorScale(rule, base, color);
    case 'dataBar': {
      const bar = child(rule, 'dataBar');
      const [minimum, maximum] = readValues(bar);
      const rgb = color(child(bar, 'color'));
      return minimum === undefined || maximum === undefined || rgb === undefined ? undefined : { ...base, type, minimum, maximum, color: rgb };
    }
    case 'iconSet': {
      const icons = child(rule, 'iconSet');
      const points = readValues(icons);
      if (icons === undefined || points.length < 3) return undefined;
      return {
        ...base,
        type,
        iconSet: icons.attributes['iconSet'] ?? '3TrafficLights1',
        points,
        ...(booleanAttribute(icons, 'reverse') === true ? { reverse: true } : {}),
        ...(booleanAttribute(icons, 'showValue') === false ? { showValue: false } : {}),
      };
    }
    default:
      return formula === undefined ? undefined : { ...base, type: 'expression', formula, style };
  }
}

function readColorScale(rule: XmlElement, base: Pick<ConditionalFormatDocument, 'areas' | 'priority' | 'stopIfTrue'>, color: ColorResolver): ConditionalFormatDocument | undefined {
  const scale = child(rule, 'colorScale');
  const colors = childrenNamed(scale, 'color').map(color);
  const points = readValues(scale).flatMap((value, index) => {
    const rgb = colors[index];
    return rgb === undefined ? [] : [{ ...value, color: rgb }];
  });
  return points.length < 2 ? undefined : { ...base, type: 'colorScale', points };
}

function isScaleType(type: string): type is ScaleValue['type'] {
  return scaleTypes.has(type);
}

function readValues(parent: XmlElement | undefined): ScaleValue[] {
  return childrenNamed(parent, 'cfvo').flatMap(({ attributes }) => {
    const type = attributes['type'] ?? 'num';
    const value = attributes['val'];
    if (!isScaleType(type)) return [];
    // Files put a meaningless value beside the lowest and the highest.
    return [type === 'min' || type === 'max' || value === undefined ? { type } : { type, value }];
  });
}
