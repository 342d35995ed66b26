import type { FollowedFinding } from '../model/followedFinding';
import type { Plan } from '../model/plan';
import type { WorkbookProblem } from '../model/workbookPort';
import { appendToCheckLog } from '../sheets/checkLog/appendToCheckLog';
import { checkLogLayout, layoutCheckLog } from '../sheets/checkLog/layoutCheckLog';
import { loggedKeys, type LoggedCheck } from '../sheets/checkLog/loggedCheck';
import type { SheetLocale } from '../sheets/sheetLocale';
import { freeSheetName, sheetNameOf } from '../sheets/sheetNames';
import { damagedSheet } from './damagedSheet';
import { freeMarkName } from './freeMarkName';
import { inverseOf } from './inverseBlocks';
import type { OpenedWorkbook } from './openWorkbook';
import type { CheckReport } from './reports';

type CheckLogPlan = { readonly ok: true; readonly name: string; readonly plan: Plan } | { readonly ok: false; readonly name: string; readonly problem: WorkbookProblem };

/**
 * What adds a check to 审核记录, which comes with the first check. A sheet that cannot be read any more is left alone, and so is a workbook
 * that takes no new sheets; the check stands without.
 */
export function checkLogPlan(opened: OpenedWorkbook, report: Omit<CheckReport, 'refusedExplanations'>, time: string, locale: SheetLocale): CheckLogPlan {
  const { scheme, snapshot, coded } = opened;
  const table = coded.get('check-log');
  const { period, units, hard, soft, explained } = report;
  const hasLast = coded.has('findings') && table !== undefined && loggedKeys(table).some((each) => each.period === period);
  const since = hasLast ? sinceLast(opened, report.findings, period) : undefined;
  const check: LoggedCheck = { time, period, units, hard, soft, explained, blank: report.completeness.reduce((sum, { blank }) => sum + blank, 0), ...(since ? { since } : {}) };
  if (table) {
    const plan = appendToCheckLog(table, check, locale);
    return { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } };
  }
  const wanted = sheetNameOf('check-log', locale);
  const damaged = damagedSheet(snapshot, 'check-log');
  if (damaged) return { ok: false, name: String(damaged.parameters?.['sheet'] ?? wanted), problem: damaged };
  if (snapshot.structureProtected) return { ok: false, name: wanted, problem: { code: 'structure-protected' } };
  const name = freeSheetName(wanted, new Set(snapshot.sheets.map((sheet) => sheet.name)));
  return {
    ok: true,
    name,
    plan: {
      sheets: [layoutCheckLog(name, check, scheme, locale)],
      names: [{ name: freeMarkName('check-log', snapshot), role: 'check-log', sheet: { added: name }, row: checkLogLayout.codes, column: 0 }],
      removeNames: snapshot.broken.flatMap(({ role, markName }) => (role === 'check-log' ? [markName] : [])),
    },
  };
}

/** What came and went since 审核结果 was last written for the period; a row that somebody deleted there counts as not found then. */
function sinceLast({ findingRecords }: OpenedWorkbook, findings: readonly FollowedFinding[], period: LoggedCheck['period']): NonNullable<LoggedCheck['since']> {
  const before = new Set(findingRecords.flatMap((record) => (record.period === period && record.gone !== true ? [record.key] : [])));
  const now = new Set(findings.map(({ key }) => key));
  return { new: [...now].filter((key) => !before.has(key)).length, gone: [...before].filter((key) => !now.has(key)).length };
}
