import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverSheet } from '../../../src/workbench/grid/univerSheet';
import type { CellArea } from '../../../src/model/workbookDocument';
import type { GridChange } from '../../../src/workbench/host/gridModel';

let grid: HeadlessGrid;
let sheet: UniverSheet;
let changes: GridChange[];

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheet();
  changes = [];
  grid.onChange((change) => changes.push(change));
});

afterEach(() => {
  grid.dispose();
});

function area(row: number, column: number, rowCount = 1, columnCount = 1): CellArea {
  return { row, column, rowCount, columnCount };
}

test('a write through the model is reported as local, its results as calculated', async () => {
  sheet.write(area(1, 1), [[{ formula: '=1+1' }]]);
  await grid.settled();
  expect(changes).toEqual([
    { type: 'cells', sheetId: sheet.id, areas: [area(1, 1)], change: 'edit', local: true },
    { type: 'calculated', sheetId: sheet.id, local: false },
  ]);
});

test('a change of format is reported as one', () => {
  sheet.write(area(0, 0), [[{ value: '001' }]]);
  changes = [];
  sheet.patchStyle(area(0, 0, 2, 2), { fill: '#FF0000' });
  expect(changes).toEqual([{ type: 'format', sheetId: sheet.id, areas: [area(0, 0, 2, 2)], local: true }]);
});

test('what the user does is reported as not local', () => {
  grid.asUser((api) => {
    api.getActiveWorkbook()?.getActiveSheet().getRange('B2').setValue('甲');
    api.getActiveWorkbook()?.getActiveSheet().insertRows(0, 1);
  });
  expect(changes.filter((change) => change.type === 'cells')).toEqual([
    { type: 'cells', sheetId: sheet.id, areas: [area(1, 1)], change: 'edit', local: false },
    { type: 'cells', sheetId: sheet.id, areas: [{ row: 0, rowCount: 1, column: 0, columnCount: sheet.columnCount }], change: 'rowInserted', local: false },
  ]);
  expect(sheet.values(area(2, 1))).toEqual([['甲']]);
});

test('sheets that come, go, move, change their name or come to the front are reported', () => {
  const added = grid.addSheet('新表');
  grid.activateSheet(added.id);
  added.name = '改名';
  grid.moveSheet(added.id, 0);
  added.visibility = 'veryHidden';
  added.visibility = 'visible';
  grid.activateSheet(sheet.id);
  grid.removeSheet(added.id);
  expect(changes.filter((change) => change.type.startsWith('sheet')).map((change) => change.type)).toEqual([
    'sheetAdded',
    'sheetDeactivated',
    'sheetActivated',
    'sheetRenamed',
    'sheetMoved',
    'sheetVisibility',
    'sheetVisibility',
    'sheetDeactivated',
    'sheetActivated',
    'sheetRemoved',
  ]);
  expect(grid.sheets().map((one) => one.name)).toEqual(['Sheet1']);
});

test('a batch is one step of undo', () => {
  grid.batch(() => {
    sheet.write(area(0, 0), [[{ value: 1 }]]);
    sheet.patchStyle(area(0, 0), { font: { bold: true }, locked: false });
    sheet.merge(area(2, 0, 1, 2));
    grid.setName({ name: '甲', refersTo: 'Sheet1!$A$1' });
  });
  grid.undo();
  expect(sheet.usedArea(false)).toBeUndefined();
  expect(sheet.merges()).toEqual([]);
  expect(grid.names()).toEqual([]);
  grid.redo();
  expect(sheet.values(area(0, 0))).toEqual([[1]]);
  expect(sheet.styleAt(0, 0)).toEqual({ font: { bold: true }, locked: false });
});

test('the selection is told as it was made, the cursor first', () => {
  sheet.write(area(0, 0), [[{ value: 1 }]]);
  grid.select(sheet.id, [area(2, 1, 3, 2), area(7, 0)]);
  expect(grid.selection()).toEqual({ sheetId: sheet.id, areas: [area(2, 1, 3, 2), area(7, 0)], activeCell: { row: 2, column: 1 } });
  expect(changes[changes.length - 1]).toMatchObject({ type: 'selection', local: true });
});

