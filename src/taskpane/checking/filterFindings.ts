import type { Locale } from '../../locales/locale';
import type { FollowedFinding } from '../../model/followedFinding';
import type { Scheme } from '../../model/scheme';
import type { FindingFilter } from '../paneState';
import { departmentOf } from './departmentOf';
import { findingWords } from './findingWords';

/** The findings that the filter lets through, in their order. Those to be explained include those to be explained again. The text is looked for in title, message and explanation, whatever its case. */
export function filterFindings(findings: readonly FollowedFinding[], filter: FindingFilter, scheme: Scheme, locale: Locale): readonly FollowedFinding[] {
  const { severity, unit, rule, department, state } = filter;
  const text = filter.text.trim().toLocaleLowerCase(locale);
  if ([severity, unit, rule, department, state, text].every((choice) => choice === '')) return findings;
  return findings.filter((finding) => {
    if (severity !== '' && finding.severity !== severity) return false;
    if (unit !== '' && finding.unitCode !== unit) return false;
    if (rule !== '' && finding.rule !== rule) return false;
    if (department !== '' && departmentOf(finding, scheme) !== department) return false;
    if (state !== '' && !(finding.state === state || (state === 'to-explain' && finding.state === 'explain-again'))) return false;
    if (text === '') return true;
    const { title, message } = findingWords(finding, scheme, locale);
    return `${title}\n${message}\n${finding.explanation}`.toLocaleLowerCase(locale).includes(text);
  });
}
