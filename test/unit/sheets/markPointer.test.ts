import { readMarkPointer } from '../../../src/sheets/markPointer';

describe('what a name refers to', () => {
  it.each([
    ["'年终填报'!$A$7", { sheet: '年终填报', cell: { row: 6, column: 0 } }],
    ["='年终填报'!$AB$120", { sheet: '年终填报', cell: { row: 119, column: 27 } }],
    ['Sheet1!A1', { sheet: 'Sheet1', cell: { row: 0, column: 0 } }],
    ["'it''s'!$B$2", { sheet: "it's", cell: { row: 1, column: 1 } }],
    ["'年终填报'!#REF!", { sheet: '年终填报' }],
    ['=#REF!$A$7', {}],
    ['#REF!', {}],
  ])('%s is a cell, or was one', (refersTo, pointer) => {
    expect(readMarkPointer(refersTo)).toEqual(pointer);
  });

  it.each(["'年终填报'!$A$1:$B$2", '5', '="文字"', "SUM('年终填报'!$A$7)", "'年终填报'!$A:$A", ''])('%s never was one', (refersTo) => {
    expect(readMarkPointer(refersTo)).toBeUndefined();
  });
});
