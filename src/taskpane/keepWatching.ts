import type { Outcome, StopWatching } from '../model/workbookPort';
import { logger } from './logger';

/** Starts watching, and returns how to stop, also before it has begun. Where nothing can be watched the log says so with `failure`. */
export function keepWatching(watch: () => Promise<Outcome<StopWatching>>, failure: string): () => void {
  let stopped = false;
  let stop: StopWatching | undefined;
  const start = async (): Promise<void> => {
    const watching = await watch();
    if (!watching.ok) {
      logger.warn(failure, watching.problem);
      return;
    }
    if (stopped) await watching.value();
    else stop = watching.value;
  };
  void start();
  return () => {
    stopped = true;
    if (stop) void stop();
  };
}
