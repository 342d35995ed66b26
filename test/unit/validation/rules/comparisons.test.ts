import type { Finding } from '../../../../src/model/finding';
import type { Measure } from '../../../../src/model/measure';
import type { OwnRule } from '../../../../src/model/ownRule';
import { check } from '../../../../src/validation/check';
import type { CheckContext } from '../../../../src/validation/checkContext';
import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { anEntryTable } from '../../../support/builders/anEntryTable';
import { aScheme } from '../../../support/builders/aScheme';
import { aUnit } from '../../../support/builders/aUnit';

type Figures = Parameters<ReturnType<typeof aCheck>['halfYear']>[0];
type Values = Parameters<ReturnType<typeof aScheme>['set']>[0];

const of = (measures: readonly Measure[], settings: Values = {}) => aCheck(aScheme().with(...measures).set(settings).build());
const half = (measures: readonly Measure[], before: Figures, now: Figures, settings: Values = {}) => of(measures, settings).halfYear(before).yearEnd(now).rules('year-end');
const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a year-end figure and the half-year’s', () => {
  const P = aMeasure('P');
  const S = aMeasure('S', { timing: 'stock' });
  const R = aRatio('R');
  it.each<[string, Measure, Figures, Figures, readonly string[]]>([
    ['a stock that fell by 10 %', S, { S: 100 }, { S: 90 }, ['stock-fall']],
    ['a stock that fell from nothing', S, { S: 0 }, { S: 0 }, []],
    ['a stock that rose', S, { S: 100 }, { S: 120 }, []],
    ['a stock of which the half-year is blank', S, { S: '' }, { S: 90 }, []],
    ['a rate that fell is no stock', R, { R: rate(60, 100) }, { R: rate(50, 100) }, []],
    ['what accumulates and stayed', P, { P: 10 }, { P: 10 }, ['change-from-half-year']],
    ['what accumulates and grew as much again', P, { P: 10 }, { P: 20 }, []],
    ['what accumulates, from nothing', P, { P: 0 }, { P: 20 }, []],
    ['what accumulates, from a blank', P, { P: '' }, { P: 20 }, []],
    ['a year-end that is blank', P, { P: 10 }, { P: '' }, ['blank']],
    ['a rate that doubled', R, { R: rate(20, 100) }, { R: rate(40, 100) }, ['change-from-half-year']],
    ['a rate that was 0', R, { R: rate(0, 100) }, { R: rate(40, 100) }, []],
    ['a rate that must be 100 % is no rate that changes', aRatio('M', { direction: 'must100', target: 'all', method: { method: 'all-or-nothing' } }), { M: rate(20, 100) }, { M: rate(100, 100) }, []],
    ['less is better, which has no rule of change', aMeasure('D', { direction: 'down' }), { D: 10 }, { D: 50 }, []],
    ['a number due by quarters has none either', aMeasure('V', { timing: 'quarter' }), { V: 10 }, { V: 90 }, []],
  ])('%s', (_, measure, before, now, expected) => {
    expect(half([measure], before, now)).toEqual(expected);
  });

  it('are compared part by part of a rate that accumulates, but for the part that is another measure', () => {
    const flow = aRatio('F', { timing: 'flow' });
    expect(half([flow], { F: rate(50, 100) }, { F: rate(49, 99) })).toEqual(['year-end-below-half-year', 'year-end-below-half-year']);
    expect(half([aMeasure('P'), aRatio('Q', { timing: 'flow', denominatorIs: 'P' })], { P: 100, Q: { numerator: 50 } }, { P: 99, Q: { numerator: 50 } })).toEqual(['year-end-below-half-year']);
    expect(half([flow], { F: { numerator: '', denominator: 100 } }, { F: rate(49, 100) })).toEqual([]);
  });

  it('are not compared at half-year', () => {
    expect(of([P, S]).halfYear({ P: 10, S: 50 }).yearEnd({ P: 5, S: 10 }).rules('half-year')).toEqual([]);
  });
});

