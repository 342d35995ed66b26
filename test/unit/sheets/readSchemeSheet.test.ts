import { jilin2004 } from '../../../src/schemes/jilin2004';
import { describeFinding } from '../../../src/locales/findings';
import { locales } from '../../../src/locales/locale';
import { schemeFindingTexts } from '../../../src/locales/zh-CN/schemeFindings';
import { schemeFindings } from '../../../src/tasks/schemeFindings';
import { aSchemeSheet } from '../../support/builders/aSchemeSheet';
import { newMeasureRow, ownScheme, schemeSlips } from '../../support/builders/schemeFaults';

describe('a slip in 考评方案', () => {
  it.each(schemeSlips.map((slip) => [slip.kind, slip.slip, slip] as const))('%s: %s gives one finding, at the cell, with what is used', (kind, _slip, { sheet, at, severity = 'hard', used, fix }) => {
    const builder = sheet();
    const { problems } = builder.read();
    // Retiring what several others depend on gives one at each of them; the last shares of a wording give the place that differs.
    const own = problems.filter((problem) => problem.kind === kind && (at?.[0] === undefined || problem.code === at[0]));
    expect(own).toHaveLength(1);
    expect(problems.every((problem) => problem.kind === kind || problem.severity === 'soft' || problem.kind.startsWith('relation-'))).toBe(true);
    const [problem] = own;
    expect(problem?.severity).toBe(severity);
    const table = builder.table();
    if (at !== undefined) {
      const row = table.rows.find(({ code }) => code === at[0])?.row;
      expect([problem?.at.row, problem?.at.column]).toEqual([row, at[1] === undefined ? table.codeColumn : table.columns.get(at[1])]);
    }
    expect(problem?.used).toBe(used);
    expect(problem?.fix?.value).toBe(fix);
  });

  it('has a sample of every kind', () => {
    const kinds = new Set(schemeSlips.map(({ kind }) => `scheme-${kind}`));
    expect(Object.keys(schemeFindingTexts).filter((kind) => !kinds.has(kind as `scheme-${(typeof schemeSlips)[number]['kind']}`))).toEqual([]);
  });

  it.each(locales.flatMap((locale) => schemeSlips.map(({ kind, slip, sheet }) => [locale, kind, slip, sheet] as const)))('in %s has words: %s, %s', (locale, _kind, _slip, sheet) => {
    const { scheme, problems } = sheet().read();
    for (const finding of schemeFindings(problems, scheme)) {
      const words = describeFinding(finding, scheme, locale);
      for (const text of [words.title, words.message, words.remedy]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}—]/);
      }
      expect(words.message).toContain('考评方案');
    }
  });

  it('never makes a score out of what it cannot read: the standard value stands in, and is named', () => {
    const { scheme, problems } = aSchemeSheet().set('M11', 'P.value', '10分吧').set('S.factor.flow', 'P.value', '６０％').read();
    expect(scheme.measures.find(({ id }) => id === '11')?.points).toBe(10);
    expect(scheme.settings['factor.flow']).toEqual({ value: 0.5, confirmed: false });
    const [share, points] = schemeFindings(problems, scheme).map((finding) => describeFinding(finding, scheme, 'zh-CN').message);
    expect(share).toMatch(/^“考评方案”K\d+：“时序进度·累计指标半年进度”的分值\/取值现为文本“６０％”，不是数字，没有采用；暂用标准方案的“50%”。$/);
    expect(points).toMatch(/^“考评方案”K\d+：“11 劳务输出人数”的分值\/取值现为“10分吧”，应为大于0的数；暂用标准方案的“10”。$/);
  });

  it('that is put right is gone', () => {
    expect(aSchemeSheet().set('M11', 'P.value', '12').set('M11', 'P.value', 12).read().problems).toEqual([]);
  });
});

