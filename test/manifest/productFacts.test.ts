import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { associatedFunctions } from '../support/manifest/associatedFunctions';
import { emittedFiles } from '../support/manifest/emittedFiles';
import { officeProgram } from '../support/manifest/officeProgram';
import { pngSize } from '../support/manifest/pngSize';
import { sitePath } from '../support/manifest/sitePath';

describe('functions for buttons', () => {
  const root = join(__dirname, '../..');
  const planted = {
    named: "Office.actions.associate('checkFigures', () => undefined); ({ actions: { associate: (name: string) => name } }).actions.associate('no');",
    listed: "const names: readonly ('checkFigures' | 'clearMarks')[] = ['checkFigures'];\nfor (const name of names) Office.actions.associate(name, () => undefined);",
    keyed: 'const run = { checkFigures: () => 1, clearMarks() {} };\nfor (const [name, f] of Object.entries(run)) Office.actions.associate(name, f);',
    remarked: "// Office.actions.associate('checkFigures', run);",
  };
  const path = (name: string): string => join(root, `src/planted/${name}.ts`);
  const program = officeProgram(root, Object.keys(planted).map(path), new Map(Object.entries(planted).map(([name, source]) => [path(name), source])));

  test.each<[keyof typeof planted, readonly string[]]>([
    ['named', ['checkFigures']],
    ['listed', ['checkFigures', 'clearMarks']],
    ['keyed', ['checkFigures', 'clearMarks']],
    ['remarked', []],
  ])('are found where they are %s', (source, names) => {
    expect(associatedFunctions(program, [path(source)])).toEqual(names);
  });
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
    write('assets/b.png', '');
    write('assets/b.svg', '');
    write('help.html', '');
    write(
      'webpack.config.js',
      `module.exports = (env, { mode }) => [
        { name: 'workbench', plugins: [{ userOptions: { filename: 'workbench.html' } }] },
        { name: 'product', plugins: [
          { userOptions: { filename: mode + '.html' } },
          { apply() {} },
          { patterns: [{ from: 'assets', to: 'pictures' }, { from: 'help.html' }, { from: 'assets/*.png' }, { from: 'assets/**/a.*', to: 'deep' }, { from: 'absent.html', to: 'absent.html' }] },
        ] },
      ];`,
    );
    expect([...(emittedFiles(root) ?? [])].sort()).toEqual([
      'assets/b.png',
      'deep/assets/icons/a.png',
      'help.html',
      'pictures/b.png',
      'pictures/b.svg',
      'pictures/icons/a.png',
      'production.html',
    ]);
  });
});
