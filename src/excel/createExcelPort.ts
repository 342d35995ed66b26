import type { Plan } from '../model/plan';
import type { SheetRole } from '../model/snapshot';
import type { AppliedPlan, Outcome, ReadOptions, Run, WorkbookPort, WorkbookProblem } from '../model/workbookPort';
import type { Selection } from '../model/selection';
import { cellAddress } from '../model/address';
import { clearsUndo } from '../model/clearsUndo';
import { applyPlan, type PlanProgress } from './applyPlan';
import { readFormats } from './readFormats';
import { bytesPerMessage as standardBytesPerMessage } from './intoMessages';
import { problemOf } from './problemOf';
import { failedByLookingBriefly } from './readBriefly';
import { readAreas, readSelection } from './readSelection';
import { readOthers } from './readOthers';
import { readSnapshot } from './readSnapshot';
import { refusingSheets } from './refusingSheets';
import { rollBack } from './rollBack';
import { syncOnce } from './syncOnce';
import { canGroupUndo, failedByGrouping, runOptions } from './undoGroups';
import { watchChanges } from './watchChanges';
import { watchSelection } from './watchSelection';
import { unreadWorkbook, type WorkbookBefore, type WorkbookReading } from './workbookBefore';

export interface ExcelPortOptions {
  /** Above so many bytes a plan goes out in several messages. */
  readonly bytesPerMessage?: number;
}

/** The open workbook, through Office.js. Every call waits until the user has finished typing in a cell. */
export function createExcelPort({ bytesPerMessage = standardBytesPerMessage }: ExcelPortOptions = {}): WorkbookPort {
  let before: WorkbookBefore = unreadWorkbook;
  /** Whether Excel refused to make one step of undo of a plan that it should be able to undo. */
  let groupsRefused = false;
  const apply = (plan: Plan, oneUndo: boolean, run?: Run): Promise<Outcome<AppliedPlan>> => applyOrRollBack(plan, before, { bytesPerMessage, oneUndo }, run);
  return {
    read: (roles, run, options) =>
      attempt(async () => {
        const reading = await readWorkbook(roles, run, options);
        before = reading.before;
        return reading.snapshot;
      }),
    readFormats: (requests) => attempt(() => Excel.run({ delayForCellEdit: true }, (context) => readFormats(context, requests))),
    keepsUndo: canGroupUndo,
    async apply(plan, run) {
      // Excel refuses a group with something in it that clears undo.
      if (groupsRefused || clearsUndo(plan, (id) => before.protections.has(id)) || !canGroupUndo()) return apply(plan, false, run);
      const grouped = await apply(plan, true, run);
      if (grouped.ok || !failedByGrouping(grouped.problem)) return grouped;
      // The workbook is as it was before: without the group the plan may well succeed.
      const alone = await apply(plan, false, run);
      groupsRefused = alone.ok;
      return alone;
    },
    readOthers: (sheetIds, run) => attempt(() => Excel.run({ delayForCellEdit: true }, (context) => readOthers(context, sheetIds, run))),
    reveal: (sheetId, row, column) =>
      attempt(() =>
        Excel.run({ delayForCellEdit: true }, async (context) => {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          sheet.activate();
          sheet.getRange(cellAddress(row, column)).select();
          await syncOnce(context);
        }),
      ),
    async readSelection(whole) {
      const read = (counts: boolean): Promise<Outcome<Selection>> => attempt(() => Excel.run((context) => readSelection(context, whole, counts)));
      const counted = await read(true);
      return !counted.ok && counted.problem.parameters?.['code'] === 'InvalidSelection' ? read(false) : counted;
    },
    readAreas: (areas) => attempt(() => Excel.run((context) => readAreas(context, areas))),
    async watchChanges(listener) {
      const watching = await attempt(() => watchChanges(listener));
      return watching.ok ? { ok: true, value: () => attempt(watching.value).then(() => undefined) } : watching;
    },
    async watchSelection(listener) {
      const watching = await attempt(() => watchSelection(listener));
      // Where the workbook is gone there is nothing left to be told of.
      return watching.ok ? { ok: true, value: () => attempt(watching.value).then(() => undefined) } : watching;
    },
  };
}

/** Sheets that cannot be read in brief are read whole. */
async function readWorkbook(roles: readonly SheetRole[], run?: Run, options: ReadOptions = {}): Promise<WorkbookReading> {
  const read = (how: ReadOptions): Promise<WorkbookReading> => Excel.run({ delayForCellEdit: true }, (context) => readSnapshot(context, roles, run, how));
  try {
    return await read(options);
  } catch (error) {
    if (!failedByLookingBriefly(error)) throw error;
    const { brief: _, ...whole } = options;
    return read(whole);
  }
}

/** A plan that fails is taken back; where that fails too, the problem says so, for the user has to act. */
async function applyOrRollBack(
  plan: Plan,
  before: WorkbookBefore,
  { bytesPerMessage, oneUndo }: { readonly bytesPerMessage: number; readonly oneUndo: boolean },
  run?: Run,
): Promise<Outcome<AppliedPlan>> {
  const done: PlanProgress = { messages: 0, runId: String(Date.now()), addedSheets: new Map() };
  return attempt(
    () => Excel.run(runOptions(oneUndo), (context) => applyPlan(context, plan, before, bytesPerMessage, done, run)),
    async (error) => {
      const refusing = await refusingNames(plan, before, error);
      try {
        await rollBack(plan, before, done, error);
      } catch (again) {
        const problem = problemOf(again);
        const sheets = sheetNames(plan, before, done);
        return { code: 'not-restored', parameters: { code: String(problem.parameters?.['code'] ?? problem.code), sheet: sheets }, detail: `${detailOf(error)} / ${problem.detail ?? ''}` };
      }
      const problem = problemOf(error);
      return refusing === '' ? problem : { ...problem, parameters: { ...problem.parameters, sheet: refusing } };
    },
  );
}

async function attempt<T>(action: () => Promise<T>, failed: (error: unknown) => Promise<WorkbookProblem> = (error) => Promise.resolve(problemOf(error))): Promise<Outcome<T>> {
  // A pane that was opened in a browser, without Excel around it.
  if (typeof Excel === 'undefined' || typeof OfficeExtension === 'undefined') return { ok: false, problem: { code: 'not-in-excel' } };
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    return { ok: false, problem: await failed(error) };
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Names of the sheets whose protection refused; empty where nothing of that kind went wrong. */
async function refusingNames(plan: Plan, before: WorkbookBefore, error: unknown): Promise<string> {
  if (!(error instanceof OfficeExtension.Error) || problemOf(error).code !== 'sheet-protected') return '';
  try {
    const names = await refusingSheets(plan, error);
    if (names.length > 0) return names.join('、');
  } catch (again) {
    // Asking is a courtesy: the plan is taken back either way, and all protected sheets may be meant.
    problemOf(again);
  }
  return existingSheets(plan, before)
    .filter((sheet) => sheet.protected)
    .map((sheet) => sheet.name)
    .join('、');
}

function sheetNames(plan: Plan, before: WorkbookBefore, done: PlanProgress): string {
  return [...existingSheets(plan, before).map((sheet) => sheet.name), ...done.addedSheets.keys()].join('、');
}

function existingSheets(plan: Plan, before: WorkbookBefore) {
  return plan.sheets.flatMap(({ target }) => {
    const sheet = 'existing' in target ? before.sheets.get(target.existing) : undefined;
    return sheet ? [sheet] : [];
  });
}