describe('figures that are those of the half-year to the last digit', () => {
  const many = (different: Partial<Measure> = {}) => ['1', '2', '3'].map((id) => aMeasure(id, { timing: 'stock', ...different }));
  const figures = { 1: 12345, 2: 23456, 3: 34567 };
  const settings = { 'check.repeated-measures': 3, 'check.repeated-digits': 5 } as const;

  it('give one finding that names them, at the first', () => {
    const [finding, ...others] = of(many(), settings).halfYear(figures).yearEnd(figures).findings('year-end');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'repeated-in-periods', measure: '1', part: 'value', column: 'year-end', left: 12345, right: 12345, parameters: { count: 3, measures: '1、2、3' } });
  });

  it('of rates are their numerators', () => {
    const rates = many({ kind: 'ratio', denominator: '总数', target: 'ratio' });
    const of3 = Object.fromEntries(Object.entries(figures).map(([id, numerator]) => [id, rate(numerator, 99999)]));
    const later = Object.fromEntries(Object.entries(figures).map(([id, numerator]) => [id, rate(numerator, 88888)]));
    expect(of(rates, settings).halfYear(of3).yearEnd(later).findings('year-end')).toMatchObject([{ rule: 'repeated-in-periods', part: 'numerator', left: 12345 }]);
  });

  it.each<[string, readonly Measure[], Figures]>([
    ['nothing where too few are', many(), { ...figures, 3: 34568 }],
    ['nothing where digits are too few', many(), { ...figures, 3: 34560 }],
    ['nothing of yearly figures', many({ timing: 'year' }), figures],
    ['nothing of figures due by quarters', many({ timing: 'quarter' }), figures],
    ['nothing of zeros', many(), { 1: 0, 2: 0, 3: 0 }],
  ])('give %s', (_, measures, now) => {
    expect(of(measures, settings).halfYear({ ...now, ...(now[3] === 34568 && { 3: 34567 }) }).yearEnd(now).rules('year-end').filter((rule) => rule === 'repeated-in-periods')).toEqual([]);
  });
});

describe('a year-end figure and last year’s', () => {
  const found = (measure: Measure, before: Figures | undefined, now: Figures, more: Partial<CheckContext> = {}): readonly Finding[] => {
    const scheme = aScheme().with(measure).build();
    const lastYear = before && { ...anEntryTable(scheme, 'year-end').row('001', before).build(), column: 'year-end' as const };
    return check({ scheme, units: [aUnit('001')], period: 'year-end', yearEnd: anEntryTable(scheme, 'year-end').row('001', now).build(), ...(lastYear && { lastYear }), ...more }).filter(({ rule }) => rule === 'change-from-last-year');
  };

  it('say both, the change and the limit', () => {
    expect(found(aMeasure('P'), { P: 100 }, { P: 160 })).toMatchObject([{ severity: 'soft', measure: 'P', part: 'value', column: 'year-end', left: 160, right: 100, difference: 60, parameters: { change: expect.closeTo(0.6, 12), limit: 0.5 } }]);
    expect(found(aRatio('R'), { R: rate(50, 100) }, { R: rate(20, 100) })).toMatchObject([{ part: 'rate', left: 0.2, right: 0.5, parameters: { change: expect.closeTo(-0.6, 12) } }]);
  });

  it.each<[string, Measure, Figures | undefined, Figures, number]>([
    ['50 % more', aMeasure('P'), { P: 100 }, { P: 150 }, 0],
    ['a little over 50 % more', aMeasure('P'), { P: 100 }, { P: 151 }, 1],
    ['half', aMeasure('P'), { P: 100 }, { P: 50 }, 0],
    ['less than half', aMeasure('P'), { P: 100 }, { P: 49 }, 1],
    ['no sheet', aMeasure('P'), undefined, { P: 49 }, 0],
    ['a blank last year', aMeasure('P'), { P: '' }, { P: 49 }, 0],
    ['a blank this year', aMeasure('P'), { P: 49 }, { P: '' }, 0],
    ['nothing last year', aMeasure('P'), { P: 0 }, { P: 49 }, 0],
    ['less than nothing last year', aMeasure('P'), { P: -10 }, { P: 49 }, 0],
    ['less is better', aMeasure('P', { direction: 'down' }), { P: 100 }, { P: 300 }, 0],
    ['what jumps', aMeasure('P', { jumpy: true }), { P: 100 }, { P: 300 }, 0],
    ['what does not jump', aMeasure('P', { jumpy: false }), { P: 100 }, { P: 300 }, 1],
    ['a number due by quarters', aMeasure('P', { timing: 'quarter' }), { P: 100 }, { P: 300 }, 0],
    ['a rate due by quarters', aRatio('P', { timing: 'quarter' }), { P: rate(10, 100) }, { P: rate(30, 100) }, 1],
  ])('give a finding or not: %s', (_, measure, before, now, count) => {
    expect(found(measure, before, now)).toHaveLength(count);
  });

  it('are not compared at half-year', () => {
    const scheme = aScheme().with(aMeasure('P')).build();
    const table = anEntryTable(scheme, 'half-year').row('001', { P: 300 }).build();
    const lastYear = anEntryTable(scheme, 'year-end').row('001', { P: 100 }).build();
    expect(check({ scheme, units: [aUnit('001')], period: 'half-year', halfYear: table, lastYear })).toEqual([]);
  });
});

