import type { CellValue } from '../../model/cellValue';
import type { Scheme } from '../../model/scheme';
import type { FollowedOutcome } from './followOutcomes';
import { outcomeFactsText, outcomeSubject } from './outcomeFacts';
import type { OutcomesCode } from './outcomesColumns';
import type { OutcomesWords } from './outcomesWords';

/** The cells of a row that are the program's; those of a proposal that is not made any more keep what they say of it. */
export function outcomeCells(outcome: FollowedOutcome, scheme: Scheme, words: OutcomesWords): Readonly<Partial<Record<OutcomesCode, CellValue>>> {
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
