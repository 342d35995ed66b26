import { generateRandomId } from '@univerjs/core';
import type { IMutationInfo } from '@univerjs/core';
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation, isReferenceStrings } from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { NameDocument } from '../../model/workbookDocument';
import type { WorkbookUnit } from './workbookUnit';

function isOfWorkbook(sheetId: string | undefined): boolean {
  return sheetId === undefined || sheetId === '' || sheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
}

/** The defined names of the workbook. */
export class DefinedNames {
  constructor(private readonly unit: WorkbookUnit) {}

  list(): NameDocument[] {
    return this.entries().map(({ name, formulaOrRefString, comment, hidden, localSheetId }) => {
      const sheet = this.sheetName(localSheetId);
      return {
        name,
        refersTo: formulaOrRefString.replace(/^=/, ''),
        ...(sheet === undefined ? {} : { sheet }),
        ...(hidden === true ? { hidden: true } : {}),
        ...(comment === undefined || comment === '' ? {} : { comment }),
      };
    });
  }

  set(name: NameDocument): void {
    const old = this.find(name.name, name.sheet);
    const sheetId = name.sheet === undefined ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : this.unit.workbook.getSheetBySheetName(name.sheet)?.getSheetId();
    const entry: IDefinedNamesServiceParam = {
      id: old?.id ?? generateRandomId(10),
      name: name.name,
      // The spreadsheet tells references from formulas by the sign before the latter.
      formulaOrRefString: isReferenceStrings(name.refersTo) ? name.refersTo : `=${name.refersTo}`,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      ...(name.comment === undefined ? {} : { comment: name.comment }),
      ...(name.hidden === undefined ? {} : { hidden: name.hidden }),
    };
    this.unit.mutate([this.setting(entry)], [old === undefined ? this.removal(entry) : this.setting(old)]);
  }

  remove(name: string, sheet: string | undefined): void {
    const old = this.find(name, sheet);
    if (old !== undefined) {
      this.unit.mutate([this.removal(old)], [this.setting(old)]);
    }
  }

  private entries(): IDefinedNamesServiceParam[] {
    const all: IDefinedNamesServiceParam[] = Object.values(this.unit.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit.unitId) ?? {});
    // The spreadsheet keeps the names of sheets that were removed, for undo.
    return all.filter(({ localSheetId }) => isOfWorkbook(localSheetId) || this.sheetName(localSheetId) !== undefined);
  }

  private find(name: string, sheet: string | undefined): IDefinedNamesServiceParam | undefined {
    const wanted = name.toLowerCase();
    return this.entries().find((entry) => entry.name.toLowerCase() === wanted && this.sheetName(entry.localSheetId) === sheet);
  }

  private sheetName(sheetId: string | undefined): string | undefined {
    return sheetId === undefined || isOfWorkbook(sheetId) ? undefined : this.unit.workbook.getSheetBySheetId(sheetId)?.getName();
  }

  private setting(entry: IDefinedNamesServiceParam): IMutationInfo {
    return { id: SetDefinedNameMutation.id, params: { unitId: this.unit.unitId, ...entry } };
  }

  private removal(entry: IDefinedNamesServiceParam): IMutationInfo {
    return { id: RemoveDefinedNameMutation.id, params: { unitId: this.unit.unitId, ...entry } };
  }
}
