import type { EntryTable } from '../model/entry';
import type { FindingRecord } from '../model/followedFinding';
import type { InspectionRegister } from '../model/inspection';
import type { JudgementTable } from '../model/judgement';
import { withPauses } from '../model/inSteps';
import { part } from '../model/partOfRun';
import type { FigureColumn } from '../model/period';
import type { AwardRegister } from '../model/registerEntry';
import type { Scheme } from '../model/scheme';
import type { SheetRole, Snapshot } from '../model/snapshot';
import type { Outcome, ReadOptions, Run, WorkbookPort, WorkbookProblem } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { readCodedTable, type CodedTable } from '../sheets/codedTable';
import { readFindingsSheet } from '../sheets/findings/readFindingsSheet';
import { readEntrySheetInSteps } from '../sheets/readEntrySheet';
import { readInspectionSheet } from '../sheets/readInspectionSheet';
import { readJudgementSheet } from '../sheets/readJudgementSheet';
import { readRecordSheet } from '../sheets/readRecordSheet';
import { readSchemeSheet } from '../sheets/readSchemeSheet';
import { readUnitsSheet, type UnitsReading } from '../sheets/readUnitsSheet';
import type { SchemeProblem } from '../sheets/schemeProblem';
import type { LayoutProblem } from '../validation/checkContext';
import { damagedSheet } from './damagedSheet';

/** Our sheets as they were read, found by their codes and understood. */
export interface OpenedWorkbook {
  readonly snapshot: Snapshot;
  readonly coded: ReadonlyMap<SheetRole, CodedTable>;
  readonly scheme: Scheme;
  /** Id in the mark of 考评方案: what the marks of the other sheets are held against, whatever people make of the scheme's own id. */
  readonly templateId: string;
  readonly schemeProblems: readonly SchemeProblem[];
  readonly units: UnitsReading['units'];
  readonly listProblems: UnitsReading['problems'];
  readonly tables: { readonly [C in FigureColumn]?: EntryTable };
  /** 上年实绩. */
  readonly lastYear?: EntryTable;
  readonly judgements?: JudgementTable;
  readonly inspections?: InspectionRegister;
  readonly records?: AwardRegister;
  /** What people have said of findings in 审核结果; empty where there is no such sheet. */
  readonly findingRecords: readonly FindingRecord[];
  readonly layoutProblems: readonly LayoutProblem[];
}

/** Of the whole time, that of fetching the sheets; the rest goes into understanding them. */
const shareOfReading = 0.8;

const figureRoles: readonly FigureColumn[] = ['target', 'half-year', 'year-end'];

/** Reads and understands the sheets of the roles asked for; a role that is `needed` and not there is a problem that names it. */
export async function openWorkbook(
  port: WorkbookPort,
  roles: { readonly needed: readonly SheetRole[]; readonly wanted?: readonly SheetRole[] } & ReadOptions,
  run?: Run,
): Promise<Outcome<OpenedWorkbook>> {
  const read = await port.read([...roles.needed, ...(roles.wanted ?? [])], part(run, 0, shareOfReading), { everySheet: roles.everySheet ?? false, ...(roles.codesOf ? { codesOf: roles.codesOf } : {}), ...(roles.brief ? { brief: roles.brief } : {}), ...(roles.numberFormatsOf ? { numberFormatsOf: roles.numberFormatsOf } : {}) });
  if (!read.ok) return read;
  const coded = codedTables(read.value);
  const problem = missing(read.value, coded, roles.needed);
  if (problem) return { ok: false, problem };
  return understand(read.value, coded, undefined, run);
}

/**
 * Reads some sheets again of a workbook that is known, and understands them with what is known of the others; scheme and units have
 * everything understood anew. A sheet that is gone or was put in another's place is `workbook-changed`: then all has to be read.
 */
export async function reopenWorkbook(port: WorkbookPort, known: OpenedWorkbook, roles: readonly SheetRole[], run?: Run): Promise<Outcome<OpenedWorkbook>> {
  const read = await port.read(roles, part(run, 0, shareOfReading));
  if (!read.ok) return read;
  const fresh = codedTables(read.value);
  const coded = new Map([...known.coded, ...fresh]);
  const isThere = ([role, table]: [SheetRole, CodedTable]): boolean => read.value.present.get(role)?.id === table.content.id;
  if (roles.some((role) => !fresh.has(role)) || ![...coded].every(isThere)) return { ok: false, problem: { code: 'workbook-changed' } };
  const anew = fresh.has('scheme') || fresh.has('units');
  return understand(read.value, coded, anew ? undefined : { opened: known, fresh: new Set(fresh.keys()) }, run);
}

