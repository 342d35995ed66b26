import swc from '@swc/core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

const require = createRequire(import.meta.url);

/** By file: its compiled text, which has all mutants in it and counts what it passes, and the same without mutants. Files do not change meanwhile. */
const compiled = new Map();

/** Undefined until the first mutant: the first run needs the counts. */
let activeMutant;

function compile(file) {
  const { code } = swc.transformSync(readFileSync(file, 'utf8'), { filename: file, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  return { code, original: withMutant(code, undefined) };
}

/** The text with this mutant alone: asking each of thousands of places whether it is the one makes tests many times slower. */
function withMutant(code, mutant) {
  return code.replaceAll(/stryCov_9fa48\((?:"\d+"(?:,\s*)?)+\)/g, '0').replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, (asked, id) => (id === mutant ? asked : 'false'));
}

function textOf(file) {
  let known = compiled.get(file);
  if (known === undefined) compiled.set(file, (known = compile(file)));
  if (activeMutant === undefined) return known.code;
  return known.code.includes(`stryMutAct_9fa48("${activeMutant}")`) ? withMutant(known.code, activeMutant) : known.original;
}

for (const extension of ['.ts', '.mts']) {
  require.extensions[extension] = (module, file) => {
    module._compile(textOf(file), file);
  };
}

/** Loads a file of the project, as TypeScript, with all that it imports and is not loaded yet. */
export function load(file) {
  // A require of its own for each file: one would remember every module that it ever loaded.
  createRequire(file)(file);
}

/** Forgets every loaded module of the project, so that the next `load` starts from nothing; packages stay. */
export function forgetModules(projectFolder) {
  const packages = `${sep}node_modules${sep}`;
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(join(projectFolder, sep)) && !file.includes(packages)) delete require.cache[file];
  }
}

/** From the next `load` on, modules have this mutant. */
export function startWithMutant(id, projectFolder) {
  activeMutant = id;
  forgetModules(projectFolder);
}
