import type { PaneState } from './paneState';

/** Holds the pane's state; whoever subscribed is told after every change. */
export interface PaneStore {
  getState(): PaneState;
  /** Replaces the given parts. Says nothing when none of them differs. */
  set(change: Partial<PaneState>): void;
  subscribe(listener: () => void): () => void;
}

/** One store serves the pane and the ribbon commands: with the shared runtime they live in one page. */
export function createPaneStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    set(change) {
      const next = { ...state, ...change };
      const keys = Object.keys(change) as (keyof PaneState)[];
      if (keys.every((key) => Object.is(next[key], state[key]))) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
