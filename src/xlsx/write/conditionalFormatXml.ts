import { cellAddress } from '../../model/address';
import type { ConditionalFormatDocument, ScaleValue } from '../../model/workbookDocument';
import { areaList } from '../areaReference';
import { formulaForFile } from '../formula/fileFormula';
import type { AttributeValue } from '../package/xmlText';
import { element, escapeText } from '../package/xmlText';
import type { StyleSheet } from './styleSheet';
import { colorElement } from './styleSheet';

/** The icon sets of the ordinary format; the three later ones are drawn with their nearest relatives. */
const iconSets: ReadonlySet<string> = new Set(
  '3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters'.split(' '),
);
const relatives: Readonly<Record<string, string>> = { '3Stars': '3Signs', '3Triangles': '3Arrows', '5Boxes': '5Quarters' };

/** The `conditionalFormatting` elements of a sheet, one for each different list of areas. */
export function conditionalFormatXml(formats: readonly ConditionalFormatDocument[], styles: StyleSheet): string {
  const sorted = formats.filter(({ areas }) => areas.length > 0).sort((one, other) => one.priority - other.priority);
  // Excel wants every priority once.
  const kept = sorted.every(({ priority }, index) => Number.isInteger(priority) && priority > (sorted[index - 1]?.priority ?? 0));
  const groups = new Map<string, string>();
  for (const [index, format] of sorted.entries()) {
    const areas = areaList(format.areas);
    groups.set(areas, (groups.get(areas) ?? '') + ruleElement(format, kept ? format.priority : index + 1, styles));
  }
  return [...groups].map(([sqref, rules]) => (rules === '' ? '' : element('conditionalFormatting', { sqref }, rules))).join('');
}

function ruleElement(format: ConditionalFormatDocument, priority: number, styles: StyleSheet): string {
  const dxfId = 'style' in format && Object.keys(format.style).length > 0 ? styles.differential(format.style) : undefined;
  const rule = (attributes: Readonly<Record<string, AttributeValue>>, content: string, type: string = format.type): string =>
    element('cfRule', { type, dxfId, priority, stopIfTrue: format.stopIfTrue === true ? true : undefined, ...attributes }, content);
  switch (format.type) {
    case 'expression':
      return rule({}, formula(format.formula));
    case 'cellIs':
      return rule({ operator: format.operator }, formula(format.formula1) + (format.formula2 === undefined ? '' : formula(format.formula2)));
    case 'containsText':
      return textRule(format, rule);
    case 'duplicateValues':
    case 'uniqueValues':
      return rule({}, '');
    case 'top10':
      return rule({ percent: format.percent === true ? true : undefined, bottom: format.bottom === true ? true : undefined, rank: format.rank }, '');
    case 'aboveAverage':
      return rule({ aboveAverage: format.below === true ? false : undefined, equalAverage: format.equal === true ? true : undefined }, '');
    case 'colorScale':
      return rule({}, element('colorScale', {}, format.points.map(valueElement).join('') + format.points.map(({ color }) => colorElement('color', color)).join('')));
    case 'dataBar':
      return rule({}, element('dataBar', {}, valueElement(format.minimum) + valueElement(format.maximum) + colorElement('color', format.color)));
    case 'iconSet': {
      const iconSet = relatives[format.iconSet] ?? format.iconSet;
      if (!iconSets.has(iconSet) || format.points.length !== Number(iconSet[0])) return '';
      const attributes = { iconSet, reverse: format.reverse === true ? true : undefined, showValue: format.showValue === false ? false : undefined };
      return rule({}, element('iconSet', attributes, format.points.map(valueElement).join('')));
    }
  }
}

type TextFormat = Extract<ConditionalFormatDocument, { readonly type: 'containsText' }>;

/** Excel wants the comparison twice: as attributes, and as the formula that it computes. */
function textRule(format: TextFormat, rule: (attributes: Readonly<Record<string, AttributeValue>>, content: string, type: string) => string): string {
  const [area] = format.areas;
  const cell = area === undefined ? 'A1' : cellAddress(area.row, area.column);
  const text = `"${format.text.replaceAll('"', '""')}"`;
  const attributes = { text: format.text };
  switch (format.operator) {
    case 'contains':
      return rule({ operator: 'containsText', ...attributes }, formula(`NOT(ISERROR(SEARCH(${text},${cell})))`), 'containsText');
    case 'notContains':
      return rule({ operator: 'notContains', ...attributes }, formula(`ISERROR(SEARCH(${text},${cell}))`), 'notContainsText');
    case 'beginsWith':
      return rule({ operator: 'beginsWith', ...attributes }, formula(`LEFT(${cell},LEN(${text}))=${text}`), 'beginsWith');
    case 'endsWith':
      return rule({ operator: 'endsWith', ...attributes }, formula(`RIGHT(${cell},LEN(${text}))=${text}`), 'endsWith');
  }
}

function formula(source: string): string {
  return element('formula', {}, escapeText(formulaForFile(source)));
}

function valueElement({ type, value }: ScaleValue): string {
  return element('cfvo', { type, val: type === 'formula' && value !== undefined ? formulaForFile(value) : value });
}
