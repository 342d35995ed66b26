import { Linter } from 'eslint';
import { projectRules } from '../support/lint/projectRules.mjs';

type RuleName = 'explained-disable' | 'test-asserts' | 'no-skipped-test';

function messages(rule: RuleName, code: string): readonly string[] {
  const found = new Linter().verify(code, { plugins: { project: projectRules }, rules: { [`project/${rule}`]: 'error' } });
  // A disabling comment may name rules that this small linter does not know.
  return found.filter(({ ruleId }) => ruleId === `project/${rule}`).map(({ message }) => message);
}

test.each([
  ['expect', "test('a', () => { expect(1).toBe(1); });"],
  ['a property of fast-check', "test('a', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });"],
  ['expect in a callback', "it('a', () => { list.forEach((x) => expect(x).toBe(1)); });"],
  ['a function of the file', "const same = (a) => expect(a).toBe(1);\ntest('a', () => { same(1); });"],
  ['a function of the file that calls another', "function one(a) { two(a); } function two(a) { expect(a).toBe(1); } test('a', () => { one(1); });"],
  ['an imported check', "test('a', async () => { await checkSheet(1); });"],
  ['expect in every row of a table', "test.each([1, 2])('a %s', (n) => { expect(n).toBe(n); });"],
])('a test may state its claim by %s', (_how, code) => {
  expect(messages('test-asserts', code)).toEqual([]);
});

test.each([
  ['does nothing', "test('a', () => {});"],
  ['only runs code', "it('a', () => { run(1); });"],
  ['runs code for every row', "test.each([1, 2])('a %s', (n) => { run(n); });"],
  ['calls a function of the file that states nothing', "const run = () => 1; test('a', () => { run(); });"],
  ['calls a function that calls itself', "function run() { run(); } test('a', () => { run(); });"],
])('a test that %s is reported', (_what, code) => {
  expect(messages('test-asserts', code)).toEqual([expect.stringContaining('states nothing')]);
});

test.each(["test.only('a', f);", "describe.skip('a', f);", "it.todo('a');", "xit('a', f);", "fdescribe('a', f);"])('hidden tests are reported: %s', (code) => {
  expect(messages('no-skipped-test', code)).toHaveLength(1);
});

test('a rule may be switched off with a reason', () => {
  expect(messages('explained-disable', '// eslint-disable-next-line no-eval -- the host runs a formula here\neval("1");')).toEqual([]);
});

test.each(['// eslint-disable-next-line no-eval\neval("1");', '/* eslint-disable no-eval */', '/* eslint-disable no-eval -- */'])('a rule switched off without a reason is reported: %s', (code) => {
  expect(messages('explained-disable', code)).toEqual([expect.stringContaining('Say why')]);
});
