import type { ChosenRepair } from '../tasks/repairWorkbook';
import type { PaneServices } from './paneServices';
import type { PaneStore } from './paneStore';
import type { TaskSteps } from './unitsActions';

/** What people can do on the page 体检与修复. */
export interface HealthActions {
  /** Looks at all our sheets; writes nothing. */
  examine(): Promise<void>;
  dropHealth(): void;
  /** Carries out the repairs, then examines again: one repair may bring another thing to light. */
  repair(chosen: readonly ChosenRepair[]): Promise<void>;
  undoRepair(): Promise<void>;
}

export function createHealthActions(store: PaneStore, services: PaneServices, { perform, report, guarded, notify, outdated, refresh }: TaskSteps): HealthActions {
  const readAgain = async (): Promise<void> => {
    const outcome = await guarded(() => services.examineWorkbook());
    store.set({ health: outcome.ok ? outcome.value : undefined });
    outdated();
    void refresh();
  };
  return {
    async examine() {
      store.set({ health: undefined });
      report('examine', await perform('examine', true, (run) => services.examineWorkbook(run)), (health) => store.set({ health }));
    },
    dropHealth: () => store.set({ health: undefined }),
    async repair(chosen) {
      const outcome = await perform('repair', true, (run) => services.repairWorkbook(chosen, run));
      if (outcome === undefined) return;
      await readAgain();
      report('repair', outcome, ({ repaired, skipped, undo }) => {
        store.set({ healthUndo: undo });
        notify({ kind: 'repaired', repaired, skipped });
      });
    },
    async undoRepair() {
      const { healthUndo } = store.getState();
      if (healthUndo === undefined) return;
      const outcome = await perform('repair', false, (run) => services.undoRepair(healthUndo, run));
      if (outcome === undefined) return;
      await readAgain();
      report('repair', outcome, ({ restored, skipped }) => {
        store.set({ healthUndo: undefined });
        notify({ kind: 'repair-undone', restored, skipped });
      });
    },
  };
}
