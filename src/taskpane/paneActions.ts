import type { Locale } from '../locales/locale';
import type { CellPosition } from '../model/entry';
import type { Finding } from '../model/finding';
import type { FollowedFinding } from '../model/followedFinding';
import type { Period } from '../model/period';
import type { Outcome, ProblemCode, Run } from '../model/workbookPort';
import type { ImportSource } from '../tasks/importFigures';
import type { RemovalReport } from '../tasks/reports';
import type { DoubtedFigure, GivenDoubt } from '../validation/reviewerDoubts';
import type { GivenExplanation } from '../validation/followUp';
import { announcesLifting, marking } from './announcesLifting';
import { logger } from './logger';
import type { Definition, PaneServices } from './paneServices';
import type { FindingFilter, FindingGroup, FindingSort, NoticeContent, PageName, TaskName } from './paneState';
import type { PaneStore } from './paneStore';
import type { Preferences } from './preferences';
import type { FindingsFileReading } from './checking/findingsFileBytes';
import { joinedChanges } from './checking/joinedChanges';
import { createLiveActions, type LiveActions } from './checking/liveActions';
import { createHealthActions, type HealthActions } from './healthActions';
import { createRobustnessActions, type RobustnessActions } from './robustnessActions';
import { createSelectionActions, type SelectionActions } from './selection/selectionActions';
import { createOutcomesActions, type OutcomesActions } from './outcomes/outcomesActions';
import { createSchemeActions, type SchemeActions } from './schemeActions';
import { createUnitsActions, type UnitsActions } from './unitsActions';
import { yieldToPage } from './yieldToPage';

/** What people can do from the pane or the ribbon. Every action ends with a state that says what came of it; none rejects. */
export interface PaneActions extends LiveActions, UnitsActions, SchemeActions, HealthActions, SelectionActions, OutcomesActions, RobustnessActions {
  show(page: PageName): void;
  setLocale(locale: Locale): void;
  setPeriod(period: Period): void;
  dismissNotice(): void;
  notify(content: NoticeContent): void;
  cancel(): void;
  /** Answers whether the protection of a sheet may be lifted for the task under way. */
  answerLifting(may: boolean): void;
  /** Reads what state the workbook is in, its scheme and its units. */
  refresh(): Promise<void>;
  /** Without a choice: for the units that the workbook lists; where it has no list, the standard scheme and all that it assesses. */
  inject(choice?: Definition): Promise<void>;
  /** Puts in what the sheets lack of what scheme and units ask for. */
  align(): Promise<void>;
  /** Looks which rows and columns the sheets still have that nobody asks for; writes nothing. */
  lookAtRemaining(): Promise<void>;
  dropAlignment(): void;
  loadExample(replace: boolean): Promise<void>;
  dropExampleQuestion(): void;
  /** Adds the sheet 上年实绩. */
  addLastYear(): Promise<void>;
  preview(source: ImportSource): Promise<void>;
  dropPreview(): void;
  importPreviewed(): Promise<void>;
  check(): Promise<void>;
  /** Keeps explanations of findings and checks again. Empty texts take explanations back. */
  explain(explanations: readonly GivenExplanation[]): Promise<void>;
  /** The bytes of a file of findings; undefined, and said, where it cannot be made. */
  findingsFile(findings: readonly FollowedFinding[]): Promise<Uint8Array | undefined>;
  /** Keeps the explanations of a file that came back, and checks again. */
  readExplanations(file: Blob): Promise<void>;
  /** 疑点: flags a figure in the check of its period and checks again. */
  flagFigure(figure: DoubtedFigure, reason: string, department: string): Promise<void>;
  /** Lifts a doubt and checks again. */
  liftDoubt(key: string): Promise<void>;
  filterFindings(change: Partial<FindingFilter>): void;
  groupFindings(findingGroup: FindingGroup): void;
  sortFindings(findingSort: FindingSort): void;
  clearMarks(): Promise<void>;
  /** Repairs the cells, then checks again: one repair may settle or raise another finding. */
  fix(findings: readonly Finding[]): Promise<void>;
  undoFix(): Promise<void>;
  /** With a period: it gets a sheet of places, too. */
  score(withPlaces?: Period): Promise<void>;
  previewRemoval(): Promise<void>;
  dropRemoval(): void;
  remove(report: RemovalReport): Promise<void>;
  reveal(at: CellPosition): Promise<void>;
}

