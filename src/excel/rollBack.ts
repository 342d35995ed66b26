import type { Plan, PlannedCell, SheetPlan } from '../model/plan';
import type { CellValue } from '../model/cellValue';
import { cellAddress } from '../model/address';
import type { PlanProgress } from './applyPlan';
import { queueRemovalOfInserts } from './insertSteps';
import { CancelledError } from './problemOf';
import { openForRollBack } from './protectionSteps';
import { holds, restoreCells } from './restoreCells';
import { syncOnce } from './syncOnce';
import type { WorkbookBefore } from './workbookBefore';

/**
 * Puts a workbook back after a plan failed half-way (a failed batch stays applied up to the failing action): sheets that the
 * plan added are taken away, its names too, names that it removed come back, and cells of existing sheets get what they held.
 * Rows and columns that it put in are taken out first, and sheets whose protection it lifted are protected again in the end.
 * What others made between reading and writing, be it under a name that the plan wanted, stays.
 */
export async function rollBack(plan: Plan, before: WorkbookBefore, done: PlanProgress, failure: unknown): Promise<void> {
  if (done.messages === 0 && nothingWasDone(failure)) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const ours = await sheetsOfPlan(context, plan, before, done, failure);
    const protectAgain = await openForRollBack(context, plan, before, failure);
    try {
      await queueRemovalOfInserts(context, plan, done.runId);
      await restoreNames(context, plan, before, ours);
      ours.forEach((id) => { context.workbook.worksheets.getItem(id).delete(); });
      await syncOnce(context);
      await restoreCells(context, plan);
    } finally {
      await protectAgain();
    }
  });
}

/** Whether a failure says that nothing of its message was carried out. */
function nothingWasDone(failure: unknown): boolean {
  if (failure instanceof CancelledError) return true;
  return failure instanceof OfficeExtension.Error && ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'].includes(failure.code);
}

/**
 * Ids of the sheets that the plan added. Of a message that failed no ids came back: its sheets are those that have a wanted
 * name and were not there before. Where a sheet was refused or not found, it is not said whether the plan's were added by
 * then, and somebody else may have made one of such a name meanwhile: the plan's own are still blank then, or hold what it wrote.
 */
async function sheetsOfPlan(context: Excel.RequestContext, plan: Plan, before: WorkbookBefore, done: PlanProgress, failure: unknown): Promise<ReadonlySet<string>> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name');
  await syncOnce(context);
  const there = new Set(worksheets.items.map((sheet) => sheet.id));
  const ours = new Set([...done.addedSheets.values()].filter((id) => there.has(id)));
  if (nothingWasDone(failure)) return ours;
  const wanted = new Map(plan.sheets.flatMap((sheet) => ('added' in sheet.target && !done.addedSheets.has(sheet.target.added) ? [[sheet.target.added, sheet] as const] : [])));
  const candidates = worksheets.items.flatMap((sheet) => {
    const planned = before.sheets.has(sheet.id) ? undefined : wanted.get(sheet.name);
    return planned ? [{ sheet, planned }] : [];
  });
  if (!failedAtSheets(failure)) {
    candidates.forEach(({ sheet }) => ours.add(sheet.id));
    return ours;
  }
  const looks = candidates.map(({ sheet, planned }) => {
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address');
    const first = firstCell(planned);
    const there = first && sheet.getRange(cellAddress(first.row, first.column));
    there?.load('formulas');
    return { sheet, used, first, there };
  });
  await syncOnce(context);
  for (const { sheet, used, first, there } of looks) {
    if (used.isNullObject || (first && there && holds(first.cell, (there.formulas as CellValue[][])[0]?.[0] ?? ''))) ours.add(sheet.id);
  }
  return ours;
}

function failedAtSheets(failure: unknown): boolean {
  if (!(failure instanceof OfficeExtension.Error)) return false;
  const info = failure.debugInfo as OfficeExtension.DebugInfo | undefined;
  return info?.errorLocation?.startsWith('WorksheetCollection.') ?? false;
}

/** The first cell that a plan fills on a sheet. */
function firstCell({ blocks }: SheetPlan): { readonly row: number; readonly column: number; readonly cell: NonNullable<PlannedCell> } | undefined {
  for (const { row, column, cells } of blocks) {
    for (const [i, inputs] of cells.entries()) {
      const j = inputs.findIndex((cell) => cell !== null && !('value' in cell && cell.value === ''));
      const cell = inputs[j];
      if (cell) return { row: row + i, column: column + j, cell };
    }
  }
  return undefined;
}

/** Takes names away that point into the plan's sheets, and sets those again that the plan had removed. */
async function restoreNames(context: Excel.RequestContext, plan: Plan, before: WorkbookBefore, ours: ReadonlySet<string>): Promise<void> {
  const wanted = [...new Set([...plan.names.map(({ name }) => name), ...(plan.removeNames ?? [])])];
  const lookups = wanted.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('formula');
    const range = item.getRangeOrNullObject();
    range.load('address');
    // eslint-disable-next-line office-addins/call-sync-before-read -- `worksheet` is the way to another object; no value is read before syncOnce()
    const sheet = range.worksheet;
    sheet.load('id');
    return { name, item, range, sheet };
  });
  await syncOnce(context);
  for (const { name, item, range, sheet } of lookups) {
    const formula = before.names.get(name.toLowerCase());
    const present = !item.isNullObject;
    const pointsIntoOurs = present && !range.isNullObject && ours.has(sheet.id);
    if (pointsIntoOurs || (present && formula === undefined && plan.names.some((each) => each.name === name && 'existing' in each.sheet))) item.delete();
    if (formula !== undefined && (!present || pointsIntoOurs)) context.workbook.names.add(name, formula);
  }
}