test('nobody is editing in a workbook without a page', () => {
  expect(grid.editing()).toBe(false);
});

test('renaming a sheet takes formulas and names along', async () => {
  const other = grid.addSheet('数据');
  other.write(area(0, 0), [[{ value: 5 }]]);
  sheet.write(area(0, 0), [[{ formula: '=数据!A1*2' }]]);
  grid.setName({ name: '甲', refersTo: '数据!$A$1' });
  other.name = '2024 数据';
  await grid.settled();
  expect(sheet.formulas(area(0, 0))).toEqual([["='2024 数据'!A1*2"]]);
  expect(sheet.values(area(0, 0))).toEqual([[10]]);
  expect(grid.names()).toEqual([{ name: '甲', refersTo: "'2024 数据'!$A$1" }]);
});

test('names are replaced by name and scope, and removed', () => {
  grid.setName({ name: '甲', refersTo: 'Sheet1!$A$1' });
  grid.setName({ name: '甲', refersTo: 'Sheet1!$A$2', sheet: 'Sheet1' });
  grid.setName({ name: '甲', refersTo: 'Sheet1!$B$1', comment: '改' });
  expect(grid.names()).toEqual([
    { name: '甲', refersTo: 'Sheet1!$B$1', comment: '改' },
    { name: '甲', refersTo: 'Sheet1!$A$2', sheet: 'Sheet1' },
  ]);
  grid.removeName('甲');
  expect(grid.names()).toEqual([{ name: '甲', refersTo: 'Sheet1!$A$2', sheet: 'Sheet1' }]);
});

test('rows are sorted with their formats: numbers, texts, logical values, errors, empty cells last', async () => {
  const column = ['乙', 3, true, '', 1, '甲'];
  sheet.write(area(0, 0, 6, 2), column.map((value, index) => [{ value }, { formula: `=ROW()+A${index + 1}` }]));
  sheet.patchStyle(area(4, 0), { fill: '#00FF00' });
  sheet.sort(area(0, 0, 6, 2), [{ column: 0, ascending: true }], false);
  await grid.settled();
  expect(sheet.values(area(0, 0, 6, 1)).flat()).toEqual([1, 3, '甲', '乙', true, '']);
  expect(sheet.formulas(area(0, 1, 2, 1)).flat()).toEqual(['=ROW()+A1', '=ROW()+A2']);
  expect(sheet.styleAt(0, 0)).toEqual({ fill: '#00FF00' });
  expect(sheet.styleAt(4, 0)).toEqual({});
});

test('borders go to the edges and between the cells of an area', () => {
  sheet.patchStyle(area(1, 1, 2, 2), { borders: { top: { style: 'thick' }, left: { style: 'thick' }, insideVertical: { style: 'thin' } } });
  expect(sheet.styleAt(1, 1)).toEqual({ borders: { top: { style: 'thick' }, left: { style: 'thick' }, right: { style: 'thin' } } });
  expect(sheet.styleAt(2, 2)).toEqual({ borders: { left: { style: 'thin' } } });
  sheet.patchStyle(area(1, 1, 2, 2), { borders: null });
  expect(sheet.styleAt(1, 1)).toEqual({});
});

test('a whole column takes a format; a cell in it can go back to normal', () => {
  sheet.patchStyle({ row: 0, column: 2, rowCount: sheet.rowCount, columnCount: 1 }, { locked: false, fill: '#FFFF00', numberFormat: '0.00' });
  expect(sheet.styleAt(500, 2)).toEqual({ fill: '#FFFF00', numberFormat: '0.00', locked: false });
  sheet.patchStyle(area(3, 2), { fill: null, numberFormat: null });
  expect(sheet.styleAt(3, 2)).toEqual({ locked: false });
  sheet.patchStyle(area(3, 2), { locked: true });
  expect(sheet.styleAt(3, 2)).toEqual({});
  expect(sheet.styleAt(4, 2).locked).toBe(false);
});

