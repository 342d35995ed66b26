import type { Locale } from '../../locales/locale';
import type { FollowedFinding } from '../../model/followedFinding';
import type { Scheme } from '../../model/scheme';
import type { FindingSort } from '../paneState';
import { findingWords } from './findingWords';

/**
 * The findings in another order; what is equal stays as it was, by severity and sheet. Units in the order of their codes, measures in that of
 * 考评方案, rules by their titles, differences from the largest; a finding without what is sorted by comes last.
 */
export function sortFindings(findings: readonly FollowedFinding[], sort: FindingSort, scheme: Scheme, locale: Locale): readonly FollowedFinding[] {
  if (sort === 'none') return findings;
  const places = new Map(scheme.measures.map(({ id }, index) => [id, index]));
  const compareTexts = new Intl.Collator(locale, { numeric: true }).compare;
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding, sort, places, scheme, locale) }));
  const compare = (a: number | string | undefined, b: number | string | undefined): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  };
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ finding }) => finding);
}

function keyOf(finding: FollowedFinding, sort: FindingSort, places: ReadonlyMap<string, number>, scheme: Scheme, locale: Locale): number | string | undefined {
  switch (sort) {
    case 'unit':
      return finding.unitCode;
    case 'measure':
      return finding.measure === undefined ? undefined : (places.get(finding.measure) ?? places.size);
    case 'rule':
      return findingWords(finding, scheme, locale).title;
    case 'difference':
      return finding.difference === undefined ? undefined : -Math.abs(finding.difference);
    case 'none':
      return undefined;
  }
}
