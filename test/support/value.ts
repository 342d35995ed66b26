import type { Outcome } from '../../src/model/workbookPort';

/** What a task came to that is expected to succeed; its problem fails the test. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
