import type { PaneTexts } from '../../locales/pane';
import type { Locale } from '../../locales/locale';
import type { FollowedFinding } from '../../model/followedFinding';
import type { Scheme } from '../../model/scheme';
import type { FindingGroup } from '../paneState';
import { departmentOf } from './departmentOf';
import { findingWords } from './findingWords';

export interface GroupedFindings {
  readonly findings: readonly FollowedFinding[];
  /** The heading before the finding at that place, where a group begins. */
  readonly headings: ReadonlyMap<number, string>;
}

/** The findings group by group, groups and the findings in each in the order in which they come first. */
export function groupFindings(findings: readonly FollowedFinding[], group: FindingGroup, scheme: Scheme, locale: Locale, { checking }: PaneTexts): GroupedFindings {
  if (group === 'none') return { findings, headings: new Map() };
  const nameOf = (finding: FollowedFinding): string => {
    if (group === 'unit') return finding.unitName ?? finding.unitCode ?? checking.noUnit;
    if (group === 'department') return departmentOf(finding, scheme) || checking.noDepartment;
    return findingWords(finding, scheme, locale).title;
  };
  const groups = new Map<string, FollowedFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const list = groups.get(name);
    if (list) list.push(finding);
    else groups.set(name, [finding]);
  }
  const headings = new Map<number, string>();
  const ordered: FollowedFinding[] = [];
  for (const [name, list] of groups) {
    headings.set(ordered.length, checking.groupHeading(name, list.length));
    for (const finding of list) ordered.push(finding);
  }
  return { findings: ordered, headings };
}
