import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { CellArea } from '../../../src/model/workbookDocument';

let grid: HeadlessGrid;

beforeEach(() => {
  grid = createHeadlessGrid();
});

afterEach(() => {
  grid.dispose();
});

function area(row: number, column: number, rowCount = 1, columnCount = 1): CellArea {
  return { row, column, rowCount, columnCount };
}

test('a new workbook has one empty sheet, Sheet1, in front', () => {
  expect(grid.sheets().map((sheet) => sheet.name)).toEqual(['Sheet1']);
  expect(grid.activeSheet().usedArea(false)).toBeUndefined();
});

test('values come back as they were written, each in its own type', () => {
  const values = [['220100', '3.1', 'TRUE', '=not a formula'], [220100, 3.1, true, false], ['长春市', 0, -1e-7, '']] as const;
  const sheet = grid.activeSheet();
  sheet.write(area(1, 1, 3, 4), values.map((row) => row.map((value) => ({ value }))));
  expect(sheet.values(area(1, 1, 3, 4))).toEqual(values);
  expect(sheet.usedArea(true)).toEqual(area(1, 1, 3, 4));
});

test('a text that looks like a number is still text after its format changed', () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0, 1, 2), [[{ value: '220100' }, { value: '12 月' }]]);
  sheet.patchStyle(area(0, 0, 1, 2), { font: { bold: true }, numberFormat: '0.00' });
  expect(sheet.values(area(0, 0, 1, 2))).toEqual([['220100', '12 月']]);
});

test('null leaves a cell alone, an empty text empties it and keeps its format', () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0, 1, 2), [[{ value: 1 }, { value: 2 }]]);
  sheet.patchStyle(area(0, 0, 1, 2), { fill: '#FFFF00' });
  sheet.write(area(0, 0, 1, 2), [[null, { value: '' }]]);
  expect(sheet.values(area(0, 0, 1, 2))).toEqual([[1, '']]);
  expect(sheet.styleAt(0, 1)).toEqual({ fill: '#FFFF00' });
});

test('formulas have their results when the workbook has settled, errors as text', async () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0, 1, 4), [[{ value: 6 }, { value: 3 }, { formula: '=A1/B1' }, { formula: '=A1/0' }]]);
  await grid.settled();
  expect(sheet.values(area(0, 2, 1, 2))).toEqual([[2, '#DIV/0!']]);
  expect(sheet.formulas(area(0, 1, 1, 3))).toEqual([[3, '=A1/B1', '=A1/0']]);
  sheet.write(area(0, 1), [[{ value: 2 }]]);
  await grid.settled();
  expect(sheet.values(area(0, 2))).toEqual([[3]]);
});

test('settling is immediate when nothing is pending', async () => {
  const sheet = grid.activeSheet();
  await grid.settled();
  sheet.write(area(0, 0), [[{ value: 1 }]]);
  const start = performance.now();
  await grid.settled();
  sheet.write(area(0, 1), [[{ formula: '=A1+1' }]]);
  expect(performance.now() - start).toBeLessThan(50);
  await grid.settled();
  const settledOnce = performance.now();
  await grid.settled();
  expect(performance.now() - settledOnce).toBeLessThan(20);
  expect(sheet.values(area(0, 1))).toEqual([[2]]);
});

test('a change that no formula depends on settles too', async () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0), [[{ formula: '=1+1' }]]);
  await grid.settled();
  sheet.write(area(5, 5), [[{ value: 'x' }]]);
  await grid.settled();
  expect(sheet.values(area(0, 0))).toEqual([[2]]);
});

test('without computing, formulas keep what they have and settling does not wait', async () => {
  const idle = createHeadlessGrid({
    computes: false,
    document: {
      sheets: [
        { name: 'S', visibility: 'visible', rows: [{ index: 0, cells: [{ column: 0, value: 7, formula: '=B1+1' }] }], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] },
      ],
      names: [],
      styles: [{}],
      activeSheet: 0,
    },
  });
  idle.activeSheet().write(area(0, 1), [[{ value: 1 }]]);
  await idle.settled();
  expect(idle.computes).toBe(false);
  // Longer than the spreadsheet would take to start computing and to do so.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(idle.activeSheet().values(area(0, 0))).toEqual([[7]]);
  idle.dispose();
});

test('texts show numbers as their format says', () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0, 1, 5), [[{ value: 0.1234 }, { value: 1234.5 }, { value: true }, { value: '甲' }, { value: 1 / 3 }]]);
  sheet.patchStyle(area(0, 0), { numberFormat: '0.0%' });
  sheet.patchStyle(area(0, 1), { numberFormat: '#,##0.00;[红色]-#,##0.00' });
  expect(sheet.texts(area(0, 0, 1, 5))).toEqual([['12.3%', '1,234.50', 'TRUE', '甲', '0.333333333']]);
});

test('every write is waited for, also one that comes while formulas are being computed', async () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0, 1, 2), [[{ value: 1 }, { formula: '=A1*2' }]]);
  const first = grid.settled();
  await new Promise((resolve) => setTimeout(resolve, 103));
  sheet.write(area(0, 0), [[{ value: 5 }]]);
  await grid.settled();
  await first;
  expect(sheet.values(area(0, 1))).toEqual([[10]]);
});

test('who waits is let go when the workbook goes away', async () => {
  const other = createHeadlessGrid();
  other.activeSheet().write(area(0, 0), [[{ formula: '=1' }]]);
  const settled = other.settled();
  other.dispose();
  await expect(settled).resolves.toBeUndefined();
});

test('a formula goes when a value is written over it', async () => {
  const sheet = grid.activeSheet();
  sheet.write(area(0, 0), [[{ formula: '=1+1' }]]);
  await grid.settled();
  sheet.write(area(0, 0), [[{ value: 9 }]]);
  await grid.settled();
  expect(sheet.formulas(area(0, 0))).toEqual([[9]]);
});

test('formulas that refer to a removed sheet say so', async () => {
  const other = grid.addSheet('数据');
  other.write(area(0, 0), [[{ value: 5 }]]);
  grid.activeSheet().write(area(0, 0), [[{ formula: '=数据!A1' }]]);
  grid.setName({ name: '本表', refersTo: '数据!$A$1', sheet: '数据' });
  await grid.settled();
  grid.removeSheet(other.id);
  await grid.settled();
  expect(grid.activeSheet().values(area(0, 0))).toEqual([['#REF!']]);
  expect(grid.names()).toEqual([]);
});
