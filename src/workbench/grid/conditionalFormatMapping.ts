import type { IRange, IStyleBase } from '@univerjs/core';
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFValueType } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule, IConditionalFormattingRuleConfig, IIconSet, IValueConfig } from '@univerjs/sheets-conditional-formatting';
import type { CellArea, ConditionalFormatDocument, DifferentialStyle, ScaleValue, ValidationOperator } from '../../model/workbookDocument';
import { areaOf, rangeOf } from './areas';
import { cellIsFormula, cellIsParts } from './cellIsFormula';
import { bordersOf, fontOf, colourOf, univerStyleOf } from './styleMapping';

type Of<T extends ConditionalFormatDocument['type']> = Extract<ConditionalFormatDocument, { readonly type: T }>;
type Variant = ConditionalFormatDocument extends infer D ? (D extends ConditionalFormatDocument ? Omit<D, 'areas' | 'priority' | 'stopIfTrue'> : never) : never;

/** A formula rule that stands for a comparison with a formula, which the spreadsheet can compare with numbers only. */
type MarkedConfig = IConditionalFormattingRuleConfig & { readonly comparison?: ValidationOperator };

const textOperators = {
  contains: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
} as const;

function differentialOf(style: IStyleBase): DifferentialStyle {
  const { name: _name, size: _size, ...font } = fontOf(style);
  const fill = colourOf(style.bg);
  const borders = bordersOf(style);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(borders === undefined ? {} : { borders }),
    ...(style.n?.pattern === undefined ? {} : { numberFormat: style.n.pattern }),
  };
}

