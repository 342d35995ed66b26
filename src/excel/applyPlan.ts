import type { Plan } from '../model/plan';
import type { AppliedPlan, Run } from '../model/workbookPort';
import { planSteps, type AddedSheets, type PlanStep } from './planSteps';
import { CancelledError } from './problemOf';
import { syncOnce } from './syncOnce';

/** A message may not grow beyond 5 MB on the web; below this a plan goes out whole, above it in pieces. */
const bytesPerMessage = 3_000_000;

/** Carries a plan out: in one exchange where it fits into a message, otherwise in pieces between which it can be cancelled. */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, run?: Run): Promise<AppliedPlan> {
  const sheets: AddedSheets = new Map();
  const messages = intoMessages(planSteps(plan));
  for (const [index, steps] of messages.entries()) {
    if (run?.signal?.aborted) throw new CancelledError();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of steps) step.queue(context, sheets);
    await syncOnce(context);
    run?.progress?.((index + 1) / messages.length);
    if (index + 1 < messages.length) await run?.pause?.();
  }
  return { addedSheets: new Map([...sheets].map(([name, sheet]) => [name, sheet.id])) };
}

function intoMessages(steps: readonly PlanStep[]): readonly (readonly PlanStep[])[] {
  const messages: PlanStep[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = messages.at(-1);
    if (last && step.bytes <= room) {
      last.push(step);
      room -= step.bytes;
    } else {
      messages.push([step]);
      room = bytesPerMessage - step.bytes;
    }
  }
  return messages;
}
