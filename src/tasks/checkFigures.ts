import type { Finding } from '../model/finding';
import type { MeasureEntry, UnitEntries } from '../model/entry';
import { withPauses } from '../model/inSteps';
import type { Measure } from '../model/measure';
import { part } from '../model/partOfRun';
import type { Period } from '../model/period';
import type { Plan } from '../model/plan';
import type { SheetRole } from '../model/snapshot';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import type { AppliedPlan, Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { unconfirmedOf } from '../scoring/usedSettings';
import { markBlocks } from '../sheets/findingMarks';
import { checkInSteps } from '../validation/check';
import type { CheckContext } from '../validation/checkContext';
import { isGraded } from '../validation/relations';
import { applyLifting } from './applyLifting';
import { checkSettings } from './checkSettings';
import { inverseOf } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';
import type { CheckReport } from './reports';
import { schemeFindings } from './schemeFindings';

/** Sheets besides those of figures that a check looks at and marks; the workbook may do without them. */
const judgedRoles = ['judgements', 'inspections', 'records'] as const satisfies readonly SheetRole[];

/**
 * 审核: reads everything again, checks the period's figures and the targets, and writes the marks. One read and one write,
 * and no write at all where the marks already say the same.
 */
export async function checkFigures(port: WorkbookPort, period: Period, run?: Run): Promise<Outcome<CheckReport>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'target', period], wanted: [...(period === 'year-end' ? (['half-year'] as const) : []), ...judgedRoles] }, part(run, 0, 0.5));
  if (!opened.ok) return opened;
  const findings = await findingsOf(opened.value, period, part(run, 0.5, 0.7));
  if (findings === undefined) return { ok: false, problem: { code: 'cancelled' } };
  const applied = await writeMarks(port, opened.value, ['target', period, ...judgedRoles], findings, part(run, 0.7, 1));
  if (!applied.ok) return applied;
  return { ok: true, value: reportOf(opened.value, period, findings) };
}

/** All findings of the period, hard ones first; undefined when cancelled. */
export async function findingsOf(opened: OpenedWorkbook, period: Period, run?: Run): Promise<readonly Finding[] | undefined> {
  const { scheme, units, tables, layoutProblems, listProblems, schemeProblems } = opened;
  const context: CheckContext = {
    scheme,
    units,
    period,
    problems: layoutProblems,
    listProblems,
    ...(tables.target ? { target: tables.target } : {}),
    ...(tables['half-year'] ? { halfYear: tables['half-year'] } : {}),
    ...(tables['year-end'] ? { yearEnd: tables['year-end'] } : {}),
    ...(opened.judgements ? { judgements: opened.judgements } : {}),
    ...(opened.inspections ? { inspections: opened.inspections } : {}),
    ...(opened.records ? { records: opened.records } : {}),
  };
  const findings = await withPauses(checkInSteps(context), run);
  return findings && [...schemeFindings(schemeProblems, scheme), ...findings];
}

async function writeMarks(port: WorkbookPort, opened: OpenedWorkbook, roles: readonly SheetRole[], findings: readonly Finding[], run?: Run): Promise<Outcome<AppliedPlan>> {
  const sheets = roles.flatMap((role) => {
    const table = opened.coded.get(role);
    return table ? [{ table, plan: { target: { existing: table.content.id }, blocks: markBlocks(table, findings) } }] : [];
  });
  const plan: Plan = { sheets: sheets.map((each) => each.plan), names: [], inverse: sheets.map((each) => inverseOf(each.plan, each.table.content)) };
  return applyLifting(port, plan, run);
}

/** 清除标记: empties the lists of marks in every sheet that has them and can be read, and names those that cannot. */
export async function clearMarks(port: WorkbookPort, run?: Run): Promise<Outcome<{ readonly cleared: number; readonly damaged: readonly string[] }>> {
  const roles: readonly SheetRole[] = ['target', 'half-year', 'year-end', ...judgedRoles];
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', 'units', ...roles] }, part(run, 0, 0.7));
  if (!opened.ok) return opened;
  if (opened.value.snapshot.present.size === 0) return { ok: false, problem: { code: 'not-injected' } };
  const applied = await writeMarks(port, opened.value, roles, [], part(run, 0.7, 1));
  const damaged = roles.flatMap((role) => (opened.value.coded.has(role) ? [] : [opened.value.snapshot.present.get(role)?.name ?? []].flat()));
  return applied.ok ? { ok: true, value: { cleared: roles.filter((role) => opened.value.coded.has(role)).length, damaged } } : applied;
}

function reportOf(opened: OpenedWorkbook, period: Period, findings: readonly Finding[]): CheckReport {
  const measures = opened.scheme.measures.filter((measure) => !measure.retired && !isGraded(measure));
  const table = opened.tables[period];
  const units = opened.units.filter((unit) => !unit.retired);
  const hard = findings.filter((finding) => finding.severity === 'hard').length;
  const rows = new Map([...(table?.rows ?? [])].reverse().map((row) => [row.unit, row]));
  const completeness = units.map((unit) => ({ unitCode: unit.code, unitName: unit.name, ...completenessOf(rows.get(unit.code), measures) }));
  return {
    period,
    findings,
    hard,
    soft: findings.length - hard,
    units: units.length,
    cellsChecked: completeness.reduce((sum, each) => sum + each.filled + each.blank + each.notApplicable, 0),
    completeness,
    unconfirmed: unconfirmedOf(opened.scheme, checkSettings(opened.scheme, period)),
    unconfirmedMeasures: unconfirmedMeasures(opened.scheme),
  };
}

function completenessOf(row: UnitEntries | undefined, measures: readonly Measure[]): { filled: number; blank: number; notApplicable: number } {
  const counts = { filled: 0, blank: 0, notApplicable: 0 };
  for (const measure of measures) {
    for (const cell of inputCells(measure, row?.measures.get(measure.id))) {
      if (cell === undefined || cell.entry.state === 'blank') counts.blank += 1;
      else if (cell.entry.state === 'not-applicable') counts.notApplicable += 1;
      else counts.filled += 1;
    }
  }
  return counts;
}

function inputCells(measure: Measure, entry: MeasureEntry | undefined): readonly (MeasureEntry['value'] | undefined)[] {
  if (measure.kind !== 'ratio') return [entry?.value];
  return measure.denominatorIs === undefined ? [entry?.numerator, entry?.denominator] : [entry?.numerator];
}
