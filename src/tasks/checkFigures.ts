import type { Finding } from '../model/finding';
import type { FollowedFinding } from '../model/followedFinding';
import { withPauses } from '../model/inSteps';
import { part } from '../model/partOfRun';
import type { Period } from '../model/period';
import type { Plan } from '../model/plan';
import type { SheetRole } from '../model/snapshot';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { unconfirmedOf } from '../scoring/usedSettings';
import { markBlocks } from '../sheets/findingMarks';
import { checkInSteps } from '../validation/check';
import type { CheckContext } from '../validation/checkContext';
import { followUp } from '../validation/followUp';
import { inOrderOfSheets } from '../validation/inOrderOfSheets';
import { doubtFindings, withDoubts } from '../validation/reviewerDoubts';
import { applyLifting } from './applyLifting';
import { checkedFiguresInSteps } from './checkedFiguresPlan';
import { checkLogPlan } from './checkLogPlan';
import { checkSettings } from './checkSettings';
import { completenessOf } from './completeness';
import { findingsPlan, type FollowUpOptions } from './findingsPlan';
import { inverseOf } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';
import type { CheckReport } from './reports';
import { schemeFindings } from './schemeFindings';

/** Sheets besides those of figures that a check looks at and marks; the workbook may do without them. */
const judgedRoles = ['judgements', 'inspections', 'records'] as const satisfies readonly SheetRole[];

/** The sheets that a check of the period reads; at year-end the half-year is held against it. */
export function checkedRoles(period: Period): { readonly needed: readonly SheetRole[]; readonly wanted: readonly SheetRole[] } {
  return { needed: ['scheme', 'units', 'target', period], wanted: [...(period === 'year-end' ? (['half-year', 'last-year'] as const) : []), ...judgedRoles, 'findings'] };
}

/** The sheets in which a check of the period leaves its marks. */
export function markedRoles(period: Period): readonly SheetRole[] {
  return ['target', period, ...judgedRoles];
}

/**
 * 审核: reads everything again, checks the period's figures and the targets, and writes marks and, where asked to, 审核结果, a row of 审核记录 and
 * the figures themselves into 审核留底, against which the next check tells what changed. What is explained is marked as explained. One read and
 * one write.
 */
export async function checkFigures(port: WorkbookPort, period: Period, run?: Run, follow?: FollowUpOptions): Promise<Outcome<CheckReport>> {
  const { needed, wanted } = checkedRoles(period);
  const opened = await openWorkbook(port, { needed, wanted: [...wanted, ...(follow?.now === undefined ? [] : (['check-log', 'checked-figures'] as const))] }, part(run, 0, 0.5));
  if (!opened.ok) return opened;
  const records = withDoubts(opened.value.findingRecords, period, follow?.doubts ?? []);
  const found = await findingsOf({ ...opened.value, findingRecords: records }, period, part(run, 0.5, 0.7));
  if (found === undefined) return { ok: false, problem: { code: 'cancelled' } };
  const followed = followUp(found, period, records, follow?.explanations);
  const marks = marksPlan(opened.value, markedRoles(period), followed.findings);
  const kept = follow && (await findingsPlan(opened.value, followed.findings, period, follow, part(run, 0.7, 0.75)));
  if (follow && kept === undefined) return { ok: false, problem: { code: 'cancelled' } };
  const figures = follow?.now === undefined ? undefined : await withPauses(checkedFiguresInSteps(opened.value, period, follow.locale), part(run, 0.75, 0.77));
  if (follow?.now !== undefined && figures === undefined) return { ok: false, problem: { code: 'cancelled' } };
  const report = { ...reportOf(opened.value, period, followed.findings), ...(figures?.changes ? { changes: figures.changes } : {}) };
  const logged = follow?.now === undefined ? undefined : checkLogPlan(opened.value, report, follow.now, follow.locale);
  const plan = joinedPlan([marks, ...(kept?.ok ? [kept.plan] : []), ...(logged?.ok ? [logged.plan] : []), ...(figures?.kept.ok ? [figures.kept.plan] : [])]);
  const applied = await applyLifting(port, plan, part(run, 0.77, 1));
  if (!applied.ok) return applied;
  return {
    ok: true,
    value: {
      ...report,
      refusedExplanations: followed.refused.length,
      ...(followed.refused.length > 0 ? { refusedKeys: followed.refused.map(({ key }) => key) } : {}),
      ...(kept && { findingsSheet: kept.ok ? { name: kept.name } : { name: kept.name, problem: kept.problem } }),
      ...(figures && { checkedFigures: figures.kept.ok ? { name: figures.kept.name } : { name: figures.kept.name, problem: figures.kept.problem } }),
      ...(logged && { checkLog: logged.ok ? { name: logged.name } : { name: logged.name, problem: logged.problem } }),
    },
  };
}