describe('units with the same figures', () => {
  const measures = ['1', '2', '3'].map((id) => aMeasure(id));
  const settings = { 'check.repeated-measures': 3, 'check.repeated-digits': 5 } as const;
  const found = (rows: Readonly<Record<string, Figures>>, of3: readonly Measure[] = measures) => {
    const builder = aCheck(aScheme().with(...of3).set(settings).build());
    for (const [unit, figures] of Object.entries(rows)) builder.row('half-year', unit, figures);
    return builder.findings('half-year').filter(({ rule }) => rule === 'repeated-in-units');
  };
  const figures = { 1: 12345, 2: 23456, 3: 34567 };
  const others = { 1: 98765, 2: 87654, 3: 76543 };

  it('give one finding, at the later one, that names the other and what they share', () => {
    expect(found({ A: figures, B: others, C: figures })).toMatchObject([{ unitCode: 'C', unitName: '单位C', measure: '1', part: 'value', left: 12345, right: 12345, parameters: { count: 3, measures: '1、2、3', otherUnit: '单位A' } }]);
  });

  it('of rates share numerators', () => {
    const rates = measures.map((measure) => aRatio(measure.id));
    const of3 = (denominator: number) => Object.fromEntries(Object.entries(figures).map(([id, numerator]) => [id, rate(numerator, denominator)]));
    expect(found({ A: of3(99999), B: of3(88888) }, rates)).toMatchObject([{ part: 'numerator', parameters: { count: 3 } }]);
  });

  it('name the one with which most digits are shared', () => {
    const four = [...measures, aMeasure('4'), aMeasure('5')];
    const more = { ...figures, 4: 4567891, 5: 56789 };
    expect(found({ A: { ...figures, 4: 1, 5: 2 }, B: more, C: more }, four)).toMatchObject([{ unitCode: 'B', parameters: { otherUnit: '单位A', count: 3 } }, { unitCode: 'C', parameters: { otherUnit: '单位B', count: 5 } }]);
    expect(found({ A: more, B: { ...figures, 4: 1, 5: 2 }, C: more }, four)[1]).toMatchObject({ unitCode: 'C', parameters: { otherUnit: '单位A', count: 5 } });
  });

  it.each<[string, Readonly<Record<string, Figures>>]>([
    ['two figures only', { A: figures, B: { ...figures, 3: 1 } }],
    ['a third figure of too few digits', { A: { ...figures, 3: 34560 }, B: { ...figures, 3: 34560 } }],
    ['a third figure that is small', { A: { ...figures, 3: 1.2345 }, B: { ...figures, 3: 1.2345 } }],
    ['a third figure that is blank', { A: { ...figures, 3: '' }, B: { ...figures, 3: '' } }],
    ['nothing', { A: figures, B: others }],
    ['one unit', { A: figures }],
  ])('give nothing where they share %s', (_, rows) => {
    expect(found(rows, measures)).toEqual([]);
  });

  it.each<[string, number, Figures, number]>([
    // Digits behind the first count: 3 · log10(units) + 3 are needed, 3.9 of two units and 9 of a hundred.
    ['3 digits of two units are chance', 2, { 1: 1234 }, 0],
    ['4 digits of two units are not', 2, { 1: 12345 }, 1],
    ['8 digits of a hundred units are chance', 100, { 1: 12345, 2: 54321 }, 0],
    ['9 digits of a hundred units are not', 100, { 1: 123456, 2: 54321 }, 1],
  ])('need the more digits the more units there are: %s', (_, count, shared, expected) => {
    const two = aScheme().with(aMeasure('1'), aMeasure('2')).set({ 'check.repeated-measures': 1, 'check.repeated-digits': 2 }).build();
    const builder = aCheck(two).row('half-year', 'A', shared).row('half-year', 'B', shared);
    for (let index = 2; index < count; index += 1) builder.row('half-year', `u${index}`, { 1: 0, 2: 0 });
    expect(builder.findings('half-year').filter(({ rule }) => rule === 'repeated-in-units')).toHaveLength(expected);
  });

  it('share only what has digits enough, and count it so', () => {
    const four = [...measures, aMeasure('4')];
    const round = { ...figures, 4: 50000 };
    expect(found({ A: round, B: round }, four)).toMatchObject([{ parameters: { count: 3, measures: '1、2、3' } }]);
  });
});