function isNumberText(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function valueConfigOf(value: ScaleValue): IValueConfig {
  const type = CFValueType[value.type];
  if (value.value === undefined || type === CFValueType.min || type === CFValueType.max) {
    return { type };
  }
  return isNumberText(value.value) ? { type, value: Number(value.value) } : { type: CFValueType.formula, value: `=${value.value}` };
}

function scaleValueOf(config: IValueConfig): ScaleValue {
  const text = config.value === undefined || config.value === '' ? undefined : String(config.value).replace(/^=/, '');
  return { type: config.type, ...(text === undefined ? {} : { value: text }) };
}

function iconsOf(rule: Of<'iconSet'>): IIconSet['config'] {
  const count = rule.points.length;
  const config: IIconSet['config'] = [];
  // The spreadsheet lists the icons from the best down; its icon 0 is the best one.
  for (let k = 0; k < count; k += 1) {
    const point = rule.points[count - 1 - k] ?? { type: 'percent', value: '0' };
    const icon = rule.reverse === true ? count - 1 - k : k;
    config.push({ operator: CFNumberOperator.greaterThanOrEqual, value: valueConfigOf(point), iconType: rule.iconSet as IIconSet['config'][number]['iconType'], iconId: String(icon) });
  }
  return config;
}

/** The rule in the spreadsheet's terms. */
export function univerConditionalFormatOf(rule: ConditionalFormatDocument, id: string): IConditionFormattingRule {
  return { cfId: id, ranges: rule.areas.map(rangeOf), stopIfTrue: rule.stopIfTrue === true, rule: configOf(rule) };
}

function configOf(rule: ConditionalFormatDocument): IConditionalFormattingRuleConfig {
  if (rule.type === 'colorScale') {
    return { type: CFRuleType.colorScale, config: rule.points.map((point, index) => ({ index, color: point.color, value: valueConfigOf(point) })) };
  }
  if (rule.type === 'dataBar') {
    const config = { min: valueConfigOf(rule.minimum), max: valueConfigOf(rule.maximum), isGradient: false, positiveColor: rule.color, nativeColor: '#FF0000' };
    return { type: CFRuleType.dataBar, isShowValue: true, config };
  }
  if (rule.type === 'iconSet') {
    return { type: CFRuleType.iconSet, isShowValue: rule.showValue !== false, config: iconsOf(rule) };
  }
  const base = { type: CFRuleType.highlightCell as const, style: univerStyleOf(rule.style).data };
  switch (rule.type) {
    case 'expression':
      return { ...base, subType: CFSubRuleType.formula, value: `=${rule.formula}` };
    case 'cellIs':
      return comparisonOf(rule, base);
    case 'containsText':
      return { ...base, subType: CFSubRuleType.text, operator: textOperators[rule.operator], value: rule.text };
    case 'duplicateValues':
      return { ...base, subType: CFSubRuleType.duplicateValues };
    case 'uniqueValues':
      return { ...base, subType: CFSubRuleType.uniqueValues };
    case 'top10':
      return { ...base, subType: CFSubRuleType.rank, isBottom: rule.bottom === true, isPercent: rule.percent === true, value: rule.rank };
    case 'aboveAverage': {
      const orEqual = rule.equal === true;
      const below = orEqual ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
      const above = orEqual ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
      return { ...base, subType: CFSubRuleType.average, operator: rule.below === true ? below : above };
    }
  }
}

function comparisonOf(rule: Of<'cellIs'>, base: { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase }): MarkedConfig {
  const { operator, formula1, formula2 } = rule;
  const isRange = operator === 'between' || operator === 'notBetween';
  if (!isNumberText(formula1) || (isRange && !isNumberText(formula2 ?? ''))) {
    const first: CellArea | undefined = rule.areas[0];
    return { ...base, subType: CFSubRuleType.formula, value: cellIsFormula(operator, first?.row ?? 0, first?.column ?? 0, formula1, formula2), comparison: operator };
  }
  if (operator === 'between' || operator === 'notBetween') {
    return { ...base, subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value: [Number(formula1), Number(formula2)] };
  }
  return { ...base, subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value: Number(formula1) };
}

/**
 * The document of a rule. Kinds that only this spreadsheet has (blank cells, errors, dates, text equal to …) become the
 * formula that Excel writes for them.
 */
export function conditionalFormatDocumentOf(rule: IConditionFormattingRule, priority: number, rowCount: number, columnCount: number): ConditionalFormatDocument {
  const areas = rule.ranges.map((range: IRange) => areaOf(range, rowCount, columnCount));
  return { areas, priority, ...(rule.stopIfTrue ? { stopIfTrue: true } : {}), ...variantOf(rule.rule, areas[0]) };
}

function variantOf(rule: MarkedConfig, first: CellArea | undefined): Variant {
  if (rule.type === CFRuleType.colorScale) {
    const points = [...rule.config].sort((a, b) => a.index - b.index);
    return { type: 'colorScale', points: points.map((point) => ({ ...scaleValueOf(point.value), color: colourOf({ rgb: point.color }) ?? point.color })) };
  }
  if (rule.type === CFRuleType.dataBar) {
    const { min, max, positiveColor } = rule.config;
    return { type: 'dataBar', minimum: scaleValueOf(min), maximum: scaleValueOf(max), color: colourOf({ rgb: positiveColor }) ?? positiveColor };
  }
  if (rule.type === CFRuleType.iconSet) {
    const icons = rule.config;
    const reverse = icons.length > 1 && Number(icons[0]?.iconId) > Number(icons[icons.length - 1]?.iconId);
    return {
      type: 'iconSet',
      iconSet: icons[0]?.iconType ?? '3Arrows',
      points: [...icons].reverse().map((icon) => scaleValueOf(icon.value)),
      ...(reverse ? { reverse: true } : {}),
      ...(rule.isShowValue ? {} : { showValue: false }),
    };
  }
  const style = differentialOf(rule.style);
  switch (rule.subType) {
    case CFSubRuleType.formula: {
      const parts = rule.comparison === undefined ? undefined : cellIsParts(rule.comparison, rule.value);
      if (parts !== undefined && rule.comparison !== undefined) {
        return { type: 'cellIs', operator: rule.comparison, ...parts, style };
      }
      return { type: 'expression', formula: rule.value.replace(/^=/, ''), style };
    }
    case CFSubRuleType.number: {
      const value: number | readonly [number, number] | undefined = rule.value;
      if (value === undefined || typeof value === 'number') {
        return { type: 'cellIs', operator: rule.operator, formula1: String(value ?? 0), style };
      }
      return { type: 'cellIs', operator: rule.operator, formula1: String(value[0]), formula2: String(value[1]), style };
    }
    case CFSubRuleType.text:
      return textVariantOf(rule.operator, rule.value ?? '', first, style);
    case CFSubRuleType.duplicateValues:
      return { type: 'duplicateValues', style };
    case CFSubRuleType.uniqueValues:
      return { type: 'uniqueValues', style };
    case CFSubRuleType.rank:
      return { type: 'top10', rank: rule.value, ...(rule.isPercent ? { percent: true } : {}), ...(rule.isBottom ? { bottom: true } : {}), style };
    case CFSubRuleType.average: {
      const below = rule.operator === CFNumberOperator.lessThan || rule.operator === CFNumberOperator.lessThanOrEqual;
      const equal = rule.operator === CFNumberOperator.lessThanOrEqual || rule.operator === CFNumberOperator.greaterThanOrEqual;
      return { type: 'aboveAverage', ...(below ? { below: true } : {}), ...(equal ? { equal: true } : {}), style };
    }
    case CFSubRuleType.timePeriod:
      return { type: 'expression', formula: periodFormulaOf(rule.operator, cellNameOf(first)), style };
  }
}

function cellNameOf(area: CellArea | undefined): string {
  return cellIsFormula('equal', area?.row ?? 0, area?.column ?? 0, '0', undefined).slice(1, -'=(0)'.length);
}

function textVariantOf(operator: CFTextOperator, text: string, first: CellArea | undefined, style: DifferentialStyle): Variant {
  const cell = cellNameOf(first);
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case CFTextOperator.containsText:
      return { type: 'containsText', operator: 'contains', text, style };
    case CFTextOperator.notContainsText:
      return { type: 'containsText', operator: 'notContains', text, style };
    case CFTextOperator.beginsWith:
    case CFTextOperator.endsWith:
      return { type: 'containsText', operator, text, style };
    case CFTextOperator.equal:
      return { type: 'cellIs', operator: 'equal', formula1: quoted, style };
    case CFTextOperator.notEqual:
      return { type: 'cellIs', operator: 'notEqual', formula1: quoted, style };
    case CFTextOperator.containsBlanks:
      return { type: 'expression', formula: `LEN(TRIM(${cell}))=0`, style };
    case CFTextOperator.notContainsBlanks:
      return { type: 'expression', formula: `LEN(TRIM(${cell}))>0`, style };
    case CFTextOperator.containsErrors:
      return { type: 'expression', formula: `ISERROR(${cell})`, style };
    case CFTextOperator.notContainsErrors:
      return { type: 'expression', formula: `NOT(ISERROR(${cell}))`, style };
  }
}

/** As Excel writes its date rules (ECMA-376-1 18.18.82, timePeriod) for programs that know formulas only. */
function periodFormulaOf(period: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const ofMonth = (offset: number): string => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),${offset})))`;
  const ofWeek = (from: number): string => `AND(${day}-TODAY()>=${from}-WEEKDAY(TODAY())+1,${day}-TODAY()<=${from}-WEEKDAY(TODAY())+7)`;
  switch (period) {
    case 'today':
      return `${day}=TODAY()`;
    case 'yesterday':
      return `${day}=TODAY()-1`;
    case 'tomorrow':
      return `${day}=TODAY()+1`;
    case 'last7Days':
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case 'thisMonth':
      return ofMonth(0);
    case 'lastMonth':
      return ofMonth(-1);
    case 'nextMonth':
      return ofMonth(1);
    case 'thisWeek':
      return ofWeek(0);
    case 'lastWeek':
      return ofWeek(-7);
    default:
      return ofWeek(7);
  }
}

