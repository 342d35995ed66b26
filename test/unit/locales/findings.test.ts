import type { Finding } from '../../../src/model/finding';
import { findingTexts as english } from '../../../src/locales/en-US/findings';
import { describeFinding } from '../../../src/locales/findings';
import { locales } from '../../../src/locales/locale';
import { findingTexts as chinese } from '../../../src/locales/zh-CN/findings';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { allRules } from '../../../src/validation/allRules';
import { aCheck } from '../../support/builders/aCheck';
import { aScheme } from '../../support/builders/aScheme';
import { checkPlot, cleanPlot, plantedFaults } from '../../support/builders/plantedFaults';

const samples: readonly Finding[] = plantedFaults.flatMap((fault) => {
  const plot = cleanPlot();
  fault.plant(plot);
  return checkPlot(plot, fault.period).filter(({ rule, unitCode }) => rule === fault.rule && (fault.unit === undefined || unitCode === fault.unit));
});
const rateAlone = aCheck(aScheme().withOnly('5').build()).halfYear({ 5: { rate: 0.8 } }).findings('half-year');
const all = [...samples, ...rateAlone];

describe.each(locales)('texts in %s', (locale) => {
  it('there is a sample of every rule', () => {
    expect(allRules.map(({ code }) => code).filter((code) => !all.some(({ rule }) => rule === code))).toEqual([]);
  });

  it.each(all.map((finding) => [`${finding.rule} ${finding.measure ?? ''}${finding.part ?? ''}`, finding] as const))('%s is complete', (_name, finding) => {
    const { title, message, remedy } = describeFinding(finding, jilin2004, locale);
    for (const text of [title, message, remedy]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}—]/);
    }
    if (finding.at !== undefined) expect(message).toContain(finding.at.sheetName);
    if (finding.unitName !== undefined) expect(message).toContain(finding.unitName);
    if (finding.measure !== undefined) expect(message).toContain(finding.measure);
  });
});

describe('a text', () => {
  const [finding] = aCheck(jilin2004)
    .halfYear({ 5: { numerator: 120, denominator: 100 } })
    .findings('half-year')
    .filter(({ rule }) => rule === 'numerator-over-denominator');
  if (finding === undefined) throw new Error('no finding');

  it('names sheet, cell, unit, measure, both values and their difference, and says what to do', () => {
    expect(describeFinding(finding, jilin2004, 'zh-CN')).toEqual({
      title: '分子大于分母',
      message: '“半年填报”M6，单位001，指标项5“解除劳动关系人员再就业率”的分子：分子120大于分母100，多20。',
      remedy: '请核对分子、分母的口径和数值，分子不得大于分母。',
      sentence: '分子120大于分母100，多20。',
      left: '120',
      right: '100',
      difference: '20',
    });
    expect(describeFinding(finding, jilin2004, 'en-US')).toMatchObject({
      title: 'Numerator over denominator',
      message: '“半年填报” M6, 单位001, measure 5 “解除劳动关系人员再就业率”, numerator: the numerator 120 is more than the denominator 100, by 20.',
      remedy: 'Check definitions and figures of both; a numerator is part of its denominator.',
    });
  });

  it('shows rates as per cent, their difference in percentage points, and amounts with their unit', () => {
    const words = (about: Partial<Finding>, locale: 'zh-CN' | 'en-US') => describeFinding({ rule: 'under-100', severity: 'soft', column: 'half-year', ...about }, jilin2004, locale).message;
    const rate = { measure: '31', part: 'rate', left: 0.9951, right: 1, difference: -0.0049 } as const;
    expect(words(rate, 'zh-CN')).toContain('比率为99.51%，应为100%，差0.49个百分点');
    // As many decimals as the rates show, and more only where nothing else would be left.
    expect(words({ ...rate, left: 0.9912319644839068, difference: 0.9912319644839068 - 1 }, 'zh-CN')).toContain('比率为99.12%，应为100%，差0.88个百分点');
    expect(words({ ...rate, left: 0.999999, difference: 0.999999 - 1 }, 'zh-CN')).toContain('差0.0001个百分点');
    expect(words(rate, 'en-US')).toContain('99.51%, short of 100% by 0.49 percentage points');
    const money = { rule: 'year-end-below-half-year', measure: '17', part: 'value', left: 100.1, right: 100.3, difference: 100.1 - 100.3 } as const;
    expect(words(money, 'zh-CN')).toContain('年终累计数100.1万元小于半年累计数100.3万元，相差0.2万元');
  });

  it.each([
    ['far to the right', 702, 'AAA6'],
    ['at the last column of one letter', 25, 'Z6'],
    ['at the first of two', 26, 'AA6'],
    ['at the last of Excel', 16383, 'XFD6'],
  ])('names a cell %s', (_where, column, name) => {
    const at = { sheetId: 's', sheetName: '半年填报', row: 5, column };
    expect(describeFinding({ ...finding, at }, jilin2004, 'zh-CN').message).toContain(`“半年填报”${name}，`);
  });

  it.each([[4.006441, '稳健z值4.01，'], [-4.006441, '稳健z值-4.01，'], [3.5004, '稳健z值3.5004，'], [12, '稳健z值12，']])('of an outlier shows z = %d in two decimals, and whole where they would not tell it from the limit', (z, shown) => {
    const found = samples.find(({ rule }) => rule === 'outlier');
    if (!found) throw new Error('no outlier');
    expect(describeFinding({ ...found, parameters: { ...found.parameters, z, limit: 3.5 } }, jilin2004, 'zh-CN').message).toContain(shown);
  });

  it('of a cell is cut where it is long, on one line, and never within a character', () => {
    const { message } = describeFinding({ rule: 'wrong-type', severity: 'hard', left: `一\n二${'😀'.repeat(50_000)}` }, jilin2004, 'zh-CN');
    expect(message).toBe(`应填数字，现为“一 二${'😀'.repeat(37)}…”，不能参加计算。`);
  });

  it('of a rule that nobody knows is its code', () => {
    expect(describeFinding({ rule: 'new-rule', severity: 'soft', unitName: '长春市' }, jilin2004, 'zh-CN')).toEqual({ title: 'new-rule', message: '长春市：new-rule', sentence: '', remedy: '', left: '', right: '', difference: '' });
    expect(describeFinding({ rule: 'toString', severity: 'soft' }, jilin2004, 'en-US').title).toBe('toString');
  });

  it('for faults of the scheme names the row', () => {
    const about: Finding = { rule: 'scheme-value-invalid', severity: 'hard', at: { sheetId: 's', sheetName: '考评方案', row: 9, column: 3 }, left: 'abc', right: '50%', parameters: { code: 'S.factor.flow', label: '时序系数', field: '取值', expected: 'share', low: 0, high: 1, usedFrom: 'standard' } };
    expect(describeFinding(about, jilin2004, 'zh-CN').message).toBe('“考评方案”D10：“时序系数”的取值现为“abc”，应为0%至100%之间的百分数；暂用标准方案的“50%”。');
  });

  it('exists in both languages for the same codes', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });
});
