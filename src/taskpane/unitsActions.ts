import type { Outcome, Run } from '../model/workbookPort';
import type { RenamedUnits } from '../tasks/alignTemplate';
import type { UnitChange } from '../tasks/changeUnits';
import type { ListedEntry } from '../tasks/describeUnits';
import type { PaneServices } from './paneServices';
import type { NoticeContent, TaskName } from './paneState';
import type { PaneStore } from './paneStore';

/** What people can do with 考评单位. */
export interface UnitsActions {
  /** Reads the list and which units have rows of figures. */
  readUnits(): Promise<void>;
  dropUnits(): void;
  /** Changes the list as it was read, gives units that come into use their rows of figures, and renames those of others; whether the list was changed. */
  changeUnits(change: UnitChange): Promise<boolean>;
  /** Gives the units of the list that have none their rows of figures. */
  completeRows(): Promise<void>;
  /** Makes or refreshes the books of targets of all units. */
  makeUnitBooks(): Promise<void>;
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
      const renamed = renamedBy(change, units.units);
      const rows = outcome.ok && (comesIntoUse(change) || renamed) ? await perform('align', false, (run) => services.alignTemplate(locale, run, renamed)) : undefined;
      // Whatever came of it, what is shown is to be what is there.
      await readAgain();
      report('change-units', outcome, () => {
        outdated();
        void refresh();
        notify({ kind: 'units-changed', change: change.kind, names: namesOf(change, units.units) });
        // The list has the units by then; what their rows did not come to is told, and offered again.
        report('align', rows, () => undefined);
      });
      return outcome.ok;
    },
    async completeRows() {
      const { locale } = store.getState();
      const outcome = await perform('align', true, (run) => services.alignTemplate(locale, run));
      if (outcome === undefined) return;
      await readAgain();
      report('align', outcome, (value) => {
        outdated();
        void refresh();
        notify({ kind: 'aligned', report: value });
      });
    },
    async makeUnitBooks() {
      const { locale } = store.getState();
      report('unit-books', await perform('unit-books', true, (run) => services.makeUnitBooks(locale, run)), (value) => notify({ kind: 'unit-books', report: value }));
    },
  };
}

function comesIntoUse({ kind }: UnitChange): boolean {
  return kind === 'add' || kind === 'reinstate';
}

/** The name that a unit had before the change, by its code; undefined where no name changes. */
function renamedBy(change: UnitChange, units: readonly ListedEntry[]): RenamedUnits | undefined {
  const before = change.kind === 'edit' ? units.find(({ key }) => key === change.key) : undefined;
  return change.kind === 'edit' && before && !before.repeated && before.name !== change.unit.name ? new Map([[before.code, before.name]]) : undefined;
}

function namesOf(change: UnitChange, units: readonly { readonly key: string; readonly name: string }[]): readonly string[] {
  if (change.kind === 'add') return change.units.map(({ name }) => name);
  if (change.kind === 'order') return [];
  if (change.kind === 'edit') return [change.unit.name];
  return units.flatMap(({ key, name }) => (key === change.key ? [name] : []));
}
