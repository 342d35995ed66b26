import { createContext, useContext, useSyncExternalStore } from 'react';
import { paneTexts, type PaneTexts } from '../locales/pane';
import type { PaneActions } from './paneActions';
import type { PaneServices } from './paneServices';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';

/** What every part of the pane may use. */
export interface PaneSession {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly services: PaneServices;
}

export const PaneContext = createContext<PaneSession | undefined>(undefined);

function useSession(): PaneSession {
  const session = useContext(PaneContext);
  if (session === undefined) throw new Error('a part of the pane was rendered outside PaneContext');
  return session;
}

export function usePaneActions(): PaneActions {
  return useSession().actions;
}

export function usePaneServices(): PaneServices {
  return useSession().services;
}

/** One part of the state. `select` must return the same thing for the same state. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const { store } = useSession();
  return useSyncExternalStore((listener) => store.subscribe(listener), () => select(store.getState()));
}

export function usePaneTexts(): PaneTexts {
  return paneTexts(usePane((state) => state.locale));
}
