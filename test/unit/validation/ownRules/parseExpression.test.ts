import { parseExpression } from '../../../../src/validation/ownRules/parseExpression';
import type { ExpressionFaultCode } from '../../../../src/validation/ownRules/expressionFault';
import { expressionFaults } from '../../../../src/locales/zh-CN/ownRuleFindings';
import { jilin2004 } from '../../../../src/schemes/jilin2004';
import { aMeasure } from '../../../support/builders/aMeasure';
import { printed } from '../../../support/builders/anyExpression';

const retired = { ...aMeasure('40'), retired: true };
const graded = aMeasure('41', { method: { method: 'graded' }, target: 'none' });
const hyphened = aMeasure('3-2');
const counted = aMeasure('42', { method: { method: 'per-case', pointsPerCase: 1 }, target: 'none' });
const measures = new Map([...jilin2004.measures, retired, graded, counted].map((measure) => [measure.id, measure]));

function understood(expression: string, known = measures): string {
  const parsed = parseExpression(expression, known);
  return parsed.ok ? printed(parsed.condition) : `${parsed.fault.code} at ${parsed.fault.position}`;
}

describe('an expression', () => {
  it.each([
    // What the issue gives as examples.
    ['3 <= 2', '[3] <= [2]'],
    ['17 + 18 >= 0.9 * target(17)', '([17] + [18]) >= (0.9 * target[17])'],
    // Measures before numbers.
    ['16.1 <= 16', '[16.1] <= [16]'],
    ['16.25 <= 16', '16.25 <= [16]'],
    ['22a < 22b', '[22a] < [22b]'],
    ['22A<22B', '[22a] < [22b]'],
    ['3 <= #2', '[3] <= 2'],
    ['3 <= 数(2)', '[3] <= 2'],
    ['3 <= number(2)', '[3] <= 2'],
    ['3 <= 99', '[3] <= 99'],
    ['5 >= 5%', '[5] >= 5%'],
    ['5 >= 90 %', '[5] >= 90%'],
    ['5 >= 数(90%)', '[5] >= 90%'],
    // A hyphen is a minus, unless there is a measure of that code.
    ['3-2 <= 1a-1b', '([3] - [2]) <= ([1a] - [1b])'],
    ['16.1-22a < 1', '([16.1] - [22a]) < 1'],
    // Signs, full-width and Chinese.
    ['３≤２', '[3] <= [2]'],
    ['3≥2', '[3] >= [2]'],
    ['3≠2', '[3] <> [2]'],
    ['（１６．１＋１６．２）／２＜＝１６', '(([16.1] + [16.2]) / [2]) <= [16]'],
    ['3＝2', '[3] = [2]'],
    ['3×2÷4<>5', '(([3] * [2]) / [4]) <> [5]'],
    ['3 − 2 > 4', '([3] - [2]) > [4]'],
    ['\u30003\u00a0<=\n2\u200b', '[3] <= [2]'],
    // Order of operations.
    ['3 - 2 - 4 < 5 * 6a + 7', '(([3] - [2]) - [4]) < (([5] * [6a]) + [7])'],
    ['3 / 2 / 4 < -5 * 2', '(([3] / [2]) / [4]) < (-[5] * [2])'],
    ['3 - (2 - 4) < 5', '([3] - ([2] - [4])) < [5]'],
    ['--3 < 2', '--[3] < [2]'],
    // Conditions.
    ['3 <= 2 and 2 > 0 or 4 < 5', '(([3] <= [2] and [2] > 0) or [4] < [5])'],
    ['3 <= 2且(2>0或者4<5)', '([3] <= [2] and ([2] > 0 or [4] < [5]))'],
    ['3 <= 2 并且 (4 < 5)', '([3] <= [2] and [4] < [5])'],
    // Functions.
    ['目标(17)>=半年(17)', 'target[17] >= half[17]'],
    ['分子(5)<=分母(5)且率(5)<=100%', '(numerator[5] <= denominator[5] and rate[5] <= 100%)'],
    ['NUMERATOR(5) <= denominator( 5 ) and Rate(5) < half(4)', '((numerator[5] <= denominator[5]) and rate[5] < half[4])'.replace('((n', '(n').replace(') and', ' and')],
    ['目标(31) = 1', 'target[31] = 1'],
  ])('%s means %s', (expression, meaning) => {
    expect(understood(expression)).toBe(meaning);
  });

  it('takes a code with a hyphen for the measure where there is one', () => {
    expect(understood('3-2 <= 4', new Map([...measures, ['3-2', hyphened]]))).toBe('[3-2] <= [4]');
  });

  it('may have 500 characters', () => {
    const long = (length: number): string => `3 <= 2${' '.repeat(length - 7)}9`;
    expect(understood('3 <= 2'.padStart(500))).toBe('[3] <= [2]');
    expect(understood('3 <= 2'.padStart(501))).toBe('too-long at 500');
    expect(long(500)).toHaveLength(500);
    expect(understood(long(500))).toBe('operator-missing at 499');
  });

  it('may have 20 brackets within one another', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}3${')'.repeat(depth)} <= 2`;
    expect(understood(nested(20))).toBe('[3] <= [2]');
    expect(understood(nested(21))).toBe('too-deep at 20');
    expect(understood(`${'-'.repeat(19)}target(3) <= 2`)).toMatch(/^-+target\[3\] <= \[2\]$/);
    expect(understood(`${'-'.repeat(20)}target(3) <= 2`)).toBe('too-deep at 20');
    expect(understood(`${Array.from({ length: 80 }, () => '(3)').join('+')} <= 2`)).toContain('<= [2]');
  });

  it('may have numbers of 15 digits', () => {
    expect(understood('3 <= 123456789012345')).toBe('[3] <= 123456789012345');
    expect(understood('3 <= 1234567890123456')).toBe('number-too-long at 5');
    expect(understood('3 <= #0.1234567890123456')).toBe('number-too-long at 5');
  });
});

const faulty: readonly (readonly [expression: string, code: ExpressionFaultCode, position: number, found: string])[] = [
  ['', 'empty', 0, ''],
  [' \u3000\n', 'empty', 0, ''],
  ['3'.repeat(501), 'too-long', 500, ''],
  [`${'('.repeat(21)}3`, 'too-deep', 20, '('],
  ['3 <= 2;', 'character-unknown', 6, ';'],
  ['3 <= 2 ^ 4', 'character-unknown', 7, '^'],
  ['3 <= "2"', 'character-unknown', 5, '"'],
  ['3 <= \u{1F600}', 'character-unknown', 5, '\u{1F600}'],
  ['3 <= \ud800', 'character-unknown', 5, '\ud800'],
  ['3 <= .5', 'character-unknown', 5, '.'],
  ['3 <= 22a%', 'number-expected', 5, '22a'],
  ['3 <= #x', 'number-expected', 5, '#x'],
  ['3 <= 1234567890123456', 'number-too-long', 5, '1234567890123456'],
  ['99z <= 2', 'measure-unknown', 0, '99z'],
  ['目标(99) <= 2', 'measure-unknown', 3, '99'],
  ['1e5 <= 2', 'measure-unknown', 0, '1e5'],
  ['40 <= 2', 'measure-retired', 0, '40'],
  ['3 <= 41', 'measure-graded', 5, '41'],
  ['3 <= 就业人数', 'word-unknown', 5, '就业人数'],
  ['max(3) <= 2', 'word-unknown', 0, 'max'],
  ['alert <= 2', 'word-unknown', 0, 'alert'],
  ['constructor <= 2', 'word-unknown', 0, 'constructor'],
  ['__proto__ <= 2', 'character-unknown', 0, '_'],
  ['3(2) <= 4', 'operator-missing', 1, '('],
  ['目标 <= 2', 'measure-expected', 3, '<='],
  ['目标(#3) <= 2', 'measure-expected', 3, '#3'],
  ['目标(', 'measure-expected', 3, ''],
  ['数(3 + 2) <= 4', 'operator-missing', 4, '+'],
  ['数(x) <= 4', 'number-expected', 2, 'x'],
  ['分子(3) <= 2', 'not-ratio', 3, '3'],
  ['率(17) <= 2', 'not-ratio', 2, '17'],
  ['目标(42) <= 2', 'no-target', 3, '42'],
  ['3 <=', 'operand-missing', 4, ''],
  ['<= 3', 'operand-missing', 0, '<='],
  ['=3 <= 2', 'operand-missing', 0, '='],
  ['3 <= 2 and', 'operand-missing', 10, ''],
  ['3 <= or 2', 'operand-missing', 5, 'or'],
  ['3 2 <= 4', 'operator-missing', 2, '2'],
  ['3 <= 2 4', 'operator-missing', 7, '4'],
  ['(3 2) <= 4', 'operator-missing', 3, '2'],
  ['(3 <= 2', 'bracket-missing', 7, ''],
  ['目标(3', 'bracket-missing', 4, ''],
  ['3 <= 2)', 'bracket-unopened', 6, ')'],
  ['3 + 2', 'comparison-missing', 0, '3'],
  ['3 and 2 <= 4', 'comparison-missing', 0, '3'],
  ['3 <= 2 or 4', 'comparison-missing', 10, '4'],
  ['1a <= 2 <= 3', 'comparison-repeated', 8, '<='],
  ['(1a <= 2) = 3', 'comparison-repeated', 10, '='],
  ['(1a <= 2) + 3 > 4', 'comparison-misplaced', 0, '('],
  ['4 > 3 + (1a <= 2)', 'comparison-misplaced', 8, '('],
  ['4 > -(1a <= 2)', 'comparison-misplaced', 5, '('],
  ['4 > (1a <= 2)', 'comparison-misplaced', 4, '('],
  ['#3 <= #2', 'no-measure', 0, '#3'],
];

describe('an expression that cannot be understood', () => {
  it.each(faulty)('%s: %s at %d', (expression, code, position, found) => {
    expect(parseExpression(expression, measures)).toEqual({ ok: false, fault: { code, position, found } });
  });

  it('has a sample of every fault', () => {
    const codes = new Set(faulty.map(([, code]) => code));
    expect(Object.keys(expressionFaults).filter((code) => !codes.has(code as ExpressionFaultCode))).toEqual([]);
  });
});
