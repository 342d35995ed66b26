import { part } from '../model/partOfRun';
import type { FigureSheet } from '../model/period';
import type { Plan, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { jilinDivisions } from '../schemes/jilinUnits';
import { headerRowsOf } from '../sheets/alignHeaders';
import { alignSheet, type SheetAlignment } from '../sheets/alignSheet';
import { addAdoptedColumn } from '../sheets/addAdoptedColumn';
import { addMissingSettings } from '../sheets/addMissingSettings';
import { constant } from '../sheets/cells';
import { valueAt, type CodedTable } from '../sheets/codedTable';
import { readEntryCode } from '../sheets/entryColumns';
import { entryCodes, entryLayout } from '../sheets/entryLayout';
import { layoutEntrySheet } from '../sheets/entrySheet';
import { layoutLastYear } from '../sheets/lastYearSheet';
import { readJudgementRowCode } from '../sheets/judgementCodes';
import type { SheetLocale } from '../sheets/sheetLocale';
import { readPattern } from '../sheets/sheetPattern';
import { sheetWords } from '../sheets/sheetWords';
import { unitNameChanges, type FormerNames, type KeptName, type UnitRename } from '../sheets/unitNames';
import { inverseOf } from './inverseBlocks';
import { alignedRoles } from './missingPlaces';
import { openWorkbook } from './openWorkbook';
import { remainingLines, type RemainingLine } from './remainingLines';
import type { AlignReport } from './reports';

/** Names that units were given a moment ago, by code: what the sheets still say of them is what we wrote. */
export type RenamedUnits = ReadonlyMap<string, string>;

/** What {@link alignTemplate} would do. Writes nothing. */
export async function previewAlignment(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<AlignReport>> {
  const work = await alignments(port, locale, undefined, run);
  return work.ok ? { ok: true, value: reportOf(work.value) } : work;
}

/**
 * 补齐: puts rows of settings into 考评方案 and the column 采用核实数 into 督查核查 where an earlier version made them without, and brings 目标任务, 半年填报, 年终填报 and, where it is there, 上年实绩 in line with 考评方案 and 考评单位: a row for every unit
 * in use, a column for every measure in use, as in a fresh sheet; sheets of scores get theirs when they are written. One read and one write. Whatever is there stays, rows and columns
 * of units and measures no longer in use too, which are told; done a second time it has nothing to do and writes nothing. A sheet that is protected
 * without a password stays protected. The language is that of a sheet that does not tell its own.
 *
 * Headers and names of units (in 综合评定 too) follow scheme and list where they still say what we wrote: what the standard scheme and the
 * standard list say, or the name that a unit of `renamed` had. Input prompts are not read with the sheets; 体检 looks after them.
 */
export async function alignTemplate(port: WorkbookPort, locale: SheetLocale, run?: Run, renamed?: RenamedUnits): Promise<Outcome<AlignReport>> {
  const work = await alignments(port, locale, renamed, part(run, 0, 0.5));
  if (!work.ok) return work;
  const { sheets } = work.value;
  if (sheets.length === 0) return { ok: true, value: reportOf(work.value) };
  const plan: Plan = { sheets: sheets.map((sheet) => sheet.plan), names: [], inverse: sheets.map((sheet) => sheet.inverse) };
  const applied = await port.apply(plan, part(run, 0.5, 1));
  return applied.ok ? { ok: true, value: reportOf(work.value) } : applied;
}

interface AlignedSheet {
  readonly plan: SheetPlan;
  readonly inverse: SheetPlan;
  readonly report: AlignReport['sheets'][number];
}

interface Alignments {
  readonly sheets: readonly AlignedSheet[];
  readonly remaining: readonly RemainingLine[];
  readonly keptNames: readonly KeptName[];
}

async function alignments(port: WorkbookPort, locale: SheetLocale, renamed: RenamedUnits | undefined, run: Run | undefined): Promise<Outcome<Alignments>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units'], wanted: [...alignedRoles, 'judgements', 'inspections'] }, run);
  if (!opened.ok) return opened;
  const { coded, scheme, units } = opened.value;
  const former = formerNames(renamed);
  const sheets: AlignedSheet[] = [];
  const remaining: RemainingLine[] = [];
  const keptNames: KeptName[] = [];
  for (const role of alignedRoles) {
    await run?.pause?.();
    if (run?.signal?.aborted) return { ok: false, problem: { code: 'cancelled' } };
    const table = coded.get(role);
    if (!table) continue;
    const language = languageOf(table) ?? locale;
    const layout = (of: Scheme): SheetPlan => (role === 'last-year' ? layoutLastYear('', of, [], sheetWords(language)) : layoutEntrySheet('', role, of, [], sheetWords(language)));
    const pattern = layout(scheme);
    const names = unitNameChanges(table, units, former);
    const active = units.filter((unit) => !unit.retired);
    const alignment = alignSheet(table, { pattern, former: layout(jilin2004), units: active, renames: names.renamed, adds: (code) => readEntryCode(code) !== undefined });
    if (alignment) sheets.push(alignedFigures(role, table, alignment, names.renamed));
    remaining.push(...remainingLines(role, table, scheme, units, measureRow(table, pattern)));
    keptNames.push(...names.kept);
  }
  const schemeTable = coded.get('scheme');
  const settings = schemeTable && addMissingSettings(schemeTable, scheme);
  if (schemeTable && settings) sheets.push({ ...bareSheet('scheme', schemeTable, settings.plan, settings.before), report: { ...bareReport('scheme', schemeTable), settings: settings.settings } });
  const register = coded.get('inspections');
  const adopted = register && addAdoptedColumn(register);
  if (register && adopted) sheets.push({ ...bareSheet('inspections', register, adopted, { target: adopted.target, blocks: [] }), report: { ...bareReport('inspections', register), columns: ['V.adopted'] } });
  const judgements = coded.get('judgements');
  const judged = judgements && unitNameChanges(judgements, units, former, (code) => readJudgementRowCode(code)?.unit);
  if (judgements && judged && judged.renamed.length > 0) sheets.push(renamedOnly('judgements', judgements, judged.renamed));
  keptNames.push(...(judged?.kept ?? []));
  return { ok: true, value: { sheets, remaining, keptNames } };
}

/** What we wrote for a unit: the name that the standard list has, and the one it was renamed from. */
function formerNames(renamed: RenamedUnits | undefined): FormerNames {
  const standard = new Map(jilinDivisions.map(({ code, name }) => [code, name]));
  return (code) => [standard.get(code), renamed?.get(code)].flatMap((name) => name ?? []);
}

function alignedFigures(role: FigureSheet, table: CodedTable, { plan, inverse, units, columns, headers }: SheetAlignment, renamed: readonly UnitRename[]): AlignedSheet {
  return { plan, inverse, report: { role, name: table.content.name, units: units.map((unit) => unit.name), columns, headers, renamed: eachOnce(renamed) } };
}

function bareSheet(role: SheetRole, table: CodedTable, plan: SheetPlan, before: SheetPlan): AlignedSheet {
  return { plan, inverse: inverseOf(before, table.content), report: bareReport(role, table) };
}

function bareReport(role: SheetRole, { content }: CodedTable): AlignedSheet['report'] {
  return { role, name: content.name, units: [], columns: [], headers: 0, renamed: [] };
}

function renamedOnly(role: SheetRole, { content }: CodedTable, renamed: readonly UnitRename[]): AlignedSheet {
  const plan: SheetPlan = { target: { existing: content.id }, liftProtection: true, blocks: renamed.map(({ row, column, to }) => ({ row, column, cells: [[constant(to)]] })) };
  return { plan, inverse: inverseOf(plan, content), report: { role, name: content.name, units: [], columns: [], headers: 0, renamed: eachOnce(renamed) } };
}

function eachOnce(renamed: readonly UnitRename[]): AlignReport['sheets'][number]['renamed'] {
  const pairs = new Map(renamed.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...pairs.values()];
}

/** The row in which measures stand by name. */
function measureRow(table: CodedTable, plan: SheetPlan): number | undefined {
  const pattern = readPattern(plan);
  return pattern && headerRowsOf(table, pattern).get(entryLayout.measure);
}

/** The language of a sheet, by what it calls the total. */
function languageOf(table: CodedTable): SheetLocale | undefined {
  const total = table.rows.find(({ code }) => code === entryCodes.total)?.row;
  const name = table.columns.get(entryCodes.unitName);
  const text = total === undefined || name === undefined ? '' : valueAt(table.content, total, name);
  return (['zh-CN', 'en-US'] as const).find((locale) => sheetWords(locale).total === text);
}

function reportOf({ sheets, remaining, keptNames }: Alignments): AlignReport {
  return { sheets: sheets.map(({ report }) => report), remaining, keptNames };
}