describe('a unit far from the others', () => {
  const settings = { 'check.outlier-units': 5, 'check.outlier-z': 3.5, 'check.outlier-spread': 0.1 } as const;
  const found = (measure: Measure, rates: readonly number[]) => {
    const builder = aCheck(aScheme().with(measure).set(settings).build());
    rates.forEach((numerator, index) => builder.row('half-year', `${index}`, { R: rate(numerator, 1000) }));
    return builder.findings('half-year').filter(({ rule }) => rule === 'outlier');
  };
  const rates = [500, 510, 520, 530, 540, 990];

  it('is told with the middle of all, of an even number the mean of the two in the middle, and how many deviations it is away', () => {
    // Middle 525; deviations 25, 15, 5, 5, 15, 465: their middle 15, times 1.4826 is 22.239, less than a tenth of the middle, 52.5.
    expect(found(aRatio('R'), rates)).toMatchObject([{ unitCode: '5', unitName: '单位5', part: 'rate', left: 0.99, right: expect.closeTo(0.525, 12), parameters: { z: expect.closeTo(465 / 52.5, 9), limit: 3.5, units: 6, basis: 'rate' } }]);
    expect(found(aRatio('R'), [...rates, 550])).toMatchObject([{ unitCode: '5', right: 0.53 }]);
  });

  it.each<[string, Measure, readonly number[]]>([
    ['a rate that must be 100 %', aRatio('R', { direction: 'must100', target: 'all', method: { method: 'all-or-nothing' } }), rates],
    ['what jumps', aRatio('R', { jumpy: true }), rates],
    ['too few to compare', aRatio('R'), [500, 510, 520, 990]],
    ['all zero', aRatio('R'), [0, 0, 0, 0, 0, 0]],
    ['all zero but one: there is no spread to measure by', aRatio('R'), [0, 0, 0, 0, 0, 990]],
  ])('is nothing of %s', (_, measure, of6) => {
    expect(found(measure, of6)).toEqual([]);
  });

  it('of counts is told by what is done of what is due; without a target, or with 0, a unit is not compared', () => {
    const builder = aCheck(aScheme().with(aMeasure('P', { timing: 'stock' })).set({ ...settings, 'check.completion-high': 10 }).build());
    [500, 510, 520, 530, 540, 4000].forEach((value, index) => builder.row('target', `${index}`, { P: 1000 }).row('half-year', `${index}`, { P: value }));
    builder.row('target', '6', { P: 0 }).row('half-year', '6', { P: 9999 }).row('half-year', '7', { P: 9999 });
    expect(builder.findings('half-year').filter(({ rule }) => rule === 'outlier')).toMatchObject([{ unitCode: '5', left: 4, right: 0.525, parameters: { units: 6, basis: 'completion' } }]);
  });
});

describe('a figure in 元 for 万元', () => {
  const A = anAmount('A');
  const slip = (before: Figures, now: Figures, target?: Figures, measures: readonly Measure[] = [A]) => {
    const builder = of(measures).halfYear(before).yearEnd(now);
    if (target !== undefined) builder.target(target);
    return builder.findings('year-end').filter(({ rule }) => rule === 'unit-slip').map(({ measure, part, right, parameters }) => [measure, part, right, parameters?.['against']]);
  };

  it.each<[string, Figures, Figures, Figures | undefined, readonly unknown[]]>([
    ['is held against what is due', {}, { A: 1_000_000 }, { A: 100 }, [['A', 'value', 100, 'due']]],
    ['or against the half-year', { A: 50 }, { A: 1_000_000 }, undefined, [['A', 'value', 50, 'half-year']]],
    ['the other way round, too', {}, { A: 100 }, { A: 1_000_000 }, [['A', 'value', 1_000_000, 'due']]],
    ['not against nothing', { A: 0 }, { A: 1_000_000 }, { A: 0 }, []],
    ['not where nothing is reported', { A: 50 }, { A: 0 }, { A: 100 }, []],
    ['not where the same was reported', { A: 100 }, { A: 100 }, { A: 100 }, []],
    ['not where a text was', { A: '百' }, { A: 1_000_000 }, undefined, []],
  ])('%s', (_, before, now, target, expected) => {
    expect(slip(before, now, target)).toEqual(expected);
  });

  it('is found in both parts of a rate, but for the part that is another measure', () => {
    expect(slip({ F: rate(5, 10) }, { F: rate(50_000, 100_000) }, undefined, [aRatio('F', { whole: false })])).toEqual([['F', 'numerator', 5, 'half-year'], ['F', 'denominator', 10, 'half-year']]);
    expect(slip({ A: 10, Q: { numerator: 5 } }, { A: 100_000, Q: { numerator: 5 } }, undefined, [A, aRatio('Q', { denominatorIs: 'A' })])).toEqual([['A', 'value', 10, 'half-year']]);
  });
});