/** One plan of several, which touch different sheets. */
function joinedPlan(plans: readonly Plan[]): Plan {
  return {
    sheets: plans.flatMap(({ sheets }) => sheets),
    names: plans.flatMap(({ names }) => names),
    removeNames: plans.flatMap(({ removeNames = [] }) => removeNames),
    inverse: plans.flatMap(({ inverse = [] }) => inverse),
  };
}

/** All findings of the period (or all hard ones, with soft ones among them) and the doubts of reviewers, hard ones first; undefined when cancelled. */
export async function findingsOf(opened: OpenedWorkbook, period: Period, run?: Run, wanted: 'all' | 'hard' = 'all'): Promise<readonly Finding[] | undefined> {
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
    ...(opened.lastYear ? { lastYear: opened.lastYear } : {}),
    ...(opened.judgements ? { judgements: opened.judgements } : {}),
    ...(opened.inspections ? { inspections: opened.inspections } : {}),
    ...(opened.records ? { records: opened.records } : {}),
  };
  const findings = await withPauses(checkInSteps(context, wanted), run);
  const doubts = doubtFindings(opened.findingRecords, period, { tables, units });
  return findings && [...schemeFindings(schemeProblems, scheme), ...(doubts.length === 0 ? findings : inOrderOfSheets([...findings, ...doubts]))];
}

/** What writes the marks into the sheets of those roles, where they are not there already. */
export function marksPlan(opened: OpenedWorkbook, roles: readonly SheetRole[], findings: readonly (Finding | FollowedFinding)[]): Plan {
  const sheets = roles.flatMap((role) => {
    const table = opened.coded.get(role);
    const blocks = table ? markBlocks(table, findings) : [];
    return table && blocks.length > 0 ? [{ table, plan: { target: { existing: table.content.id }, blocks } }] : [];
  });
  return { sheets: sheets.map((each) => each.plan), names: [], inverse: sheets.map((each) => inverseOf(each.plan, each.table.content)) };
}

/** 清除标记: empties the lists of marks in every sheet that has them and can be read, and names those that cannot. */
export async function clearMarks(port: WorkbookPort, run?: Run): Promise<Outcome<{ readonly cleared: number; readonly damaged: readonly string[] }>> {
  const roles: readonly SheetRole[] = ['target', 'half-year', 'year-end', ...judgedRoles];
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', 'units', ...roles] }, part(run, 0, 0.7));
  if (!opened.ok) return opened;
  if (opened.value.snapshot.present.size === 0) return { ok: false, problem: { code: 'not-injected' } };
  const applied = await applyLifting(port, marksPlan(opened.value, roles, []), part(run, 0.7, 1));
  const damaged = roles.flatMap((role) => (opened.value.coded.has(role) ? [] : [opened.value.snapshot.present.get(role)?.name ?? []].flat()));
  return applied.ok ? { ok: true, value: { cleared: roles.filter((role) => opened.value.coded.has(role)).length, damaged } } : applied;
}

/** What a check found, for the pane. */
export function reportOf(opened: OpenedWorkbook, period: Period, findings: readonly FollowedFinding[]): Omit<CheckReport, 'refusedExplanations'> {
  const units = opened.units.filter((unit) => !unit.retired);
  const hard = findings.filter((finding) => finding.severity === 'hard').length;
  const completeness = completenessOf(opened.scheme, units, opened.tables[period], findings);
  return {
    period,
    findings,
    hard,
    soft: findings.length - hard,
    units: units.length,
    explained: findings.filter(({ state }) => state === 'explained').length,
    cellsChecked: completeness.units.reduce((sum, each) => sum + each.filled + each.blank + each.notApplicable, 0),
    completeness: completeness.units,
    departments: completeness.departments,
    unconfirmed: unconfirmedOf(opened.scheme, checkSettings(opened.scheme, period)),
    unconfirmedMeasures: unconfirmedMeasures(opened.scheme),
  };
}
