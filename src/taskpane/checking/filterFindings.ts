import type { Locale } from '../../locales/locale';
import type { Finding } from '../../model/finding';
import type { Scheme } from '../../model/scheme';
import type { FindingFilter } from '../paneState';
import { findingWords } from './findingWords';

/** The findings that the filter lets through, in their order. The text is looked for in title and message, whatever its case. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter, scheme: Scheme, locale: Locale): readonly Finding[] {
  const { severity, unit, rule } = filter;
  const text = filter.text.trim().toLocaleLowerCase(locale);
  if (severity === '' && unit === '' && rule === '' && text === '') return findings;
  return findings.filter((finding) => {
    if (severity !== '' && finding.severity !== severity) return false;
    if (unit !== '' && finding.unitCode !== unit) return false;
    if (rule !== '' && finding.rule !== rule) return false;
    if (text === '') return true;
    const { title, message } = findingWords(finding, scheme, locale);
    return `${title}\n${message}`.toLocaleLowerCase(locale).includes(text);
  });
}
