import { CommandType, Tools } from '@univerjs/core';
import type { IAccessor, IMutation, ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationModel, UpdateRuleType } from '@univerjs/data-validation';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

/** All rules of a sheet, in their order. */
export interface SheetRules {
  readonly validations: readonly ISheetDataValidationRule[];
  readonly conditionalFormats: readonly IConditionFormattingRule[];
}

export interface ReplaceRulesParams extends SheetRules {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** The rules that a sheet has, as copies: the spreadsheet changes its own in place. */
export function rulesOf(accessor: Pick<IAccessor, 'get'>, unitId: string, subUnitId: string): SheetRules {
  const validations: ISheetDataValidationRule[] = accessor.get(DataValidationModel).getRules(unitId, subUnitId);
  const conditionalFormats = accessor.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
  return structuredClone({ validations, conditionalFormats });
}

/** A mutation of our own: gives a sheet exactly these rules of data validation and conditional formats, whatever it had. */
export const ReplaceRulesMutation: IMutation<ReplaceRulesParams> = {
  id: 'workbench.mutation.replace-rules',
  type: CommandType.MUTATION,
  handler: (accessor, params) => {
    const wanted = structuredClone({ validations: params.validations, conditionalFormats: params.conditionalFormats });
    replaceValidations(accessor.get(DataValidationModel), params.unitId, params.subUnitId, wanted.validations);
    replaceConditionalFormats(accessor.get(ConditionalFormattingRuleModel), params.unitId, params.subUnitId, wanted.conditionalFormats);
    return true;
  },
};

function replaceValidations(model: DataValidationModel, unitId: string, sheetId: string, rules: readonly ISheetDataValidationRule[]): void {
  const ids = new Set(rules.map((rule) => rule.uid));
  for (const rule of model.getRules(unitId, sheetId)) {
    if (!ids.has(rule.uid)) {
      model.removeRule(unitId, sheetId, rule.uid, 'patched');
    }
  }
  for (const [index, rule] of rules.entries()) {
    const old = model.getRuleById(unitId, sheetId, rule.uid);
    if (old === undefined) {
      model.addRule(unitId, sheetId, rule, 'patched', index);
    } else if (!Tools.diffValue(old, rule)) {
      const { uid: _, ...rest } = rule;
      // An update leaves members alone that it does not name.
      const payload = { ...rest, formula1: rule.formula1 ?? '', formula2: rule.formula2 ?? '' };
      model.updateRule(unitId, sheetId, rule.uid, { type: UpdateRuleType.ALL, payload }, 'patched');
    }
  }
}

function replaceConditionalFormats(model: ConditionalFormattingRuleModel, unitId: string, sheetId: string, rules: readonly IConditionFormattingRule[]): void {
  const current = [...(model.getSubunitRules(unitId, sheetId) ?? [])];
  const sameOrder = current.length === rules.length && current.every((rule, index) => rule.cfId === rules[index]?.cfId);
  if (sameOrder) {
    for (const [index, rule] of rules.entries()) {
      if (!Tools.diffValue(current[index], rule)) {
        model.setRule(unitId, sheetId, rule, rule.cfId);
      }
    }
    return;
  }
  for (const rule of current) {
    model.deleteRule(unitId, sheetId, rule.cfId);
  }
  for (const rule of [...rules].reverse()) {
    model.addRule(unitId, sheetId, rule);
  }
}
