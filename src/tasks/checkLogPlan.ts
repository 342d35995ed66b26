import type { FollowedFinding } from '../model/followedFinding';
import { appendToCheckLog } from '../sheets/checkLog/appendToCheckLog';
import { checkLogLayout, layoutCheckLog } from '../sheets/checkLog/layoutCheckLog';
import { loggedKeys, type LoggedCheck } from '../sheets/checkLog/loggedCheck';
import type { SheetLocale } from '../sheets/sheetLocale';
import { inverseOf } from './inverseBlocks';
import type { KeptSheetPlan } from './keptSheetPlan';
import type { OpenedWorkbook } from './openWorkbook';
import { placeForSheet } from './placeForSheet';
import type { CheckReport } from './reports';

/**
 * What adds a check to 审核记录, which comes with the first check. A sheet that cannot be read any more is left alone, and so is a workbook
 * that takes no new sheets; the check stands without.
 */
export function checkLogPlan(opened: OpenedWorkbook, report: Omit<CheckReport, 'refusedExplanations'>, time: string, locale: SheetLocale): KeptSheetPlan {
  const { scheme, snapshot, coded } = opened;
  const table = coded.get('check-log');
  const { period, units, hard, soft, explained, changes } = report;
  const hasLast = coded.has('findings') && table !== undefined && loggedKeys(table).some((each) => each.period === period);
  const since = hasLast ? sinceLast(opened, report.findings, period) : undefined;
  const check: LoggedCheck = { time, period, units, hard, soft, explained, blank: report.completeness.reduce((sum, { blank }) => sum + blank, 0), ...(since ? { since } : {}), ...(changes ? { changed: changes.length } : {}) };
  if (table) {
    const plan = appendToCheckLog(table, check, locale);
    return { ok: true, name: table.content.name, plan: { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] } };
  }
  const place = placeForSheet(snapshot, 'check-log', locale, checkLogLayout.codes);
  if (!place.ok) return place;
  const { name, names, removeNames } = place;
  return { ok: true, name, plan: { sheets: [layoutCheckLog(name, check, scheme, locale)], names, removeNames } };
}

/** What came and went since 审核结果 was last written for the period; a row that somebody deleted there counts as not found then. */
function sinceLast({ findingRecords }: OpenedWorkbook, findings: readonly FollowedFinding[], period: LoggedCheck['period']): NonNullable<LoggedCheck['since']> {
  const before = new Set(findingRecords.flatMap((record) => (record.period === period && record.gone !== true ? [record.key] : [])));
  const now = new Set(findings.map(({ key }) => key));
  return { new: [...now].filter((key) => !before.has(key)).length, gone: [...before].filter((key) => !now.has(key)).length };
}
