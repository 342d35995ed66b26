import type { FilledIn } from '../../../support/builders/anEntryTable';
import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';

const ratio = aScheme().with(aRatio('R')).build();
const money = aScheme().with(aRatio('R', { whole: false })).build();
const rules = (scheme: typeof ratio, figures: Parameters<ReturnType<typeof aCheck>['halfYear']>[0]) => aCheck(scheme).halfYear(figures).rules('half-year');

describe('numerator and denominator', () => {
  it.each<[number, number, string[]]>([
    [99, 100, []],
    [100, 100, []],
    [101, 100, ['numerator-over-denominator']],
    [1, 0, ['denominator-zero']],
    [0, 0, ['zero-over-zero']],
    [0, 1, []],
  ])('%d of %d', (numerator, denominator, expected) => {
    expect(rules(ratio, { R: { numerator, denominator } })).toEqual(expected);
  });

  it('money that is equal but for binary arithmetic is equal', () => {
    expect(rules(money, { R: { numerator: 0.1 + 0.2, denominator: 0.3 } })).toEqual([]);
    expect(rules(money, { R: { numerator: 0.31, denominator: 0.3 } })).toEqual(['numerator-over-denominator']);
  });

  it('are named with both values and their difference, at the numerator', () => {
    expect(aCheck(ratio).halfYear({ R: { numerator: 101, denominator: 98 } }).findings('half-year')).toEqual([
      expect.objectContaining({ severity: 'hard', measure: 'R', part: 'numerator', left: 101, right: 98, difference: 3, unitCode: '001', unitName: '单位001', column: 'half-year' }),
    ]);
  });

  it.each<[FilledIn['numerator'], FilledIn['denominator'], string[]]>([
    ['', 0, ['blank']],
    [-1, 0, ['negative']],
    ['abc', 0, ['wrong-type']],
    [200, '', ['blank']],
    [200, -100, ['negative']],
    ['不适用', '', ['blank', 'not-applicable-unexplained']],
    ['不适用', '不适用', ['not-applicable-unexplained']],
    ['不适用', 5, ['not-applicable-in-part']],
    [5, '不适用', ['not-applicable-in-part']],
    [0, '不适用', ['not-applicable-in-part']],
    ['不适用', 'abc', ['wrong-type', 'not-applicable-unexplained']],
  ])('%p of %p: a part with a fault of its own is not compared', (numerator, denominator, expected) => {
    expect(rules(ratio, { R: { ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }) } })).toEqual(expected);
  });
});

describe('其中', () => {
  const scheme = aScheme().with(aMeasure('W'), aMeasure('W.1', { partOf: 'W' })).build();
  it.each<[number | string, number | string, string[]]>([
    [100, 99, []],
    [100, 100, []],
    [100, 101, ['part-over-whole']],
    [0, 0, []],
    [0, 1, ['part-over-whole']],
    ['', 101, ['blank']],
    [-1, 101, ['negative']],
    ['不适用', 101, ['not-applicable-unexplained']],
    [100, 100.5, ['fraction']],
  ])('of %p, %p', (whole, part, expected) => {
    expect(rules(scheme, { W: whole, 'W.1': part })).toEqual(expected);
    expect(aCheck(scheme).halfYear({ W: whole, 'W.1': part }).findings('half-year')).toHaveLength(expected.length);
  });

  it('holds for targets too', () => {
    expect(aCheck(scheme).target({ W: 100, 'W.1': 101 }).rules('half-year')).toEqual(['part-over-whole']);
    expect(aCheck(scheme).target({ W: 100, 'W.1': 100 }).rules('half-year')).toEqual([]);
  });

  it('of a whole that the scheme does not have is not compared', () => {
    expect(rules(aScheme().with(aMeasure('W.1', { partOf: 'W' })).build(), { 'W.1': 5 })).toEqual([]);
  });
});

describe('a denominator that is part of another', () => {
  const scheme = aScheme().with(aRatio('A'), aRatio('B', { denominatorPartOf: 'A' })).build();
  it.each([
    [9, []],
    [10, []],
    [11, ['denominator-over-whole']],
  ])('%d of 10', (denominator, expected) => {
    expect(rules(scheme, { A: { numerator: 1, denominator: 10 }, B: { numerator: 1, denominator } })).toEqual(expected);
  });

  it('is not compared with one that is wrong itself', () => {
    expect(rules(scheme, { A: { numerator: 11, denominator: 10 }, B: { numerator: 1, denominator: 11 } })).toEqual(['numerator-over-denominator']);
  });
});

