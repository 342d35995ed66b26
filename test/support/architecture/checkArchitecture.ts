import { posix } from 'node:path';
import ts from 'typescript';
import { folders, officeSpeakers, outsideSources, packages, pureFolders, typesOnly, type Folder } from './architecture';
import { importCycles } from './importCycles';
import { impurities } from './impurities';
import { officeNames } from './officeNames';
import { readImports, type Import } from './readImports';

/** Sources by their path from the project's folder, with `/`. */
export type SourceTree = ReadonlyMap<string, string>;

export interface Violation {
  readonly rule: 'folder' | 'import' | 'package' | 'cycle' | 'office' | 'purity' | 'name';
  readonly file: string;
  /** 0 when the file as a whole is meant. */
  readonly line: number;
  readonly message: string;
}

const sourceEndings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];
const emptyNames = /^(?:utils?|helpers?|commons?|misc|miscellaneous)$/i;

/**
 * Holds sources to the picture in architecture.ts: imports point one way, files do not take each other in a circle, only the adapter
 * speaks to Office, what decides is pure, and every file has a name that says what it holds.
 * @param sources everything under src, and other files of which only the names are checked
 */
export function checkArchitecture(sources: SourceTree): readonly Violation[] {
  const violations = [...sources.keys()].flatMap((file) => [...nameViolations(file)]);
  const taken = new Map<string, readonly string[]>();
  for (const [file, text] of sources) {
    if (!file.startsWith('src/') || !/\.(?:tsx?|mjs|js)$/.test(file)) {
      continue;
    }
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const folder = folderOf(file);
    if (folder === undefined) {
      violations.push({ rule: 'folder', file, line: 0, message: 'lies in no folder of the architecture' });
      continue;
    }
    const imports = readImports(source).map((found) => ({ ...found, target: targetOf(file, found.specifier, sources) }));
    taken.set(
      file,
      imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ target }) => target ?? []),
    );
    violations.push(
      ...imports.flatMap((found) => [...(found.target === undefined ? packageViolations(file, folder, found) : importViolations(file, folder, found, found.target))]),
      ...officeViolations(file, source),
      ...(pureFolders.includes(folder) ? impurities(source).map(({ name, line }): Violation => ({ rule: 'purity', file, line, message: `uses ${name}` })) : []),
    );
  }
  return [
    ...violations,
    ...importCycles(taken).map(
      (cycle): Violation => ({ rule: 'cycle', file: cycle[0] ?? '', line: 0, message: `files take each other in a circle: ${cycle.join(' → ')}` }),
    ),
  ];
}

function folderOf(file: string): Folder | undefined {
  const name = /^src\/([^/]+)\//.exec(file)?.[1];
  return folders.find((folder) => folder === name);
}

/** The file that a relative specifier means, or where it points when there is none; `undefined` for a package. */
function targetOf(file: string, specifier: string, sources: SourceTree): string | undefined {
  if (!specifier.startsWith('.')) {
    return undefined;
  }
  const path = posix.join(posix.dirname(file), specifier);
  return sourceEndings.map((ending) => path + ending).find((candidate) => sources.has(candidate)) ?? path;
}

function* importViolations(file: string, folder: Folder, found: Import, target: string): Generator<Violation> {
  const other = folderOf(target);
  const at = { file, line: found.line };
  if (other === undefined) {
    if (!outsideSources.some(({ files, takes }) => files.test(file) && takes.test(target))) {
      yield { ...at, rule: 'import', message: `takes ${target}, which is not part of the product` };
    }
  } else if (folders.indexOf(other) > folders.indexOf(folder)) {
    yield { ...at, rule: 'import', message: `${folder} must not take from ${other}: ${target}` };
  } else if (other !== folder && typesOnly.includes(folder) && !found.typeOnly) {
    yield { ...at, rule: 'import', message: `${folder} takes only types from other folders: ${target}` };
  }
}

function* packageViolations(file: string, folder: Folder, { specifier, line }: Import): Generator<Violation> {
  const isAllowed = (packages[folder] ?? []).some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`),
  );
  if (!isAllowed) {
    yield { rule: 'package', file, line, message: `${folder} must not take the package ${specifier}` };
  }
}

function* officeViolations(file: string, source: ts.SourceFile): Generator<Violation> {
  const allowed = officeSpeakers.filter(({ files }) => files.test(file)).flatMap(({ parts }) => parts);
  for (const { name, line } of officeNames(source)) {
    if (!allowed.includes('*') && !allowed.some((part) => name === part || name.startsWith(`${part}.`))) {
      yield { rule: 'office', file, line, message: `names ${name}; only src/excel speaks to Office` };
    }
  }
}

function* nameViolations(file: string): Generator<Violation> {
  for (const part of file.split('/')) {
    const name = part.replace(/\..*$/, '');
    if (emptyNames.test(name)) {
      yield { rule: 'name', file, line: 0, message: `"${name}" says nothing about what is in it` };
    }
  }
}
