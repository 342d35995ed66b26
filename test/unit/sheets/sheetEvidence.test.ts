import type { CellValue } from '../../../src/model/cellValue';
import { sheetEvidence } from '../../../src/sheets/sheetEvidence';

const look = (...values: (readonly CellValue[])[]) => ({ id: '1', name: '表', row: 2, column: 1, values });

describe('what a sheet without a mark shows of ours', () => {
  it('codes of ratios are those of a sheet of reported figures, with the places of the codes', () => {
    expect(sheetEvidence(look(['x'], ['', 'U.name', 'M1b.N', 'M1b.D', 'M1b.R'], ['TOTAL'], ['220100'], ['END']))).toEqual({ roles: ['half-year', 'year-end'], certain: true, codeRow: 3, codeColumn: 1 });
  });

  it('a title decides between the periods', () => {
    expect(sheetEvidence(look(['2004年就业和社会保障工作目标责任制年终填报表'], ['', 'U.name', 'M1b.N', 'M1b.D']))?.roles).toEqual(['year-end']);
  });

  it('a title alone is no proof', () => {
    expect(sheetEvidence(look(['2004年就业和社会保障工作目标责任制综合评定表']))).toEqual({ roles: ['judgements'], certain: false });
  });

  it('many codes without a numerator are those of the targets or of scores', () => {
    expect(sheetEvidence(look(['', 'U.name', ...Array.from({ length: 12 }, (_, index) => `M${index + 1}.1`)]))?.roles).toEqual(['target', 'half-year-scores', 'year-end-scores']);
  });

  it('settings in a column are those of the scheme', () => {
    expect(sheetEvidence(look(['S.factor.flow'], ['S.factor.stock'], ['S.bonus.ceiling']))).toEqual({ roles: ['scheme'], certain: true, codeColumn: 1 });
  });

  it.each([
    ['months', [['月份', ...Array.from({ length: 12 }, (_, index) => `M${index + 1}`)]]],
    ['a total', [['TOTAL', 5], ['其他', 3]]],
    ['nothing', []],
  ])('%s say nothing', (_what, rows) => {
    expect(sheetEvidence(look(...rows))).toBeUndefined();
  });

  it('a title of one sheet over the codes of another says nothing', () => {
    expect(sheetEvidence(look(['2004年就业和社会保障工作目标责任制综合评定表'], ['', 'P.value', 'P.method', 'P.state']))).toBeUndefined();
  });
});
