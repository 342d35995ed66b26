import type { Finding } from '../../../src/model/finding';
import type { FollowedFinding } from '../../../src/model/followedFinding';

/** A finding of which nobody has said anything yet. */
export function aFollowedFinding(finding: Finding, changes: Partial<FollowedFinding> = {}): FollowedFinding {
  const { rule, severity, unitCode = '', measure = '', part = '', column = '' } = finding;
  return {
    ...finding,
    key: [rule, unitCode, measure, part, column, 'half-year'].join('|'),
    state: severity === 'hard' ? 'to-correct' : 'to-explain',
    explanation: '',
    previous: '',
    assigned: '',
    note: '',
    ...changes,
  };
}
