import { inBrief, isUnread, rowsReadWhole, unreadFormula } from '../../../src/model/briefSheet';
import type { CellValue } from '../../../src/model/cellValue';
import type { SheetContent } from '../../../src/model/snapshot';

const content = (row: number, values: CellValue[][], formulas: CellValue[][]): SheetContent => ({ id: 's', name: '半年得分', visibility: 'visible', protected: false, row, column: 0, values, formulas });

describe('a sheet read in brief', () => {
  it('tells of formulas beyond the first rows only that they are there, and keeps what people typed', () => {
    const read = inBrief(content(rowsReadWhole - 1, [[5, 'x'], [5, 'x'], [7, '=1+1'], ['=', '']], [['=A1', 'x'], ['=A1', 'x'], [7, '=1+1'], ['=', '']]));
    expect(read.formulas).toEqual([['=A1', 'x'], [unreadFormula, 'x'], [7, '=1+1'], ['=', '']]);
    expect(read.values).toEqual([[5, 'x'], [5, 'x'], [7, '=1+1'], ['=', '']]);
  });

  it('knows an unread formula from a lone = that somebody typed, and from what is not there', () => {
    const { values, formulas } = content(30, [[5, '=', 7]], [[unreadFormula, '=', 7]]);
    expect([0, 1, 2, 3].map((column) => isUnread({ values, formulas }, 0, column))).toEqual([true, false, false, false]);
    expect(isUnread({ values, formulas }, 1, 0)).toBe(false);
  });
});
