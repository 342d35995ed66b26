import type { ScoreFindingTexts } from '../findings';

/** The words for what is wrong in the sheets of scores. */
export const scoreFindings: ScoreFindingTexts = {
  'score-differs': {
    title: 'A score or place is not what the pane computes',
    message: (f) => `The formula gives “${f.left}”, the pane “${f.right}”${f.apart((difference) => `, ${difference} apart`)}.`,
    remedy: () => ' Make sure that the workbook is calculated automatically (press F9 where it is manual) and that no formula was changed, then score again; if they still differ, look at the formulas of the sheets under Health check.',
  },
  'score-overwritten': {
    title: 'A constant stands where a formula belongs',
    message: (f) => `A formula belongs here; there is the constant “${f.left}”, and the pane computes “${f.right}”.`,
    remedy: () => ' Score again to put the formula back. To change a score or a place, change figures, marks or the scheme, never the result itself.',
  },
  'score-missing': {
    title: 'A sheet of scores or places is incomplete',
    message: (f) => `The row or column of “${f.word('what')}” is not in “${f.word('sheet')}”, so it could not be compared.`,
    remedy: () => ' Undo the deletion, or put the codes back under Health check, then score again.',
  },
};
