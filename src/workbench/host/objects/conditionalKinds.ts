import type { ConditionalFormatDocument } from '../../../model/workbookDocument';
import { type ConditionalOwner, ruleOf } from '../conditionalOwner';
import { comparisonOperators } from '../conditionalRule';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { HostError, invalidArgument } from '../hostError';
import { isMissing, numberArgument, recordArgument, textArgument, wordArgument } from '../methodArguments';
import { ConditionalRangeFormatObject } from './conditionalRangeFormat';

/** A kind of conditional format that is a rule and a format. */
abstract class StyledKind extends HostObject {
  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

const format = { open: ({ owner }: StyledKind) => new ConditionalRangeFormatObject(owner) };

export class CustomFormatObject extends StyledKind {
  static readonly declaration: ClassDeclaration<CustomFormatObject> = declareClass<CustomFormatObject>({
    name: 'CustomConditionalFormat',
    since: '1.6',
    navigations: { rule: { open: ({ owner }) => new ConditionalFormatRuleObject(owner) }, format },
  });

  readonly declaration: ClassDeclaration = CustomFormatObject.declaration;
}

/** The formula of a custom format; it is relative to the first cell of its range. */
export class ConditionalFormatRuleObject extends HostObject {
  static readonly declaration: ClassDeclaration<ConditionalFormatRuleObject> = declareClass<ConditionalFormatRuleObject>({
    name: 'ConditionalFormatRule',
    since: '1.6',
    scalars: {
      formula: {
        read: ({ owner }) => `=${ruleOf(owner, 'expression').formula}`,
        write: ({ owner }, value) => owner.change({ ...ruleOf(owner, 'expression'), formula: formulaArgument(value) }),
      },
    },
  });

  readonly declaration: ClassDeclaration = ConditionalFormatRuleObject.declaration;

  constructor(readonly owner: ConditionalOwner) {
    super();
  }
}

export class CellValueFormatObject extends StyledKind {
  static readonly declaration: ClassDeclaration<CellValueFormatObject> = declareClass<CellValueFormatObject>({
    name: 'CellValueConditionalFormat',
    since: '1.6',
    scalars: {
      rule: {
        read: ({ owner }) => {
          const rule = ruleOf(owner, 'cellIs');
          return { formula1: `=${rule.formula1}`, ...(rule.formula2 === undefined ? {} : { formula2: `=${rule.formula2}` }), operator: operatorWord(rule.operator) };
        },
        write: ({ owner }, value) => {
          const given = recordArgument(value);
          const operator = comparisonOperators[wordArgument(given['operator'], Object.keys(comparisonOperators))];
          if (operator === undefined) throw invalidArgument();
          const twoSided = operator === 'between' || operator === 'notBetween';
          const { formula2, ...rest } = ruleOf(owner, 'cellIs');
          void formula2;
          owner.change({ ...rest, operator, formula1: formulaArgument(given['formula1']), ...(twoSided ? { formula2: formulaArgument(given['formula2']) } : {}) });
        },
      },
    },
    navigations: { format },
  });

  readonly declaration: ClassDeclaration = CellValueFormatObject.declaration;
}

const textOperators = { Contains: 'contains', NotContains: 'notContains', BeginsWith: 'beginsWith', EndsWith: 'endsWith' } as const;

export class TextFormatObject extends StyledKind {
  static readonly declaration: ClassDeclaration<TextFormatObject> = declareClass<TextFormatObject>({
    name: 'TextConditionalFormat',
    since: '1.6',
    scalars: {
      rule: {
        read: ({ owner }) => {
          const { operator, text } = ruleOf(owner, 'containsText');
          return { operator: Object.entries(textOperators).find(([, word]) => word === operator)?.[0] ?? 'Contains', text };
        },
        write: ({ owner }, value) => {
          const { operator, text } = recordArgument(value);
          owner.change({
            ...ruleOf(owner, 'containsText'),
            operator: textOperators[wordArgument(operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'])],
            text: textArgument(text),
          });
        },
      },
    },
    navigations: { format },
  });

  readonly declaration: ClassDeclaration = TextFormatObject.declaration;
}

export class TopBottomFormatObject extends StyledKind {
  static readonly declaration: ClassDeclaration<TopBottomFormatObject> = declareClass<TopBottomFormatObject>({
    name: 'TopBottomConditionalFormat',
    since: '1.6',
    scalars: {
      rule: {
        read: ({ owner }) => {
          const { rank, percent, bottom } = ruleOf(owner, 'top10');
          return { rank, type: `${bottom === true ? 'Bottom' : 'Top'}${percent === true ? 'Percent' : 'Items'}` };
        },
        write: ({ owner }, value) => {
          const { rank, type } = recordArgument(value);
          const word = wordArgument(type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']);
          const number = numberArgument(rank);
          if (!Number.isInteger(number) || number < 1 || number > 1000) throw invalidArgument();
          owner.change({ ...ruleOf(owner, 'top10'), rank: number, bottom: word.startsWith('Bottom'), percent: word.endsWith('Percent') });
        },
      },
    },
    navigations: { format },
  });

  readonly declaration: ClassDeclaration = TopBottomFormatObject.declaration;
}

const presets = ['DuplicateValues', 'UniqueValues', 'AboveAverage', 'BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage'] as const;

export class PresetCriteriaFormatObject extends StyledKind {
  static readonly declaration: ClassDeclaration<PresetCriteriaFormatObject> = declareClass<PresetCriteriaFormatObject>({
    name: 'PresetCriteriaConditionalFormat',
    since: '1.6',
    scalars: {
      rule: {
        read: ({ owner }) => ({ criterion: presetWord(ruleOf(owner, 'duplicateValues', 'uniqueValues', 'aboveAverage')) }),
        write: ({ owner }, value) => {
          const { criterion } = recordArgument(value);
          const known = presets.find((word) => typeof criterion === 'string' && word.toLowerCase() === criterion.toLowerCase());
          if (known === undefined) throw new HostError('ApiNotFound', `The preset criterion ${String(criterion)} is not emulated by this host.`);
          const { areas, priority, stopIfTrue, style } = ruleOf(owner, 'duplicateValues', 'uniqueValues', 'aboveAverage');
          const base = { areas, priority, style, ...(stopIfTrue === undefined ? {} : { stopIfTrue }) };
          if (known === 'DuplicateValues') owner.change({ ...base, type: 'duplicateValues' });
          else if (known === 'UniqueValues') owner.change({ ...base, type: 'uniqueValues' });
          else owner.change({ ...base, type: 'aboveAverage', below: known.endsWith('BelowAverage'), equal: known.startsWith('Equal') });
        },
      },
    },
    navigations: { format },
  });

  readonly declaration: ClassDeclaration = PresetCriteriaFormatObject.declaration;
}

type PresetRule = Extract<ConditionalFormatDocument, { readonly type: 'duplicateValues' | 'uniqueValues' | 'aboveAverage' }>;

function presetWord(rule: PresetRule): string {
  if (rule.type === 'aboveAverage') return `${rule.equal === true ? 'EqualOr' : ''}${rule.below === true ? 'Below' : 'Above'}Average`;
  return rule.type === 'duplicateValues' ? 'DuplicateValues' : 'UniqueValues';
}

function operatorWord(operator: string): string {
  return Object.entries(comparisonOperators).find(([, word]) => word === operator)?.[0] ?? 'Invalid';
}

function formulaArgument(value: unknown): string {
  if (isMissing(value)) throw invalidArgument();
  const text = typeof value === 'number' ? String(value) : textArgument(value);
  const formula = text.replace(/^=/, '');
  if (formula === '') throw invalidArgument();
  return formula;
}
