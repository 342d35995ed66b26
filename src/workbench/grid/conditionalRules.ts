import { generateRandomId } from '@univerjs/core';
import type { IMutationInfo } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormatDocument } from '../../model/workbookDocument';
import { conditionalFormatDocumentOf, univerConditionalFormatOf } from './conditionalFormatMapping';
import type { WorkbookUnit } from './workbookUnit';

/** The conditional formats of one sheet. The spreadsheet keeps them in the order in which they are applied. */
export class ConditionalRules {
  constructor(
    private readonly unit: WorkbookUnit,
    private readonly sheetId: string,
  ) {}

  documents(): ConditionalFormatDocument[] {
    const worksheet = this.unit.worksheet(this.sheetId);
    return this.rules().map((rule, index) => conditionalFormatDocumentOf(rule, index + 1, worksheet.getRowCount(), worksheet.getColumnCount()));
  }

  list(): (ConditionalFormatDocument & { readonly id: string })[] {
    const rules = this.rules();
    return this.documents().map((document, index) => ({ ...document, id: rules[index]?.cfId ?? '' }));
  }

  /** Adds the rule at the place that its priority says, and moves those after it one down. */
  add(rule: ConditionalFormatDocument): string {
    const id = generateRandomId(8);
    const predecessor = this.rules()[Math.min(rule.priority - 1, this.rules().length) - 1];
    const target = this.target();
    const redos: IMutationInfo[] = [{ id: AddConditionalRuleMutation.id, params: { ...target, rule: univerConditionalFormatOf(rule, id) } }];
    if (predecessor !== undefined) {
      redos.push({ id: MoveConditionalRuleMutation.id, params: { ...target, start: { id, type: 'self' }, end: { id: predecessor.cfId, type: 'after' } } });
    }
    this.unit.mutate(redos, [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: id } }]);
    return id;
  }

  /** Puts rules into a sheet that has none. */
  fill(rules: readonly ConditionalFormatDocument[]): void {
    // The newest rule comes first.
    for (const rule of [...rules].sort((a, b) => b.priority - a.priority)) {
      this.unit.mutate([{ id: AddConditionalRuleMutation.id, params: { ...this.target(), rule: univerConditionalFormatOf(rule, generateRandomId(8)) } }], []);
    }
  }

  /** The rule keeps its id; another priority moves it among the others. */
  replace(id: string, rule: ConditionalFormatDocument): void {
    const old = this.existing(id);
    const index = this.rules().indexOf(old);
    const others = this.rules().filter((one) => one !== old);
    const place = Math.min(rule.priority - 1, others.length);
    const moveTo = (to: number): IMutationInfo[] => {
      const end = to === 0 ? { id: others[0]?.cfId, type: 'before' } : { id: others[to - 1]?.cfId, type: 'after' };
      return place === index ? [] : [{ id: MoveConditionalRuleMutation.id, params: { ...this.target(), start: { id, type: 'self' }, end } }];
    };
    const set = (one: IConditionFormattingRule): IMutationInfo => ({ id: SetConditionalRuleMutation.id, params: { ...this.target(), cfId: id, rule: one } });
    // The spreadsheet changes the rule it has in place.
    this.unit.mutate([set(univerConditionalFormatOf(rule, id)), ...moveTo(place)], [...moveTo(index), set(structuredClone(old))]);
  }

  remove(id: string): void {
    const old = this.existing(id);
    const rules = this.rules();
    const predecessor = rules[rules.indexOf(old) - 1];
    const undos: IMutationInfo[] = [{ id: AddConditionalRuleMutation.id, params: { ...this.target(), rule: old } }];
    if (predecessor !== undefined) {
      undos.push({ id: MoveConditionalRuleMutation.id, params: { ...this.target(), start: { id, type: 'self' }, end: { id: predecessor.cfId, type: 'after' } } });
    }
    this.unit.mutate([{ id: DeleteConditionalRuleMutation.id, params: { ...this.target(), cfId: id } }], undos);
  }

  private existing(id: string): IConditionFormattingRule {
    const rule = this.rules().find((one) => one.cfId === id);
    if (rule === undefined) {
      throw new Error(`There is no conditional format ${id}`);
    }
    return rule;
  }

  private rules(): readonly IConditionFormattingRule[] {
    return this.unit.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.unit.unitId, this.sheetId) ?? [];
  }

  private target(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.unit.unitId, subUnitId: this.sheetId };
  }
}