describe('a shared denominator', () => {
  const scheme = aScheme().with(aMeasure('S', { timing: 'stock' }), aRatio('A', { denominatorIs: 'S' }), aRatio('B', { denominatorIs: 'S' })).build();
  const b = { numerator: 1 };

  it.each<[string, FilledIn, string[]]>([
    ['left to its formula', { numerator: 90 }, []],
    ['typed in, and equal', { numerator: 90, denominator: 100 }, []],
    ['emptied', { numerator: 90, denominator: '' }, []],
    ['one less', { numerator: 90, denominator: 99 }, ['shared-denominator-differs']],
    ['one more', { numerator: 90, denominator: 101 }, ['shared-denominator-differs']],
    ['text', { numerator: 90, denominator: '100' }, ['shared-denominator-differs']],
    ['an error', { numerator: 90, denominator: '#REF!' }, ['shared-denominator-differs']],
    ['不适用', { numerator: 90, denominator: '不适用' }, ['shared-denominator-differs']],
    ['different and under its numerator', { numerator: 90, denominator: 50 }, ['shared-denominator-differs']],
    ['under the numerator in truth', { numerator: 101 }, ['numerator-over-denominator']],
    ['with a numerator that is not applicable', { numerator: '不适用' }, ['not-applicable-unexplained']],
  ])('%s', (_sentence, a, expected) => {
    expect(rules(scheme, { S: 100, A: a, B: b })).toEqual(expected);
  });

  it('is repaired by the value that it repeats, or by the formula where that is known', () => {
    const plain = aCheck(scheme).halfYear({ S: 100, A: { numerator: 90, denominator: 99 }, B: b });
    const [finding] = plain.findings('half-year');
    const at = finding?.at;
    expect(finding).toMatchObject({ part: 'denominator', left: 99, right: 100, difference: -1, fix: { kind: 'set-value', value: 100, at } });
    if (at === undefined) throw new Error('no place');
    const known = plain.problem({ kind: 'formula-overwritten', column: 'half-year', at, formula: '=C6' }).findings('half-year');
    expect(known).toEqual([expect.objectContaining({ rule: 'shared-denominator-differs', fix: { kind: 'set-formula', at, formula: '=C6', how: 'shared denominator' } })]);
  });

  it('that is blank where it is filled in gives no finding where it is repeated', () => {
    expect(rules(scheme, { S: '', A: { numerator: 90, denominator: 99 }, B: b })).toEqual(['blank']);
  });

  it('that is not applicable where it is filled in leaves its numerators without one', () => {
    expect(rules(scheme, { S: '不适用', A: { numerator: '不适用' }, B: { numerator: 5 } })).toEqual([
      'not-applicable-in-part',
      'not-applicable-unexplained',
    ]);
  });

  it('that is not applicable under several numerators is itself the fault', () => {
    const findings = aCheck(scheme).halfYear({ S: '不适用', A: { numerator: 90 }, B: { numerator: 5 } }).findings('half-year');
    expect(findings).toEqual([expect.objectContaining({ rule: 'not-applicable-in-part', severity: 'hard', measure: 'S', part: 'value', left: '不适用', parameters: { parts: 'A、B' } })]);
  });

  it('under several numerators is itself the fault', () => {
    const findings = aCheck(scheme).halfYear({ S: 10, A: { numerator: 90 }, B: { numerator: 80 } }).findings('half-year');
    expect(findings).toEqual([expect.objectContaining({ rule: 'whole-under-parts', measure: 'S', left: 10, right: 90, difference: -80, parameters: { parts: 'A、B' } })]);
  });

  it('of 0 under one numerator is a denominator of 0', () => {
    expect(rules(scheme, { S: 0, A: { numerator: 90 }, B: { numerator: '不适用' } })).toEqual(['denominator-zero', 'not-applicable-unexplained']);
  });
});

