/** Node's module hooks behind registerTypeScript.mjs: find `./name` as `./name.ts`, and compile it. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  if (/^\.{1,2}\//.test(specifier) && !/\.[cm]?[jt]sx?$|\.json$/.test(specifier) && context.parentURL !== undefined) {
    for (const ending of endings) {
      const url = new URL(specifier + ending, context.parentURL);
      if (await isFile(url)) {
        return { url: url.href, format: 'module', shortCircuit: true };
      }
    }
  }
  return nextResolve(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!/^file:.*\.tsx?$/.test(url)) {
    return nextLoad(url, context);
  }
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: url.endsWith('x') }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}

/** @param {URL} url */
async function isFile(url) {
  try {
    return (await stat(url)).isFile();
  } catch {
    return false; // not there: the next ending is tried
  }
}
