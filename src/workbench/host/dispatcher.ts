import type { DispatcherServices } from './dispatcherServices';
import { onlyFormats } from './formatBuffer';
import { HostError } from './hostError';
import { MemberLookup } from './memberLookup';
import type { ActionResult, RequestBody, ResponseBody } from './protocol';
import { RequestRun } from './requestRun';

/**
 * Carries out batches of Office.js. Actions run in order and each path is resolved once; the first failing action ends the
 * batch, and what ran before it stays applied. Before an action that reads results, pending computation is waited for.
 */
export class Dispatcher {
  private readonly members: MemberLookup;

  constructor(private readonly services: DispatcherServices) {
    this.members = new MemberLookup(services.profile);
  }

  async process(body: RequestBody): Promise<ResponseBody> {
    const run = new RequestRun(body, this.services, this.members);
    const results: ActionResult[] = [];
    let next = 0;
    let failure: { readonly error: HostError; readonly index: number } | undefined;
    while (next < body.Actions.length && failure === undefined) {
      await this.services.settled();
      run.stale = false;
      const first = next;
      // Everything up to the next read is one step of undo, and one repaint.
      this.services.batch(() => {
        try {
          for (; next < body.Actions.length; next += 1) {
            const action = body.Actions[next];
            if (action === undefined || (next > first && run.stale && run.readsResults(action))) return;
            if (!onlyFormats(action, body.ObjectPaths)) this.services.flushFormats();
            results.push({ ActionId: action.Id, Value: run.perform(action) });
          }
        } catch (error) {
          failure = { error: asHostError(error), index: next };
        } finally {
          this.services.flushFormats();
          this.services.flushWrites();
        }
      });
    }
    const traces = run.traceIds.length > 0 ? { TraceIds: run.traceIds } : {};
    if (failure === undefined) return { Results: results, ...traces };
    const { error, index } = failure;
    return {
      Error: { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index, HttpStatusCode: httpStatus(error) },
      ProcessedResults: { Results: results },
      ...traces,
    };
  }
}

/** Anything else than a refusal is a fault of the host; it is reported as Excel reports its own, with the text kept. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError('GeneralException', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function httpStatus(error: HostError): number {
  switch (error.code) {
    case 'AccessDenied':
      return 403;
    case 'ItemNotFound':
    case 'ApiNotFound':
      return 404;
    case 'ItemAlreadyExists':
      return 409;
    case 'GeneralException':
      return 500;
    default:
      return 400;
  }
}

