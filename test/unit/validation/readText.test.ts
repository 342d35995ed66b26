import { isInvisible, readText } from '../../../src/validation/readText';

const people = { rate: false, units: ['人', '个', '户'] };
const money = { rate: false, units: ['万元'] };
const rate = { rate: true, units: [] };

describe('text that means one number', () => {
  it.each<[string, number, string]>([
    ['123', 123, 'text to number'],
    ['-123.50', -123.5, 'text to number'],
    ["'123", 123, 'text to number'],
    ['+5', 5, 'text to number'],
    ['0', 0, 'text to number'],
    ['-0', 0, 'text to number'],
    ['0.5', 0.5, 'text to number'],
    ['(123)', -123, 'text to number'],
    ['１２３', 123, 'full-width digits'],
    ['１２．５', 12.5, 'full-width digits'],
    ['－５', -5, 'full-width digits'],
    ['＋５', 5, 'full-width digits'],
    ['−5', -5, 'full-width digits'],
    ['（１２３）', -123, 'full-width digits'],
    ['1,234', 1234, 'thousands separators'],
    ['1,234,567.89', 1234567.89, 'thousands separators'],
    ['１，２３４', 1234, 'thousands separators'],
    ['1，234，567', 1234567, 'thousands separators'],
    ['1 234 567', 1234567, 'thousands separators'],
    ['1\u00A0234', 1234, 'thousands separators'],
    ['1\u202F234', 1234, 'thousands separators'],
    ["1'234", 1234, 'thousands separators'],
    ['1’234', 1234, 'thousands separators'],
    ['300人', 300, 'unit removed'],
    ['300 人', 300, 'unit removed'],
    ['１，２３４ 户', 1234, 'unit removed'],
    [' 123 ', 123, 'spaces removed'],
    ['\u3000123\u00A0', 123, 'spaces removed'],
    ['\u200B123\uFEFF', 123, 'spaces removed'],
    ['12\u200B3', 123, 'spaces removed'],
    ['123\n', 123, 'spaces removed'],
    ['- 5', -5, 'text to number'],
    ['999999999999999', 999999999999999, 'text to number'],
  ])('%j is %d', (text, value, how) => {
    expect(readText(text, people)).toEqual({ value, how });
  });

  it.each([
    ['85%', 0.85, 'percent'],
    ['８５％', 0.85, 'percent'],
    ['85.5 %', 0.855, 'percent'],
    ['100%', 1, 'percent'],
    ['4.5%', 0.045, 'percent'],
    ['0.07%', 0.0007, 'percent'],
    ['0.85', 0.85, 'text to number'],
  ])('%j where a rate is asked for is exactly %d', (text, value, how) => {
    expect(readText(text, rate)).toEqual({ value, how });
  });

  it('万元 comes off an amount', () => {
    expect(readText('1,234.5万元', money)).toEqual({ value: 1234.5, how: 'unit removed' });
  });

  it('不适用 among spaces is 不适用', () => {
    expect(readText(' 不适用\u200B', people)).toEqual({ value: '不适用', how: 'spaces removed' });
  });
});

describe('text that could mean two things, or nothing', () => {
  it.each([
    ...['', ' ', 'abc', '人', '-', '+', '.', '()', "'", '%'],
    ...['1,23', '12,34', '1,2345', '1234,567', ',123', '1,234,', '1,234 567', "1,234'567", '0,123', '1 2'],
    ...['约300', '300余人', '3-4', '3～4', '300/400', '12.5.1', '1..2', '5.', '.5'],
    ...['2004-06-30', '2004/6/30', '6月30日', '2004年', '6.30日'],
    ...['007', '00', '01.5', '1e5', '1E+05', '0x10', '一百', '壹佰', 'Ⅲ', '①', '１万', '5万', '3万人', '2亿', '￥100', '$100', '100元', '100万元'],
    ...['--5', '+-5', '-+5', '(-5)', '(+5)', '((5))', '5-', '(5', '5)', '- - 5'],
    ...['1000000000000000000', '12345678901234567', '300人人', '300人%', '300%人', '不 适 用', 'N/A', '无', '同上', 'Infinity', 'NaN', '٣', '1\t234', '1\n2'],
  ])('%j is left alone', (text) => {
    expect(readText(text, people)).toBeUndefined();
  });

  it.each(['85%', '８５％'])('%j is left alone where no rate is asked for', (text) => {
    expect(readText(text, people)).toBeUndefined();
    expect(readText(text, money)).toBeUndefined();
  });

  it.each(['100元', '100人', '1亿元', '100万'])('%j is left alone in an amount of 万元', (text) => {
    expect(readText(text, money)).toBeUndefined();
  });
});

it.each([
  ['', true],
  [' \t\n\u3000\u00A0', true],
  ['\u200B\uFEFF\u2060', true],
  ['0', false],
  ['。', false],
  ['\uD800', false],
])('%j can be seen by nobody: %p', (text, invisible) => {
  expect(isInvisible(text)).toBe(invisible);
});