function codedTables(snapshot: Snapshot): ReadonlyMap<SheetRole, CodedTable> {
  const coded = new Map<SheetRole, CodedTable>();
  for (const [role, content] of snapshot.marks) {
    const table = readCodedTable(content);
    if (table?.mark.role === role) coded.set(role, table);
  }
  return coded;
}

/** What was understood before, and the roles that were read again since. */
interface Known {
  readonly opened: OpenedWorkbook;
  readonly fresh: ReadonlySet<SheetRole>;
}

async function understand(snapshot: Snapshot, coded: ReadonlyMap<SheetRole, CodedTable>, known: Known | undefined, run: Run | undefined): Promise<Outcome<OpenedWorkbook>> {
  /** The table of a role, where it has to be understood. */
  const open = (role: SheetRole): CodedTable | undefined => (known === undefined || known.fresh.has(role) ? coded.get(role) : undefined);
  const before = known?.opened;
  const schemeTable = coded.get('scheme');
  const reading = before ? { scheme: before.scheme, problems: before.schemeProblems } : schemeTable ? readSchemeSheet(schemeTable, jilin2004) : { scheme: jilin2004, problems: [] };
  const { scheme } = reading;
  const templateId = schemeTable?.mark.schemeId ?? scheme.id;
  const unitsTable = coded.get('units');
  const { units, problems: listProblems }: UnitsReading = before ? { units: before.units, problems: before.listProblems } : unitsTable ? readUnitsSheet(unitsTable) : { units: [], problems: [] };
  const tables: { -readonly [C in FigureColumn]?: EntryTable } = { ...before?.tables };
  const layoutProblems: LayoutProblem[] = (before?.layoutProblems ?? []).filter(({ column }) => !known?.fresh.has(column));
  for (const [index, role] of figureRoles.entries()) {
    const table = open(role);
    if (!table) continue;
    const shareOf = (count: number): number => shareOfReading + ((1 - shareOfReading) * count) / figureRoles.length;
    const entries = await withPauses(readEntrySheetInSteps(table, role, scheme, templateId), part(run, shareOf(index), shareOf(index + 1)));
    if (entries === undefined) return { ok: false, problem: { code: 'cancelled' } };
    tables[role] = entries.table;
    for (const each of entries.problems) layoutProblems.push(each);
  }
  const lastYearTable = open('last-year');
  const lastYearReading = lastYearTable && (await withPauses(readEntrySheetInSteps(lastYearTable, 'year-end', scheme, templateId), part(run, 1, 1)));
  if (lastYearTable && lastYearReading === undefined) return { ok: false, problem: { code: 'cancelled' } };
  // What is wrong with its layout keeps nothing from being assessed.
  const lastYear = lastYearReading?.table ?? before?.lastYear;
  await run?.pause?.();
  const judgementTable = open('judgements');
  const judgements = judgementTable ? readJudgementSheet(judgementTable) : before?.judgements;
  await run?.pause?.();
  const inspectionTable = open('inspections');
  const recordTable = open('records');
  const findingsTable = open('findings');
  const inspections = inspectionTable ? readInspectionSheet(inspectionTable, scheme, units) : before?.inspections;
  const records = recordTable ? readRecordSheet(recordTable, units) : before?.records;
  return {
    ok: true,
    value: {
      snapshot,
      coded,
      scheme,
      templateId,
      schemeProblems: reading.problems,
      units,
      listProblems,
      tables,
      layoutProblems,
      findingRecords: findingsTable ? readFindingsSheet(findingsTable) : (before?.findingRecords ?? []),
      ...(lastYear ? { lastYear } : {}),
      ...(judgements ? { judgements } : {}),
      ...(inspections ? { inspections } : {}),
      ...(records ? { records } : {}),
    },
  };
}

function missing(snapshot: Snapshot, coded: ReadonlyMap<SheetRole, CodedTable>, needed: readonly SheetRole[]): WorkbookProblem | undefined {
  const lost = needed.find((role) => !coded.has(role));
  if (lost === undefined) return undefined;
  const { present, broken, unclear } = snapshot;
  if (present.size === 0 && broken.length === 0 && unclear.length === 0) return { code: 'not-injected' };
  return damagedSheet(snapshot, lost) ?? { code: 'sheet-missing', parameters: { role: lost } };
}
