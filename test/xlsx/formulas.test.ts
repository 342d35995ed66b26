import fc from 'fast-check';
import { formulaForFile, formulaFromFile, refersToOtherWorkbook, refersToTable } from '../../src/xlsx/formula/fileFormula';
import { formulaPieces } from '../../src/xlsx/formula/formulaPieces';
import { movedFormula } from '../../src/xlsx/formula/sharedFormula';

describe('a shared formula', () => {
  it.each([
    ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['SUM(A:A,$B:C)', 5, 1, 'SUM(B:B,$B:D)'],
    ['SUM(1:1,$2:3)', 1, 9, 'SUM(2:2,$2:4)'],
    ['LOG10(A1)+ATAN2(A1,B1)', 1, 0, 'LOG10(A2)+ATAN2(A2,B2)'],
    ['IF(A1="A1",\'A1 表\'!B2,表1!B2)', 1, 0, 'IF(A2="A1",\'A1 表\'!B3,表1!B3)'],
    ['Q1!A1+Q1销售+x.A1+A1B', 1, 0, 'Q1!A2+Q1销售+x.A1+A1B'],
    ['达标A1*率1', 1, 0, '达标A1*率1'],
    ['A1*2', -1, 0, '#REF!*2'],
    ['A1:B1', 0, -1, '#REF!:A1'],
    ['XFE1+XFD1', 0, 1, 'XFE1+#REF!'],
    ['1E5+A1', 1, 0, '1E5+A2'],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
  ])('%s, %d down and %d right, is %s', (formula, rows, columns, expected) => {
    expect(movedFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('a formula in a file', () => {
  it.each([
    ['_xlfn.IFS(A1,1)', '=IFS(A1,1)'],
    ['_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))', '=SORT(UNIQUE(A1:A9))'],
    ['"_xlfn.IFS"&A1', '="_xlfn.IFS"&A1'],
    ['RANK(A1,A:A)', '=RANK(A1,A:A)'],
    ["'_xlfn.x'!A1+_xlfn.STDEV.S(A1:A9)", "='_xlfn.x'!A1+STDEV.S(A1:A9)"],
  ])('%s is shown as %s, and written back as it was', (inFile, shown) => {
    expect(formulaFromFile(inFile)).toBe(shown);
    expect(formulaForFile(shown)).toBe(inFile);
  });

  it('keeps the names of functions that Excel never prefixes', () => {
    expect(formulaForFile('=NETWORKDAYS.INTL(A1,B1)+SUMIFS(A:A,B:B,1)')).toBe('NETWORKDAYS.INTL(A1,B1)+SUMIFS(A:A,B:B,1)');
  });

  it.each([
    ['[1]Sheet1!A1', true, false],
    ["SUM('[2]某 表'!A1:A9)", true, false],
    ['[1]!名称', true, false],
    ['Table1[人数]', false, true],
    ['SUM(指标[[#This Row],[人数]])', false, true],
    ['[@人数]*2', false, true],
    ['Table1[1]', false, true],
    ['"[1]"&A1', false, false],
    ['SUM(A1:A9)', false, false],
  ])('%s: of another workbook %p, of a table %p', (formula, otherWorkbook, table) => {
    expect(refersToOtherWorkbook(formula)).toBe(otherWorkbook);
    if (!otherWorkbook) expect(refersToTable(formula)).toBe(table);
  });

  it('is never changed by being cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', "'", '[', ']', 'A1', '+', '达标', '""', '('), { maxLength: 20 }), (pieces) => {
        const formula = pieces.join('');
        expect(formulaPieces(formula).map(({ source }) => source).join('')).toBe(formula);
      }),
    );
  });

  it('moved by nothing is what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A1', '$B$2', 'C:C', '3:4', '+', '(', ')', '"A1"', "'A1'!", '表', 'IF(', '1E5', ','), { maxLength: 12 }), (pieces) => {
        expect(movedFormula(pieces.join(''), 0, 0)).toBe(pieces.join(''));
      }),
    );
  });
});
