import { looksLikeDate } from '../../../src/validation/dateText';
import { readText } from '../../../src/validation/readText';

const dates = ['3月5日', '３月５日', '2004年6月30日', '2004年', '6月', '30号', '2004-03-05', '2004/3/5', '2004.6.30', '3/5', '1-2', '１－２', '3～5', '2004-06', '2004-06-30 10:30', '10:30', '5-Mar', 'Mar-04'];

describe('text in which a date may be', () => {
  it.each(dates.filter((text) => text !== '3～5'))('%j reads as one', (text) => {
    expect(looksLikeDate(text)).toBe(true);
  });

  it.each(dates)('%j is never repaired', (text) => {
    for (const options of [{ rate: false, units: ['人', '个', '户'] }, { rate: false, units: ['万元'] }, { rate: true, units: [] }]) expect(readText(text, options)).toBeUndefined();
  });

  it.each(['', '123', '-5', '1,234', '12.5', '85%', '300人', '约300', '不适用', '12.5.1.7', '共10:30', '10:30左右', '见2004-3-5', '2004-3-5起', '约3/5', '3/5约', '至3月5日', '3月5日止', 'xMar-04', 'x'.repeat(100)])('%j does not', (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });
});
