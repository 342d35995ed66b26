import type { CellValue } from '../../model/cellValue';
import type { Steps } from '../../model/inSteps';
import type { Scheme } from '../../model/scheme';
import type { FollowedOutcome } from './followOutcomes';
import { outcomeFactsText, outcomeSubject } from './outcomeFacts';
import type { OutcomesCode } from './outcomesColumns';
import type { OutcomesWords } from './outcomesWords';

/** A row of 考评结果: whose it is, and the cells that are the program's. */
export interface OutcomeRow {
  readonly outcome: FollowedOutcome;
  readonly cells: ReturnType<typeof outcomeCells>;
}

/** Rows that are put into words between two rests: some 10 ms of work. */
const rowsPerStep = 500;

/** The rows of all outcomes, in their order; thousands of them take their time to be put into words. */
export function* outcomeRowsInSteps(outcomes: readonly FollowedOutcome[], scheme: Scheme, words: OutcomesWords): Steps<readonly OutcomeRow[]> {
  const rows: OutcomeRow[] = [];
  for (const outcome of outcomes) {
    if (rows.length % rowsPerStep === 0) yield { done: rows.length, total: outcomes.length };
    rows.push({ outcome, cells: outcomeCells(outcome, scheme, words) });
  }
  return rows;
}

/** The cells of a row that are the program's; those of a proposal that is not made any more keep what they say of it. */
function outcomeCells(outcome: FollowedOutcome, scheme: Scheme, words: OutcomesWords): Readonly<Partial<Record<OutcomesCode, CellValue>>> {
  const { proposal, kind, period, remarks, previous, factsKey, decided, decidedFacts } = outcome;
  return {
    ...(proposal
      ? {
          'O.kind': words.kinds[kind],
          'O.period': words.periods[period],
          'O.unit': proposal.unitName,
          'O.subject': outcomeSubject(proposal.facts, scheme, words),
          'O.facts': outcomeFactsText(proposal.facts, scheme, words),
          'O.clause': words.clauses[proposal.clause],
          'O.example': proposal.unconfirmed.length > 0 ? words.example : '',
        }
      : {}),
    'O.remark': remarks.map((remark) => words.remarks[remark]).join(words.remarkSeparator),
    'O.previous': previous,
    'O.facts-key': factsKey,
    'O.decided': decided,
    'O.decided-facts': decidedFacts,
  };
}
