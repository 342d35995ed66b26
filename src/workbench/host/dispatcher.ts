import type { HostObject, Method, Navigation, Scalar } from './declaration';
import { onlyFormats } from './formatBuffer';
import { HostError } from './hostError';
import type { ActionResult, RequestBody, ResponseBody } from './protocol';
import { RequestRun } from './requestRun';
import { type RequirementProfile, versionReached } from './requirementProfile';

/** What the dispatcher needs from around it. */
export interface DispatcherServices {
  readonly root: HostObject;
  readonly profile: RequirementProfile;
  /** A service object that is not reached through the workbook; undefined when it is not emulated. */
  newObject(name: string): HostObject | undefined;
  byReference(id: string): HostObject | undefined;
  keepReference(object: HostObject): void;
  settled(): Promise<void>;
  /** Puts values that wait into their cells. */
  flushWrites(): void;
  batch<T>(change: () => T): T;
  /** Carries out changes of format that were gathered. */
  flushFormats(): void;
}

/**
 * Carries out batches of Office.js. Actions run in order and each path is resolved once; the first failing action ends the
 * batch, and what ran before it stays applied. Before an action that reads results, pending computation is waited for.
 */
export class Dispatcher {
  constructor(private readonly services: DispatcherServices) {}

  async process(body: RequestBody): Promise<ResponseBody> {
    const run = new RequestRun(body, this.services, this);
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

  /** The declared method; throws `ApiNotFound` when there is none in the profile. */
  method(target: HostObject, wireName: string): { readonly name: string; readonly method: Method<HostObject> } {
    const name = memberName(wireName);
    return { name, method: this.within(target, name, target.declaration.methods.get(name)) };
  }

  navigation(target: HostObject, wireName: string): Navigation<HostObject> {
    const name = memberName(wireName);
    return this.within(target, name, target.declaration.navigations.get(name));
  }

  scalar(target: HostObject, name: string): Scalar<HostObject> {
    return this.within(target, name, target.declaration.scalars.get(name));
  }

  /** Whether a member of that requirement set exists in the version of Excel that the host passes for. */
  offers(since: string): boolean {
    return versionReached(this.services.profile, since);
  }

  private within<T extends { readonly since: string }>(target: HostObject, name: string, member: T | undefined): T {
    const location = `${target.declaration.name}.${name}`;
    if (member === undefined) throw new HostError('ApiNotFound', `${location} is not emulated by this host.`, location);
    if (!this.offers(member.since)) {
      throw new HostError('ApiNotFound', `${location} needs ExcelApi ${member.since}; this host stops at ${this.services.profile}.`, location);
    }
    return member;
  }
}

/** Names that differ on the wire from the public member when they are set. */
const wireAliases: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** The public spelling of a name on the wire; private members keep theirs. */
export function memberName(wireName: string): string {
  return wireAliases[wireName] ?? (wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1));
}

/** The spelling on the wire of a public member. */
export function wireName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
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

