import type { Locale } from '../../locales/locale';
import type { Scheme } from '../../model/scheme';
import { outcomeFactsText, outcomeSubject } from '../../sheets/outcomes/outcomeFacts';
import { outcomesWords } from '../../sheets/outcomes/outcomesWords';
import type { ListedOutcome } from '../../tasks/outcomesReport';

/** What a proposal is about, its facts and its clause in words, as 考评结果 has them; one that is not made any more as it was last written. */
export function wordedOutcome({ facts, clause, gone }: ListedOutcome, scheme: Scheme, locale: Locale): { readonly subject: string; readonly facts: string; readonly clause: string } {
  const words = outcomesWords(locale);
  if (facts === undefined || clause === undefined) return gone ?? { subject: '', facts: '', clause: '' };
  return { subject: outcomeSubject(facts, scheme, words), facts: outcomeFactsText(facts, scheme, words), clause: words.clauses[clause] };
}
