import type { FindingRecord } from '../../../src/model/followedFinding';
import { doubtFindings, doubtKey, withDoubts, type DoubtedFigure, type GivenDoubt } from '../../../src/validation/reviewerDoubts';
import { aMeasure } from '../../support/builders/aMeasure';
import { anEntryTable } from '../../support/builders/anEntryTable';
import { aScheme } from '../../support/builders/aScheme';
import { aUnit } from '../../support/builders/aUnit';

const figure: DoubtedFigure = { unitCode: 'A 01', measure: 'P', part: 'value', column: 'half-year' };
const key = doubtKey(figure, 'half-year');
const flag = (reason: string, department = ''): GivenDoubt => ({ kind: 'flag', figure, reason, department });
const lift: GivenDoubt = { kind: 'lift', key };
const record = (more: Partial<FindingRecord> = {}): FindingRecord => ({ key, period: 'half-year', value: '', explanation: '', previous: '', assigned: '', note: '', ...more });
const other = record({ key: 'outlier|A|P|value|half-year|half-year', note: '另一条' });

describe('doubts of a reviewer', () => {
  it('are kept with reason and department, trimmed, behind what is there', () => {
    expect(withDoubts([other], 'half-year', [flag(' 与报表不一致 ', ' 财政 ')])).toStrictEqual([other, record({ note: '与报表不一致', assigned: '财政' })]);
  });

  it.each<[string, string, string, string]>([
    ['a second reason comes behind the first', '甲', '乙', '甲；乙'],
    ['the same reason is not repeated', '甲', '甲', '甲'],
    ['no reason leaves the first', '甲', '', '甲'],
    ['a reason where there was none', '', '乙', '乙'],
  ])('%s', (_, first, second, expected) => {
    expect(withDoubts([record({ note: first, assigned: '民政', explanation: '说明' })], 'half-year', [flag(second)])).toStrictEqual([record({ note: expected, assigned: '民政', explanation: '说明' })]);
  });

  it('go to the department that is named last', () => {
    expect(withDoubts([record({ assigned: '民政' })], 'half-year', [flag('甲', '财政')])[0]?.assigned).toBe('财政');
  });

  it('are lifted by their key, which keeps their row, and others are left alone', () => {
    expect(withDoubts([record({ note: '甲' }), other], 'half-year', [lift])).toStrictEqual([record({ note: '甲', gone: true }), other]);
    expect(withDoubts([other], 'half-year', [lift])).toStrictEqual([other]);
  });

  it('that were lifted begin anew, and keep what was said of them as an earlier explanation', () => {
    const lifted = { note: '甲', assigned: '民政', gone: true, value: '5' } as const;
    expect(withDoubts([record({ ...lifted, explanation: '说明', previous: '更早' })], 'half-year', [flag('乙')])).toStrictEqual([record({ note: '乙', previous: '说明' })]);
    expect(withDoubts([record({ ...lifted, previous: '更早' })], 'half-year', [flag('乙')])).toStrictEqual([record({ note: '乙', previous: '更早' })]);
  });

  it('of rows that somebody copied become one', () => {
    expect(withDoubts([record({ note: '甲' }), other, record({ note: '丙' })], 'half-year', [flag('乙')])).toStrictEqual([record({ note: '甲；乙' }), other]);
  });

  it('are of one period each', () => {
    expect(doubtKey(figure, 'year-end')).not.toBe(key);
    expect(withDoubts([], 'year-end', [flag('甲')])[0]).toMatchObject({ key: doubtKey(figure, 'year-end'), period: 'year-end' });
  });
});

describe('findings of doubts', () => {
  const scheme = aScheme().with(aMeasure('P')).build();
  const tables = { 'half-year': anEntryTable(scheme, 'half-year').row('B', { P: 1 }).row('Ａ 01', { P: 7 }).build() };
  const found = (records: readonly FindingRecord[], sheets: Parameters<typeof doubtFindings>[2] = { tables, units: [aUnit('B'), aUnit('A 01')] }) => doubtFindings(records, 'half-year', sheets);
  const said = { rule: 'reviewer-doubt', severity: 'soft', unitCode: 'A01', measure: 'P', part: 'value', column: 'half-year' };

  it('are soft, at the cell, with what stands there, the reason and the department', () => {
    expect(found([record({ note: '甲', assigned: '财政' })])).toStrictEqual([
      { ...said, unitName: '单位A 01', at: { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 6, column: 2 }, left: 7, parameters: { reason: '甲', department: '财政' } },
    ]);
  });

  it('still stand where sheet, row, column or unit are gone', () => {
    const alone = { ...said, parameters: { reason: '甲' } };
    expect(found([record({ note: '甲' })], { tables: {}, units: [] })).toStrictEqual([alone]);
    expect(found([record({ note: '甲' })], { tables: { 'half-year': anEntryTable(scheme, 'half-year').row('B', { P: 1 }).build() }, units: [aUnit('B')] })).toStrictEqual([alone]);
    expect(found([record({ note: '甲' })], { tables: { 'half-year': anEntryTable(scheme, 'half-year').without('P').row('A01', {}).build() }, units: [] })).toStrictEqual([alone]);
  });

  it('are none where lifted, of the other period, of another finding or of a key that is none; a copied row counts once', () => {
    const keys = [key.replace('reviewer-doubt', 'outlier'), key.replace('value', 'half'), 'reviewer-doubt||P|value|half-year|half-year', 'reviewer-doubt|A||value|half-year|half-year', 'reviewer-doubt|A|P|value|month|half-year', 'reviewer-doubt', ''];
    expect(found([record({ gone: true }), record({ period: 'year-end' }), other, ...keys.map((each) => record({ key: each }))])).toEqual([]);
    expect(found([record({ note: '甲' }), record({ note: '乙' })])).toMatchObject([{ parameters: { reason: '甲' } }]);
  });
});
