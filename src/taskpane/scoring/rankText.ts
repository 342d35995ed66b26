import type { Assessment } from '../../model/assessment';
import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';
import { formatPoints } from '../formatNumber';
import { ranksInOrder } from './ranksInOrder';

/** The table of ranks as text with tabs, for a document or a sheet. */
export function rankText(assessment: Assessment, locale: Locale): string {
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
  const notice = assessment.unconfirmed.length > 0 ? [`${scoring.exampleTitle}${locale === 'zh-CN' ? '：' : ': '}${scoring.example(assessment.unconfirmed.length)}`] : [];
  return [texts.periods[assessment.period], headings, ...lines, ...notice].join('\n');
}
