import type { Plan, SheetPlan } from './plan';

/**
 * Whether Excel, in its newest version too, can undo nothing any more once the plan is carried out: it cannot undo protecting, unprotecting
 * and removing sheets, on the desktop hiding and showing them neither, and forgets all that was done before. (Microsoft's list of members
 * without undo; adding sheets, rows, cells, formats, rules and names can be undone.)
 *
 * @param isProtected whether a sheet that is there is protected, where that is known; lifting what is not protected does nothing
 */
export function clearsUndo(plan: Plan, isProtected: (sheetId: string) => boolean = () => true): boolean {
  const clears = ({ target, protection, visibility, liftProtection }: SheetPlan): boolean =>
    protection !== undefined || visibility !== undefined || (liftProtection === true && 'existing' in target && isProtected(target.existing));
  return (plan.removeSheets ?? []).length > 0 || plan.sheets.some(clears);
}
