import { linesOfText, rowHeightsOfText } from '../../../src/sheets/rowHeightsOfText';

describe('the height of a row', () => {
  it('has a line for each full column of characters, and none for an empty text', () => {
    expect([0, 1, 20, 21, 41, 42].map((count) => linesOfText({ text: '三'.repeat(count), width: 40 }))).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('takes letters for narrower than Chinese characters, and lines as they are broken', () => {
    expect(linesOfText({ text: 'S.share.quantitative', width: 20 })).toBe(1);
    expect(linesOfText({ text: '目标较重者在前\n定量得分高者在前', width: 40 })).toBe(2);
  });

  it('is that of the longest text, never less than asked for, and stated once for neighbours of one height', () => {
    const short = { text: '短', width: 10 };
    const long = { text: '长'.repeat(15), width: 10 };
    expect(rowHeightsOfText(4, [[short], [], [short, long], [short]], 20)).toEqual([
      { first: 4, count: 1, height: 21 },
      { first: 5, count: 1, height: 20 },
      { first: 6, count: 1, height: 50 },
      { first: 7, count: 1, height: 21 },
    ]);
  });
});
