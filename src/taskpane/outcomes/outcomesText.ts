import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';
import type { Scheme } from '../../model/scheme';
import type { ListedOutcome, OutcomesReport } from '../../tasks/outcomesReport';
import { unconfirmedText } from '../frame/unconfirmedText';
import { wordedOutcome } from './wordedOutcome';

/** Proposals and decisions as text with tabs, for a document or a sheet; it says how many settings behind them are not confirmed. */
export function outcomesText(outcomes: readonly ListedOutcome[], { unconfirmed, unconfirmedMeasures }: OutcomesReport, scheme: Scheme, locale: Locale): string {
  const { outcomes: texts } = paneTexts(locale);
  const lines = outcomes.map((outcome) => {
    const { subject, facts, clause } = wordedOutcome(outcome, scheme, locale);
    const { state, reason, by, date } = outcome.decision;
    const remarks = [...outcome.remarks.map((remark) => texts.remarks[remark]), ...(outcome.previous === '' ? [] : [texts.before(outcome.previous)])];
    return [texts.kinds[outcome.kind], texts.periods[outcome.period], outcome.unitName, subject, facts, clause, texts.states[state], reason, by, date, remarks.join(locale === 'zh-CN' ? '；' : '; ')].map(oneLine).join('\t');
  });
  const count = unconfirmed.length + unconfirmedMeasures;
  return [texts.title, texts.headings.join('\t'), ...lines, ...(count > 0 ? [unconfirmedText(count, locale)] : [])].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
