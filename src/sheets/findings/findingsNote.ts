import type { FollowedFinding } from '../../model/followedFinding';
import type { Period } from '../../model/period';
import { fillWords } from '../sheetWords';
import type { FindingsWords } from './findingsWords';

/** The line above the list: what the check of the period found, what is unconfirmed, and how marks are read. */
export function findingsNote(findings: readonly FollowedFinding[], period: Period, unconfirmed: number, words: FindingsWords): string {
  const hard = findings.filter(({ severity }) => severity === 'hard').length;
  const explained = findings.filter(({ state }) => state === 'explained').length;
  const checked = fillWords(words.checked, { period: words.periods[period], hard, soft: findings.length - hard, explained });
  return `${words.noteStart}${checked}${unconfirmed > 0 ? fillWords(words.unconfirmed, { count: unconfirmed }) : ''}${words.note}`;
}
