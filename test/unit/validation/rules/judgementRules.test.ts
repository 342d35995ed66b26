import type { CellValue } from '../../../../src/model/cellValue';
import type { Period } from '../../../../src/model/period';
import type { Scheme } from '../../../../src/model/scheme';
import { check } from '../../../../src/validation/check';
import { aJudgementTable, type JudgementTableBuilder } from '../../../support/builders/aJudgementTable';
import { aMeasure } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';
import { aUnit } from '../../../support/builders/aUnit';

/** One area, in which the inspection team's marks count at year-end and the departments' do not. */
const scheme = aScheme().with(aMeasure('P')).set({ 'share.inspection.year-end': 0.4, 'share.quantitative.year-end': 0.6, 'share.routine.year-end': 0 }).build();
const units = [aUnit('001'), aUnit('002'), aUnit('003', { retired: true })];
const all = (of: Scheme = scheme): JudgementTableBuilder => aJudgementTable(of, units).all('良');
const rules = (table: JudgementTableBuilder, period: Period = 'year-end', of: Scheme = scheme) => check({ scheme: of, units, period, judgements: table.build() }).map(({ rule, unitCode }) => [rule, unitCode].join(' ').trim());

describe('a mark', () => {
  it.each<[CellValue, string[]]>([
    [0, []],
    [-0.01, ['judgement-invalid 001']],
    [100, []],
    [100.01, ['judgement-invalid 001']],
    ['优', []],
    ['优 ', []],
    ['优秀', ['judgement-invalid 001']],
    ['90', ['judgement-invalid 001']],
    [true, ['judgement-invalid 001']],
    ['#N/A', ['judgement-invalid 001']],
    ['不适用', []],
    ['', ['judgement-some-units 001']],
    [' ', ['judgement-some-units 001']],
  ])('of %p', (raw, expected) => {
    expect(rules(all().mark('001', 'A.1', 'year-end', 'inspection', raw))).toEqual(expected);
  });

  it.each([
    ['with a reason', '台账规范', []],
    ['without a reason', '', ['judgement-unexplained 001']],
  ])('%s', (_how, reason, expected) => {
    for (const raw of [0, '差', '不适用']) expect(rules(all().mark('001', 'A.1', 'year-end', 'inspection', raw, reason))).toEqual(expected);
  });

  it('that is wrong or not there needs no reason', () => {
    expect(rules(all().mark('001', 'A.1', 'year-end', 'routine', '', ''))).toEqual([]);
    expect(rules(all().mark('001', 'A.1', 'year-end', 'routine', -1, ''))).toEqual(['judgement-invalid 001']);
  });

  it('of the other period or of a unit out of use is nobody’s concern', () => {
    expect(rules(all().mark('001', 'A.1', 'half-year', 'inspection', -1))).toEqual([]);
    expect(rules(all().mark('003', 'A.1', 'year-end', 'inspection', -1))).toEqual([]);
  });
});

describe('marks for some units only', () => {
  it('are asked for where the assessor’s marks count, and not where they do not', () => {
    expect(rules(all().mark('001', 'A.1', 'year-end', 'inspection', '', ''))).toEqual(['judgement-some-units 001']);
    expect(rules(all().mark('001', 'A.1', 'year-end', 'routine', '', ''))).toEqual([]);
  });

  it('are not asked for where nobody has one', () => {
    const none = all().mark('001', 'A.1', 'year-end', 'inspection', '', '').mark('002', 'A.1', 'year-end', 'inspection', '', '');
    expect(rules(none)).toEqual([]);
  });

  it('are not asked for where the others are 不适用', () => {
    expect(rules(all().mark('001', 'A.1', 'year-end', 'inspection', '', '').mark('002', 'A.1', 'year-end', 'inspection', '不适用'))).toEqual([]);
  });

  it('are named once where the unit’s row is gone', () => {
    expect(rules(all().without('001', 'A.1'))).toEqual(['judgement-some-units 001']);
  });
});

describe('the columns and rows of 综合评定', () => {
  it('a column of marks that is gone is missed where it counts', () => {
    expect(rules(all().withoutColumn('year-end', 'inspection'))).toEqual(['judgement-column-missing']);
    expect(rules(all().withoutColumn('year-end', 'routine'))).toEqual([]);
    expect(rules(all().withoutColumn('half-year', 'inspection'))).toEqual([]);
  });

  it.each<[string, JudgementTableBuilder, string[]]>([
    ['of a unit that nobody listed, with a mark', all().row('009', { kind: 'area', area: 1 }).mark('009', 'A.1', 'year-end', 'routine', '优'), ['judgement-row-unused']],
    ['of a unit that nobody listed, without', all().row('009', { kind: 'area', area: 1 }), []],
    ['of an area without measures', all().row('001', { kind: 'area', area: 2 }).mark('001', 'A.2', 'year-end', 'routine', '优'), ['judgement-row-unused']],
    ['that comes twice', all().row('001', { kind: 'area', area: 1 }), ['judgement-row-unused']],
    ['of a unit out of use', all().mark('003', 'A.1', 'year-end', 'routine', '优'), []],
  ])('a row %s', (_which, table, expected) => {
    expect(rules(table)).toEqual(expected);
  });
});

describe('a measure that is judged', () => {
  const judged = aScheme().with(aMeasure('J', { method: { method: 'graded' }, target: 'none' })).build();

  it.each<[CellValue, CellValue, string[]]>([
    ['优', '', []],
    ['', 80, []],
    ['不适用', '', []],
    ['', '', ['graded-unmarked 001']],
  ])('marked %p by the inspection team and %p by the departments', (inspection, routine, expected) => {
    const table = all(judged).mark('001', 'MJ', 'half-year', 'inspection', inspection, inspection === '' ? '' : '理由').mark('001', 'MJ', 'half-year', 'routine', routine, routine === '' ? '' : '理由');
    expect(rules(table, 'half-year', judged)).toEqual(expected);
  });
});
