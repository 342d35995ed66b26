import { HostObject } from './declaration';
import type { DispatcherServices } from './dispatcherServices';
import { HostError } from './hostError';
import type { MemberLookup } from './memberLookup';
import { ActionType, PathType, type ArgumentInfo, type RequestAction, type RequestBody, type RequestPath } from './protocol';
import { parseQuery, type Query } from './query';
import { memberName, wireName } from './wireNames';

/** One batch while it runs: the objects its paths led to, and what it has traced. */
export class RequestRun {
  readonly traceIds: number[] = [];
  /** Whether something may have changed since computation was last waited for. */
  stale = false;
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly services: DispatcherServices,
    private readonly members: MemberLookup,
  ) {}

  /** Whether the action's answer depends on results of formulas. */
  readsResults(action: RequestAction): boolean {
    switch (action.ActionType) {
      case ActionType.query:
      case ActionType.recursiveQuery:
      case ActionType.queryAsJson:
        return true;
      case ActionType.trace:
        return false;
      default:
        return this.namesReader(action.Name, action.ObjectPathId, action.ArgumentInfo) || this.pathReadsResults(action.ObjectPathId);
    }
  }

  perform(action: RequestAction): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const target = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.query || action.ActionType === ActionType.recursiveQuery || action.ActionType === ActionType.queryAsJson) this.services.flushWrites();
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : idsOf(target);
      case ActionType.query:
      case ActionType.recursiveQuery:
        return target === null ? null : this.query(target, parseQuery(action.QueryInfo), undefined, wireName, '_Items');
      case ActionType.queryAsJson:
        return target === null ? null : this.query(target, parseQuery(action.QueryInfo), undefined, (name) => name, 'items');
      case ActionType.method:
        if (target === null) return { _IsNull: true };
        return this.callForValue(target, action.Name, this.argumentsOf(action.ArgumentInfo));
      case ActionType.setProperty:
        if (target === null) return { _IsNull: true };
        this.set(target, memberName(action.Name), this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        if (target === null) return { _IsNull: true };
        this.update(target, action.ObjectState ?? {});
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new HostError('InvalidRequest', `Action type ${String(action.ActionType)} is not known.`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidRequest', `Object path ${String(id)} is missing.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: RequestPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.services.root;
      case PathType.newObject: {
        const service = this.services.newObject(path.Name);
        if (service === undefined) throw new HostError('ApiNotFound', `${path.Name} is not emulated by this host.`, path.Name);
        return service;
      }
      case PathType.referenceId: {
        const kept = this.services.byReference(path.Name);
        if (kept === undefined) throw new HostError('InvalidReference', `The reference ${path.Name} is not held any more.`);
        return kept;
      }
      case PathType.nullObject:
        return null;
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.followFrom(path);
      default:
        throw new HostError('InvalidRequest', `Object path type ${String(path.ObjectPathType)} is not known.`);
    }
  }

  private followFrom(path: RequestPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return this.members.navigation(parent, path.Name).open(parent);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.indexed(parent, args);
    const result = this.call(parent, path.Name, args);
    if (result === null || result instanceof HostObject) return result;
    throw new HostError('InvalidRequest', `${parent.declaration.name}.${memberName(path.Name)} does not lead to an object.`);
  }

  private indexed(parent: HostObject, args: readonly unknown[]): HostObject {
    const collection = parent.declaration.collection;
    const location = `${parent.declaration.name}.getItem`;
    if (collection === undefined) throw new HostError('ApiNotFound', `${location} is not emulated by this host.`, location);
    return located(location, () => collection.item(parent, args[0]));
  }

  private call(target: HostObject, wire: string, args: readonly unknown[]): unknown {
    const { name, method } = this.members.method(target, wire);
    if (!method.geometric) this.services.flushWrites();
    this.stale = true;
    if (!method.undoable) this.services.forgetUndo();
    return located(`${target.declaration.name}.${name}`, () => method.run(target, args));
  }

  private callForValue(target: HostObject, wire: string, args: readonly unknown[]): unknown {
    if (wire === '_KeepReference') {
      this.services.keepReference(target);
      return null;
    }
    const value = this.call(target, wire, args);
    return value === undefined || value instanceof HostObject ? null : value;
  }

  private set(target: HostObject, name: string, value: unknown): void {
    const scalar = this.members.scalar(target, name);
    const location = `${target.declaration.name}.${name}`;
    if (scalar.buffered !== true) this.services.flushWrites();
    if (scalar.write === undefined) throw new HostError('InvalidOperation', `${location} is read-only.`, location);
    this.stale = true;
    located(location, () => scalar.write?.(target, value));
  }

  private update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [wire, value] of Object.entries(state)) {
      const name = memberName(wire);
      if (target.declaration.navigations.has(name) && isRecord(value)) {
        const child = this.members.navigation(target, wire).open(target);
        if (child !== null) this.update(child, value);
      } else {
        this.set(target, name, value);
      }
    }
  }

  private query(target: HostObject, query: Query, index: number | undefined, spell: (name: string) => string, itemsKey: string): Record<string, unknown> {
    const result: Record<string, unknown> = { ...idsOf(target) };
    if (index !== undefined) result['_Index'] = index;
    const { declaration } = target;
    if (declaration.collection !== undefined) {
      for (const [name, scalar] of declaration.scalars) if (this.members.offers(scalar.since)) result[spell(name)] = scalar.read(target);
      const items = declaration.collection.items(target).slice(query.skip, query.top === undefined ? undefined : query.skip + query.top);
      result[itemsKey] = items.map((item, i) => this.query(item, query, i + query.skip, spell, itemsKey));
      return result;
    }
    if (query.all || query.members.size === 0) {
      for (const [name, scalar] of declaration.scalars) if (this.members.offers(scalar.since)) result[spell(name)] = this.read(target, name);
    }
    for (const [asked, below] of query.members) {
      const name = declaration.spelling(asked) ?? asked;
      if (declaration.navigations.has(name)) {
        const child = this.members.navigation(target, name).open(target);
        result[spell(name)] = child === null ? null : this.query(child, below, undefined, spell, itemsKey);
      } else {
        result[spell(name)] = this.read(target, name);
      }
    }
    return result;
  }

  private read(target: HostObject, name: string): unknown {
    const scalar = this.members.scalar(target, name);
    return located(`${target.declaration.name}.${name}`, () => scalar.read(target));
  }

  /** Arguments with the objects they refer to put in their place. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.dereference(value, Array.isArray(references) ? references[i] : undefined));
  }

  private dereference(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      // Blocks of values hold no objects: they are taken as they are.
      if (reference === undefined || reference === 0 || reference === null) return value;
      return value.map((item: unknown, i) => this.dereference(item, Array.isArray(reference) ? reference[i] : undefined));
    }
    if (!isRecord(value)) return value;
    const path = value['_ObjectPathId'];
    if (typeof path === 'number') return this.resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.dereference(item, undefined)]));
  }

  private namesReader(wire: string, parentId: number, info: ArgumentInfo | undefined): boolean {
    if (wire === '') return false;
    const parent = this.objects.get(parentId);
    const name = memberName(wire);
    // Before its object is known a method is taken for a reader; waiting once too often costs nothing.
    return parent === undefined || (parent !== null && (parent.declaration.methods.get(name)?.needsResults(info?.Arguments ?? []) ?? false));
  }

  private pathReadsResults(id: number): boolean {
    if (this.objects.has(id)) return false;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined || path.ParentObjectPathId === undefined || path.ObjectPathType === PathType.nullObject) return false;
    return (path.ObjectPathType === PathType.method && this.namesReader(path.Name, path.ParentObjectPathId, path.ArgumentInfo)) || this.pathReadsResults(path.ParentObjectPathId);
  }
}

function idsOf(target: HostObject): Record<string, unknown> {
  const ids: Record<string, unknown> = { ...target.declaration.ids(target) };
  if (target.referenceId !== undefined) ids['_ReferenceId'] = target.referenceId;
  return ids;
}

/** Runs a member and writes its name into an error that does not name another. */
function located<T>(location: string, member: () => T): T {
  try {
    return member();
  } catch (error) {
    if (error instanceof HostError && error.location === '') error.location = location;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof HostObject);
}
