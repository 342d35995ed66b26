import { checkArchitecture, type Violation } from '../support/architecture/checkArchitecture';

/** A small product that keeps to the architecture; a test plants one file in it. */
const sound: Readonly<Record<string, string>> = {
  'src/model/unit.ts': "export type Unit = string;\nexport const city: Unit = '城市';",
  'src/validation/check.ts': "import { city } from '../model/unit';\nexport const check = () => city;",
  'src/tasks/score.ts': "import { check } from '../validation/check';\nexport const score = check;",
  'src/locales/zh.ts': "import type { Unit } from '../model/unit';\nimport { words } from './words';\nexport const zh = (unit: Unit) => words + unit;",
  'src/locales/words.ts': "export const words = '单位';",
  'src/excel/port.ts': 'export const run = (): Promise<Excel.Range | void> => Excel.run(async () => undefined);',
  'src/taskpane/index.tsx': "import { createRoot } from 'react-dom/client';\nimport { score } from '../tasks/score';\nOffice.onReady(() => createRoot(score));",
  'src/commands/index.ts': "import { score } from '../tasks/score';\nOffice.actions.associate('score', score);",
  'src/workbench/host/answer.ts': "import { Univer } from '@univerjs/core';\nexport const answer: OfficeExtension.Error | Univer = Excel.x;",
  'src/workbench/server/start.mjs': "import { findBrowser } from '../../../test/support/findBrowser.mjs';\nimport 'node:fs';\nfindBrowser();",
};

function violationsWith(planted: Readonly<Record<string, string>>): readonly Violation[] {
  return checkArchitecture(new Map(Object.entries({ ...sound, ...planted })));
}

test('a sound product has no violation', () => {
  expect(violationsWith({})).toEqual([]);
});

test.each<[string, string, string, Violation['rule'], RegExp]>([
  ['the core taking from further out', 'src/model/x.ts', "import { check } from '../validation/check';", 'import', /model must not take from validation/],
  ['even only a type of it', 'src/model/x.ts', "import type { check } from '../validation/check';", 'import', /model must not take from validation/],
  ['by a re-export', 'src/model/x.ts', "export * from '../validation/check';", 'import', /model must not take from validation/],
  ['by import()', 'src/model/x.ts', "export const x = () => import('../validation/check');", 'import', /model must not take from validation/],
  ['by require()', 'src/model/x.ts', "const x = require('../validation/check');", 'import', /model must not take from validation/],
  ['by import().Type', 'src/model/x.ts', "export type X = import('../validation/check').X;", 'import', /model must not take from validation/],
  ['by a folder and its index', 'src/model/x.ts', "import '../taskpane';", 'import', /model must not take from taskpane/],
  ['the product taking from the workbench', 'src/taskpane/x.ts', "import '../workbench/host/answer';", 'import', /taskpane must not take from workbench/],
  ['texts taking more than types', 'src/locales/x.ts', "import { city } from '../model/unit';", 'import', /locales takes only types/],
  ['texts taking a type and a value at once', 'src/locales/x.ts', "import { type Unit, city } from '../model/unit';", 'import', /locales takes only types/],
  ['a test taken by the product', 'src/tasks/x.ts', "import '../../test/support/findBrowser.mjs';", 'import', /not part of the product/],
  ['a folder that nobody planned', 'src/services/x.ts', '', 'folder', /no folder of the architecture/],
  ['a file beside the folders', 'src/index.ts', '', 'folder', /no folder of the architecture/],
  ['a package in the core', 'src/scoring/x.ts', "import { sum } from 'lodash';", 'package', /scoring must not take the package lodash/],
  ['a package with a name that only begins alike', 'src/taskpane/x.ts', "import 'react-router';", 'package', /react-router/],
  ['Node in the pane', 'src/taskpane/x.ts', "import 'node:fs';", 'package', /node:fs/],
  ['Excel named by a task', 'src/tasks/x.ts', 'export const x = () => Excel.run;', 'office', /names Excel\.run/],
  ['a type of Excel named by a task', 'src/tasks/x.ts', 'export type X = Excel.Range;', 'office', /names Excel\.Range/],
  ['Office reached through window', 'src/taskpane/x.ts', 'export const x = window.Office.context;', 'office', /names Office\.context/],
  ['the entry of the pane doing more than starting', 'src/taskpane/index.tsx', 'Office.addin.hide();', 'office', /names Office\.addin/],
  ['commands reading cells', 'src/commands/x.ts', 'Excel.run(async () => undefined);', 'office', /names Excel\.run/],
  ['chance in the core', 'src/scoring/x.ts', 'export const x = Math.random();', 'purity', /Math\.random/],
  ['the clock in the core', 'src/tasks/x.ts', 'export const x = new Date();', 'purity', /new Date\(\)/],
  ['the clock by another way', 'src/tasks/x.ts', 'export const x = globalThis.Date.now();', 'purity', /Date\.now/],
  ['a timer in the core', 'src/tasks/x.ts', 'setTimeout(() => 1, 1);', 'purity', /setTimeout/],
  ['output in the core', 'src/model/x.ts', "console.log('x');", 'purity', /console\.log/],
  ['a file that is called utils', 'src/model/utils.ts', '', 'name', /"utils"/],
  ['a folder that is called helpers', 'test/helpers/build.ts', '', 'name', /"helpers"/],
  ['a test that is called after nothing', 'test/unit/common.test.ts', '', 'name', /"common"/],
])('%s is reported', (_what, file, text, rule, message) => {
  expect(violationsWith({ [file]: text })).toContainEqual({ rule, file, line: expect.any(Number), message: expect.stringMatching(message) });
});

test('a violation is reported with the line of the import', () => {
  expect(violationsWith({ 'src/model/x.ts': "\n\nimport '../tasks/score';" })).toEqual([
    { rule: 'import', file: 'src/model/x.ts', line: 3, message: 'model must not take from tasks: src/tasks/score.ts' },
  ]);
});

test('files that take each other in a circle are reported once, in their order', () => {
  const circle = {
    'src/model/a.ts': "import { b } from './b';\nexport const a = b;",
    'src/model/b.ts': "export { c as b } from './c';",
    'src/model/c.ts': "import { a } from './a';\nexport const c = a;",
  };
  expect(violationsWith(circle)).toEqual([
    { rule: 'cycle', file: 'src/model/a.ts', line: 0, message: 'files take each other in a circle: src/model/a.ts → src/model/b.ts → src/model/c.ts' },
  ]);
});

test('a circle that only types close is none: nothing of it is left when the program runs', () => {
  const texts = {
    'src/locales/texts.ts': "import { en } from './en';\nexport interface Texts { name: string }\nexport const texts = en;",
    'src/locales/en.ts': "import { type Texts } from './texts';\nexport const en: Texts = { name: 'x' };",
  };
  expect(violationsWith(texts)).toEqual([]);
});

test.each([
  ['a key of that name', "export const messages = { Excel: 'x' }; export const x = messages.Excel;"],
  ['a variable of that name', 'export const x = (Office: string) => Office.length;'],
  ['a word in a comment or text', "// Excel.run\nexport const x = 'Office.context';"],
])('%s is not Office', (_what, text) => {
  expect(violationsWith({ 'src/tasks/x.ts': text })).toEqual([]);
});

test('a date made from a given moment is pure', () => {
  expect(violationsWith({ 'src/tasks/x.ts': 'export const x = (moment: number) => new Date(moment);' })).toEqual([]);
});
