import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createExcelPort } from '../excel/createExcelPort';
import { App } from './App';
import { bindServices } from './bindServices';
import type { PaneSession } from './paneContext';
import { createPaneSession, startSession } from './paneSession';
import { createPreferences } from './preferences';

void Office.onReady(() => {
  const session = sessionIn(Office.context);
  startSession(session);
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no element with id root');
  createRoot(root).render(
    <StrictMode>
      <App session={session} onShown={markReady} />
    </StrictMode>,
  );
  void session.actions.refresh();
});

/** Read by whoever measures how long the pane takes to be there. */
function markReady(): void {
  if (performance.getEntriesByName('pane-ready').length === 0) performance.mark('pane-ready');
}

/** Opened outside Office there is no context; the pane then says that there is no workbook. */
function sessionIn(context: Office.Context | undefined): PaneSession {
  const preferences = createPreferences(() => window.localStorage, context?.partitionKey);
  return createPaneSession(bindServices(createExcelPort()), preferences, context?.displayLanguage);
}
