import type { Run } from './workbookPort';

/** How far work is that is done in steps; `done` reaches `total` at the end. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** Work that may rest after every step; whoever stops calling `next` has cancelled it. */
export type Steps<Result> = Generator<Step, Result, void>;

/** Steps that are a part of longer work: all of them count for one of its `total`, after `done`. */
export function* onePart<Result>(steps: Steps<Result>, done: number, total: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: done + (step.value.total === 0 ? 0 : step.value.done / step.value.total), total };
  }
}

/** Does all the work without a rest. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work and lets the page answer its user after each step; undefined when cancelled. */
export async function withPauses<Result>(steps: Steps<Result>, run?: Run): Promise<Result | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (run?.signal?.aborted) return undefined;
    run?.progress?.(step.value.total === 0 ? 1 : step.value.done / step.value.total);
    await run?.pause?.();
  }
}
