import type { Assessment } from '../model/assessment';
import { part } from '../model/partOfRun';
import type { Plan, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { alignSheet, type SheetAlignment } from '../sheets/alignSheet';
import { valueAt, type CodedTable } from '../sheets/codedTable';
import { readEntryCode } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { layoutEntrySheet } from '../sheets/entrySheet';
import { scoreCodes } from '../sheets/scoreColumns';
import { layoutScoreSheet } from '../sheets/scoreSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import { alignedRoles, isFigureRole } from './missingPlaces';
import { openWorkbook } from './openWorkbook';
import type { AlignReport } from './reports';

/** What {@link alignTemplate} would do. Writes nothing. */
export async function previewAlignment(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<AlignReport>> {
  const work = await alignments(port, locale, run);
  return work.ok ? { ok: true, value: reportOf(work.value) } : work;
}

/**
 * 补齐: brings 目标任务, 半年填报, 年终填报 and the sheets of scores that are there in line with 考评方案 and 考评单位: a row for every unit
 * in use, a column for every measure in use, as in a fresh sheet. One read and one write. Whatever is there stays, rows and columns
 * of units and measures no longer in use too; done a second time it has nothing to do and writes nothing. A sheet that is protected
 * without a password stays protected. The language is that of a sheet that does not tell its own.
 */
export async function alignTemplate(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<AlignReport>> {
  const work = await alignments(port, locale, part(run, 0, 0.5));
  if (!work.ok) return work;
  if (work.value.length === 0) return { ok: true, value: { sheets: [] } };
  const plan: Plan = { sheets: work.value.map(({ alignment }) => alignment.plan), names: [], inverse: work.value.map(({ alignment }) => alignment.inverse) };
  const applied = await port.apply(plan, part(run, 0.5, 1));
  return applied.ok ? { ok: true, value: reportOf(work.value) } : applied;
}

interface AlignedSheet {
  readonly role: SheetRole;
  readonly name: string;
  readonly alignment: SheetAlignment;
}

async function alignments(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<readonly AlignedSheet[]>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units'], wanted: alignedRoles }, run);
  if (!opened.ok) return opened;
  const { coded, scheme, units } = opened.value;
  const active = units.filter((unit) => !unit.retired);
  const sheets: AlignedSheet[] = [];
  for (const role of alignedRoles) {
    await run?.pause?.();
    if (run?.signal?.aborted) return { ok: false, problem: { code: 'cancelled' } };
    const table = coded.get(role);
    const alignment = table && alignOne(role, table, scheme, active, locale);
    if (alignment) sheets.push({ role, name: table.content.name, alignment });
  }
  return { ok: true, value: sheets };
}

function alignOne(role: SheetRole, table: CodedTable, scheme: Scheme, units: readonly Unit[], locale: SheetLocale): SheetAlignment | undefined {
  const language = languageOf(table) ?? locale;
  if (!isFigureRole(role)) {
    const layout = (of: Scheme): SheetPlan => layoutScoreSheet('', emptyAssessment(role, of), of, language);
    return alignSheet(table, { pattern: layout(scheme), former: layout(jilin2004), units: [], adds: (code) => code !== scoreCodes.remark, numbersFollow: true });
  }
  const layout = (of: Scheme): SheetPlan => layoutEntrySheet('', role, of, [], sheetWords(language));
  return alignSheet(table, { pattern: layout(scheme), former: layout(jilin2004), units, adds: (code) => readEntryCode(code) !== undefined });
}

/** The language of a sheet, by what it calls the total or the rank. */
function languageOf(table: CodedTable): SheetLocale | undefined {
  const total = table.rows.find(({ code }) => code === entryCodes.total)?.row;
  const name = table.columns.get(entryCodes.unitName);
  const rank = table.columns.get(scoreCodes.rank);
  const texts = new Set<unknown>([
    ...(total === undefined || name === undefined ? [] : [valueAt(table.content, total, name)]),
    ...(rank === undefined ? [] : Array.from({ length: table.codeRow }, (_, row) => valueAt(table.content, row, rank))),
  ]);
  return (['zh-CN', 'en-US'] as const).find((locale) => texts.has(sheetWords(locale).total) || texts.has(sheetWords(locale).rank));
}

function emptyAssessment(role: SheetRole, scheme: Scheme): Assessment {
  return { period: role === 'half-year-scores' ? 'half-year' : 'year-end', schemeId: scheme.id, units: [], shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [] };
}

function reportOf(sheets: readonly AlignedSheet[]): AlignReport {
  return { sheets: sheets.map(({ role, name, alignment: { units, columns, headers } }) => ({ role, name, units: units.map((unit) => unit.name), columns, headers })) };
}
