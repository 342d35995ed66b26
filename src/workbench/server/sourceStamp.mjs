// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the two builds are made from. The lock file stands for node_modules. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/**
 * A fingerprint of the sources' contents: dates do not count, because checking out another version changes contents without
 * making them newer. What does not exist (yet) counts as absent.
 *
 * @param {string} root the project's folder
 * @returns {string}
 */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(root, source)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]} sorted, with `/`, relative to the root
 */
function filesUnder(root, relative) {
  const stat = statSync(join(root, relative), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [relative];
  return readdirSync(join(root, relative))
    .sort()
    .flatMap((name) => filesUnder(root, `${relative}/${name}`));
}

/**
 * Keeps what a build was made from.
 *
 * @param {string} root
 * @param {string} build the build's name
 * @param {string} stamp empty for a build that failed
 */
export function writeStamp(root, build, stamp) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile(root, build), stamp);
}

/**
 * @param {string} root
 * @param {string} build
 * @returns {string} empty when the build was never made
 */
export function readStamp(root, build) {
  const file = stampFile(root, build);
  return statSync(file, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(file, 'utf8');
}

/** @param {string} root @param {string} build */
function stampFile(root, build) {
  return join(root, '.cache', `source-stamp-${build}.txt`);
}
