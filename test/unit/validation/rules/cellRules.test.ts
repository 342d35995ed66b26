import type { CellValue } from '../../../../src/model/cellValue';
import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';

const scheme = aScheme()
  .with(aMeasure('P'), anAmount('M'), aRatio('R', { timing: 'stock' }), aRatio('F', { whole: false }))
  .build();
const clean = { P: 10, M: 10.5, R: { numerator: 1, denominator: 2 }, F: { numerator: 1.5, denominator: 2.5 } };
const targets = { P: 10, M: 10.5, R: 0.5, F: 0.6 };

const reported = (measure: string, part: 'value' | 'numerator' | 'denominator', value: CellValue) =>
  aCheck(scheme)
    .halfYear({ ...clean, [measure]: { ...(typeof clean[measure as 'R'] === 'object' ? clean[measure as 'R'] : {}), [part]: value } })
    .rules('half-year');
const target = (measure: string, value: CellValue) => aCheck(scheme).target({ ...targets, [measure]: value }).rules('half-year');

describe('a reported cell', () => {
  it.each<[string, 'P' | 'M' | 'R' | 'F', 'value' | 'numerator' | 'denominator', CellValue, string[]]>([
    ['an empty one is blank', 'P', 'value', '', ['blank']],
    ['0 is not blank', 'P', 'value', 0, []],
    ['不适用 is not blank, and wants a reason', 'P', 'value', '不适用', ['not-applicable-unexplained']],
    ['spaces of full width are blank', 'P', 'value', '\u3000\u3000', ['blank']],
    ['a character without width is blank', 'P', 'value', '\u200B', ['blank']],
    ['a line break is blank', 'P', 'value', '\n', ['blank']],
    ['a dash is text', 'P', 'value', '-', ['wrong-type']],
    ['a dot is text', 'P', 'value', '.', ['wrong-type']],
    ['a number as text is text', 'P', 'value', '10', ['wrong-type']],
    ['TRUE is no number', 'P', 'value', true, ['wrong-type']],
    ['FALSE is no 0', 'P', 'value', false, ['wrong-type']],
    ['a number that is none', 'P', 'value', Number.NaN, ['wrong-type']],
    ['a number without end', 'P', 'value', Number.POSITIVE_INFINITY, ['wrong-type']],
    ['an error is an error', 'P', 'value', '#N/A', ['formula-error']],
    ['an error in small letters too', 'M', 'value', '#n/a', ['formula-error']],
    ['text that only looks like an error is text', 'P', 'value', '#3', ['wrong-type']],
    ['an error in a denominator', 'R', 'denominator', '#DIV/0!', ['formula-error']],
    ['-1 is negative', 'P', 'value', -1, ['negative']],
    ['-0 is not', 'P', 'value', -0, []],
    ['a rounding error under 0 is not', 'M', 'value', -1e-12, []],
    ['a cent under 0 is', 'M', 'value', -0.01, ['negative']],
    ['a negative fraction is negative only', 'P', 'value', -0.5, ['negative']],
    ['a negative denominator', 'R', 'denominator', -2, ['negative']],
    ['half a person is a fraction', 'P', 'value', 10.5, ['fraction']],
    ['a thousandth of a person too', 'P', 'value', 10.001, ['fraction']],
    ['a sum of whole numbers with a rounding error is whole', 'P', 'value', 10.000000001, []],
    ['the largest exact number is whole', 'P', 'value', 9007199254740991, []],
    ['money comes in fractions', 'M', 'value', 0.01, []],
    ['half a person in a numerator', 'R', 'numerator', 0.5, ['fraction']],
    ['half a person in a denominator', 'R', 'denominator', 2.5, ['fraction']],
    ['money in a numerator', 'F', 'numerator', 0.25, []],
  ])('%s', (_sentence, measure, part, value, rules) => {
    expect(reported(measure, part, value)).toEqual(rules);
  });

  it.each([
    ['without targets', {}],
    ['with a blank target', { target: '' }],
  ])('is checked %s', () => {
    expect(reported('P', 'value', -1)).toEqual(['negative']);
  });
});

