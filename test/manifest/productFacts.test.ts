import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { associatedFunctions } from '../support/manifest/associatedFunctions';
import { emittedFiles } from '../support/manifest/emittedFiles';
import { pngSize } from '../support/manifest/pngSize';
import { sitePath } from '../support/manifest/sitePath';

test('functions are offered by name', () => {
  expect(associatedFunctions('a.ts', "Office.actions.associate('checkFigures', run); Other.actions.associate('no', run);")).toEqual(['checkFigures']);
});

test('functions are offered from a table', () => {
  const source = 'const commands = { checkFigures, clearMarks: () => 1 };\nfor (const [name, run] of Object.entries(commands)) Office.actions.associate(name, run);';
  expect(associatedFunctions('a.ts', source)).toEqual(['checkFigures', 'clearMarks']);
});

test('a name in a comment is no offer', () => {
  expect(associatedFunctions('a.ts', "// Office.actions.associate('checkFigures', run);")).toEqual([]);
});

test('the size of a PNG is read from its header', () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 80, 0, 0, 1, 0]);
  expect(pngSize(bytes)).toEqual({ width: 80, height: 256 });
});

test('something else than a PNG has no size', () => {
  expect(pngSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
});

test.each([
  ['https://localhost:3000/taskpane.html', 'https://localhost:3000/assets/a%20b.png?v=1#c', 'assets/a b.png'],
  ['https://example.org/kaoping/taskpane.html', 'https://example.org/kaoping/help.html', 'help.html'],
  ['https://example.org/kaoping/taskpane.html', 'https://example.org/help.html', undefined],
  ['https://localhost:3000/taskpane.html', 'https://localhost/help.html', undefined],
  ['https://localhost:3000/taskpane.html', 'help.html', undefined],
])('on the site of %s, %s is %s', (page, address, path) => {
  expect(sitePath(page, address)).toBe(path);
});

describe('the files that a build emits', () => {
  const root = mkdtempSync(join(tmpdir(), 'emitted-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  test('are unknown while there is no configuration', () => {
    expect(emittedFiles(root)).toBeUndefined();
  });

  test('are its pages and what it copies, of the product and not of the workbench', () => {
    write('assets/icons/a.png', '');
    write('help.html', '');
    write(
      'webpack.config.js',
      `module.exports = (env, { mode }) => [
        { name: 'workbench', plugins: [{ userOptions: { filename: 'workbench.html' } }] },
        { name: 'product', plugins: [
          { userOptions: { filename: mode + '.html' } },
          { apply() {} },
          { patterns: [{ from: 'assets', to: 'pictures' }, { from: 'help.html', to: 'help.html' }, { from: 'absent.html', to: 'absent.html' }] },
        ] },
      ];`,
    );
    expect([...(emittedFiles(root) ?? [])].sort()).toEqual(['help.html', 'pictures/icons/a.png', 'production.html']);
  });
});
