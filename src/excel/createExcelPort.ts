import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { cellAddress } from '../model/address';
import { applyPlan } from './applyPlan';
import { problemOf } from './problemOf';
import { readSnapshot } from './readSnapshot';
import { rollBack } from './rollBack';
import { syncOnce } from './syncOnce';

/** The open workbook, through Office.js. Every call waits until the user has finished typing in a cell. */
export function createExcelPort(): WorkbookPort {
  let sheetIds: ReadonlySet<string> = new Set();
  return {
    read: (roles, run) =>
      attempt(async () => {
        const snapshot = await Excel.run({ delayForCellEdit: true }, (context) => readSnapshot(context, roles, run));
        sheetIds = new Set(snapshot.sheets.map((sheet) => sheet.id));
        return snapshot;
      }),
    apply: (plan, run) =>
      attempt(async () => {
        const before = sheetIds;
        try {
          return await Excel.run({ delayForCellEdit: true }, (context) => applyPlan(context, plan, run));
        } catch (error) {
          await rollBack(plan, before);
          throw error;
        }
      }),
    reveal: (sheetId, row, column) =>
      attempt(() =>
        Excel.run({ delayForCellEdit: true }, async (context) => {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          sheet.activate();
          sheet.getRange(cellAddress(row, column)).select();
          await syncOnce(context);
        }),
      ),
  };
}

async function attempt<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