describe('year-end and half-year', () => {
  const scheme = aScheme().with(aMeasure('P'), anAmount('M'), aMeasure('S', { timing: 'stock' }), aRatio('R', { timing: 'flow' }), aRatio('Q', { timing: 'year' })).build();
  const half = { P: 100, M: 50.5, S: 100, R: { numerator: 10, denominator: 20 }, Q: { numerator: 5, denominator: 10 } };
  const end = { P: 200, M: 101, S: 100, R: { numerator: 20, denominator: 40 }, Q: { numerator: 10, denominator: 10 } };
  const found = (halfYear: object, yearEnd: object) => aCheck(scheme).halfYear({ ...half, ...halfYear }).yearEnd({ ...end, ...yearEnd }).findings('year-end');
  const hard = (halfYear: object, yearEnd: object) => found(halfYear, yearEnd).filter(({ severity }) => severity === 'hard').map(({ rule, measure, part }) => [rule, measure, part]);

  it.each<[string, object, [string, string, string][]]>([
    ['a flow one under the half-year', { P: 99 }, [['year-end-below-half-year', 'P', 'value']]],
    ['a flow that stands still', { P: 100 }, []],
    ['money a cent under', { M: 50.49 }, [['year-end-below-half-year', 'M', 'value']]],
    ['money that differs by binary arithmetic', { M: 50.5 - 1e-12 }, []],
    ['a stock may fall', { S: 99 }, []],
    ['a numerator of flows', { R: { numerator: 9, denominator: 40 } }, [['year-end-below-half-year', 'R', 'numerator']]],
    ['a denominator of flows', { R: { numerator: 15, denominator: 19 } }, [['year-end-below-half-year', 'R', 'denominator']]],
    ['both parts', { R: { numerator: 9, denominator: 19 } }, [['year-end-below-half-year', 'R', 'numerator'], ['year-end-below-half-year', 'R', 'denominator']]],
    ['a yearly count may fall', { Q: { numerator: 4, denominator: 9 } }, []],
    ['a flow of 0', { P: 0 }, [['year-end-below-half-year', 'P', 'value']]],
    ['a blank flow is blank only', { P: '' }, [['blank', 'P', 'value']]],
    ['a negative flow is negative only', { P: -1 }, [['negative', 'P', 'value']]],
    ['a flow not applicable', { P: '不适用' }, []],
  ])('%s', (_sentence, yearEnd, expected) => {
    expect(hard({}, yearEnd)).toEqual(expected);
  });

  it.each(['', 'abc', '不适用', '#REF!', -500, 300.5, true])('a half-year figure of %p is not compared with, and is not a fault of the year-end', (value) => {
    expect(hard({ P: value }, {})).toEqual([]);
  });

  it('are not compared at half-year, when the year-end sheet still stands as it was', () => {
    expect(aCheck(scheme).halfYear(half).yearEnd({ ...end, P: 1 }).findings('half-year')).toEqual([]);
  });

  it('are named with both values and their difference', () => {
    expect(found({}, { P: 60 })).toEqual([expect.objectContaining({ rule: 'year-end-below-half-year', left: 60, right: 100, difference: -40, column: 'year-end' })]);
  });
});

describe('a rate', () => {
  const parts = { numerator: 1, denominator: 4 };
  it.each<[string, FilledIn, string[]]>([
    ['left to its formula', parts, []],
    ['typed over it, though right', { ...parts, rate: 0.25 }, ['formula-overwritten']],
    ['typed over it as text', { ...parts, rate: '25%' }, ['formula-overwritten']],
    ['emptied', { ...parts, rate: '' }, ['formula-overwritten']],
    ['of exactly 100 % typed over it', { ...parts, rate: 1 }, ['formula-overwritten']],
    ['of over 100 % typed over it', { ...parts, rate: 1.01 }, ['rate-over-100']],
    ['of 25 for 25 %', { ...parts, rate: 25 }, ['rate-over-100']],
    ['typed in without its parts', { rate: 0.25 }, ['blank', 'blank', 'rate-without-parts']],
    ['as text without its parts', { rate: '25%' }, ['blank', 'blank', 'rate-without-parts']],
    ['of over 100 % without its parts', { rate: 25 }, ['blank', 'blank', 'rate-over-100']],
    ['typed in without its denominator', { numerator: 1, rate: 0.25 }, ['blank', 'rate-without-parts']],
    ['typed in beside a part with a fault of its own', { numerator: -1, denominator: 4, rate: 0.25 }, ['negative']],
    ['that says 不适用 like its parts', { numerator: '不适用', denominator: '不适用', rate: '不适用' }, ['not-applicable-unexplained']],
    ['typed in where the parts are 不适用', { numerator: '不适用', denominator: '不适用', rate: 0.25 }, ['formula-overwritten', 'not-applicable-unexplained']],
  ])('%s', (_sentence, figures, expected) => {
    expect(rules(ratio, { R: figures })).toEqual(expected);
  });

  it('gets back the formula that the sheet’s reader knows', () => {
    const at = { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 5, column: 4 };
    const [finding, ...others] = aCheck(ratio)
      .halfYear({ R: { ...parts, rate: 0.3 } })
      .problem({ kind: 'formula-overwritten', column: 'half-year', at, formula: '=C6/D6' })
      .findings('half-year');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'formula-overwritten', left: 0.3, right: 0.25, at, fix: { kind: 'set-formula', at, formula: '=C6/D6', how: 'formula restored' } });
  });

  it('whose formula the reader found changed is named though the result is right', () => {
    const at = { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 5, column: 4 };
    expect(aCheck(ratio).halfYear({ R: parts }).problem({ kind: 'formula-overwritten', column: 'half-year', at, formula: '=C6/D6' }).rules('half-year')).toEqual(['formula-overwritten']);
  });
});
