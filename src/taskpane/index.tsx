import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createExcelPort } from '../excel/createExcelPort';
import { App } from './App';
import { bindServices } from './bindServices';
import { createPaneSession, startSession } from './paneSession';
import { createPreferences } from './preferences';

void Office.onReady(() => {
  const context: typeof Office.context | undefined = Office.context;
  const preferences = createPreferences(() => window.localStorage, context?.partitionKey);
  const session = createPaneSession(bindServices(createExcelPort()), preferences, context?.displayLanguage);
  startSession(session);
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no element with id root');
  createRoot(root).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
  void session.actions.refresh();
});
