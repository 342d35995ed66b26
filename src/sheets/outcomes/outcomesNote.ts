import { fillWords } from '../sheetWords';
import type { FollowedOutcome } from './followOutcomes';
import type { OutcomesWords } from './outcomesWords';

/** What is said besides the counts. */
interface NotedBeside {
  readonly nobodyStandsOut: readonly number[];
  readonly unusedEntries: readonly unknown[];
}

/** The line above the list: what there is, what is unconfirmed, and how decisions are made. */
export function outcomesNote(outcomes: readonly FollowedOutcome[], unconfirmed: number, { nobodyStandsOut, unusedEntries }: NotedBeside, words: OutcomesWords, listSeparator: string): string {
  const count = (state: string): number => outcomes.filter(({ decision }) => decision.state === state).length;
  const counts = fillWords(words.counts, { count: outcomes.length, proposed: count('proposed'), accepted: count('accepted'), rejected: count('rejected') });
  return [
    words.noteStart,
    counts,
    unconfirmed > 0 ? fillWords(words.unconfirmed, { count: unconfirmed }) : '',
    nobodyStandsOut.length > 0 ? fillWords(words.nobodyStandsOut, { indicators: nobodyStandsOut.join(listSeparator) }) : '',
    unusedEntries.length > 0 ? fillWords(words.unusedEntries, { count: unusedEntries.length }) : '',
    words.note,
  ].join('');
}
