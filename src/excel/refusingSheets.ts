import { areaAddress } from '../model/address';
import type { Plan, PlannedCell, SheetPlan } from '../model/plan';
import { failedWhileLifting } from './protectionSteps';

/**
 * Names of the sheets whose protection stood against a plan, in the plan's order, to be asked before it is taken back: the
 * one that could not be unprotected, or those in which a cell that was to be written is locked.
 */
export async function refusingSheets(plan: Plan, failure: unknown): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const lifting = failedWhileLifting(failure);
    const asked = plan.sheets.flatMap((sheet) => ('existing' in sheet.target && (sheet.liftProtection ?? false) === lifting ? [{ id: sheet.target.existing, plan: sheet }] : []));
    const answers = asked.map(({ id, plan: each }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      sheet.protection.load('protected');
      return { sheet, cells: lifting ? [] : writtenRanges(sheet, each) };
    });
    await context.sync();
    const refusing = answers.filter(({ sheet, cells }) => !sheet.isNullObject && sheet.protection.protected && (lifting || cells.some(holdsLocked)));
    // Those behind the first that could not be unprotected were not tried.
    return (lifting ? refusing.slice(0, 1) : refusing).map(({ sheet }) => sheet.name);
  });
}

/** `null` stands for a range in which some cells are locked and some are not. */
function holdsLocked(range: Excel.Range): boolean {
  return (range.format.protection.locked as boolean | null) !== false;
}

/** The runs of cells that a plan writes in a row, with whether they are locked. */
function writtenRanges(sheet: Excel.Worksheet, plan: SheetPlan): readonly Excel.Range[] {
  return plan.blocks.flatMap((block) =>
    block.cells.flatMap((row, i) =>
      runsOf(row).map(({ first, count }) => {
        const range = sheet.getRange(areaAddress({ row: block.row + i, column: block.column + first, rowCount: 1, columnCount: count }));
        range.load('format/protection/locked');
        return range;
      }),
    ),
  );
}

function runsOf(row: readonly PlannedCell[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  row.forEach((cell, index) => {
    if (cell === null) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === index) last.count += 1;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}
