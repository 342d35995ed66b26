import type { WorkbookProblem } from '../model/workbookPort';

/**
 * Whether what an add-in does can be undone here, several exchanges together as one step (`mergeUndoGroup`). Before this set any call of an
 * add-in, reading too, clears what the user could undo (OfficeDev/office-js #2802, #2543).
 */
export function canGroupUndo(): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

/** How a plan is run: when the user has finished typing in a cell, and as one step of undo where that is wanted and Excel can. */
export function runOptions(oneUndo: boolean): Excel.RunOptions {
  return oneUndo && canGroupUndo() ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
}

/**
 * Whether a plan may have failed for no other reason than that it was to be one step of undo: Excel refuses a group with anything in it
 * that it cannot undo, also where its own documentation says it can (OfficeDev/office-js #6491: large blocks of formulas; #6255, an internal error).
 */
export function failedByGrouping(problem: WorkbookProblem): boolean {
  const { code, parameters } = problem;
  return code === 'excel-failed' && (parameters?.['code'] === 'UndoNotSupported' || parameters?.['code'] === 'GeneralException');
}
