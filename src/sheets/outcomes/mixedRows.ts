import type { Scheme } from '../../model/scheme';
import type { ProposedOutcome } from '../../scoring/proposedOutcome';
import type { SheetLocale } from '../sheetLocale';
import { saysSomething, type OutcomeRecord } from './followOutcomes';
import { outcomeSubject } from './outcomeFacts';
import { outcomesWords } from './outcomesWords';

const languages: readonly SheetLocale[] = ['zh-CN', 'en-US'];

/**
 * Decided rows of 考评结果 whose words are those of another proposal than the one their code stands for: somebody sorted some of the columns
 * only, and whose decision it is cannot be told. Words that belong to no proposal (a renamed unit, another wording) say nothing of that.
 */
export function mixedRows(proposals: readonly ProposedOutcome[], records: readonly OutcomeRecord[], scheme: Scheme): readonly OutcomeRecord[] {
  const decided = records.filter(saysSomething);
  if (decided.length === 0) return [];
  const wanted = new Set(decided.map(identityOf));
  const keys = new Map<string, Set<string>>();
  for (const proposal of proposals) {
    for (const locale of languages) {
      const words = outcomesWords(locale);
      const identity = identityOf({ kind: words.kinds[proposal.kind], period: words.periods[proposal.period], unit: proposal.unitName.trim(), subject: outcomeSubject(proposal.facts, scheme, words).trim() });
      if (wanted.has(identity)) keys.set(identity, (keys.get(identity) ?? new Set()).add(proposal.key));
    }
  }
  return decided.filter((record) => {
    const meant = keys.get(identityOf(record));
    return meant !== undefined && !meant.has(record.key);
  });
}

function identityOf({ kind, period, unit, subject }: Pick<OutcomeRecord, 'kind' | 'period' | 'unit' | 'subject'>): string {
  return JSON.stringify([kind, period, unit, subject]);
}
