import type { FollowedFinding } from '../../model/followedFinding';
import type { Scheme } from '../../model/scheme';

const known = new WeakMap<Scheme, ReadonlyMap<string, string>>();

/** Who is to look into a finding: the department that it was assigned to, otherwise the one responsible for the indicator; '' for none. */
export function departmentOf(finding: FollowedFinding, scheme: Scheme): string {
  if (finding.assigned !== '') return finding.assigned;
  return finding.measure === undefined ? '' : (departmentsOf(scheme).get(finding.measure) ?? '');
}

/** Department by measure; kept, for filtering asks for thousands. */
function departmentsOf(scheme: Scheme): ReadonlyMap<string, string> {
  const there = known.get(scheme);
  if (there) return there;
  const ofIndicator = new Map(scheme.indicators.map(({ number, department }) => [number, department]));
  const made = new Map(scheme.measures.map(({ id, indicator }) => [id, ofIndicator.get(indicator) ?? '']));
  known.set(scheme, made);
  return made;
}
