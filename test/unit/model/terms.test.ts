import { isErrorText } from '../../../src/model/cellValue';
import { fixedTarget, hasTarget, targetKindsOf } from '../../../src/model/measure';
import { assessors } from '../../../src/model/judgement';
import { usesTarget, type MethodSpec } from '../../../src/model/method';
import { narrowText } from '../../../src/model/narrowText';
import { isOwnRuleCode } from '../../../src/model/ownRule';
import { columnsLike, figureSheets, periods } from '../../../src/model/period';
import { entryKindWords, isHonour, type EntryKind } from '../../../src/model/registerEntry';
import { unconfirmedMeasures } from '../../../src/model/unconfirmedMeasures';
import { cellKey } from '../../../src/model/workbookPort';
import { aMeasure } from '../../support/builders/aMeasure';

it.each([
  ['２２０１００', '220100'],
  ['ＡＢｃ（！～）', 'ABc(!~)'],
  ['长\u3000春\u00A0市\u2009区\u202F', '长 春 市 区 '],
  ['1\u20102\u20113\u20144\u22125', '1-2-3-4-5'],
  ['\uFEFF2\u200B2\u200F0\u202A1\u202E0\u20600', '220100'],
  ['plain text ~ stays', 'plain text ~ stays'],
  ['全年 plain', '全年 plain'],
])('%p reads as %p', (text, expected) => {
  expect(narrowText(text)).toBe(expected);
});

it.each<[unknown, boolean]>([['#REF!', true], ['#n/a', true], ['#DIV/0!', true], ['#PYTHON!', true], ['#3', false], ['REF!', false], ['', false], [5, false], [true, false]])('%p is the text of an error: %p', (value, expected) => {
  expect(isErrorText(value as string)).toBe(expected);
});

it('events and falsified figures speak for nobody, awards and innovations do', () => {
  const kinds = Object.keys(entryKindWords) as EntryKind[];
  expect(kinds.filter(isHonour)).toEqual(['national-award', 'provincial-award', 'local-award', 'innovation']);
});

it.each<[MethodSpec['method'], boolean]>([['proportional', true], ['control', true], ['by-place', true], ['per-case', false], ['graded', false]])('%s looks at the target: %p', (method, expected) => {
  expect(usesTarget({ method } as MethodSpec)).toBe(expected);
});

it('a measure has a column in 目标任务 where its method looks at a target and it has one', () => {
  expect(hasTarget(aMeasure('1'))).toBe(true);
  expect(hasTarget(aMeasure('1', { target: 'none' }))).toBe(false);
  expect(hasTarget(aMeasure('1', { method: { method: 'graded' } }))).toBe(false);
});

it('a target of “all” is 100 %, others are set unit by unit', () => {
  expect([fixedTarget({ target: 'all' }), fixedTarget({ target: 'ratio' })]).toEqual([1, undefined]);
  expect(Object.entries(targetKindsOf).map(([kind, [usual]]) => [kind, usual])).toEqual([['count', 'count'], ['amount', 'amount'], ['ratio', 'ratio']]);
});

it('last year’s figures have the columns of the year-end’s, others their own', () => {
  expect(figureSheets.map(columnsLike)).toEqual(['target', 'half-year', 'year-end', 'year-end']);
});

it.each<[string, boolean]>([['Z1', true], ['自定1', true], ['Z1.23-bc', true], ['', false], ['.Z', false], ['Z.', false], ['Z--1', false], ['Z 1', false], ['Z1;', false], ['ABCDEFGHIJKL', true], ['ABCDEFGHIJKLM', false]])('%p can be the code of a rule of one’s own: %p', (code, expected) => {
  expect(isOwnRuleCode(code)).toBe(expected);
});

it('measures in use that nobody has confirmed are counted', () => {
  const measures = [aMeasure('1'), aMeasure('2', { confirmed: true }), aMeasure('3', { retired: true }), aMeasure('4', { confirmed: false }), aMeasure('5', { confirmed: true, retired: true }), aMeasure('6', { confirmed: true })];
  expect(unconfirmedMeasures({ measures })).toBe(2);
});

it('two periods are assessed, by two assessors', () => {
  expect([periods, assessors]).toEqual([['half-year', 'year-end'], ['inspection', 'routine']]);
});

it('cells of different sheets, rows or columns have different keys', () => {
  const keys = ['a', 'b'].flatMap((sheetId) => [1, 11].flatMap((row) => [1, 11].map((column) => cellKey({ sheetId, row, column }))));
  expect(new Set(keys).size).toBe(8);
});
