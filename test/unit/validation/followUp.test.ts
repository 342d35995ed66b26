import type { Finding } from '../../../src/model/finding';
import type { FindingRecord } from '../../../src/model/followedFinding';
import { findingKeys, periodOfKey, questionedValue } from '../../../src/validation/findingKeys';
import { followUp } from '../../../src/validation/followUp';

const high: Finding = { rule: 'completion-high', severity: 'soft', unitCode: '220100', measure: '2', part: 'value', column: 'half-year', left: 1.75, right: 1.5 };
const negative: Finding = { rule: 'negative', severity: 'hard', unitCode: '220100', measure: '2', part: 'value', column: 'half-year', left: -3 };
const keyOfHigh = 'completion-high|220100|2|value|half-year|half-year';

function aRecord(changes: Partial<FindingRecord> = {}): FindingRecord {
  return { key: keyOfHigh, period: 'half-year', value: '1.75', explanation: '', previous: '', assigned: '', note: '', ...changes };
}

describe('the key of a finding', () => {
  it('is made of rule, unit, measure, part, sheet and period, and of nothing that changes with place or value', () => {
    expect(findingKeys([high], 'half-year')).toEqual([keyOfHigh]);
    expect(findingKeys([{ ...high, left: 9, at: { sheetId: 's', sheetName: '甲', row: 3, column: 4 } }], 'half-year')).toEqual([keyOfHigh]);
  });

  it('tells findings apart that agree in all of these', () => {
    expect(findingKeys([high, high, high], 'half-year')).toEqual([keyOfHigh, `${keyOfHigh}#2`, `${keyOfHigh}#3`]);
  });

  it('says which period it is of, also with a number behind it', () => {
    expect([periodOfKey(keyOfHigh), periodOfKey(`${keyOfHigh}#2`), periodOfKey('合计'), periodOfKey('')]).toEqual(['half-year', 'half-year', undefined, undefined]);
  });

  it('comes back from a cell as it was, whatever characters a unit code has', () => {
    const [key = ''] = findingKeys([{ ...high, unitCode: 'Ａ 01－BJ' }], 'half-year');
    expect(key).toBe('completion-high|A01-BJ|2|value|half-year|half-year');
  });
});

test.each<[Finding['left'], string]>([
  [undefined, ''],
  ['', ''],
  [0, '0'],
  [0.1 + 0.2, '0.3'],
  [1e-13, '1e-13'],
  [' １２ 人', '12人'],
  [true, 'true'],
  ['长'.repeat(200), '长'.repeat(80)],
])('the questioned value %p is kept as %p', (left, kept) => {
  expect(questionedValue(left === undefined ? { rule: 'blank', severity: 'hard' } : { ...high, left })).toBe(kept);
});

