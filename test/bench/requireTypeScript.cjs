/**
 * Lets `require` in plain Node take this project's TypeScript and packages that come as ES modules only, for scripts that cannot run
 * inside jest: a bench measures without jest's wrapping, and `node --cpu-prof` sees the real names. Types are stripped, not checked.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

function compile(module, filename) {
  const syntax = /\.[jm]s$/.test(filename) ? { syntax: 'ecmascript' } : { syntax: 'typescript', tsx: filename.endsWith('x') };
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: syntax, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
}

for (const ending of ['.ts', '.tsx', '.mjs']) require.extensions[ending] = compile;

const plain = require.extensions['.js'];
require.extensions['.js'] = (module, filename) => {
  try {
    plain(module, filename);
  } catch (error) {
    // Before 20.19, Node's `require` refuses ES modules (lodash-es, which the spreadsheet requires).
    if (error.code !== 'ERR_REQUIRE_ESM') throw error;
    compile(module, filename);
  }
};
