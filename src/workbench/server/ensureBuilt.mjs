// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from './messages.mjs';
import { readStamp, sourceStamp } from './sourceStamp.mjs';

/** Each build by name, with the page that proves it is there. */
const BUILDS = [
  ['product', 'dist/taskpane.html'],
  ['workbench', 'dist-workbench/index.html'],
];

/**
 * Builds what is older than its sources. Processes that start at the same time build one after the other, so that the later ones
 * find the work done.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when the build failed; webpack has said why
 */
export async function ensureBuilt(root, say) {
  if (isBuilt(root)) return true;
  const release = await lock(join(root, '.cache', 'build-lock'), say);
  try {
    if (isBuilt(root)) return true;
    say(message('building'));
    const started = performance.now();
    const done = await runWebpack(root);
    if (done) say(message('built', { seconds: ((performance.now() - started) / 1000).toFixed(1) }));
    return done;
  } finally {
    release();
  }
}

/** @param {string} root */
function isBuilt(root) {
  const wanted = `production ${sourceStamp(root)}`;
  return BUILDS.every(([name = '', page = '']) => readStamp(root, name) === wanted && existsSync(join(root, page)));
}

/** @param {string} root @returns {Promise<boolean>} */
function runWebpack(root) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * @param {string} folder making it is the lock; the file in it names the process that holds it
 * @param {(line: string) => void} say
 * @returns {Promise<() => void>} how to release it
 */
async function lock(folder, say) {
  const owner = join(folder, 'process');
  mkdirSync(join(folder, '..'), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(folder);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    // A few tries' grace: the owner writes its number just after making the folder.
    if (waited > 4 && !isRunning(existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0)) rmSync(folder, { recursive: true, force: true });
    else if (waited === 0) say(message('waiting'));
    await pause(200);
  }
}

/** @param {number} processId 0 for none */
function isRunning(processId) {
  if (!(processId > 0)) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
