import type { Finding } from '../../../../src/model/finding';
import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';

/** One measure of every kind that rules tell apart. */
const measures = {
  P: aMeasure('P'), S: aMeasure('S', { timing: 'stock' }), A: anAmount('A'), R: aRatio('R'), Q: aRatio('Q', { denominator: '', denominatorIs: 'P' }),
  PP: aMeasure('PP', { partOf: 'P' }), PP2: aMeasure('PP2', { partOf: 'P' }), RP: aRatio('RP', { denominatorPartOf: 'R' }), U: aMeasure('U', { usuallyPartOf: 'P' }), RU: aRatio('RU', { denominatorUsuallyPartOf: 'P' }),
  B: anAmount('B', { target: 'budget', method: { method: 'control', step: 1, lossPerStep: 0.1 }, direction: 'down' }), T: aRatio('T', { target: 'all', direction: 'must100', method: { method: 'all-or-nothing' } }),
  E: aRatio('E', { direction: 'down', unemployment: true, method: { method: 'control', step: 0.001, lossPerStep: 0.1 } }), C: aRatio('C', { countsCounties: true }), F: aRatio('F', { whole: false }),
};
type Id = keyof typeof measures;
type Figures = Parameters<ReturnType<typeof aCheck>['halfYear']>[0];

const of = (...ids: readonly Id[]) => aCheck(aScheme().with(...ids.map((id) => measures[id])).build());
const h = (ids: readonly Id[], figures: Figures) => of(...ids).halfYear(figures).findings('half-year');
const t = (ids: readonly Id[], figures: Figures) => of(...ids).target(figures).findings('half-year');
const y = (ids: readonly Id[], half: Figures, year: Figures) => of(...ids).halfYear(half).yearEnd(year).findings('year-end');

/** Rule, severity, `column measure.part`, row and column of the cell, and all else that a finding says. */
type Said = readonly [rule: string, severity: string, about: string, at: readonly [number, number], values: object];
const said = (...of: Said): Said => of;

function asSaid({ rule, severity, column, measure, part, at, fix, unitCode, unitName, ...values }: Finding): Said {
  expect([unitCode, unitName]).toEqual(['001', '单位001']);
  if (fix !== undefined) expect(fix).toMatchObject({ kind: 'set-value', at });
  const repair = fix?.kind === 'set-value' ? { fix: { value: fix.value, how: fix.how } } : {};
  return said(rule, severity, `${column ?? ''} ${measure ?? ''}.${part ?? ''}`, [at?.row ?? NaN, at?.column ?? NaN], { ...values, ...repair });
}