describe('a target', () => {
  it.each<[string, 'P' | 'M' | 'R', CellValue, string[]]>([
    ['left out', 'P', '', ['target-missing']],
    ['of spaces', 'P', ' ', ['target-missing']],
    ['that is not applicable wants a reason', 'P', '不适用', ['not-applicable-unexplained']],
    ['of 0', 'P', 0, ['target-zero']],
    ['of nearly 0 is one', 'M', 0.01, []],
    ['under 0', 'P', -1, ['negative']],
    ['of half a person', 'P', 10.5, ['fraction']],
    ['of a rate is a fraction', 'R', 0.855, []],
    ['of exactly 100 %', 'R', 1, []],
    ['of 100 % by rounding', 'R', 1 + 1e-12, []],
    ['of a little over 100 %', 'R', 1.0001, ['target-over-100']],
    ['of 85 for 85 %', 'R', 85, ['target-over-100']],
    ['of a count may be any number', 'P', 85, []],
    ['as text', 'R', '85％', ['wrong-type']],
    ['with an error', 'R', '#VALUE!', ['formula-error']],
  ])('%s', (_sentence, measure, value, rules) => {
    expect(target(measure, value)).toEqual(rules);
  });
});

describe('a target that the scheme fixes at 100 %', () => {
  const fixed = aScheme().with(aRatio('C', { direction: 'must100', target: 'all' })).build();
  it.each<[CellValue, string[]]>([
    [1, []],
    [1 + 1e-12, []],
    ['', []],
    [0.999, ['target-not-all']],
    [1.001, ['target-not-all']],
    [0, ['target-not-all']],
    [100, ['target-not-all']],
    [-1, ['negative']],
    ['100%', ['wrong-type']],
  ])('typed as %p', (value, rules) => {
    expect(aCheck(fixed).target({ C: value }).rules('half-year')).toEqual(rules);
  });
});

describe('repairs of text', () => {
  const fixOf = (measure: string, part: 'value' | 'numerator', value: string) =>
    aCheck(scheme)
      .halfYear({ ...clean, [measure]: { ...(measure === 'P' || measure === 'M' ? {} : clean[measure as 'R']), [part]: value } })
      .findings('half-year')[0]?.fix;
  const targetFix = (measure: string, value: string) => aCheck(scheme).target({ ...targets, [measure]: value }).findings('half-year')[0]?.fix;

  it.each([
    ['its own unit comes off', fixOf('P', 'value', '300人'), 300],
    ['万元 comes off an amount', fixOf('M', 'value', '1,234.5万元'), 1234.5],
    ['either comes off parts that may be money or people', fixOf('F', 'numerator', '2万元'), 2],
    ['per cent is a rate where a rate is asked for', targetFix('R', '85%'), 0.85],
  ])('%s', (_sentence, fix, value) => {
    expect(fix).toMatchObject({ kind: 'set-value', value });
  });

  it.each([
    ['万元 in a count', fixOf('P', 'value', '300万元')],
    ['元 in an amount of 万元', fixOf('M', 'value', '300元')],
    ['people in an amount', fixOf('M', 'value', '300人')],
    ['万人 in a count', fixOf('P', 'value', '3万人')],
    ['per cent in a numerator', fixOf('R', 'numerator', '85%')],
    ['per cent in a count', fixOf('P', 'value', '85%')],
    ['a unit in a rate', targetFix('R', '85人')],
  ])('%s is not guessed at', (_sentence, fix) => {
    expect(fix).toBeUndefined();
  });
});

describe('a judged measure', () => {
  const judged = aScheme().with(aMeasure('J', { method: { method: 'graded' }, whole: false })).build();
  it.each(['优', '很好', -3])('has no figures to be checked, such as %s', (left) => {
    expect(aCheck(judged).target({ J: '' }).halfYear({ J: left }).rules('half-year')).toEqual(['graded-unmarked']);
  });
});

describe('coverage counted by county', () => {
  const coverage = aScheme().withOnly('36');
  const rules = (level: 'province' | 'prefecture', numerator: number, denominator: number) =>
    aCheck(coverage.at(level).build()).halfYear({ 36: { numerator, denominator } }).rules('half-year');

  it.each([
    [0, 1, []],
    [1, 1, []],
    [2, 1, ['county-not-0-or-1']],
    [1, 2, ['county-not-0-or-1']],
    [2, 3, ['county-not-0-or-1', 'county-not-0-or-1']],
    [0.5, 1, ['fraction']],
  ])('of a county, %d of %d', (numerator, denominator, expected) => {
    expect(rules('prefecture', numerator, denominator)).toEqual(expected);
  });

  it('of a prefecture is a number of counties', () => {
    expect(rules('province', 8, 10)).toEqual([]);
  });
});
