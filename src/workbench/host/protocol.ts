/** What Office.js sends and expects: one message is a list of actions on objects that are described by paths. */
export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, RequestPath>>;
  readonly AutoKeepReference?: boolean;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export const PathType = { globalObject: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

export interface RequestPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  /** Meaningless (and possibly missing from the message) for null objects. */
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same shape as the arguments: 0 for a literal, otherwise the path of the object that stands there. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export type ResponseBody = { readonly TraceIds?: readonly number[] } & (
  | { readonly Results: readonly ActionResult[] }
  | { readonly Error: ResponseError; readonly ProcessedResults: { readonly Results: readonly ActionResult[] } }
);

/** One event on its way to the pane: message category, event type, id of the target, arguments as JSON. */
export type EventEntry = readonly [category: 65536, eventType: number, targetId: string, argumentsJson: string];

/** Bits of the flags that come with a message. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** Whether the batch only gives up references that the library held: the clean-up after `Excel.run`. */
export function isCleanUp(body: RequestBody): boolean {
  let removes = 0;
  for (const action of body.Actions) {
    if (action.ActionType === ActionType.method && action.Name === '_RemoveReference') removes += 1;
    else if (action.ActionType !== ActionType.instantiate || body.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType !== PathType.globalObject) return false;
  }
  return removes > 0;
}

/** A batch out of what arrived; throws when it is none. */
export function readRequestBody(value: unknown): RequestBody {
  if (!isRequestBody(value)) throw new TypeError('This is no batch of Office.js.');
  return value;
}

function isRequestBody(value: unknown): value is RequestBody {
  if (typeof value !== 'object' || value === null || !('Actions' in value) || !('ObjectPaths' in value)) return false;
  return Array.isArray(value.Actions) && typeof value.ObjectPaths === 'object' && value.ObjectPaths !== null;
}
