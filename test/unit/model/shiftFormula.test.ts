import { shiftFormula } from '../../../src/model/shiftFormula';

describe('a formula copied elsewhere', () => {
  it.each<[string, string, number, number, string]>([
    ['moves relative references', '=A1+B2', 1, 2, '=C2+D3'],
    ['keeps absolute ones', '=$A$1+$A1+A$1', 1, 1, '=$A$1+$A2+B$1'],
    ['is the same where it stays', '=A1', 0, 0, '=A1'],
    ['moves down alone', '=A1', 3, 0, '=A4'],
    ['moves to the right alone', '=A1', 0, 3, '=D1'],
    ['moves up and left', '=C3', -2, -2, '=A1'],
    ['has no reference above the sheet', '=A1+C3', -1, 0, '=#REF!+C2'],
    ['has no reference left of the sheet', '=A1', 0, -1, '=#REF!'],
    ['has no reference right of the sheet', '=XFD1', 0, 1, '=#REF!'],
    ['has no reference below the sheet', '=A1048576', 1, 0, '=#REF!'],
    ['goes as far as the last cell', '=XFC1048575', 1, 1, '=XFD1048576'],
    ['takes small letters, too', '=a1', 1, 1, '=B2'],
    ['leaves texts alone', '="A1"&A1&"x""A1"', 1, 0, '="A1"&A2&"x""A1"'],
    ['leaves the names of sheets alone', "='A1 ''B2'!A1+表A1!A1+A1!A1", 1, 0, "='A1 ''B2'!A2+表A1!A2+A1!A2"],
    ['leaves functions alone that look like cells', '=LOG10(A1)+ATAN2(A1,B1)', 1, 0, '=LOG10(A2)+ATAN2(A2,B2)'],
    ['leaves names alone', '=TRA_A1+A1_x+\\A1+地区A1', 1, 0, '=TRA_A1+A1_x+\\A1+地区A1'],
    ['leaves what is no column or row of a sheet', '=XFE1+A0+A1048577+ABCD1', 1, 0, '=XFE1+A0+A1048577+ABCD1'],
    ['moves both ends of an area', '=SUM(A1:B$2)', 1, 1, '=SUM(B2:C$2)'],
  ])('%s: %s', (_, formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
