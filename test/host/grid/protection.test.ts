import type { FUniver } from '@univerjs/core/facade';
import { createHeadlessGrid, type HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverSheet } from '../../../src/workbench/grid/univerSheet';

let grid: HeadlessGrid;
let sheet: UniverSheet;
let refusals: string[];

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheet();
  sheet.write({ row: 0, column: 0, rowCount: 3, columnCount: 2 }, [[{ value: '代码' }, { value: 5 }], [{ value: 'x' }, { value: 6 }], [{ formula: '=B1+B2' }, { value: '' }]]);
  sheet.patchStyle({ row: 0, column: 1, rowCount: 3, columnCount: 1 }, { locked: false });
  sheet.protection = { allow: { insertRows: true, formatColumns: true } };
  refusals = [];
  grid.onRefused((id) => refusals.push(id));
});

afterEach(() => {
  grid.dispose();
});

function act(change: (cells: ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>) => unknown): void {
  grid.asUser((api) => {
    const active = api.getActiveWorkbook()?.getActiveSheet();
    if (active) change(active);
  });
}

const formulas = (): unknown => sheet.formulas({ row: 0, column: 0, rowCount: 3, columnCount: 2 });
const held = [['代码', 5], ['x', 6], ['=B1+B2', '']];

test('a user writes into unlocked cells of a protected sheet, and what depends on them is computed', async () => {
  act((cells) => cells.getRange('B1').setValue(10));
  await grid.settled();
  expect(sheet.values({ row: 2, column: 0, rowCount: 1, columnCount: 1 })).toEqual([[16]]);
  expect(refusals).toEqual([]);
});

test.each<readonly [string, Parameters<typeof act>[0]]>([
  ['typing', (cells) => cells.getRange('A1').setValue('改')],
  ['writing over an area that holds one', (cells) => cells.getRange('A1:B1').setValues([['改', 1]])],
  ['emptying', (cells) => cells.getRange('A1:B2').clearContent()],
  ['formats', (cells) => cells.getRange('B1').setBackground('#FF0000')],
  ['merging', (cells) => cells.getRange('B1:B2').merge()],
  ['deleting rows', (cells) => cells.deleteRows(0, 1)],
  ['putting columns in', (cells) => cells.insertColumns(0, 1)],
  ['heights of rows', (cells) => cells.setRowHeights(0, 1, 90)],
])('%s is refused in locked cells and where the protection does not allow it', (_, change) => {
  const before = grid.toDocument();
  act(change);
  expect(formulas()).toEqual(held);
  expect(grid.toDocument()).toEqual(before);
  expect(refusals[0]).toBe(sheet.id);
});

test('what the protection allows is done, with all that follows from it', async () => {
  act((cells) => cells.insertRows(1, 1));
  act((cells) => cells.setColumnWidths(0, 1, 200));
  await grid.settled();
  expect(sheet.formulas({ row: 3, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['=B1+B3']]);
  expect(refusals).toEqual([]);
});

test('a row put into another sheet still moves the references in locked cells', async () => {
  const other = grid.addSheet('数据');
  sheet.protection = undefined;
  sheet.write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ formula: '=数据!A2' }]]);
  sheet.protection = {};
  grid.activateSheet(other.id);
  act((cells) => cells.insertRows(0, 1));
  await grid.settled();
  expect(sheet.formulas({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['=数据!A3']]);
  expect(refusals).toEqual([]);
});

test('protecting clears what could be undone; an unprotected sheet takes everything', () => {
  grid.undo();
  expect(formulas()).toEqual(held);
  sheet.protection = undefined;
  act((cells) => cells.getRange('A1').setValue('改'));
  expect(sheet.values({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['改']]);
});
