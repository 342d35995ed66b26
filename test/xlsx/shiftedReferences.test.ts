import fc from 'fast-check';
import { cellAddress, columnLetters } from '../../src/model/address';
import type { LineShift } from '../../src/model/lineShift';
import { shiftedReferences } from '../../src/xlsx/formula/shiftedReferences';

const rowsAt5: LineShift = { kind: 'insert', lines: 'rows', start: 4, count: 2 };
const columnC: LineShift = { kind: 'insert', lines: 'columns', start: 2, count: 1 };

function moved(formula: string, shift: LineShift, home: string | undefined = '半年填报'): string {
  return shiftedReferences(formula, { home, sheet: '半年填报', shift });
}

describe('references follow rows and columns that were put in', () => {
  it.each([
    ['=A4+A5', rowsAt5, '=A4+A7'],
    ['=$A$5*B$4', rowsAt5, '=$A$7*B$4'],
    ['=SUM(B4:B5)', rowsAt5, '=SUM(B4:B7)'],
    ['=SUM(B5:B9)', rowsAt5, '=SUM(B7:B11)'],
    ['=SUM(B1:B4)', rowsAt5, '=SUM(B1:B4)'],
    ['=SUM(B:B,5:6)', rowsAt5, '=SUM(B:B,7:8)'],
    ['=SUM(B:$D)+A1', columnC, '=SUM(B:$E)+A1'],
    ['=IF(C1="C1",LOG10(C1),D1)', columnC, '=IF(D1="C1",LOG10(D1),E1)'],
    ["='半年填报'!C1+目标任务!C1+'目标 任务'!C1:D1", columnC, "='半年填报'!D1+目标任务!C1+'目标 任务'!C1:D1"],
    ['=一月:三月!C1+[1]半年填报!C1+Table1[C1]+C1', columnC, '=一月:三月!C1+[1]半年填报!C1+Table1[C1]+D1'],
    ['=合计1+ABCD1+C_1+1E5', columnC, '=合计1+ABCD1+C_1+1E5'],
    ['=A1:C1 C1:A1', columnC, '=A1:D1 D1:A1'],
    ['=C1048576+XFD1', { kind: 'insert', lines: 'rows', start: 0, count: 1 }, '=#REF!+XFD2'],
  ] as const)('%s', (formula, shift, expected) => {
    expect(moved(formula, shift)).toBe(expected);
  });

  it('only where they lead into that sheet', () => {
    expect(moved('=C1+半年填报!C1', columnC, '年终填报')).toBe('=C1+半年填报!D1');
    expect(shiftedReferences("'半年 填报'!$C$1", { home: undefined, sheet: '半年 填报', shift: columnC })).toBe("'半年 填报'!$D$1");
    expect(shiftedReferences("'It''s'!C1", { home: undefined, sheet: "It's", shift: columnC })).toBe("'It''s'!D1");
    expect(shiftedReferences('C1', { home: undefined, sheet: '半年填报', shift: columnC })).toBe('C1');
  });
});

describe('references follow rows and columns that were taken out', () => {
  it.each([
    ['=A5+A7', '=#REF!+A5'],
    ['=SUM(A4:A8)', '=SUM(A4:A6)'],
    ['=SUM(A5:A6)', '=SUM(#REF!)'],
  ])('%s', (formula, expected) => {
    expect(moved(formula, { kind: 'delete', lines: 'rows', start: 4, count: 2 })).toBe(expected);
  });
});

it('putting lines in and taking them out again leaves every formula as it was', () => {
  const corner = fc.record({ row: fc.nat(60), column: fc.nat(60), fixedRow: fc.boolean(), fixedColumn: fc.boolean() });
  const cell = corner.map(({ row, column, fixedRow, fixedColumn }) => cellAddress(row, column, { row: fixedRow, column: fixedColumn }));
  const reference = fc.oneof(
    cell,
    fc.tuple(cell, cell).map(([from, to]) => `${from}:${to}`),
    fc.tuple(fc.nat(60), fc.nat(60)).map(([from, to]) => `${columnLetters(from)}:$${columnLetters(to)}`),
    fc.tuple(fc.nat(60), fc.nat(60)).map(([from, to]) => `${from + 1}:${to + 1}`),
  );
  const operand = fc.oneof(reference, reference.map((text) => `'半年填报'!${text}`), reference.map((text) => `目标任务!${text}`), fc.constantFrom('"A1:B2"', 'LOG10(2)', '合计', 'Table1[B2]'));
  const formula = fc.array(operand, { minLength: 1, maxLength: 6 }).map((parts) => `=${parts.join('+')}`);
  fc.assert(
    fc.property(formula, fc.constantFrom('rows' as const, 'columns' as const), fc.nat(70), fc.integer({ min: 1, max: 9 }), (text, lines, start, count) => {
      const inserted = moved(text, { kind: 'insert', lines, start, count });
      expect(moved(inserted, { kind: 'delete', lines, start, count })).toBe(text);
    }),
  );
});
