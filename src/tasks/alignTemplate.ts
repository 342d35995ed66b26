import { part } from '../model/partOfRun';
import type { FigureColumn } from '../model/period';
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
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import { alignedRoles } from './missingPlaces';
import { openWorkbook } from './openWorkbook';
import type { AlignReport } from './reports';

/** What {@link alignTemplate} would do. Writes nothing. */
export async function previewAlignment(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<AlignReport>> {
  const work = await alignments(port, locale, run);
  return work.ok ? { ok: true, value: reportOf(work.value) } : work;
}

/**
 * 补齐: brings 目标任务, 半年填报 and 年终填报 in line with 考评方案 and 考评单位: a row for every unit
 * in use, a column for every measure in use, as in a fresh sheet; sheets of scores get theirs when they are written. One read and one write. Whatever is there stays, rows and columns
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

function alignOne(role: FigureColumn, table: CodedTable, scheme: Scheme, units: readonly Unit[], locale: SheetLocale): SheetAlignment | undefined {
  const language = languageOf(table) ?? locale;
  const layout = (of: Scheme): SheetPlan => layoutEntrySheet('', role, of, [], sheetWords(language));
  return alignSheet(table, { pattern: layout(scheme), former: layout(jilin2004), units, adds: (code) => readEntryCode(code) !== undefined });
}

/** The language of a sheet, by what it calls the total. */
function languageOf(table: CodedTable): SheetLocale | undefined {
  const total = table.rows.find(({ code }) => code === entryCodes.total)?.row;
  const name = table.columns.get(entryCodes.unitName);
  const text = total === undefined || name === undefined ? '' : valueAt(table.content, total, name);
  return (['zh-CN', 'en-US'] as const).find((locale) => sheetWords(locale).total === text);
}

function reportOf(sheets: readonly AlignedSheet[]): AlignReport {
  return { sheets: sheets.map(({ role, name, alignment: { units, columns, headers } }) => ({ role, name, units: units.map((unit) => unit.name), columns, headers })) };
}