test('a new validation takes its cells from the others', () => {
  sheet.addValidation({ areas: [area(0, 0, 10, 1)], type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' });
  const id = sheet.addValidation({ areas: [area(4, 0, 2, 1)], type: 'list', formula1: '"是,否"' });
  expect(sheet.validations().map((rule) => rule.areas)).toEqual([[area(0, 0, 4, 1), area(6, 0, 4, 1)], [area(4, 0, 2, 1)]]);
  expect(sheet.validations()[1]?.id).toBe(id);
  sheet.clearValidation(area(0, 0, 5, 1));
  expect(sheet.validations().map((rule) => rule.areas)).toEqual([[area(6, 0, 4, 1)], [area(5, 0)]]);
});

test('conditional formats keep the place that their priority says', () => {
  const style = { fill: '#FF0000' };
  const first = sheet.addConditionalFormat({ areas: [area(0, 0)], priority: 1, type: 'expression', formula: 'A1=1', style });
  const second = sheet.addConditionalFormat({ areas: [area(0, 0)], priority: 1, type: 'expression', formula: 'A1=2', style });
  const third = sheet.addConditionalFormat({ areas: [area(0, 0)], priority: 2, type: 'expression', formula: 'A1=3', style });
  expect(sheet.conditionalFormats().map((rule) => rule.id)).toEqual([second, third, first]);
  sheet.replaceConditionalFormat(third, { areas: [area(1, 0)], priority: 2, type: 'duplicateValues', style });
  expect(sheet.conditionalFormats()[1]).toEqual({ id: third, areas: [area(1, 0)], priority: 2, type: 'duplicateValues', style });
  grid.undo();
  expect(sheet.conditionalFormats()[1]).toMatchObject({ id: third, type: 'expression', formula: 'A1=3' });
  sheet.removeConditionalFormat(second);
  expect(sheet.conditionalFormats().map((rule) => rule.id)).toEqual([third, first]);
});

test('adding, copying or showing a sheet leaves the one in front where it is', () => {
  const added = grid.addSheet('新表');
  grid.copySheet(added.id, '副本', 0);
  added.visibility = 'hidden';
  added.visibility = 'visible';
  expect(grid.activeSheet().name).toBe('Sheet1');
  expect(grid.sheets().map((one) => one.name)).toEqual(['副本', 'Sheet1', '新表']);
});

test('a user who deletes a row takes rules along, and undo brings them back', async () => {
  sheet.write(area(0, 0, 3, 1), [[{ value: 1 }], [{ value: 2 }], [{ formula: '=A1+A2' }]]);
  sheet.addValidation({ areas: [area(1, 0)], type: 'custom', formula1: 'A2>A1' });
  sheet.addConditionalFormat({ areas: [area(1, 0, 2, 1)], priority: 1, type: 'expression', formula: '$A2>$A$1', style: { fill: '#FF0000' } });
  grid.asUser((api) => {
    api.getActiveWorkbook()?.getActiveSheet().deleteRows(0, 1);
  });
  expect(sheet.validations()).toMatchObject([{ areas: [area(0, 0)], formula1: 'A1>#REF!' }]);
  expect(sheet.conditionalFormats()).toMatchObject([{ areas: [area(0, 0, 2, 1)], formula: '$A1>#REF!' }]);
  grid.undo();
  await grid.settled();
  expect(sheet.validations()).toMatchObject([{ areas: [area(1, 0)], formula1: 'A2>A1' }]);
  expect(sheet.conditionalFormats()).toMatchObject([{ areas: [area(1, 0, 2, 1)], formula: '$A2>$A$1' }]);
  expect(sheet.formulas(area(2, 0))).toEqual([['=A1+A2']]);
});

test('inserted rows take the format of the row above, unlocked cells included; columns that of the column to the left', () => {
  sheet.patchStyle(area(0, 1), { fill: '#FFFF00', locked: false });
  sheet.insertRows(1, 2);
  expect(sheet.styleAt(2, 1)).toEqual({ fill: '#FFFF00', locked: false });
  sheet.insertColumns(2, 1);
  expect(sheet.styleAt(0, 2)).toEqual({ fill: '#FFFF00', locked: false });
});
