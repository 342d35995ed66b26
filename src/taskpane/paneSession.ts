import { initialState } from './initialState';
import { createPaneActions } from './paneActions';
import type { PaneSession } from './paneContext';
import type { PaneServices } from './paneServices';
import { createPaneStore } from './paneStore';
import type { Preferences } from './preferences';

/** A store, the actions on it, and the services behind them. */
export function createPaneSession(services: PaneServices, preferences: Preferences, displayLanguage: string | undefined): PaneSession {
  const store = createPaneStore(initialState(services, preferences, displayLanguage));
  return { store, services, actions: createPaneActions(store, services, preferences) };
}

let announce: (session: PaneSession) => void;
const session = new Promise<PaneSession>((resolve) => {
  announce = resolve;
});

/** Says which session is the page's; called once, when Office is ready. */
export function startSession(started: PaneSession): void {
  announce(started);
}

/** The page's session. The ribbon's commands wait for it: they may be called before the pane has started. */
export function pageSession(): Promise<PaneSession> {
  return session;
}
