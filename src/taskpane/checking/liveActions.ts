import type { ChangeHint } from '../../model/workbookPort';
import type { Period } from '../../model/period';
import { logger } from '../logger';
import type { LiveCheck } from '../../tasks/liveCheck';
import { keepWatching } from '../keepWatching';
import type { PaneServices } from '../paneServices';
import type { PaneStore } from '../paneStore';
import type { Preferences } from '../preferences';
import { yieldToPage } from '../yieldToPage';

export interface LiveActions {
  setLiveCheck(live: boolean): void;
  /** Checks again whenever cells change, as long as a check is shown. Returns how to stop. */
  watchChanges(): () => void;
}

/** Milliseconds in which nothing else changes: a fill or a paste comes as many changes. */
const restMilliseconds = 120;
/** Milliseconds after which it is looked again whether a task is still under way. */
const waitMilliseconds = 400;
/** A check that takes long waits longer for the next one, so that a large workbook is left in peace. */
const restPerDuration = 2;

/** Waits until no live check is under way. A task that writes must not run into one. */
export interface LiveQuiet {
  readonly settled: () => Promise<unknown>;
}

export function createLiveActions(store: PaneStore, services: PaneServices, preferences: Preferences): LiveActions & LiveQuiet {
  let underWay: Promise<unknown> = Promise.resolve();

  /** Whether the live check is still good for the next change. */
  const recheck = async (live: Promise<LiveCheck>, period: Period, changed: ReadonlySet<string>, write: boolean): Promise<boolean> => {
    try {
      const outcome = await (await live).recheck(changed, write, { pause: yieldToPage });
      const { check, notice } = store.getState();
      if (outcome.ok && check?.report.period === period) {
        // What the full check came to is not what is listed any more.
        const outdated = !outcome.value.unchanged && notice?.content.kind === 'checked';
        // What changed since the last full check stays listed as that one found it.
        const { changes } = check.report;
        store.set({ check: { report: { ...outcome.value.report, ...(changes ? { changes } : {}) }, stale: false }, ...(outdated ? { notice: undefined } : {}) });
      }
      // A sheet that cannot be read or written any more is told of by the full check.
      else if (!outcome.ok && check) store.set({ check: { ...check, stale: true } });
      return true;
    } catch (error) {
      logger.error('a change could not be checked', error);
      return false;
    }
  };

  return {
    settled: () => underWay,
    setLiveCheck(live) {
      preferences.write('liveCheck', live ? 'on' : 'off');
      store.set({ liveCheck: live });
    },
    watchChanges() {
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let live: { readonly period: Period; readonly check: Promise<LiveCheck> } | undefined;
      let changed = new Set<string>();
      let remoteOnly = true;
      let busy = false;
      let lastDuration = 0;
      const run = async (): Promise<void> => {
        const { check, running } = store.getState();
        // What changes meanwhile is checked when this one is through: two at a time would each write what the other is about to change.
        if (stopped || busy || check === undefined || changed.size === 0) return;
        if (running !== undefined || document.hidden) {
          runSoon(waitMilliseconds);
          return;
        }
        const { period } = check.report;
        if (live?.period !== period) live = { period, check: services.createLiveCheck(period) };
        const sheets = changed;
        const write = !remoteOnly;
        changed = new Set();
        remoteOnly = true;
        const started = performance.now();
        const checking = recheck(live.check, period, sheets, write);
        underWay = checking;
        busy = true;
        if (!(await checking)) live = undefined;
        busy = false;
        lastDuration = performance.now() - started;
        if (changed.size > 0) runSoon(restMilliseconds);
      };
      const runSoon = (wait: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => void run(), Math.max(wait, restPerDuration * lastDuration));
      };
      const hear = ({ sheetId, remote }: ChangeHint): void => {
        if (stopped) return;
        changed.add(sheetId);
        remoteOnly &&= remote;
        runSoon(restMilliseconds);
      };
      const stop = keepWatching(() => services.watchChanges(hear), 'changes cannot be watched');
      return () => {
        stopped = true;
        clearTimeout(timer);
        stop();
      };
    },
  };
}
