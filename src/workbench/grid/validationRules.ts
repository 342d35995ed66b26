import { generateRandomId } from '@univerjs/core';
import type { IMutationInfo, ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType } from '@univerjs/data-validation';
import { differenceOf, intersectionOf } from '../../model/areaOverlap';
import type { CellArea, ValidationDocument } from '../../model/workbookDocument';
import { areaOf, rangeOf } from './areas';
import { univerValidationOf, validationDocumentOf } from './validationMapping';
import type { WorkbookUnit } from './workbookUnit';

interface Steps {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

/** The rules of data validation of one sheet. */
export class ValidationRules {
  constructor(
    private readonly unit: WorkbookUnit,
    private readonly sheetId: string,
  ) {}

  documents(): ValidationDocument[] {
    const { rows, columns } = this.size();
    return this.rules().map((rule) => validationDocumentOf(rule, rows, columns));
  }

  list(): (ValidationDocument & { readonly id: string })[] {
    const rules = this.rules();
    return this.documents().map((document, index) => ({ ...document, id: rules[index]?.uid ?? '' }));
  }

  /** Those that reach into one of the areas. Told apart before they are spelt out: there may be hundreds. */
  touching(areas: readonly CellArea[]): (ValidationDocument & { readonly id: string })[] {
    const { rows, columns } = this.size();
    return this.rules().flatMap((rule) =>
      rule.ranges.some((range) => areas.some((area) => intersectionOf(areaOf(range, rows, columns), area) !== undefined)) ? [{ ...validationDocumentOf(rule, rows, columns), id: rule.uid }] : [],
    );
  }

  add(rule: ValidationDocument): string {
    const id = generateRandomId(8);
    const steps = this.stepsToClear(rule.areas);
    const target = { unitId: this.unit.unitId, subUnitId: this.sheetId };
    steps.redos.push({ id: AddDataValidationMutation.id, params: { ...target, rule: univerValidationOf(rule, id) } });
    steps.undos.unshift({ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: id } });
    this.unit.mutate(steps.redos, steps.undos);
    return id;
  }

  /** Puts rules into a sheet that has none, in their order. */
  fill(rules: readonly ValidationDocument[]): void {
    if (rules.length > 0) {
      const params = { unitId: this.unit.unitId, subUnitId: this.sheetId, rule: rules.map((rule) => univerValidationOf(rule, generateRandomId(8))) };
      this.unit.mutate([{ id: AddDataValidationMutation.id, params }], []);
    }
  }

  clear(area: CellArea): void {
    const { redos, undos } = this.stepsToClear([area]);
    if (redos.length > 0) {
      this.unit.mutate(redos, undos);
    }
  }

  private rules(): ISheetDataValidationRule[] {
    return this.unit.injector.get(DataValidationModel).getRules(this.unit.unitId, this.sheetId);
  }

  private size(): { readonly rows: number; readonly columns: number } {
    const worksheet = this.unit.worksheet(this.sheetId);
    return { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
  }

  private stepsToClear(areas: readonly CellArea[]): Steps {
    const { rows, columns } = this.size();
    const target = { unitId: this.unit.unitId, subUnitId: this.sheetId };
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    for (const [index, rule] of this.rules().entries()) {
      const before = rule.ranges.map((range) => areaOf(range, rows, columns));
      if (!before.some((one) => areas.some((area) => intersectionOf(one, area) !== undefined))) {
        continue;
      }
      const after = areas.reduce<CellArea[]>((left, area) => left.flatMap((one) => differenceOf(one, area)), before);
      if (after.length === 0) {
        redos.push({ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: rule.uid } });
        undos.unshift({ id: AddDataValidationMutation.id, params: { ...target, rule, index } });
      } else {
        const update = (ranges: unknown): IMutationInfo => ({
          id: UpdateDataValidationMutation.id,
          params: { ...target, ruleId: rule.uid, payload: { type: UpdateRuleType.RANGE, payload: ranges } },
        });
        redos.push(update(after.map(rangeOf)));
        undos.unshift(update(rule.ranges));
      }
    }
    return { redos, undos };
  }
}