describe('what a finding says of', () => {
  it.each<[string, readonly Finding[], readonly Said[]]>([
    ['a number as text, with the number that it reads as', h(['P'], { P: '10' }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: '10', fix: { value: 10, how: 'text to number' } })]],
    ['people with their unit', h(['P'], { P: '10人' }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: '10人', fix: { value: 10, how: 'unit removed' } })]],
    ['money with its unit', h(['A'], { A: '10万元' }), [said('wrong-type', 'hard', 'half-year A.value', [5, 2], { left: '10万元', fix: { value: 10, how: 'unit removed' } })]],
    ['money where people are counted: nothing to put in', h(['P'], { P: '10万元' }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: '10万元' })]],
    ['people where money is counted: nothing to put in', h(['A'], { A: '10人' }), [said('wrong-type', 'hard', 'half-year A.value', [5, 2], { left: '10人' })]],
    ['money and people in the parts of a ratio of anything', h(['F'], { F: { numerator: '3万元', denominator: '5人' } }), [
      said('wrong-type', 'hard', 'half-year F.numerator', [5, 2], { left: '3万元', fix: { value: 3, how: 'unit removed' } }),
      said('wrong-type', 'hard', 'half-year F.denominator', [5, 3], { left: '5人', fix: { value: 5, how: 'unit removed' } }),
    ]],
    ['money in the part of a ratio of people: nothing to put in', h(['R'], { R: { numerator: '3万元', denominator: 5 } }), [said('wrong-type', 'hard', 'half-year R.numerator', [5, 2], { left: '3万元' })]],
    ['a date, which is said', h(['P'], { P: '3/5' }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: '3/5', parameters: { date: '3/5' } })]],
    ['words', h(['P'], { P: '约十' }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: '约十' })]],
    ['TRUE', h(['P'], { P: true }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: true })]],
    ['a number that is none', h(['P'], { P: NaN }), [said('wrong-type', 'hard', 'half-year P.value', [5, 2], { left: 'NaN' })]],
    ['a target of 85% as text', t(['R'], { R: '85%' }), [said('wrong-type', 'hard', 'target R.value', [5, 2], { left: '85%', fix: { value: 0.85, how: 'percent' } })]],
    ['85% where a number of people is promised: nothing to put in', t(['P'], { P: '85%' }), [said('wrong-type', 'hard', 'target P.value', [5, 2], { left: '85%' })]],
    ['a rate typed over its formula', h(['R'], { R: { numerator: 1, denominator: 2, rate: '50%' } }), [said('formula-overwritten', 'hard', 'half-year R.rate', [5, 4], { left: '50%', right: 0.5 })]],
    ['50% in a numerator: nothing to put in', h(['R'], { R: { numerator: '50%', denominator: 2 } }), [said('wrong-type', 'hard', 'half-year R.numerator', [5, 2], { left: '50%' })]],
    ['an error', h(['P'], { P: '#N/A' }), [said('formula-error', 'hard', 'half-year P.value', [5, 2], { left: '#N/A' })]],
    ['nothing', h(['P'], { P: '' }), [said('blank', 'hard', 'half-year P.value', [5, 2], { left: '' })]],
    ['a space', h(['P'], { P: ' ' }), [said('blank', 'hard', 'half-year P.value', [5, 2], { left: '' })]],
    ['a number under 0', h(['P'], { P: -1 }), [said('negative', 'hard', 'half-year P.value', [5, 2], { left: -1 })]],
    ['one and a half persons', h(['P'], { P: 1.5 }), [said('fraction', 'hard', 'half-year P.value', [5, 2], { left: 1.5 })]],
    ['不适用', h(['P'], { P: '不适用' }), [said('not-applicable-unexplained', 'soft', 'half-year P.value', [5, 2], { left: '不适用' })]],
    ['不适用 in a numerator alone', h(['R'], { R: { numerator: '不适用', denominator: 5 } }), [said('not-applicable-in-part', 'hard', 'half-year R.numerator', [5, 2], { left: '不适用', right: 5 })]],
    ['不适用 in a denominator alone', h(['R'], { R: { numerator: 5, denominator: '不适用' } }), [said('not-applicable-in-part', 'hard', 'half-year R.denominator', [5, 3], { left: '不适用', right: 5 })]],
    ['不适用 in the measure that is the denominator', h(['P', 'Q'], { P: '不适用', Q: { numerator: 3 } }), [said('not-applicable-in-part', 'hard', 'half-year Q.numerator', [5, 3], { left: 3, right: '不适用' })]],
    ['不适用 in the numerator over a measure', h(['P', 'Q'], { P: 5, Q: { numerator: '不适用' } }), [said('not-applicable-unexplained', 'soft', 'half-year Q.numerator', [5, 3], { left: '不适用' })]],
    ['3 of 2', h(['R'], { R: { numerator: 3, denominator: 2 } }), [said('numerator-over-denominator', 'hard', 'half-year R.numerator', [5, 2], { left: 3, right: 2, difference: 1 })]],
    ['3 of the 2 of another measure', h(['P', 'Q'], { P: 2, Q: { numerator: 3 } }), [said('numerator-over-denominator', 'hard', 'half-year Q.numerator', [5, 3], { left: 3, right: 2, difference: 1, parameters: { other: 'P' } })]],
    ['3 of 0', h(['R'], { R: { numerator: 3, denominator: 0 } }), [said('denominator-zero', 'hard', 'half-year R.denominator', [5, 3], { left: 0, right: 3, difference: -3 })]],
    ['3 of the 0 of another measure', h(['P', 'Q'], { P: 0, Q: { numerator: 3 } }), [said('denominator-zero', 'hard', 'half-year Q.denominator', [5, 4], { left: 0, right: 3, difference: -3 })]],
    ['0 of 0', h(['R'], { R: { numerator: 0, denominator: 0 } }), [said('zero-over-zero', 'hard', 'half-year R.numerator', [5, 2], { left: 0, right: 0, difference: 0 })]],
    ['0 of the 0 of another measure', h(['P', 'Q'], { P: 0, Q: { numerator: 0 } }), [said('zero-over-zero', 'hard', 'half-year Q.numerator', [5, 3], { left: 0, right: 0, difference: 0 })]],
    ['3 of which 2 are the whole', h(['P', 'PP'], { P: 2, PP: 3 }), [said('part-over-whole', 'hard', 'half-year PP.value', [5, 3], { left: 3, right: 2, difference: 1, parameters: { other: 'P' } })]],
    ['3 promised of which 2 are the whole', t(['P', 'PP'], { P: 2, PP: 3 }), [said('part-over-whole', 'hard', 'target PP.value', [5, 3], { left: 3, right: 2, difference: 1, parameters: { other: 'P' } })]],
    ['2 of which 3 and 4 are parts', h(['P', 'PP', 'PP2'], { P: 2, PP: 3, PP2: 4 }), [said('whole-under-parts', 'hard', 'half-year P.value', [5, 2], { left: 2, right: 4, difference: -2, parameters: { parts: 'PP、PP2' } })]],
    ['2 of which 3 are a part and 5 a numerator', h(['P', 'PP', 'Q'], { P: 2, PP: 3, Q: { numerator: 5 } }), [said('whole-under-parts', 'hard', 'half-year P.value', [5, 2], { left: 2, right: 5, difference: -3, parameters: { parts: 'PP、Q' } })]],
    ['a denominator of 3 that is part of 2', h(['R', 'RP'], { R: { numerator: 1, denominator: 2 }, RP: { numerator: 1, denominator: 3 } }), [said('denominator-over-whole', 'hard', 'half-year RP.denominator', [5, 6], { left: 3, right: 2, difference: 1, parameters: { other: 'R' } })]],
    ['3 that are usually part of 2', h(['P', 'U'], { P: 2, U: 3 }), [said('reemployed-over-newly-employed', 'soft', 'half-year U.value', [5, 3], { left: 3, right: 2, difference: 1, parameters: { other: 'P' } })]],
    ['a denominator of 3 that is usually part of 2', h(['P', 'RU'], { P: 2, RU: { numerator: 1, denominator: 3 } }), [said('graduates-over-trainees', 'soft', 'half-year RU.denominator', [5, 4], { left: 3, right: 2, difference: 1, parameters: { other: 'P' } })]],
    ['5 typed where 4 of another measure belong', h(['P', 'Q'], { P: 4, Q: { numerator: 3, denominator: 5 } }), [said('shared-denominator-differs', 'hard', 'half-year Q.denominator', [5, 4], { left: 5, right: 4, difference: 1, parameters: { other: 'P' }, fix: { value: 4, how: 'shared denominator' } })]],
    ['a rate without its parts', h(['R'], { R: { rate: 0.5 } }), [
      said('blank', 'hard', 'half-year R.numerator', [5, 2], { left: '' }),
      said('blank', 'hard', 'half-year R.denominator', [5, 3], { left: '' }),
      said('rate-without-parts', 'soft', 'half-year R.rate', [5, 4], { left: 0.5 }),
    ]],
    ['a rate over 100 % without its parts', h(['R'], { R: { numerator: '', denominator: '', rate: 1.5 } }), [
      said('blank', 'hard', 'half-year R.numerator', [5, 2], { left: '' }),
      said('blank', 'hard', 'half-year R.denominator', [5, 3], { left: '' }),
      said('rate-over-100', 'hard', 'half-year R.rate', [5, 4], { left: 1.5, right: 1, difference: 0.5 }),
    ]],
    ['a rate over 100 % typed over its formula', h(['R'], { R: { numerator: 1, denominator: 2, rate: 1.5 } }), [said('rate-over-100', 'hard', 'half-year R.rate', [5, 4], { left: 1.5, right: 1, difference: 0.5 })]],
    ['a county with two of itself', aCheck(aScheme().with(measures.C).at('prefecture').build()).halfYear({ C: { numerator: 2, denominator: 3 } }).findings('half-year'), [
      said('county-not-0-or-1', 'hard', 'half-year C.numerator', [5, 2], { left: 2 }),
      said('county-not-0-or-1', 'hard', 'half-year C.denominator', [5, 3], { left: 3 }),
    ]],
    ['no target', t(['P'], { P: '' }), [said('target-missing', 'hard', 'target P.value', [5, 2], { left: '' })]],
    ['a target of 0', t(['P'], { P: 0 }), [said('target-zero', 'hard', 'target P.value', [5, 2], { left: 0 })]],
    ['90 % promised of what must be all', t(['T'], { T: 0.9 }), [said('target-not-all', 'hard', 'target T.value', [5, 2], { left: 0.9, right: 1, difference: expect.closeTo(-0.1, 9) })]],
    ['85 for 85 %', t(['R'], { R: 85 }), [said('target-over-100', 'hard', 'target R.value', [5, 2], { left: 85, right: 1, difference: 84 })]],
    ['a target under 0', t(['P'], { P: -5 }), [said('negative', 'hard', 'target P.value', [5, 2], { left: -5 })]],
    ['half of what must be all', h(['T'], { T: { numerator: 1, denominator: 2 } }), [said('under-100', 'soft', 'half-year T.rate', [5, 4], { left: 0.5, right: 1, difference: -0.5 })]],
    ['unemployment of 20 %', h(['E'], { E: { numerator: 20, denominator: 100 } }), [said('unemployment-range', 'soft', 'half-year E.rate', [5, 4], { left: 0.2, right: 0.08, difference: expect.closeTo(0.12, 9), parameters: { low: 0.02, high: 0.08 } })]],
    ['unemployment of 6 % after 4 %', y(['E'], { E: { numerator: 40, denominator: 1000 } }, { E: { numerator: 60, denominator: 1000 } }), [said('unemployment-change', 'soft', 'year-end E.rate', [5, 4], { left: 0.06, right: 0.04, difference: expect.closeTo(0.02, 9), parameters: { limit: 0.005 } })]],
    ['130 spent of a budget of 100', of('B').target({ B: 100 }).yearEnd({ B: 130 }).findings('year-end'), [said('over-budget', 'soft', 'year-end B.value', [5, 2], { left: 130, right: 100, difference: 30, parameters: { limit: 1.2 } })]],
    ['300 % of the target', of('P').target({ P: 100 }).yearEnd({ P: 300 }).findings('year-end'), [said('completion-high', 'soft', 'year-end P.value', [5, 2], { left: 300, right: 100, difference: 200, parameters: { share: 3, limit: 1.5 } })]],
    ['10 % of the target', of('P').target({ P: 100 }).yearEnd({ P: 10 }).findings('year-end'), [said('completion-low', 'soft', 'year-end P.value', [5, 2], { left: 10, right: 100, difference: -90, parameters: { share: 0.1, limit: 0.3 } })]],
    ['9 after 10 at half-year', y(['P'], { P: 10 }, { P: 9 }), [said('year-end-below-half-year', 'hard', 'year-end P.value', [5, 2], { left: 9, right: 10, difference: -1 })]],
    ['as much money as at half-year', y(['F'], { F: { numerator: 10, denominator: 20 } }, { F: { numerator: 10, denominator: 20 } }), []],
    ['50 of a stock of 100', y(['S'], { S: 100 }, { S: 50 }), [said('stock-fall', 'soft', 'year-end S.value', [5, 2], { left: 50, right: 100, difference: -50, parameters: { change: 0.5, limit: 0.03 } })]],
    ['30 in the second half after 10 in the first', y(['P'], { P: 10 }, { P: 40 }), [said('change-from-half-year', 'soft', 'year-end P.value', [5, 2], { left: 30, right: 10, difference: 20, parameters: { change: 2, limit: 0.5, basis: 'second-half' } })]],
    ['a rate of 50 % after 10 %', y(['R'], { R: { numerator: 10, denominator: 100 } }, { R: { numerator: 50, denominator: 100 } }), [said('change-from-half-year', 'soft', 'year-end R.rate', [5, 4], { left: 0.5, right: 0.1, difference: 0.4, parameters: { change: 4, limit: 0.5, basis: 'year-end' } })]],
    ['a million where 100 are due', of('A').target({ A: 100 }).yearEnd({ A: 1000000 }).findings('year-end'), [said('unit-slip', 'soft', 'year-end A.value', [5, 2], { left: 1000000, right: 100, difference: 999900, parameters: { against: 'due' } })]],
  ])('%s', (_, findings, expected) => {
    expect(findings.map(asSaid)).toStrictEqual(expected);
  });
});

