import type { Plan } from '../model/plan';
import type { AppliedPlan, Outcome, Run, WorkbookPort } from '../model/workbookPort';

/**
 * Carries a plan out that writes what is ours alone. Where a protected sheet refuses (somebody locked our cells, or put rows in
 * below a locked one), it is done once more with the protection lifted; only a password stands against that. Not at once with
 * the protection lifted, for that clears the user's undo; whoever runs it may want to be asked before that (`Run.allowLifting`), and where the
 * answer is no, the plan is refused and nothing is changed.
 */
export async function applyLifting(port: WorkbookPort, plan: Plan, run?: Run): Promise<Outcome<AppliedPlan>> {
  const applied = await port.apply(plan, run);
  if (applied.ok || applied.problem.code !== 'sheet-protected') return applied;
  // Where nothing could be undone anyway, there is nothing to ask for.
  if (run?.allowLifting !== undefined && port.keepsUndo() && !(await run.allowLifting(String(applied.problem.parameters?.['sheet'] ?? '')))) return applied;
  return port.apply({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, liftProtection: true })) }, run);
}