export function createPaneActions(store: PaneStore, services: PaneServices, preferences: Preferences): PaneActions {
  let notices = 0;
  let signal = { aborted: false };
  let answer: ((may: boolean) => void) | undefined;
  let readings = 0;

  const { settled, ...liveActions } = createLiveActions(store, services, preferences);

  const notify = (content: NoticeContent): void => {
    notices += 1;
    store.set({ notice: { id: notices, content } });
  };

  /** Failures which say that the workbook is not what was known of it. */
  const outrun: readonly ProblemCode[] = ['not-injected', 'sheet-missing', 'sheet-damaged', 'workbook-changed', 'scheme-invalid'];

  /** Words for the user come from the code; what Excel said goes to the log. */
  const fail = (outcome: Outcome<unknown>, task?: TaskName): void => {
    if (outcome.ok) return;
    if (outcome.problem.detail !== undefined) logger.warn(outcome.problem.code, outcome.problem.detail);
    notify({ kind: 'problem', problem: outcome.problem, ...(task === undefined ? {} : { task }) });
    if (task !== undefined && outrun.includes(outcome.problem.code)) void refresh();
  };

  /** Turns a programmer's mistake in a task into a problem that is shown, instead of a pane that stands still. */
  const guarded = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await work();
    } catch (error) {
      logger.error('a task failed unexpectedly', error);
      return { ok: false, problem: { code: 'excel-failed' } };
    }
  };

  /** Undone cannot be any more what was done before, so whoever was not told before is asked. */
  const askLifting = (sheetName: string): Promise<boolean> => {
    const { running } = store.getState();
    if (running === undefined || signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      answer = resolve;
      store.set({ running: { ...running, asksLifting: sheetName } });
    });
  };
  const answerLifting = (may: boolean): void => {
    const { running } = store.getState();
    if (running?.asksLifting !== undefined) {
      const { asksLifting: _, ...rest } = running;
      store.set({ running: rest });
    }
    answer?.(may);
    answer = undefined;
  };

  /** One task at a time; undefined when another one is under way, which then is said. */
  const perform = async <T>(task: TaskName, cancellable: boolean, work: (run: Run) => Promise<Outcome<T>>): Promise<Outcome<T> | undefined> => {
    const other = store.getState().running;
    if (other !== undefined) {
      notify({ kind: 'busy', task: other.task });
      return undefined;
    }
    const own = { aborted: false };
    signal = own;
    store.set({ running: { task, share: 0, cancellable, cancelling: false }, notice: undefined });
    const run: Run = {
      signal: own,
      pause: yieldToPage,
      progress(share) {
        const running = store.getState().running;
        // A whole per cent at a time: more is not seen, and every change renders.
        const rounded = Math.floor(Math.min(1, Math.max(0, share)) * 100) / 100;
        if (running !== undefined && running.share !== rounded) store.set({ running: { ...running, share: rounded } });
      },
      ...(marking.has(task) && !announcesLifting(store.getState()) ? { allowLifting: askLifting } : {}),
    };
    const outcome = await guarded(async () => {
      // Two writes at a time would each be made of what the other is about to change.
      await settled();
      return work(run);
    });
    store.set({ running: undefined });
    return outcome;
  };

  const refresh = async (): Promise<void> => {
    readings += 1;
    const reading = readings;
    const state = await guarded(() => services.describeWorkbook());
    const definition = state.ok && state.value.present.some(({ role }) => role === 'scheme') ? await guarded(() => services.readDefinition()) : undefined;
    // A later reading knows better.
    if (reading !== readings) return;
    if (!state.ok) {
      if (state.problem.detail !== undefined) logger.warn(state.problem.code, state.problem.detail);
      store.set({ workbook: { state: 'unknown', problem: state.problem } });
      return;
    }
    store.set({ workbook: { state: 'known', workbook: state.value }, definition: definition?.ok ? definition.value : services.standard });
    if (definition !== undefined) fail(definition);
  };

  const outdated = (): void => {
    const { check, scores, outcomes } = store.getState();
    store.set({ check: check && { ...check, stale: true }, scores: scores && { ...scores, stale: true }, outcomes: outcomes && { ...outcomes, stale: true } });
  };

  /** Shows a failure; hands a success on. */
  const report = <T>(task: TaskName, outcome: Outcome<T> | undefined, success: (value: T) => void): void => {
    if (outcome?.ok) success(outcome.value);
    else if (outcome !== undefined) fail(outcome, task);
  };

  /** With `follows` it is part of something else that the user did, and changes shown stay shown. */
  const check = async ({ explanations = [], doubts = [], follows = false }: { readonly explanations?: readonly GivenExplanation[]; readonly doubts?: readonly GivenDoubt[]; readonly follows?: boolean } = {}): Promise<boolean> => {
    const { period, locale, check: before } = store.getState();
    const outcome = await perform('check', true, (run) => services.checkFigures(period, { locale, explanations, doubts }, run));
    report('check', outcome, (value) => {
      const shown = follows && before?.report.period === period ? before.report.changes : undefined;
      const changes = shown && value.changes ? joinedChanges(shown, value.changes) : value.changes;
      store.set({ refusedReturns: [], check: { report: { ...value, ...(changes ? { changes } : {}) }, stale: false } });
      notify({ kind: 'checked', report: value });
      // Scheme and units may have been changed since they were read; the findings are named by them.
      void refresh();
    });
    return outcome?.ok === true;
  };

  const setPeriod = (period: Period): void => {
    preferences.write('period', period);
    store.set({ period });
  };

  /** Says that something is kept in 审核结果; where that sheet could not be written, what the check said of it stays. */
  const notifyKept = (content: NoticeContent): void => {
    if (store.getState().check?.report.findingsSheet?.problem === undefined) notify(content);
  };

  const steps = { perform, report, guarded, notify, outdated, refresh };
  return {
    ...liveActions,
    ...createSelectionActions(store, services, preferences),
    ...createUnitsActions(store, services, steps),
    ...createHealthActions(store, services, steps),
    ...createRobustnessActions(store, services, steps),
    ...createSchemeActions(store, services, steps),
    ...createOutcomesActions(store, services, steps),
    show(page) {
      // People change the workbook while they are elsewhere; the first page says what is there now.
      if (page === 'overview' && store.getState().page !== page) void refresh();
      store.set({ page });
    },
    setLocale(locale) {
      preferences.write('locale', locale);
      store.set({ locale });
    },
    setPeriod,
    dismissNotice: () => store.set({ notice: undefined }),
    notify,
    cancel() {
      const { running } = store.getState();
      if (running === undefined || !running.cancellable) return;
      signal.aborted = true;
      store.set({ running: { ...running, cancelling: true } });
      answerLifting(false);
    },
    answerLifting,
    refresh,
    async inject(choice) {
      const { locale, injectScheme } = store.getState();
      // A scheme opened from a file takes the place of the standard one, from the ribbon too.
      const standard = { ...services.standard, ...(injectScheme ? { scheme: injectScheme } : {}) };
      const outcome = await perform('inject', true, (run) => services.injectTemplate({ ...(choice ?? standard), locale }, run));
      if (outcome === undefined) return;
      await refresh();
      report('inject', outcome, (value) => notify({ kind: 'injected', report: value, standard: choice === undefined }));
    },
    async align() {
      const { locale } = store.getState();
      const outcome = await perform('align', true, (run) => services.alignTemplate(locale, run));
      if (outcome === undefined) return;
      if (outcome.ok) outdated();
      await refresh();
      report('align', outcome, (value) => {
        store.set({ alignment: value });
        notify({ kind: 'aligned', report: value });
      });
    },
    async lookAtRemaining() {
      const { locale } = store.getState();
      report('remaining', await perform('remaining', true, (run) => services.previewAlignment(locale, run)), (alignment) => store.set({ alignment }));
    },
    dropAlignment: () => store.set({ alignment: undefined }),
    async loadExample(replace) {
      store.set({ exampleMeetsEntries: false });
      const outcome = await perform('example', true, (run) => services.loadExample({ replace }, run));
      if (outcome?.ok === false && outcome.problem.code === 'entries-exist') {
        store.set({ exampleMeetsEntries: true });
        return;
      }
      report('example', outcome, (value) => {
        outdated();
        notify({ kind: 'imported', report: value });
      });
    },
    dropExampleQuestion: () => store.set({ exampleMeetsEntries: false }),
    async addLastYear() {
      const { locale } = store.getState();
      const outcome = await perform('last-year', true, (run) => services.addLastYear(locale, run));
      if (outcome?.ok) await refresh();
      report('last-year', outcome, ({ sheetName }) => notify({ kind: 'last-year-added', sheetName }));
    },
    async preview(source) {
      store.set({ preview: undefined, imported: undefined });
      report('preview', await perform('preview', true, (run) => services.previewImport(source, run)), (preview) => store.set({ preview }));
    },
    dropPreview: () => store.set({ preview: undefined, imported: undefined }),
    async importPreviewed() {
      const { preview } = store.getState();
      if (preview === undefined) return;
      report('import', await perform('import', true, (run) => services.importFigures(preview, run)), (value) => {
        outdated();
        store.set({ preview: undefined, imported: value });
        notify({ kind: 'imported', report: value });
      });
    },
    async check() {
      await check();
    },
    async explain(explanations) {
      if (!(await check({ explanations, follows: true }))) return;
      const refused = store.getState().check?.report.refusedExplanations ?? 0;
      notify({ kind: 'explained', kept: explanations.length - refused, refused });
    },
    async findingsFile(findings) {
      const { check: shown, definition, locale } = store.getState();
      if (shown === undefined) return undefined;
      try {
        const written = await services.writeFindingsFile({ findings, period: shown.report.period, scheme: definition.scheme, locale });
        if (written.ok) return written.value;
        fail(written);
      } catch (error) {
        logger.error('the file of findings could not be written', error);
        notify({ kind: 'findings-file', problem: 'not-written' });
      }
      return undefined;
    },
    async readExplanations(file) {
      let reading: FindingsFileReading;
      try {
        reading = await services.readFindingsFile(file);
      } catch (error) {
        // The file was moved, changed or locked after it was chosen.
        logger.warn('the chosen file cannot be read', error);
        reading = { ok: false, problem: { code: 'damaged', detail: '' } };
      }
      if (!reading.ok) {
        notify({ kind: 'findings-file', problem: reading.problem });
        return;
      }
      const { period, explanations, unanswered } = reading.value;
      setPeriod(period);
      if (!(await check({ explanations, follows: true }))) return;
      const refused = new Set(store.getState().check?.report.refusedKeys ?? []);
      store.set({ refusedReturns: explanations.filter(({ key }) => refused.has(key)) });
      notifyKept({ kind: 'explanations-read', kept: explanations.length - refused.size, refused: refused.size, unanswered });
    },
    async flagFigure(figure, reason, department) {
      // Targets belong to either period.
      if (figure.column !== 'target') setPeriod(figure.column);
      if (await check({ doubts: [{ kind: 'flag', figure, reason, department }], follows: true })) notifyKept({ kind: 'doubt-flagged' });
    },
    async liftDoubt(key) {
      if (await check({ doubts: [{ kind: 'lift', key }], follows: true })) notifyKept({ kind: 'doubt-lifted' });
    },
    filterFindings: (change) => store.set({ findingFilter: { ...store.getState().findingFilter, ...change } }),
    groupFindings: (findingGroup) => store.set({ findingGroup }),
    sortFindings: (findingSort) => store.set({ findingSort }),
    async clearMarks() {
      report('clear', await perform('clear', true, (run) => services.clearMarks(run)), (value) => notify({ kind: 'cleared', ...value }));
    },
    async fix(findings) {
      const outcome = await perform('fix', true, (run) => services.applyFixes(findings, run));
      if (!outcome?.ok) {
        report('fix', outcome, () => undefined);
        return;
      }
      const { changed, skipped } = outcome.value;
      outdated();
      if (changed > 0) store.set({ repairs: [...store.getState().repairs, outcome.value] });
      if (await check({ follows: true })) notify({ kind: 'fixed', changed, skipped });
    },
    async undoFix() {
      const last = store.getState().repairs.at(-1);
      if (last === undefined) return;
      const outcome = await perform('undo', false, () => last.undo());
      if (!outcome?.ok) {
        report('undo', outcome, () => undefined);
        return;
      }
      outdated();
      store.set({ repairs: store.getState().repairs.slice(0, -1) });
      if (await check({ follows: true })) notify({ kind: 'restored', ...outcome.value });
    },
    async score(withPlaces) {
      const { locale } = store.getState();
      const outcome = await perform('score', true, (run) => services.scoreAndRank(locale, run, withPlaces === undefined ? [] : [withPlaces]));
      if (!outcome?.ok) {
        report('score', outcome, () => undefined);
        return;
      }
      const { outcomes } = store.getState();
      store.set({ scores: { report: outcome.value, stale: false }, outcomes: outcomes && { ...outcomes, stale: true }, robustness: undefined });
      // Excel computes the formulas when they are written, so only now can they be held against the engine.
      const compared = await perform('compare', true, (run) => services.compareScores(outcome.value.assessments, run));
      report('compare', compared, (comparison) => {
        const { scores } = store.getState();
        if (scores?.report === outcome.value) store.set({ scores: { ...scores, report: { ...outcome.value, comparison } } });
      });
      if (compared?.ok) notify({ kind: 'scored', report: outcome.value, places: outcome.value.places.find(({ period }) => period === withPlaces)?.sheetName });
      // The sums are explained by the scheme as it was scored.
      void refresh();
    },
    async previewRemoval() {
      report('removal-preview', await perform('removal-preview', false, () => services.previewRemoval()), (removal) => store.set({ removal }));
    },
    dropRemoval: () => store.set({ removal: undefined }),
    async remove(asked) {
      const outcome = await perform('remove', false, () => services.removeTemplate(asked));
      report('remove', outcome, (value) => {
        store.set({ removal: undefined, check: undefined, scores: undefined, outcomes: undefined, robustness: undefined, preview: undefined, imported: undefined, repairs: [], page: 'overview' });
        notify({ kind: 'removed', report: value });
      });
      if (outcome !== undefined) await refresh();
    },
    async reveal(at) {
      const outcome = await guarded(() => services.reveal(at));
      fail(outcome);
    },
  };
}
