import type { SheetRole } from '../model/snapshot';
import { sheetWords } from './sheetWords';

/** The first of `wanted`, `wanted (2)`, `wanted (3)` … that no sheet has; Excel compares names without regard to case. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : ` (${attempt})`;
    const name = `${wanted.slice(0, 31 - suffix.length)}${suffix}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** Whether a sheet of that name may be one of ours whose mark was lost: it carries a default name, perhaps with a number. */
export function looksLikeOurs(name: string): boolean {
  return defaultNames.has(name.replace(/ ?\(\d+\)$/, ''));
}

const defaultNames: ReadonlySet<string> = new Set((['zh-CN', 'en-US'] as const).flatMap((locale) => Object.values<string>(sheetWords(locale).sheetNames)));

/** Default name of a role's sheet. */
export function sheetNameOf(role: SheetRole, locale: 'zh-CN' | 'en-US'): string {
  return sheetWords(locale).sheetNames[role];
}