describe('what a finding says of a formula that its sheet has lost', () => {
  const lost = (row: number, column: number, formula: string) => ({ kind: 'formula-overwritten', column: 'half-year', at: { sheetId: 'sheet-half-year', sheetName: '半年填报', row, column }, formula }) as const;

  it('is both values, and the formula to put back, of a denominator that is another measure’s value', () => {
    const findings = of('P', 'Q').halfYear({ P: 4, Q: { numerator: 3, denominator: 4 } }).problem(lost(5, 4, '=C6')).findings('half-year');
    expect(findings).toStrictEqual([
      {
        rule: 'formula-overwritten', severity: 'hard', unitCode: '001', unitName: '单位001', measure: 'Q', part: 'denominator', column: 'half-year', left: 4, right: 4, difference: 0,
        at: { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 5, column: 4 },
        fix: { kind: 'set-formula', at: { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 5, column: 4 }, formula: '=C6', how: 'formula restored' },
      },
    ]);
  });

  it('is the same of a rate that still has its result, and nothing of other cells', () => {
    const findings = (row: number, column: number) => of('R').halfYear({ R: { numerator: 1, denominator: 2, rate: 0.5 } }).problem(lost(row, column, '=C6/D6')).findings('half-year');
    expect(findings(5, 4)).toMatchObject([{ rule: 'formula-overwritten', part: 'rate', left: 0.5, right: 0.5, fix: { formula: '=C6/D6' } }]);
    expect(findings(6, 4)[0]).not.toHaveProperty('fix');
  });

  it.each<[string, string | number, readonly string[]]>([
    ['the right number', 0.5, ['formula-overwritten']],
    ['nothing', '', ['formula-overwritten']],
  ])('of a rate in whose place somebody put %s', (_, rate, expected) => {
    expect(of('R').halfYear({ R: { numerator: 1, denominator: 2, rate } }).rules('half-year')).toEqual(expected);
  });

  it('is nothing as long as a part is missing or in doubt', () => {
    expect(of('R').halfYear({ R: { numerator: '', denominator: 2, rate: '' } }).rules('half-year')).toEqual(['blank']);
    expect(of('R').halfYear({ R: { numerator: -1, denominator: 2, rate: 7 } }).rules('half-year')).toEqual(['negative']);
  });
});
