import { atOnce } from '../model/inSteps';
import type { FollowedFinding } from '../model/followedFinding';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { readCodedTable, valueAt, type CodedTable } from '../sheets/codedTable';
import type { FindingsCode } from '../sheets/findings/findingsColumns';
import { findingRowsInSteps, type DescribeFinding, type FindingRow } from '../sheets/findings/findingRows';
import { findingsWords } from '../sheets/findings/findingsWords';
import { findingsLayout, layoutFindingsSheet } from '../sheets/findings/layoutFindingsSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import { periodOfKey } from '../validation/findingKeys';
import type { GivenExplanation } from '../validation/followUp';
import { placeForSheet } from './placeForSheet';

/** What a file of findings is made of. */
export interface FindingsFileContent {
  /** Of one unit, one department, or all that is to be sent. */
  readonly findings: readonly FollowedFinding[];
  readonly period: Period;
  readonly scheme: Scheme;
  readonly locale: SheetLocale;
  readonly describe: DescribeFinding;
}

/**
 * Writes findings into an empty workbook, to be sent to those who are to correct or explain them: the columns of 审核结果 with 说明 to be filled in.
 * 复核意见 stays at home, for it is the reviewers' own; the reason of a doubt is in its message.
 */
export async function fillFindingsFile(port: WorkbookPort, { findings, period, scheme, locale, describe }: FindingsFileContent): Promise<Outcome<void>> {
  const read = await port.read([]);
  if (!read.ok) return read;
  const place = placeForSheet(read.value, 'findings', locale, findingsLayout.codes);
  if (!place.ok) return { ok: false, problem: place.problem };
  const words = findingsWords(locale);
  const rows = atOnce(findingRowsInSteps(findings, period, scheme, words, describe)).map((row): FindingRow => ({ ...row, cells: { ...row.cells, 'F.note': '' } }));
  const sheet = layoutFindingsSheet(place.name, rows, words.fileNote, scheme, words, sheetWords(locale));
  const applied = await port.apply({ sheets: [sheet], names: place.names, removeNames: [] });
  return applied.ok ? { ok: true, value: undefined } : applied;
}

/** An explanation that came back in a file, with what the file says of its finding. */
export interface ReturnedExplanation extends GivenExplanation {
  readonly unit: string;
  readonly measure: string;
  readonly rule: string;
}

/** What came back in a file of findings. */
export interface ReturnedExplanations {
  /** The period of its findings: that of the first, for a file is of one check. */
  readonly period: Period;
  readonly explanations: readonly ReturnedExplanation[];
  /** Soft findings whose 说明 is empty. */
  readonly unanswered: number;
}

/**
 * Reads the explanations out of a file of findings, by the codes of its rows; the file may have been sorted or saved by other programs. Undefined
 * where it has no findings. An explanation does not replace another one that was given meanwhile.
 */
export async function readReturnedExplanations(port: WorkbookPort): Promise<Outcome<ReturnedExplanations | undefined>> {
  const read = await port.read(['findings']);
  if (!read.ok) return read;
  const content = read.value.marks.get('findings');
  const table = content && readCodedTable(content);
  if (table?.mark.role !== 'findings') return { ok: true, value: undefined };
  const soft = new Set((['zh-CN', 'en-US'] as const).map((locale) => findingsWords(locale).severities.soft));
  const explanations: ReturnedExplanation[] = [];
  const seen = new Set<string>();
  let period: Period | undefined;
  let unanswered = 0;
  for (const { code: key, row } of table.rows) {
    const own = periodOfKey(key);
    if (own === undefined || seen.has(key)) continue;
    seen.add(key);
    period ??= own;
    const text = textOf(table, row, 'F.explanation');
    if (text !== '') explanations.push({ key, value: textOf(table, row, 'F.value'), text, keepsOther: true, unit: textOf(table, row, 'F.unit'), measure: textOf(table, row, 'F.measure'), rule: textOf(table, row, 'F.rule') });
    else if (soft.has(textOf(table, row, 'F.severity'))) unanswered += 1;
  }
  return { ok: true, value: period && { period, explanations, unanswered } };
}

function textOf({ columns, content }: CodedTable, row: number, code: FindingsCode): string {
  const column = columns.get(code);
  return column === undefined ? '' : String(valueAt(content, row, column)).trim();
}
