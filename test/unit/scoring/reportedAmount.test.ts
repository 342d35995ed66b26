import type { Entry, EntryCell, MeasureEntry } from '../../../src/model/entry';
import { reportedAmount, targetAmount } from '../../../src/scoring/reportedAmount';
import { aMeasure } from './smallScheme';

const number = (value: number): Entry => ({ state: 'number', value });
const blank: Entry = { state: 'blank' };
const notApplicable: Entry = { state: 'not-applicable' };
const text: Entry = { state: 'invalid', raw: '约50' };

function cell(entry: Entry): EntryCell {
  return { entry, raw: entry.state === 'number' ? entry.value : '', at: { sheetId: 's', sheetName: '年终填报', row: 3, column: 4 } };
}

function rate(numerator: Entry, denominator?: Entry): MeasureEntry {
  return denominator === undefined ? { numerator: cell(numerator) } : { numerator: cell(numerator), denominator: cell(denominator) };
}

describe('the amount reported as a count', () => {
  const count = aMeasure('2', 2);
  it('is the number, 0 too', () => {
    expect(reportedAmount(count, { value: cell(number(12)) })).toEqual({ state: 'number', value: 12 });
    expect(reportedAmount(count, { value: cell(number(0)) })).toEqual({ state: 'number', value: 0 });
  });

  it('is blank for an empty cell, a missing column and a missing row', () => {
    expect(reportedAmount(count, { value: cell(blank) })).toEqual({ state: 'blank' });
    expect(reportedAmount(count, {})).toEqual({ state: 'blank' });
    expect(reportedAmount(count, undefined)).toEqual({ state: 'blank' });
  });

  it('is 不适用 or invalid as it stands', () => {
    expect(reportedAmount(count, { value: cell(notApplicable) })).toEqual({ state: 'not-applicable' });
    expect(reportedAmount(count, { value: cell(text) })).toEqual({ state: 'invalid' });
    expect(reportedAmount(count, { value: cell(number(Number.POSITIVE_INFINITY)) })).toEqual({ state: 'invalid' });
  });
});

describe('the amount reported as a rate', () => {
  const ratio = aMeasure('5', 5, { kind: 'ratio', unit: '%' });
  it.each([
    ['17 of 20 is 0.85', number(17), number(20), { state: 'number', value: 0.85, numerator: 17, denominator: 20 }],
    ['0 of 20 is 0', number(0), number(20), { state: 'number', value: 0, numerator: 0, denominator: 20 }],
    ['more than all is kept for the checks to ask', number(21), number(20), { state: 'number', value: 1.05, numerator: 21, denominator: 20 }],
    ['0 of 0 is invalid: nobody to count is 不适用', number(0), number(0), { state: 'invalid' }],
    ['a denominator of 0 is invalid', number(5), number(0), { state: 'invalid' }],
    ['a negative denominator is invalid', number(5), number(-1), { state: 'invalid' }],
    ['half a rate is blank', number(5), blank, { state: 'blank' }],
    ['the other half too', blank, number(20), { state: 'blank' }],
    ['a text in a part makes it invalid, blank or not', text, blank, { state: 'invalid' }],
    ['in the other part as well', blank, text, { state: 'invalid' }],
    ['不适用 in a part makes the whole 不适用', notApplicable, blank, { state: 'not-applicable' }],
    ['不适用 goes before a text', text, notApplicable, { state: 'not-applicable' }],
  ])('%s', (_, numerator, denominator, expected) => {
    expect(reportedAmount(ratio, rate(numerator, denominator))).toEqual(expected);
  });

  it('never is what stands in the cell of the rate', () => {
    expect(reportedAmount(ratio, { rate: cell(number(0.99)) })).toEqual({ state: 'blank' });
  });

  it('takes a denominator that is another measure from there when its own cell is missing or blank', () => {
    const shared = cell(number(40));
    expect(reportedAmount(ratio, rate(number(10)), shared)).toMatchObject({ value: 0.25, denominator: 40 });
    expect(reportedAmount(ratio, rate(number(10), blank), shared)).toMatchObject({ value: 0.25, denominator: 40 });
    expect(reportedAmount(ratio, rate(number(10), number(20)), shared)).toMatchObject({ value: 0.5, denominator: 20 });
  });
});

describe('a target', () => {
  it('of a rate is the fraction itself', () => {
    expect(targetAmount(aMeasure('2', 2), { value: cell(number(0.9)) })).toEqual({ state: 'number', value: 0.9 });
    expect(targetAmount(aMeasure('2', 2), undefined)).toEqual({ state: 'blank' });
  });

  it('that is fixed holds whatever the cell says, but not where the measure does not apply', () => {
    const fixed = aMeasure('31', 31, { kind: 'ratio', target: 'all' });
    expect(targetAmount(fixed, undefined)).toEqual({ state: 'number', value: 1 });
    expect(targetAmount(fixed, { value: cell(blank) })).toEqual({ state: 'number', value: 1 });
    expect(targetAmount(fixed, { value: cell(number(0.9)) })).toEqual({ state: 'number', value: 1 });
    expect(targetAmount(fixed, { value: cell(notApplicable) })).toEqual({ state: 'not-applicable' });
  });
});
