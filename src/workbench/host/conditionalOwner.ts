import type { ConditionalFormatDocument } from '../../model/workbookDocument';
import { isStyled, type StyledFormat } from './conditionalRule';
import { HostError } from './hostError';

/** A conditional format as its parts see it: the rule it stands for, and how to replace it. */
export interface ConditionalOwner {
  readonly rule: ConditionalFormatDocument;
  change(rule: ConditionalFormatDocument): void;
}

/** The rule when it is of that kind; another kind is `InvalidOperation`. */
export function ruleOf<T extends ConditionalFormatDocument['type']>(owner: ConditionalOwner, ...types: readonly T[]): Extract<ConditionalFormatDocument, { readonly type: T }> {
  const { rule } = owner;
  if (!isOneOf(rule, types)) throw new HostError('InvalidOperation');
  return rule;
}

export function styledRuleOf(owner: ConditionalOwner): StyledFormat {
  const { rule } = owner;
  if (!isStyled(rule)) throw new HostError('InvalidOperation');
  return rule;
}

function isOneOf<T extends ConditionalFormatDocument['type']>(rule: ConditionalFormatDocument, types: readonly T[]): rule is Extract<ConditionalFormatDocument, { readonly type: T }> {
  return types.some((type) => type === rule.type);
}
