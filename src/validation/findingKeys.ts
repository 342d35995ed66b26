import type { Finding } from '../model/finding';
import { narrowText } from '../model/narrowText';
import { periods, type Period } from '../model/period';

const separator = '|';
/** Place of the period in a key. */
const periodAt = 5;
/** Longer texts differ by their beginnings for all that matters here. */
const longestValue = 80;

/**
 * The identity of every finding of a check, in their order: rule, unit, measure, part, sheet of the figure and period. Findings that agree
 * in all of these are told apart by their number. Neither places nor values are part of it: rows move, and a corrected value that is
 * still wrong is the same finding.
 */
export function findingKeys(findings: readonly Finding[], period: Period): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, unitCode = '', measure = '', part = '', column = '' } = finding;
    const own = finding.parameters?.['code'] === undefined ? rule : `${rule}:${finding.parameters['code']}`;
    const key = plainOfKey([own, unitCode, measure, part, column, period].join(separator));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** The period of a key; undefined for a text that is no key. */
export function periodOfKey(key: string): Period | undefined {
  const text = key.split(separator)[periodAt]?.replace(/#\d+$/, '');
  return periods.find((period) => period === text);
}

/**
 * The value that a finding questions, as text that stays the same through a cell: 12 digits of a number, the beginning of a text. Of a rule of
 * one's own also which expression questions it: an explanation is one of what was demanded then.
 */
export function questionedValue(finding: Finding): string {
  const { left, parameters } = finding;
  if (left === undefined) return '';
  const value = plainOfKey(typeof left === 'number' ? String(Number(left.toPrecision(12))) : String(left)).slice(0, longestValue);
  const expression = parameters?.['expression'];
  return expression === undefined ? value : `${value}@${fingerprint(plainOfKey(String(expression)))}`;
}

/** FNV-1a over the UTF-16 units: different texts hardly ever share it, and it fits into a cell. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A piece of a key as a cell gives it back: without spaces and full-width forms. */
export function plainOfKey(text: string): string {
  return narrowText(text).replaceAll(/\s/g, '');
}
