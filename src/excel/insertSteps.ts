import { columnLetters } from '../model/address';
import type { InsertPlan, Plan, SheetTarget } from '../model/plan';
import { actionBytes, sheetOf, step, type PlanStep } from './planStep';

/**
 * A failed batch stays applied up to the failing action, and does not say which that was. Lines that are to be taken out again
 * must not be guessed, so every insertion counts itself in a setting of the add-in, beside the id of the run.
 */
const counterKey = 'TRA.inserted';

interface Insertion {
  readonly target: SheetTarget;
  readonly insert: InsertPlan;
}

/** Only sheets that are there have lines to move. */
function insertionsOf(plan: Plan): readonly Insertion[] {
  return plan.sheets.flatMap(({ target, inserts }) => ('existing' in target ? (inserts ?? []).map((insert) => ({ target, insert })) : []));
}

/** Puts all rows and columns in that the plan asks for. */
export function insertSteps(plan: Plan, runId: string): readonly PlanStep[] {
  return insertionsOf(plan).map(({ target, insert }, index) =>
    step(actionBytes * 6, (context, sheets) => {
      const sheet = sheetOf(context, sheets, target);
      const lines = linesOf(insert);
      sheet.getRange(lines).insert(insert.kind === 'rows' ? Excel.InsertShiftDirection.down : Excel.InsertShiftDirection.right);
      context.workbook.settings.add(counterKey, counter(runId, index + 1));
      const inserted = sheet.getRange(lines);
      if (insert.kind === 'rows') inserted.rowHidden = false;
      else {
        inserted.columnHidden = false;
        inserted.dataValidation.clear();
      }
    }),
  );
}

/** Forgets the count when nothing can fail any more. */
export function endInsertsStep(plan: Plan): readonly PlanStep[] {
  return insertionsOf(plan).length === 0 ? [] : [step(actionBytes, (context) => { context.workbook.settings.getItem(counterKey).delete(); })];
}

/** Takes those lines out again that a failed run had put in; queued, last one first. */
export async function queueRemovalOfInserts(context: Excel.RequestContext, plan: Plan, runId: string): Promise<void> {
  const insertions = insertionsOf(plan);
  if (insertions.length === 0) return;
  const setting = context.workbook.settings.getItemOrNullObject(counterKey);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return;
  const done = insertions.findIndex((_, index) => counter(runId, index + 1) === setting.value) + 1;
  for (const { target, insert } of insertions.slice(0, done).reverse()) {
    const range = sheetOf(context, new Map(), target).getRange(linesOf(insert));
    range.delete(insert.kind === 'rows' ? Excel.DeleteShiftDirection.up : Excel.DeleteShiftDirection.left);
  }
  setting.delete();
}

function counter(runId: string, done: number): string {
  return `${runId} ${done}`;
}

function linesOf({ kind, before, count }: InsertPlan): string {
  return kind === 'rows' ? `${before + 1}:${before + count}` : `${columnLetters(before)}:${columnLetters(before + count - 1)}`;
}
