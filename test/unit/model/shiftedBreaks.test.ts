import { shiftedPageLayout } from '../../../src/model/lineShift';

const columns = (kind: 'insert' | 'delete', start: number, count: number) => ({ kind, lines: 'columns', start, count }) as const;

describe('page breaks when columns come or go', () => {
  it.each([
    ['inserted before them', columns('insert', 3, 2), [12, 22]],
    ['inserted where a page begins', columns('insert', 10, 1), [11, 21]],
    ['inserted behind them', columns('insert', 21, 5), [10, 20]],
    ['deleted before them', columns('delete', 2, 3), [7, 17]],
    ['deleted where a page begins', columns('delete', 9, 2), [9, 18]],
    ['deleted from one page to the next but one', columns('delete', 8, 20), [8]],
    ['deleted up to the first', columns('delete', 0, 15), [5]],
  ])('%s', (_, shift, expected) => {
    expect(shiftedPageLayout({ columnBreaks: [10, 20] }, shift)).toEqual({ columnBreaks: expected });
  });

  it('stay when rows do, and are gone when nothing is left of the pages before them', () => {
    expect(shiftedPageLayout({ columnBreaks: [10], rowBreaks: [4] }, { kind: 'delete', lines: 'rows', start: 0, count: 4 })).toEqual({ columnBreaks: [10] });
  });
});
