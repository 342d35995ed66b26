import type { SchemeSettings, Setting, TieBreak } from '../model/schemeSettings';
import { SchemeRow, shownShare, type Fallback } from './schemeRow';
import { memberOf, stateWords } from './schemeRows';
import type { SchemeTable } from './schemeTable';
import { settingRows, tieBreakWords, type SettingRow } from './settingRows';

/** Reads the settings of 考评方案; what cannot be used is taken from the standard scheme and reported. */
export function readSchemeSettings(table: SchemeTable, standard: SchemeSettings, from: 'standard' | 'default'): SchemeSettings {
  const entries = settingRows.map((row) => [row.code, readSetting(table, row, standard[row.code], from)] as const);
  return { ...standard, ...(Object.fromEntries(entries) as Partial<SchemeSettings>) };
}

function readSetting(table: SchemeTable, setting: SettingRow, standard: Setting<number | readonly TieBreak[]>, from: 'standard' | 'default'): Setting<number | readonly TieBreak[]> {
  const code = `S.${setting.code}`;
  const place = table.rows.get(code);
  const shown = shownSettingValue(setting, standard.value);
  // A row that lost its code is reported where it stands; one that is gone by the reader of codes, too.
  if (place === undefined) return { value: standard.value, confirmed: false };
  const row = new SchemeRow(table, code, place);
  const problems = table.problems.length;
  const value = typeof standard.value === 'number' ? readNumber(row, setting, { value: standard.value, shown, from }) : readTieBreaks(row, { value: standard.value, shown, from });
  const usable = table.problems.length === problems && row.has('P.value');
  return { value, confirmed: readState(row) && usable };
}

function readNumber(row: SchemeRow, setting: SettingRow, fallback: Fallback<number>): number {
  const expected = setting.kind === 'share' ? 'share' : setting.whole ? 'whole' : 'number';
  return row.number('P.value', { expected, low: setting.minimum, high: setting.maximum }, fallback);
}

/** Whether the row is confirmed; a state that nobody can read is none. */
function readState(row: SchemeRow): boolean {
  if (!row.has('P.state')) return false;
  const state = row.text('P.state');
  if (state !== stateWords.confirmed && state !== stateWords.example) {
    row.report('state-unknown', 'P.state', { expectation: { expected: 'choice', choices: `${stateWords.example}、${stateWords.confirmed}` }, used: stateWords.example, usedFrom: 'default' });
  }
  return state === stateWords.confirmed;
}

function readTieBreaks(row: SchemeRow, fallback: Fallback<readonly TieBreak[]>): readonly TieBreak[] {
  if (!row.has('P.value')) return fallback.value;
  const parts = row.text('P.value').split(/[；;，,、\s]+/).filter((part) => part !== '');
  const breaks = parts.map((part) => memberOf(tieBreakWords, part));
  if (breaks.every((each) => each !== undefined)) return breaks;
  row.report('value-invalid', 'P.value', { expectation: { expected: 'choice', choices: Object.values(tieBreakWords).join('；') }, used: fallback.shown, usedFrom: fallback.from });
  return fallback.value;
}

/** The value of a setting as its cell shows it. */
export function shownSettingValue(setting: Pick<SettingRow, 'kind'>, value: number | readonly TieBreak[]): string | number {
  if (typeof value !== 'number') return value.map((each) => tieBreakWords[each]).join('；');
  return setting.kind === 'share' ? shownShare(value) : value;
}