describe('following up a check', () => {
  it('asks for a correction of a hard finding and for an explanation of a soft one', () => {
    const { findings } = followUp([negative, high], 'half-year', []);
    expect(findings.map(({ state }) => state)).toEqual(['to-correct', 'to-explain']);
  });

  it('lets a soft finding stand with an explanation of the value that it questions', () => {
    const { findings } = followUp([high], 'half-year', [aRecord({ explanation: '新建园区投产', assigned: '财政', note: '已核' })]);
    expect(findings[0]).toMatchObject({ state: 'explained', explanation: '新建园区投产', assigned: '财政', note: '已核' });
  });

  it('asks again when the value has changed, and keeps what was said before', () => {
    const { findings } = followUp([{ ...high, left: 1.8 }], 'half-year', [aRecord({ explanation: '新建园区投产' })]);
    expect(findings[0]).toMatchObject({ state: 'explain-again', explanation: '', previous: '新建园区投产' });
  });

  it('goes on asking until it is explained anew', () => {
    const again = followUp([{ ...high, left: 1.8 }], 'half-year', [aRecord({ value: '1.8', previous: '新建园区投产' })]);
    expect(again.findings[0]).toMatchObject({ state: 'explain-again', previous: '新建园区投产' });
    const explained = followUp([{ ...high, left: 1.8 }], 'half-year', [aRecord({ value: '1.8', explanation: '第二期投产', previous: '新建园区投产' })]);
    expect(explained.findings[0]).toMatchObject({ state: 'explained', explanation: '第二期投产', previous: '新建园区投产' });
  });

  it('never lets a hard finding be explained away', () => {
    const key = 'negative|220100|2|value|half-year|half-year';
    const { findings, refused } = followUp([negative], 'half-year', [aRecord({ key, value: '-3', explanation: '冲减' })], [{ key, value: '-3', text: '冲减' }]);
    expect(findings[0]).toMatchObject({ state: 'to-correct', explanation: '冲减' });
    expect(refused).toHaveLength(1);
  });

  it('takes an explanation from the pane, trimmed, and takes it back with an empty one', () => {
    const given = followUp([high], 'half-year', [], [{ key: keyOfHigh, value: '1.75', text: ' 新建园区投产 ' }]);
    expect(given).toMatchObject({ findings: [{ state: 'explained', explanation: '新建园区投产' }], refused: [] });
    const back = followUp([high], 'half-year', [aRecord({ explanation: '新建园区投产' })], [{ key: keyOfHigh, value: '1.75', text: '' }]);
    expect(back.findings[0]).toMatchObject({ state: 'to-explain', explanation: '' });
  });

  it('refuses an explanation of a value that was changed meanwhile, and of a finding that is gone', () => {
    const { findings, refused } = followUp([{ ...high, left: 2 }], 'half-year', [], [{ key: keyOfHigh, value: '1.75', text: '甲' }, { key: 'outlier|1|2||half-year|half-year', value: '', text: '乙' }]);
    expect(findings[0]?.state).toBe('to-explain');
    expect(refused.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  it('tells of what was said of findings that are gone, and leaves those of the other period out', () => {
    const { gone } = followUp([], 'half-year', [aRecord({ explanation: '甲' }), aRecord({ key: `${keyOfHigh.slice(0, -9)}year-end`, period: 'year-end', explanation: '乙' })]);
    expect(gone.map(({ explanation }) => explanation)).toEqual(['甲']);
  });

  it('of a row that somebody copied takes the one that says something', () => {
    const { findings } = followUp([high], 'half-year', [aRecord(), aRecord({ explanation: '甲' })]);
    expect(findings[0]?.explanation).toBe('甲');
  });

  it('says of each finding whether it is gone, and of each explanation whether it was taken', () => {
    const there = aRecord({ explanation: '甲' });
    const elsewhere = aRecord({ key: 'outlier|1|2||half-year|half-year', explanation: '乙' });
    const given = { key: keyOfHigh, value: '1.75', text: '丙' };
    expect(followUp([high], 'half-year', [there, elsewhere], [given])).toMatchObject({ gone: [{ key: elsewhere.key }], refused: [] });
    expect(followUp([high], 'half-year', [there]).refused).toEqual([]);
  });

  it('of a row that somebody copied takes the first that says something, whatever it says', () => {
    const taken = (...changes: readonly Partial<FindingRecord>[]) => followUp([high], 'half-year', changes.map(aRecord)).findings[0];
    expect(taken({ note: '一' }, { explanation: '甲' })).toMatchObject({ note: '一', explanation: '' });
    expect(taken({ explanation: '甲' }, {})?.explanation).toBe('甲');
    expect(taken({ explanation: '甲' }, { explanation: '乙' })?.explanation).toBe('甲');
  });

  it('keeps what was said before when an explanation is taken back', () => {
    const [back] = followUp([high], 'half-year', [aRecord({ explanation: '甲', previous: '更早' })], [{ key: keyOfHigh, value: '1.75', text: '' }]).findings;
    expect(back).toMatchObject({ state: 'explain-again', explanation: '', previous: '更早' });
  });

  it.each<[string, Partial<FindingRecord>, string, boolean]>([
    ['where another one of the value stands', { explanation: '甲' }, '乙', false],
    ['where the same one stands, but for spaces', { explanation: '甲' }, ' 甲 ', true],
    ['where none stands', {}, '乙', true],
    ['where the other one is of another value', { explanation: '甲', value: '9' }, '乙', true],
  ])('an explanation that is to keep others is taken or not %s', (_, changes, text, taken) => {
    const given = { key: keyOfHigh, value: '1.75', text, keepsOther: true };
    expect(followUp([high], 'half-year', [aRecord(changes)], [given]).refused).toEqual(taken ? [] : [given]);
    expect(followUp([high], 'half-year', [], [given]).refused).toEqual([]);
    expect(followUp([high], 'half-year', [aRecord(changes)], [{ ...given, keepsOther: false }]).refused).toEqual([]);
  });
});

describe('a finding of a rule of one’s own', () => {
  const own = (expression: string, code = 'Z1'): Finding => ({ rule: 'own-rule', severity: 'soft', unitCode: '1', measure: '2', part: 'value', column: 'half-year', left: 5, parameters: { code, expression } });

  it('has the rule’s code in its key', () => {
    expect(findingKeys([own('1 > 2'), own('1 > 2', 'Z2')], 'half-year')).toEqual(['own-rule:Z1|1|2|value|half-year|half-year', 'own-rule:Z2|1|2|value|half-year|half-year']);
  });

  it('questions its value by that expression, whatever spaces it has', () => {
    expect(questionedValue(own('1 > 2'))).toMatch(/^5@[0-9a-z]+$/);
    expect(questionedValue(own('1>2'))).toBe(questionedValue(own('1 > 2')));
    expect(new Set(['1 > 2', '1 > 3', '2 > 1', ''].map((expression) => questionedValue(own(expression)))).size).toBe(4);
    // FNV-1a of nothing is its offset, of “a” 0xe40c292c.
    expect([questionedValue(own('')), questionedValue(own('a'))]).toEqual([`5@${(0x811c9dc5).toString(36)}`, `5@${(0xe40c292c).toString(36)}`]);
  });
});

it.each([['completion-high|1|2|value|half-year|year-end#12', 'year-end'], ['a|b|c|d|e|year-end#1#2', undefined], ['a|b|c|d|e|#1year-end', undefined]])('the period of %p is %p', (key, period) => {
  expect(periodOfKey(key)).toBe(period);
});
