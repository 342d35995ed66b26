import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let most = Number.POSITIVE_INFINITY;

/** How many cases a property tries at most from now on; undefined: as many as it says. */
export function limitRuns(mostRuns) {
  most = mostRuns ?? Number.POSITIVE_INFINITY;
}

/** Makes every property of fast-check keep to {@link limitRuns}, with the same cases each time; a failing one need not be the smallest. */
export function useFewerRuns() {
  const path = require.resolve('fast-check');
  const original = require(path);
  original.configureGlobal({ seed: 20040401, endOnFailure: true });
  const assert = (property, parameters) => original.assert(property, { ...parameters, numRuns: Math.min(most, parameters?.numRuns ?? 100) });
  const limited = { ...original, assert };
  require.cache[path].exports = { __esModule: true, ...limited, default: limited };
}
