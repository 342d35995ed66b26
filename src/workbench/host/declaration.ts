/**
 * What of one of Excel's classes is emulated. A member that is not declared does not exist for the dispatcher: there is no
 * reflection by which a request could reach anything else.
 */
export interface ClassDeclaration<T extends HostObject = HostObject> {
  readonly name: string;
  readonly scalars: ReadonlyMap<string, Scalar<T>>;
  readonly navigations: ReadonlyMap<string, Navigation<T>>;
  readonly methods: ReadonlyMap<string, Method<T>>;
  readonly collection: Collection<T> | undefined;
  /** Ids that accompany every answer about the object. */
  ids(target: T): ObjectIds;
  /** The declared spelling of a scalar or navigation that was written in any case. */
  spelling(name: string): string | undefined;
}

export interface ObjectIds {
  readonly Id?: string;
  readonly _Id?: string;
}

/** The requirement set of ExcelApi that brought a member. */
interface Versioned {
  readonly since: string;
}

export interface Scalar<T> extends Versioned {
  read(target: T): unknown;
  /** Absent for what is read-only. */
  write?(target: T, value: unknown): void;
  /** Whether writing puts values into cells, by the buffer in which neighbouring blocks are put together. */
  readonly buffered?: boolean;
}

export interface Navigation<T> extends Versioned {
  /** `null` for an object that does not exist (`…OrNullObject`). */
  open(target: T): HostObject | null;
}

export interface Method<T> extends Versioned {
  /** Whether a call with these arguments depends on results of formulas, so that pending ones are waited for. */
  needsResults(args: readonly unknown[]): boolean;
  /** Whether it only computes where a range lies, and looks at no cell. */
  readonly geometric: boolean;
  /** Whether Excel can undo it (Microsoft's list of members that it cannot); where not, nothing done before it can be undone either. */
  readonly undoable: boolean;
  /** Returns an object (or `null` for one that does not exist) where a proxy is expected, otherwise plain data. */
  run(target: T, args: readonly unknown[]): unknown;
}

export interface Collection<T> {
  items(target: T): readonly HostObject[];
  /** The item with the id or name; throws `ItemNotFound`. */
  item(target: T, key: unknown): HostObject;
}

/** One object of Excel's model as a request meets it. */
export abstract class HostObject {
  abstract readonly declaration: ClassDeclaration;
  /** Set while the library holds the object over several messages. */
  referenceId: string | undefined = undefined;
}

/** The tables of one class as they are written down; `since` is the class's own unless a member says otherwise. */
export interface ClassTable<T extends HostObject> {
  readonly name: string;
  readonly since?: string;
  readonly ids?: (target: T) => ObjectIds;
  readonly scalars?: Readonly<Record<string, { readonly since?: string; readonly read: (target: T) => unknown; readonly write?: (target: T, value: unknown) => void; readonly buffered?: boolean }>>;
  readonly navigations?: Readonly<Record<string, { readonly since?: string; readonly open: (target: T) => HostObject | null }>>;
  readonly methods?: Readonly<Record<string, { readonly since?: string; readonly needsResults?: boolean | ((args: readonly unknown[]) => boolean); readonly geometric?: boolean; readonly undoable?: boolean; readonly run: (target: T, args: readonly unknown[]) => unknown }>>;
  readonly collection?: { readonly items: (target: T) => readonly HostObject[]; readonly item: (target: T, key: unknown) => HostObject };
}

/** Turns the tables of a class into the form that the dispatcher looks members up in. Names as the public API spells them. */
export function declareClass<T extends HostObject>(table: ClassTable<T>): ClassDeclaration<T> {
  const since = table.since ?? '1.1';
  const scalars = new Map<string, Scalar<T>>();
  for (const [name, member] of Object.entries(table.scalars ?? {})) scalars.set(name, { ...member, since: member.since ?? since });
  const navigations = new Map<string, Navigation<T>>();
  for (const [name, member] of Object.entries(table.navigations ?? {})) navigations.set(name, { ...member, since: member.since ?? since });
  const methods = new Map<string, Method<T>>();
  for (const [name, member] of Object.entries(table.methods ?? {})) {
    const needs = member.needsResults ?? false;
    methods.set(name, { ...member, since: member.since ?? since, needsResults: typeof needs === 'function' ? needs : () => needs, geometric: member.geometric ?? false, undoable: member.undoable ?? true });
  }
  const spellings = new Map([...scalars.keys(), ...navigations.keys()].map((name) => [name.toLowerCase(), name]));
  const ids = table.ids ?? (() => ({}));
  return {
    name: table.name,
    scalars,
    navigations,
    methods,
    collection: table.collection,
    ids: (target) => ids(target),
    spelling: (name) => spellings.get(name.toLowerCase()),
  };
}
