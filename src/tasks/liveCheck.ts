import type { CellValue } from '../model/cellValue';
import { part } from '../model/partOfRun';
import type { Period } from '../model/period';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import type { CodedTable } from '../sheets/codedTable';
import { markColumns } from '../sheets/entryLayout';
import { followUp } from '../validation/followUp';
import { applyLifting } from './applyLifting';
import { checkedRoles, findingsOf, marksPlan, markedRoles, reportOf } from './checkFigures';
import { openWorkbook, reopenWorkbook, type OpenedWorkbook } from './openWorkbook';
import type { CheckReport } from './reports';

/** What a change came to. */
export interface LiveResult {
  readonly report: CheckReport;
  /** Nothing that a check looks at is other than it was; marks alone do not count. */
  readonly unchanged: boolean;
}

export interface LiveCheck {
  /**
   * Checks again after cells of those sheets may have changed: reads these sheets only, checks everything, and writes marks only where they
   * are to be others. With `write` false (another's change: the other's own pane marks it) nothing is written. 审核结果 is left to the
   * full check.
   */
  recheck(sheetIds: ReadonlySet<string>, write: boolean, run?: Run): Promise<Outcome<LiveResult>>;
}

/**
 * 随填随审 of one period. What was read stays known, so that a change costs the reading of one sheet. A change of our own marks, or their being
 * undone, is no change: marks are not written again for it, so that nobody's undo is fought.
 */
export function createLiveCheck(port: WorkbookPort, period: Period): LiveCheck {
  let known: { readonly opened: OpenedWorkbook; readonly report: CheckReport } | undefined;

  const everything = (run?: Run): Promise<Outcome<OpenedWorkbook>> => openWorkbook(port, checkedRoles(period), run);

  const again = async (sheetIds: ReadonlySet<string>, run?: Run): Promise<Outcome<OpenedWorkbook>> => {
    if (known === undefined) return everything(run);
    const roles = [...known.opened.coded].flatMap(([role, { content }]) => (sheetIds.has(content.id) ? [role] : []));
    const reopened = await reopenWorkbook(port, known.opened, roles, run);
    return !reopened.ok && reopened.problem.code === 'workbook-changed' ? everything(run) : reopened;
  };

  return {
    async recheck(sheetIds, write, run) {
      // A sheet that came since may be one of those that count.
      if (known && hasNewSheet(known.opened, sheetIds)) known = undefined;
      const before = known;
      if (before && ![...before.opened.coded.values()].some(({ content }) => sheetIds.has(content.id))) return { ok: true, value: { report: before.report, unchanged: true } };
      const opened = await again(sheetIds, part(run, 0, 0.6));
      if (!opened.ok) {
        known = undefined;
        return opened;
      }
      if (before && sameBesidesMarks(before.opened, opened.value)) {
        known = { opened: opened.value, report: before.report };
        return { ok: true, value: { report: before.report, unchanged: true } };
      }
      const found = await findingsOf(opened.value, period, part(run, 0.6, 0.9));
      if (found === undefined) return { ok: false, problem: { code: 'cancelled' } };
      const { findings } = followUp(found, period, opened.value.findingRecords);
      const report = { ...reportOf(opened.value, period, findings), refusedExplanations: 0 };
      known = { opened: opened.value, report };
      const plan = marksPlan(opened.value, markedRoles(period), findings);
      if (write && plan.sheets.length > 0) {
        // While somebody types, their undo is never taken for the sake of marks, nor are they asked: the full check writes them.
        const applied = await applyLifting(port, plan, { ...part(run, 0.9, 1), allowLifting: () => Promise.resolve(false) });
        if (!applied.ok) return applied;
      }
      return { ok: true, value: { report, unchanged: false } };
    },
  };
}

function hasNewSheet({ snapshot }: OpenedWorkbook, sheetIds: ReadonlySet<string>): boolean {
  return [...sheetIds].some((id) => !snapshot.sheets.some((sheet) => sheet.id === id));
}

const marks: ReadonlySet<string> = new Set(Object.values(markColumns));

/** Whether all sheets hold the same, but for the columns of our marks. */
function sameBesidesMarks(before: OpenedWorkbook, after: OpenedWorkbook): boolean {
  return [...after.coded].every(([role, table]) => before.coded.get(role) === table || sameTable(before.coded.get(role), table));
}

function sameTable(before: CodedTable | undefined, after: CodedTable): boolean {
  if (before === undefined || before.content.row !== after.content.row || before.content.column !== after.content.column || before.codeRow !== after.codeRow) return false;
  const skipped = new Set([...after.columns].flatMap(([code, column]) => (marks.has(code) && before.columns.get(code) === column ? [column - after.content.column] : [])));
  const same = (one: readonly (readonly CellValue[])[], other: readonly (readonly CellValue[])[]): boolean =>
    one.length === other.length &&
    one.every((row, i) => {
      const others = other[i];
      return others !== undefined && row.length === others.length && row.every((value, j) => value === others[j] || (i + after.content.row > after.codeRow && skipped.has(j)));
    });
  return same(before.content.values, after.content.values) && same(before.content.formulas, after.content.formulas);
}
