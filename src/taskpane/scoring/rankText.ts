import type { Assessment } from '../../model/assessment';
import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';
import type { Scheme } from '../../model/scheme';
import { unconfirmedMeasures } from '../../model/unconfirmedMeasures';
import { formatPoints } from '../formatNumber';
import { unconfirmedText } from '../frame/unconfirmedText';
import { ranksInOrder } from './ranksInOrder';

/** The table of ranks as text with tabs, for a document or a sheet; it says how many settings behind it are not confirmed. */
export function rankText(assessment: Assessment, scheme: Scheme, locale: Locale): string {
  const texts = paneTexts(locale);
  const { scoring } = texts;
  const points = (value: number | undefined): string => (value === undefined ? '' : formatPoints(value));
  const lines = ranksInOrder(assessment).map((unit) =>
    [
      unit.rank ?? '',
      unit.name,
      points(unit.total),
      unit.grade === undefined ? '' : scoring.grades[unit.grade],
      points(unit.components.quantitative),
      points(unit.components.inspection),
      points(unit.components.routine),
    ].join('\t'),
  );
  const headings = [scoring.rank, scoring.unit, scoring.total, scoring.grade, scoring.components.quantitative, scoring.components.inspection, scoring.components.routine].join('\t');
  const unconfirmed = assessment.unconfirmed.length + unconfirmedMeasures(scheme);
  const notice = unconfirmed > 0 ? [unconfirmedText(unconfirmed, locale)] : [];
  return [texts.periods[assessment.period], headings, ...lines, ...notice].join('\n');
}
