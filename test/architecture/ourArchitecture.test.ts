import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchitecture, type SourceTree } from '../support/architecture/checkArchitecture';
import { filesUnder } from '../support/filesUnder';

const root = join(__dirname, '../..');
const sources: SourceTree = new Map(
  ['src', 'test'].flatMap((folder) =>
    filesUnder(join(root, folder)).map((path): [string, string] => [
      `${folder}/${path}`,
      /\.(?:tsx?|mjs|js)$/.test(path) ? readFileSync(join(root, folder, path), 'utf8') : '',
    ]),
  ),
);

test('the sources keep to the architecture', () => {
  const violations = checkArchitecture(sources).map(({ file, line, message, rule }) => `${file}:${line} ${message} [${rule}]`);
  expect(violations).toEqual([]);
});

test('there are sources to hold to it', () => {
  expect([...sources.keys()].filter((file) => file.startsWith('src/model/')).length).toBeGreaterThan(5);
});

// A rule of ESLint cannot report this: it would be switched off itself.
test('no file switches all of ESLint off', () => {
  const blanket = /\/\*\s*eslint-disable\s*(?:--[^*]*)?\*\//;
  expect([...sources].filter(([, text]) => blanket.test(text)).map(([file]) => file)).toEqual([]);
});