describe('a rule of one’s own that does not hold', () => {
  const measures = [aMeasure('1'), aMeasure('2'), aRatio('3'), aRatio('4', { denominatorIs: '1' }), aRatio('5', { target: 'all', direction: 'must100', method: { method: 'all-or-nothing' } })];
  const figures = { 1: 10, 2: 20, 3: rate(1, 2), 4: { numerator: 4 }, 5: rate(5, 5) };
  const found = (expression: string, more: { readonly period?: 'half-year' | 'year-end'; readonly rule?: Partial<OwnRule>; readonly without?: readonly string[] } = {}) => {
    const scheme = { ...aScheme().with(...measures).build(), ownRules: [{ code: 'Z1', expression, severity: 'hard' as const, message: '不合规定', ...more.rule }] };
    const period = more.period ?? 'half-year';
    const table = (column: 'half-year' | 'year-end', times: number) => anEntryTable(scheme, column).without(...(more.without ?? [])).row('001', { ...figures, 1: 10 * times }).build();
    const target = anEntryTable(scheme, 'target').row('001', { 1: 100, 2: 200, 3: 0.5, 4: 0.5, 5: 0.7 }).build();
    return check({ scheme, units: [aUnit('001')], period, target, halfYear: table('half-year', 1), ...(period === 'year-end' && { yearEnd: table('year-end', 2) }) }).filter(({ rule }) => rule === 'own-rule');
  };

  it.each<[string, string, Partial<Finding>]>([
    ['a figure', '1 > 2', { measure: '1', part: 'value', column: 'half-year', left: 10, right: 20 }],
    ['a figure, rather than the target it is held against', '目标(1) < 2', { measure: '2', part: 'value', column: 'half-year', left: 100, right: 20 }],
    ['a target, where nothing else is named', '目标(1) < 目标(2) - 150', { measure: '1', part: 'value', column: 'target', left: 100, right: 50 }],
    ['a numerator', '分子(3) > 6', { measure: '3', part: 'numerator', column: 'half-year', left: 1, right: 6 }],
    ['a denominator', '分母(3) > 6', { measure: '3', part: 'denominator', column: 'half-year', left: 2, right: 6 }],
    ['a denominator that is another measure’s value', '分母(4) > 50', { measure: '4', part: 'denominator', column: 'half-year', left: 10, right: 50 }],
    ['a rate', '3 > 0.9', { measure: '3', part: 'rate', column: 'half-year', left: 0.5, right: 0.9 }],
    ['a fixed target, whatever the cell says', '目标(5) < 0.9', { measure: '5', column: 'target', left: 1, right: 0.9 }],
  ])('is at %s', (_, expression, expected) => {
    expect(found(expression)).toMatchObject([expected]);
  });

  it('compares at year-end with the half-year’s figures, and at half-year with its own', () => {
    expect(found('1 < 半年(1)', { period: 'year-end' })).toMatchObject([{ measure: '1', column: 'year-end', left: 20, right: 10 }]);
    expect(found('半年(1) > 15', { period: 'year-end' })).toMatchObject([{ measure: '1', part: 'value', column: 'half-year', left: 10, at: { sheetId: 'sheet-half-year' } }]);
    expect(found('半年(3) > 0.9', { period: 'year-end' })).toMatchObject([{ measure: '3', part: 'rate', column: 'half-year', at: { sheetId: 'sheet-half-year' } }]);
    expect(found('半年(1) > 15')).toMatchObject([{ measure: '1', column: 'half-year', left: 10 }]);
  });

  it('is at the numerator where the column of rates is gone', () => {
    const [whole] = found('分子(3) > 6');
    expect(found('3 > 0.9', { without: ['3.rate'] })).toMatchObject([{ part: 'rate', at: whole?.at }]);
  });

  it('says its code, words, severity and, if it has one, its remedy', () => {
    expect(found('1 > 2')[0]?.parameters).toStrictEqual({ code: 'Z1', expression: '1 > 2', message: '不合规定', sign: '>', basis: 'figure' });
    expect(found('1 > 2', { rule: { remedy: '请核对', severity: 'soft' } })).toMatchObject([{ severity: 'soft', parameters: { remedy: '请核对' } }]);
    expect(found('3 > 0.9')[0]?.parameters).toMatchObject({ basis: 'share' });
  });
});