describe('a row that people typed', () => {
  it('is a measure of the scheme', () => {
    const { scheme, problems } = aSchemeSheet().add('M37', newMeasureRow).read();
    expect(problems).toEqual([]);
    expect(scheme.measures.at(-1)).toEqual({
      id: '37',
      indicator: 37,
      name: '新增的指标项',
      kind: 'count',
      unit: '人',
      direction: 'up',
      timing: 'flow',
      target: 'count',
      numerator: '当年新增人数',
      denominator: '',
      certainty: 'inferred',
      whole: true,
      points: 10,
      method: { method: 'proportional', bonus: false, bonusCeiling: 0.1 },
      confirmed: false,
    });
    expect(scheme.indicators.at(-1)).toEqual({ number: 37, area: 2, wording: '新增的指标', department: '劳动保障', points: 10 });
  });

  it('may leave to the first row of its indicator what holds for the indicator', () => {
    const { scheme, problems } = aSchemeSheet().add('M36b', { ...newMeasureRow, 'P.indicator': 36, 'P.area': '', 'P.wording': '', 'P.department': '' }).read();
    expect(problems).toEqual([]);
    expect(scheme.indicators.find(({ number }) => number === 36)).toMatchObject({ area: 7, department: '民政', points: 20 });
  });

  it('for oneself is no matter', () => {
    const { problems } = aSchemeSheet().add('', { 'P.measure': '合计', 'P.value': 360 }).add('备注', { 'P.remark': '2004年3月局长办公会讨论' }).add('', { 'P.state': '已确认' }).read();
    expect(problems).toEqual([]);
  });
});

describe('a retired measure', () => {
  it('keeps its row, whatever is in it, and is no part of its indicator', () => {
    const { scheme, problems } = aSchemeSheet().set('M3.1', 'P.state', '停用').set('M3.1', 'P.value', '原为5').set('M3.1', 'P.wording', '旧的文字').read();
    expect(problems).toEqual([]);
    expect(scheme.measures.find(({ id }) => id === '3.1')).toMatchObject({ retired: true, confirmed: false });
    expect(scheme.indicators.find(({ number }) => number === 3)).toMatchObject({ points: 5, wording: '下岗失业人员再就业人数,其中:大龄就业困难对象再就业人数' });
  });

  it('that was a denominator leaves the ratio to be filled in by itself', () => {
    const { scheme } = aSchemeSheet().set('M24', 'P.state', '停用').read();
    expect(scheme.measures.find(({ id }) => id === '22b')?.denominatorIs).toBeUndefined();
  });
});

describe('a scheme of one’s own', () => {
  it('is not held against the standard scheme', () => {
    const { scheme, problems } = aSchemeSheet(ownScheme).read();
    expect(problems).toEqual([]);
    expect(scheme.measures.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('never takes a value of the standard scheme for a measure that happens to have the same id', () => {
    const { scheme, problems } = aSchemeSheet(ownScheme).set('M2', 'P.value', '二十').set('M2', 'P.measure', '').read();
    expect(scheme.measures[1]).toMatchObject({ name: '2', points: 0 });
    expect(problems.map(({ kind, used, usedFrom }) => [kind, used, usedFrom])).toEqual([
      ['value-missing', '2', 'default'],
      ['value-invalid', 0, 'default'],
      ['indicator-without-points', undefined, undefined],
    ]);
  });

  it('made of the standard one under another id may do without its rows', () => {
    const sheet = aSchemeSheet().set('G.id', 'P.value', 'jilin-2005');
    for (const { id } of jilin2004.measures.slice(11)) sheet.remove(`M${id}`);
    const { scheme, problems } = sheet.read();
    expect(scheme.id).toBe('jilin-2005');
    expect(problems.filter(({ severity }) => severity === 'hard')).toEqual([]);
  });
});

it('columns moved about, with others between them, give the same scheme', () => {
  const sheet = aSchemeSheet();
  const { scheme } = sheet.read();
  expect(sheet.mirrorColumns().read()).toEqual({ scheme, problems: [] });
});
