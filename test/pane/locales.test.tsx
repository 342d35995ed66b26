import { localeOf } from '../../src/locales/locale';
import { paneTexts } from '../../src/locales/pane';
import { problems as englishProblems } from '../../src/locales/en-US/problems';
import { describeProblem } from '../../src/locales/problems';
import { problems as chineseProblems } from '../../src/locales/zh-CN/problems';
import type { ProblemCode } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { sheetWords } from '../../src/sheets/sheetWords';

/** Every text with its path; texts that take values are made with plausible ones. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...values: unknown[]) => unknown)(...Array.from({ length: value.length }, () => 3)))]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

const chinese = textsOf(paneTexts('zh-CN'), '');
const english = textsOf(paneTexts('en-US'), '');

/** Terms that stay Chinese in English: the notice's number, words that must be typed into cells, names of worksheets, the other language. */
const chineseInEnglish = /吉政发〔2004〕4号|示例|已确认|不适用|考评方案|中文|切换为中文|单位代码, 指标项, 栏目, 数值, 分子, 分母|目标任务, 半年填报, 年终填报|1b分子|1b分母|[优良中差](?= \()/g;

test('both languages have the same texts', () => {
  expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
});

test('no text is empty', () => {
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('English is English throughout', () => {
  const left = english.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(chineseInEnglish, '')));
  expect(left).toEqual([]);
});

test('nothing but the names of things is left untranslated in Chinese', () => {
  const same = chinese.filter(([path, text], index) => english[index]?.[1] === text && /[a-z]{3}/i.test(text) && !path.startsWith('importing.encodings'));
  expect(same).toEqual([]);
});

test('every setting of the scheme has a name in both languages', () => {
  for (const code of Object.keys(jilin2004.settings) as (keyof typeof jilin2004.settings)[]) {
    expect(paneTexts('zh-CN').settings[code]).toMatch(/\p{Script=Han}/u);
    expect(paneTexts('en-US').settings[code]).toMatch(/[a-z]{3}/);
  }
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
  ['en-GB', 'en-US'],
  ['ja-JP', 'en-US'],
  ['zha', 'en-US'],
] as const)('Office in %p is answered in %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

const codes = Object.keys(chineseProblems) as ProblemCode[];

test.each(codes)('the problem %s says what it is, what happened and what to do, in both languages', (code) => {
  for (const locale of ['zh-CN', 'en-US'] as const) {
    const bare = describeProblem({ code }, locale);
    const placed = describeProblem({ code, parameters: { sheet: 'Sheet7', file: 'a.csv', where: 'C4', reason: 'x', limit: 9, api: 'ExcelApi 1.9', count: 4, missing: '3.1' } }, locale);
    for (const text of [bare.title, bare.message, bare.remedy, placed.message]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|\[object|NaN/);
    }
  }
  expect(Object.keys(englishProblems)).toContain(code);
});

test.each(['sheet-protected', 'sheet-missing', 'sheet-damaged', 'entries-exist'] as const)('the problem %s names the worksheet', (code) => {
  expect(describeProblem({ code, parameters: { sheet: '半年填报' } }, 'zh-CN').message).toContain('半年填报');
  expect(describeProblem({ code, parameters: { sheet: 'Half-year' } }, 'en-US').message).toContain('Half-year');
});

test('what Excel said is never shown', () => {
  expect(JSON.stringify(describeProblem({ code: 'excel-failed', detail: 'GeneralException at 0x1' }, 'zh-CN'))).not.toContain('GeneralException');
});

test.each(['zh-CN', 'en-US'] as const)('sheets are called in the pane what they are called in the workbook, in %s', (locale) => {
  expect(paneTexts(locale).sheets).toEqual(sheetWords(locale).sheetNames);
});
