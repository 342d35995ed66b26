import type { Outcome, Run } from '../model/workbookPort';
import type { UnitChange } from '../tasks/changeUnits';
import type { PaneServices } from './paneServices';
import type { NoticeContent, TaskName } from './paneState';
import type { PaneStore } from './paneStore';

/** What people can do with 考评单位. */
export interface UnitsActions {
  /** Reads the list and which units have rows of figures. */
  readUnits(): Promise<void>;
  dropUnits(): void;
  /** Changes the list as it was read; whether it was changed. */
  changeUnits(change: UnitChange): Promise<boolean>;
}

/** How tasks are run and their outcomes shown, shared by all actions. */
export interface TaskSteps {
  readonly perform: <T>(task: TaskName, cancellable: boolean, work: (run: Run) => Promise<Outcome<T>>) => Promise<Outcome<T> | undefined>;
  readonly report: <T>(task: TaskName, outcome: Outcome<T> | undefined, success: (value: T) => void) => void;
  readonly guarded: <T>(work: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  readonly notify: (content: NoticeContent) => void;
  /** Says that results are older than the workbook. */
  readonly outdated: () => void;
  readonly refresh: () => Promise<void>;
}

export function createUnitsActions(store: PaneStore, services: PaneServices, { perform, report, guarded, notify, outdated, refresh }: TaskSteps): UnitsActions {
  const readAgain = async (): Promise<void> => {
    const outcome = await guarded(() => services.describeUnits());
    store.set({ units: outcome.ok ? outcome.value : undefined });
  };
  return {
    async readUnits() {
      if (store.getState().running?.task === 'units') return;
      report('units', await perform('units', true, (run) => services.describeUnits(run)), (units) => store.set({ units }));
    },
    dropUnits: () => store.set({ units: undefined }),
    async changeUnits(change) {
      const { units, locale } = store.getState();
      if (units === undefined) return false;
      const outcome = await perform('change-units', false, (run) => services.changeUnits(units.units, change, locale, run));
      if (outcome === undefined) return false;
      // Whatever came of it, what is shown is to be what is there.
      await readAgain();
      report('change-units', outcome, () => {
        outdated();
        notify({ kind: 'units-changed', change: change.kind, names: namesOf(change, units.units) });
        void refresh();
      });
      return outcome.ok;
    },
  };
}

function namesOf(change: UnitChange, units: readonly { readonly key: string; readonly name: string }[]): readonly string[] {
  if (change.kind === 'add') return change.units.map(({ name }) => name);
  if (change.kind === 'order') return [];
  if (change.kind === 'edit') return [change.unit.name];
  return units.flatMap(({ key, name }) => (key === change.key ? [name] : []));
}
