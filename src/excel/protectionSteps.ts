import type { Plan, SheetPlan } from '../model/plan';
import type { SheetProtectionDocument } from '../model/workbookDocument';
import { actionBytes, sheetOf, step, type PlanStep } from './planStep';
import { syncOnce } from './syncOnce';
import type { WorkbookBefore } from './workbookBefore';

/** Unprotects a sheet whose protection is to be lifted; one with a password refuses, before anything else was done. */
export function liftSteps(sheet: SheetPlan, before: WorkbookBefore): readonly PlanStep[] {
  if (liftedOptions(sheet, before) === undefined) return [];
  return [step(actionBytes, (context, sheets) => { sheetOf(context, sheets, sheet.target).protection.unprotect(); })];
}

/** Protects a sheet that is to be protected, or whose protection was lifted. Clears the user's undo, so it comes last. */
export function protectSteps(sheet: SheetPlan, before: WorkbookBefore): readonly PlanStep[] {
  const options = sheet.protection ? optionsOf(sheet.protection) : liftedOptions(sheet, before);
  if (options === undefined) return [];
  return [step(actionBytes * 3, (context, sheets) => { sheetOf(context, sheets, sheet.target).protection.protect(options); })];
}

/** What the lifted protection of a sheet allowed; undefined where nothing is lifted. */
function liftedOptions({ target, liftProtection }: SheetPlan, before: WorkbookBefore): Excel.WorksheetProtectionOptions | undefined {
  return liftProtection && 'existing' in target ? before.protections.get(target.existing) : undefined;
}

function optionsOf({ allow = {} }: SheetProtectionDocument): Excel.WorksheetProtectionOptions {
  return {
    allowFormatCells: allow.formatCells ?? false,
    allowFormatColumns: allow.formatColumns ?? false,
    allowFormatRows: allow.formatRows ?? false,
    allowInsertColumns: allow.insertColumns ?? false,
    allowInsertRows: allow.insertRows ?? false,
    allowInsertHyperlinks: allow.insertHyperlinks ?? false,
    allowDeleteColumns: allow.deleteColumns ?? false,
    allowDeleteRows: allow.deleteRows ?? false,
    allowSort: allow.sort ?? false,
    allowAutoFilter: allow.autoFilter ?? false,
    allowPivotTables: allow.pivotTables ?? false,
    selectionMode: allow.selectUnlockedCells === false ? Excel.ProtectionSelectionMode.none : allow.selectLockedCells === false ? Excel.ProtectionSelectionMode.unlocked : Excel.ProtectionSelectionMode.normal,
  };
}

/**
 * Opens the sheets whose protection a failed plan lifted or set, so that they can be put back, and gives what protects them
 * again as they were before.
 */
export async function openForRollBack(context: Excel.RequestContext, plan: Plan, before: WorkbookBefore, failure: unknown): Promise<() => Promise<void>> {
  const touched = plan.sheets.flatMap((sheet) => ('existing' in sheet.target && (sheet.liftProtection || sheet.protection) ? [sheet.target.existing] : []));
  if (touched.length === 0) return () => Promise.resolve();
  // Lifting comes first, so where it was refused nothing has to be put back; and a sheet with a password must not be tried again.
  const sheets = failedWhileLifting(failure) ? [] : await protectionsNow(context, touched);
  for (const { sheet } of sheets) if (sheet.protection.protected) sheet.protection.unprotect();
  return async () => {
    for (const { id, sheet } of await protectionsNow(context, touched)) {
      const options = before.protections.get(id);
      if (options && !sheet.protection.protected) sheet.protection.protect(options);
    }
    await syncOnce(context);
  };
}

async function protectionsNow(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly { readonly id: string; readonly sheet: Excel.Worksheet }[]> {
  const sheets = ids.map((id) => ({ id, sheet: context.workbook.worksheets.getItemOrNullObject(id) }));
  sheets.forEach(({ sheet }) => { sheet.protection.load('protected'); });
  await syncOnce(context);
  return sheets.filter(({ sheet }) => !sheet.isNullObject);
}

/** Whether a failure is that of unprotecting a sheet: it has a password. */
export function failedWhileLifting(failure: unknown): boolean {
  if (!(failure instanceof OfficeExtension.Error)) return false;
  const info = failure.debugInfo as OfficeExtension.DebugInfo | undefined;
  return info?.errorLocation === 'WorksheetProtection.unprotect';
}
