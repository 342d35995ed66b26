import type { ConditionalFormatDocument, DifferentialStyle, ValidationOperator } from '../../model/workbookDocument';

/** Excel's words for the kinds of conditional format. */
export const conditionalTypes = ['Custom', 'CellValue', 'ColorScale', 'DataBar', 'IconSet', 'ContainsText', 'TopBottom', 'PresetCriteria'] as const;
export type ConditionalType = (typeof conditionalTypes)[number];

type Body = ConditionalFormatDocument extends infer D ? (D extends ConditionalFormatDocument ? Omit<D, 'areas' | 'priority' | 'stopIfTrue'> : never) : never;

export type StyledFormat = Extract<ConditionalFormatDocument, { readonly style: DifferentialStyle }>;

export function isStyled(rule: ConditionalFormatDocument): rule is StyledFormat {
  return 'style' in rule;
}

export function conditionalTypeOf(rule: ConditionalFormatDocument): ConditionalType {
  switch (rule.type) {
    case 'expression':
      return 'Custom';
    case 'cellIs':
      return 'CellValue';
    case 'containsText':
      return 'ContainsText';
    case 'duplicateValues':
    case 'uniqueValues':
    case 'aboveAverage':
      return 'PresetCriteria';
    case 'top10':
      return 'TopBottom';
    case 'colorScale':
      return 'ColorScale';
    case 'dataBar':
      return 'DataBar';
    case 'iconSet':
      return 'IconSet';
  }
}

/** What stands in the workbook between adding a format and giving it its rule: something of that kind that shows nothing, or Excel's default. */
export function initialRule(type: ConditionalType): Body {
  switch (type) {
    case 'Custom':
      return { type: 'expression', formula: 'FALSE', style: {} };
    case 'CellValue':
      return { type: 'cellIs', operator: 'equal', formula1: 'NA()', style: {} };
    case 'ContainsText':
      return { type: 'containsText', operator: 'contains', text: '', style: {} };
    case 'TopBottom':
      return { type: 'top10', rank: 10, style: {} };
    case 'PresetCriteria':
      return { type: 'duplicateValues', style: {} };
    case 'ColorScale':
      return {
        type: 'colorScale',
        points: [
          { type: 'min', color: '#F8696B' },
          { type: 'percentile', value: '50', color: '#FFEB84' },
          { type: 'max', color: '#63BE7B' },
        ],
      };
    case 'DataBar':
      return { type: 'dataBar', minimum: { type: 'min' }, maximum: { type: 'max' }, color: '#638EC6' };
    case 'IconSet':
      return {
        type: 'iconSet',
        iconSet: '3TrafficLights1',
        points: [
          { type: 'percent', value: '0' },
          { type: 'percent', value: '33' },
          { type: 'percent', value: '67' },
        ],
      };
  }
}

/** Excel's API names of icon sets and their names in a file. */
export const iconSets: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};

/** Excel's words for comparisons in conditional formats (in data validation the last two are spelled differently). */
export const comparisonOperators: Readonly<Record<string, ValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
