import type { PaneTexts } from '../pane';

/** What is asked before marks are written into locked cells. */
export const liftingPane: PaneTexts['lifting'] = {
  question: (sheet) => `The cells for marks in “${sheet}” are locked. Writing them takes lifting the sheet’s protection for a moment; what was done before cannot be undone with Ctrl+Z then. Go on?`,
  yes: 'Go on',
  no: 'Do not write',
};
