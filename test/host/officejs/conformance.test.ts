import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ClassDeclaration, HostObject } from '../../../src/workbench/host/declaration';

/** What the library's own classes say about themselves. */
interface ProxyPrototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

const folder = join(__dirname, '../../../src/workbench/host/objects');

/** Classes that only newer releases of the library than the published package know. */
const newerThanThePackage: ReadonlySet<string> = new Set(['Note', 'NoteCollection']);
/** Members of known classes for which the same holds. */
const newerMembers: ReadonlySet<string> = new Set(['Worksheet.notes']);
/** Services of other namespaces, and of no public class at all. */
const services: ReadonlySet<string> = new Set(['AppRuntimeService', 'AddinInternalService']);

function declarations(): ClassDeclaration[] {
  return readdirSync(folder).flatMap((file) => {
    const module: unknown = jest.requireActual(join(folder, file));
    if (typeof module !== 'object' || module === null) return [];
    return Object.values(module).flatMap((exported: unknown) => {
      const isClass = typeof exported === 'function' && exported.prototype instanceof HostObject;
      return isClass && 'declaration' in exported ? [declarationOf(exported)] : [];
    });
  });
}

function declarationOf(exported: object & { readonly declaration: unknown }): ClassDeclaration {
  const { declaration } = exported;
  if (typeof declaration !== 'object' || declaration === null || !isDeclaration(declaration)) throw new Error('A class of the host has no declaration.');
  return declaration;
}

function isDeclaration(value: object): value is ClassDeclaration {
  return 'name' in value && 'scalars' in value && 'navigations' in value && 'methods' in value;
}

function prototypeOf(name: string): ProxyPrototype {
  const proxy: unknown = Reflect.get(Excel, name);
  if (typeof proxy !== 'function') throw new Error(`Excel.${name} does not exist.`);
  const prototype: ProxyPrototype = proxy.prototype;
  return prototype;
}

const declared = declarations().filter(({ name }) => !services.has(name) && !newerThanThePackage.has(name));
const cases = declared.map((declaration) => [declaration.name, declaration] as const);

describe('What the host declares', () => {
  it('is more than thirty of Excel’s classes, each once', () => {
    const names = declared.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(30);
  });

  it.each(cases)('of %s exists in the real class', (name, declaration) => {
    const prototype = prototypeOf(name);
    const missing = [
      ...[...declaration.scalars.keys()].filter((member) => !prototype._scalarPropertyNames?.includes(member)),
      ...[...declaration.navigations.keys()].filter((member) => !prototype._navigationPropertyNames?.includes(member)),
      ...[...declaration.methods.keys()].filter((member) => typeof Reflect.get(prototype, member) !== 'function'),
    ].filter((member) => !newerMembers.has(`${name}.${member}`) && !hidden.has(`${name}.${member}`));
    expect(missing).toEqual([]);
  });

  it.each(cases)('of %s can be written only where the real class can be', (name, declaration) => {
    const { _scalarPropertyNames = [], _scalarPropertyUpdateable = [] } = prototypeOf(name);
    const writable = [...declaration.scalars].filter(([, scalar]) => scalar.write !== undefined).map(([member]) => member);
    expect(writable.filter((member) => _scalarPropertyUpdateable[_scalarPropertyNames.indexOf(member)] !== true)).toEqual([]);
  });

  it.each(cases)('of %s is a collection exactly when the real class is', (name, declaration) => {
    expect(declaration.collection !== undefined).toBe(prototypeOf(name)._isCollection === true);
  });

  it.each(cases)('of %s belongs to the requirement set that the library asks for', (name, declaration) => {
    const library = gateOf(name);
    const different = [...declaration.methods, ...declaration.scalars, ...declaration.navigations].filter(([member, { since }]) => library.has(member) && library.get(member) !== since);
    expect(different.map(([member, { since }]) => `${member} ${since}, in the library ${String(library.get(member))}`)).toEqual([]);
  });

  it('could be compared with requirement sets at all', () => {
    expect(gateOf('Range').get('copyFrom')).toBe('1.9');
  });
});

/** Private members that the library sends without having a method of that name. */
const hidden: ReadonlySet<string> = new Set(['Workbook._Runtime']);

/** The requirement sets that the library's members of a class ask for, read from their text. */
function gateOf(name: string): ReadonlyMap<string, string> {
  const gates = new Map<string, string>();
  const prototype = prototypeOf(name);
  for (const member of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, member);
    const code: unknown = descriptor?.get ?? descriptor?.value;
    if (typeof code !== 'function') continue;
    const [, version] = new RegExp(`"${name}\\.${member}",\\w+,"([\\d.]+)"`).exec(code.toString()) ?? [];
    if (version !== undefined) gates.set(member, version);
  }
  return gates;
}
