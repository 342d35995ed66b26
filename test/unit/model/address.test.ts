import { areaAddress, cellAddress, columnLetters, quotedSheetName } from '../../../src/model/address';
import { columnNumber } from '../../../src/model/shiftFormula';

it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])('column %d is %s, and back', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect([columnNumber(letters), columnNumber(letters.toLowerCase())]).toEqual([column, column]);
});

it('every column of a sheet is found again by its letters', () => {
  expect(Array.from({ length: 16_384 }, (_, column) => columnNumber(columnLetters(column)))).toEqual(Array.from({ length: 16_384 }, (_, column) => column));
});

it('a cell is named by its column and row, with $ before what stays', () => {
  expect([cellAddress(0, 0), cellAddress(9, 27, { row: true }), cellAddress(9, 27, { column: true }), cellAddress(9, 27, { row: true, column: true })]).toEqual(['A1', 'AB$10', '$AB10', '$AB$10']);
});

it('an area is named by its first and last cell, a single cell by itself', () => {
  expect(areaAddress({ row: 2, column: 1, rowCount: 3, columnCount: 2 })).toBe('B3:C5');
  expect(areaAddress({ row: 2, column: 1, rowCount: 1, columnCount: 1 })).toBe('B3');
  expect(areaAddress({ row: 2, column: 1, rowCount: 1, columnCount: 2 })).toBe('B3:C3');
});

it('the name of a sheet is quoted, its own quotes doubled', () => {
  expect([quotedSheetName('半年填报'), quotedSheetName("it's")]).toEqual(["'半年填报'", "'it''s'"]);
});
