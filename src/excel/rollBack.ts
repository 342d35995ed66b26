import type { Plan } from '../model/plan';
import { planSteps } from './planSteps';
import { syncOnce } from './syncOnce';

/**
 * Puts a workbook back after a plan failed half-way (a failed batch stays applied up to the failing action): sheets that the
 * plan added are taken away, names that it set too, and cells of existing sheets get what they held.
 * `before` are the ids of the sheets from before the plan.
 */
export async function rollBack(plan: Plan, before: ReadonlySet<string>): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load('items/id,items/name');
    const names = plan.names.map(({ name }) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load('name');
      return item;
    });
    await syncOnce(context);
    const added = new Set(plan.sheets.flatMap(({ target }) => ('added' in target ? [target.added] : [])));
    const removed = new Set(plan.removeSheets ?? []);
    const there = new Set(worksheets.items.map((sheet) => sheet.id));
    names.filter((item) => !item.isNullObject).forEach((item) => { item.delete(); });
    worksheets.items.filter((sheet) => added.has(sheet.name) && !before.has(sheet.id)).forEach((sheet) => { sheet.delete(); });
    const inverse = (plan.inverse ?? []).filter(({ target }) => 'existing' in target && there.has(target.existing) && !removed.has(target.existing));
    planSteps({ sheets: inverse, names: [] }).forEach((step) => { step.queue(context, new Map()); });
    await syncOnce(context);
  });
}
