import type { SelectionHint } from '../../model/selection';
import type { Outcome } from '../../model/workbookPort';
import type { SelectionCard } from '../../tasks/selectionCard';
import { keepWatching } from '../keepWatching';
import { logger } from '../logger';
import type { PaneServices } from '../paneServices';
import type { PaneStore } from '../paneStore';
import type { Preferences } from '../preferences';

export interface SelectionActions {
  openSelectionCard(open: boolean): void;
  followSelection(follow: boolean): void;
  /** Looks at the selected cell once. */
  lookAtSelection(): Promise<void>;
  /** Looks at every cell that is selected from now on. Returns how to stop. */
  watchSelection(): () => void;
}

/** Milliseconds in which nothing else was selected: who runs through the sheet with an arrow key is not followed to every cell. */
const restMilliseconds = 100;
/** Milliseconds after which it is looked again whether a task is still under way. */
const waitMilliseconds = 500;

export function createSelectionActions(store: PaneStore, services: PaneServices, preferences: Preferences): SelectionActions {
  /** Grows with every look: an answer that was overtaken by another selection is dropped. */
  let looks = 0;

  const describe = async (): Promise<Outcome<SelectionCard>> => {
    try {
      return await services.describeSelection();
    } catch (error) {
      logger.error('the selected cell could not be described', error);
      return { ok: false, problem: { code: 'excel-failed' } };
    }
  };

  const look = async (): Promise<void> => {
    looks += 1;
    const own = looks;
    let described = await describe();
    // Somebody moved rows or columns between the two exchanges: what is there now is looked at again.
    if (!described.ok && described.problem.code === 'workbook-changed' && own === looks) described = await describe();
    if (own !== looks) return;
    if (described.ok) store.set({ selection: { card: described.value } });
    // Who types in a cell has left it by the next selection.
    else if (described.problem.code !== 'cell-being-edited') store.set({ selection: { problem: described.problem } });
  };

  return {
    openSelectionCard(open) {
      preferences.write('selectionCard', open ? 'open' : 'closed');
      store.set({ selectionOpen: open });
    },
    followSelection(follow) {
      preferences.write('selectionFollow', follow ? 'on' : 'off');
      store.set({ selectionFollow: follow });
    },
    lookAtSelection: look,
    watchSelection() {
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const lookSoon = (wait: number): void => {
        if (stopped) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (store.getState().running !== undefined || document.hidden) lookSoon(waitMilliseconds);
          else void look();
        }, wait);
      };
      const hear = (hint: SelectionHint): void => {
        if (isOurs(store, hint.sheetId)) lookSoon(restMilliseconds);
        else if (hint.changed !== true) {
          // Somebody who works elsewhere is not followed there: nothing is asked of Excel.
          looks += 1;
          clearTimeout(timer);
          store.set({ selection: { card: { kind: 'elsewhere', sheetName: '' } } });
        }
      };
      const stop = keepWatching(() => services.watchSelection(hear), 'selections cannot be watched');
      lookSoon(0);
      return () => {
        stopped = true;
        clearTimeout(timer);
        stop();
      };
    },
  };
}

/** Whether a sheet is one of ours, as far as the pane knows; in doubt it is. */
function isOurs(store: PaneStore, sheetId: string): boolean {
  const { workbook } = store.getState();
  return workbook.state !== 'known' || workbook.workbook.present.some((sheet) => sheet.sheetId === sheetId);
}
