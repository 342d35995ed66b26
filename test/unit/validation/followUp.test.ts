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
});
