import type { Plan } from '../model/plan';
import type { AppliedPlan, Run } from '../model/workbookPort';
import { intoMessages } from './intoMessages';
import type { AddedSheets } from './planStep';
import { planSteps } from './planSteps';
import { CancelledError } from './problemOf';
import { syncOnce } from './syncOnce';
import type { WorkbookBefore } from './workbookBefore';

/** How far a plan came; read when it has to be taken back. */
export interface PlanProgress {
  /** Messages that were carried out as a whole. */
  messages: number;
  /** Tells this run from all others. */
  readonly runId: string;
  /** Ids of the sheets added by those messages, by name. */
  readonly addedSheets: Map<string, string>;
}

/** Steps that are queued without a pause. */
const stepsPerTurn = 100;

/** Carries a plan out: in one exchange where it fits into a message, otherwise in pieces between which it can be cancelled. */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, before: WorkbookBefore, bytesPerMessage: number, done: PlanProgress, run?: Run): Promise<AppliedPlan> {
  const sheets: AddedSheets = new Map();
  const messages = intoMessages(planSteps(plan, before, done.runId), bytesPerMessage);
  for (const [index, steps] of messages.entries()) {
    if (run?.signal?.aborted) throw new CancelledError();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const [queued, step] of steps.entries()) {
      // The library takes its time for every object; the page gets its turns meanwhile.
      if (queued % stepsPerTurn === 0) await run?.pause?.();
      step.queue(context, sheets);
    }
    await run?.pause?.();
    await syncOnce(context);
    done.messages += 1;
    // Every sheet of the map was added by a message that has been answered, so that its id is known.
    for (const [name, sheet] of sheets) done.addedSheets.set(name, sheet.id);
    run?.progress?.((index + 1) / messages.length);
  }
  return { addedSheets: done.addedSheets };
}
