import { withPauses } from '../../model/inSteps';
import type { Outcome, Run } from '../../model/workbookPort';
import { robustnessInSteps, type Robustness, type RobustnessOptions, type ScoredBasis } from '../../scoring/robustness';
import { logger } from '../logger';
import type { RobustnessMessage } from './robustnessMessage';

/** A worker of which nothing was heard for so many milliseconds does not run at all: some hosts forbid it without saying so. */
const patience = 10_000;
/** How often cancelling is looked for, in milliseconds. */
const watchEvery = 100;

/**
 * Draws in a worker where there is one, otherwise (no workers, forbidden, failed) in steps on the page, which gives the same result.
 * @param start the worker, not yet told anything; undefined where there is none
 */
export async function drawRobustness(basis: ScoredBasis, options: RobustnessOptions, run: Run | undefined, start: (() => Worker) | undefined): Promise<Outcome<Robustness>> {
  const drawn = start === undefined ? 'unavailable' : await inWorker(basis, options, run, start);
  const result = drawn === 'unavailable' ? await withPauses(robustnessInSteps(basis, options), run) : drawn;
  return result === undefined ? { ok: false, problem: { code: 'cancelled' } } : { ok: true, value: result };
}

/** Undefined when cancelled. */
function inWorker(basis: ScoredBasis, options: RobustnessOptions, run: Run | undefined, start: () => Worker): Promise<Robustness | 'unavailable' | undefined> {
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const channel = new MessageChannel();
    let heard = false;
    const end = (result: Robustness | 'unavailable' | undefined): void => {
      clearInterval(watch);
      clearTimeout(silence);
      channel.port1.close();
      worker?.terminate();
      resolve(result);
    };
    const unavailable = (why: unknown): void => {
      logger.warn('the worker of the robustness does not run; it is drawn on the page', why);
      end('unavailable');
    };
    const watch = setInterval(() => {
      if (run?.signal?.aborted) end(undefined);
    }, watchEvery);
    const silence = setTimeout(() => {
      if (!heard) unavailable('silent');
    }, patience);
    channel.port1.onmessage = ({ data }: MessageEvent<RobustnessMessage>) => {
      heard = true;
      if (run?.signal?.aborted) end(undefined);
      else if (data.kind === 'result') end(data.result);
      else run?.progress?.(data.share);
    };
    try {
      worker = start();
      worker.onerror = (event) => unavailable(event.message);
      worker.postMessage({ basis, options }, [channel.port2]);
    } catch (error) {
      unavailable(error);
    }
  });
}
