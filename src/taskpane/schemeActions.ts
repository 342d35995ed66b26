import type { SchemeFileReading } from '../files/schemeFile/readSchemeFile';
import type { Scheme } from '../model/scheme';
import type { OwnRule } from '../model/ownRule';
import type { MeasureDraft } from '../tasks/addMeasure';
import type { SchemeItem } from '../tasks/describeScheme';
import { logger } from './logger';
import type { PaneServices } from './paneServices';
import type { PaneStore } from './paneStore';
import type { TaskSteps } from './unitsActions';

/** What people can do with 考评方案. */
export interface SchemeActions {
  readScheme(): Promise<void>;
  dropScheme(): void;
  setSchemeStates(items: readonly SchemeItem[], state: 'confirmed' | 'retired' | 'example'): Promise<void>;
  undoSchemeStates(): Promise<void>;
  /** Whether the measure was added; what is wrong with the draft is in the state. */
  addMeasure(draft: MeasureDraft): Promise<boolean>;
  /** Whether the rule was added; what keeps it from that is said by the form. */
  addOwnRule(rule: OwnRule): Promise<boolean>;
  openSchemeFile(file: Blob): Promise<void>;
  /** Shows how a scheme differs from the workbook's; written only by {@link loadScheme}. */
  previewScheme(scheme: Scheme): Promise<void>;
  dropSchemePreview(): void;
  loadScheme(): Promise<void>;
  /** The scheme's file as text; undefined where its code could not be fetched. */
  schemeText(scheme: Scheme): Promise<string | undefined>;
}

export function createSchemeActions(store: PaneStore, services: PaneServices, { perform, report, guarded, notify, outdated, refresh }: TaskSteps): SchemeActions {
  const readAgain = async (): Promise<void> => {
    const outcome = await guarded(() => services.describeScheme());
    store.set({ scheme: outcome.ok ? outcome.value : undefined });
    outdated();
    void refresh();
  };
  const preview = async (scheme: Scheme): Promise<void> => {
    store.set({ schemePreview: undefined, schemeFileProblem: undefined });
    const { locale } = store.getState();
    report('scheme', await perform('scheme', true, (run) => services.previewScheme(scheme, locale, run)), (schemePreview) => store.set({ schemePreview }));
  };
  return {
    async readScheme() {
      if (store.getState().running?.task === 'scheme') return;
      report('scheme', await perform('scheme', true, (run) => services.describeScheme(run)), (scheme) => store.set({ scheme }));
    },
    dropScheme: () => store.set({ scheme: undefined, schemePreview: undefined, schemeFileProblem: undefined, draftFindings: [], schemeUndo: undefined }),
    async setSchemeStates(items, state) {
      const outcome = await perform('change-scheme', false, (run) => services.setSchemeStates(items, state, run));
      if (outcome === undefined) return;
      report('change-scheme', outcome, (done) => {
        store.set({ schemeUndo: done.changed > 0 ? done.undo : store.getState().schemeUndo });
        notify({ kind: 'scheme-states', state, changed: done.changed, skipped: done.skipped });
      });
      await readAgain();
    },
    async undoSchemeStates() {
      const { schemeUndo } = store.getState();
      if (schemeUndo === undefined) return;
      const outcome = await perform('change-scheme', false, (run) => services.undoSchemeStates(schemeUndo, run));
      if (outcome === undefined) return;
      report('change-scheme', outcome, ({ restored }) => {
        store.set({ schemeUndo: undefined });
        notify({ kind: 'scheme-restored', restored });
      });
      await readAgain();
    },
    async addOwnRule(rule) {
      const { locale } = store.getState();
      const outcome = await perform('change-scheme', false, (run) => services.addOwnRule(rule, locale, run));
      if (!outcome?.ok) {
        report('change-scheme', outcome, () => undefined);
        return false;
      }
      const { value } = outcome;
      // The scheme is another one than the form was shown.
      if (value.added) notify({ kind: 'own-rule-added', code: value.code });
      else notify({ kind: 'problem', problem: { code: 'workbook-changed' } });
      await readAgain();
      return value.added;
    },
    async addMeasure(draft) {
      const outcome = await perform('change-scheme', false, (run) => services.addMeasure(draft, run));
      if (!outcome?.ok) {
        report('change-scheme', outcome, () => undefined);
        return false;
      }
      const { value } = outcome;
      store.set({ draftFindings: value.added ? [] : value.findings });
      if (!value.added) return false;
      notify({ kind: 'measure-added', code: value.code });
      await readAgain();
      return true;
    },
    async openSchemeFile(file) {
      store.set({ schemePreview: undefined, schemeFileProblem: undefined });
      let reading: SchemeFileReading;
      try {
        reading = await services.readSchemeFile(file);
      } catch (error) {
        // The file was moved, changed or locked after it was chosen.
        logger.warn('the chosen file cannot be read', error);
        notify({ kind: 'problem', problem: { code: 'file-unreadable' } });
        return;
      }
      if (!reading.ok) {
        store.set({ schemeFileProblem: reading.problem });
        return;
      }
      const { scheme } = reading;
      const { workbook } = store.getState();
      // A workbook without our sheets gets them made for this scheme.
      if (workbook.state === 'known' && workbook.workbook.present.length === 0) {
        store.set({ injectScheme: scheme, page: 'overview' });
        return;
      }
      await preview(scheme);
    },
    previewScheme: (scheme) => preview(scheme),
    dropSchemePreview: () => store.set({ schemePreview: undefined, schemeFileProblem: undefined }),
    async loadScheme() {
      const { schemePreview, locale } = store.getState();
      if (schemePreview === undefined) return;
      const outcome = await perform('change-scheme', false, (run) => services.loadScheme(schemePreview, locale, run));
      if (outcome === undefined) return;
      store.set({ schemePreview: undefined });
      report('change-scheme', outcome, (value) => notify({ kind: 'scheme-loaded', report: value }));
      await readAgain();
    },
    async schemeText(scheme) {
      try {
        return await services.writeSchemeFile(scheme);
      } catch (error) {
        logger.error('the scheme could not be written', error);
        notify({ kind: 'problem', problem: { code: 'excel-failed' } });
        return undefined;
      }
    },
  };
}
