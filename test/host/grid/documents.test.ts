import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { StyleDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { fullDocument } from './fullDocument';

/** The same with every style in its place, so that the order of the styles does not matter. */
function withStylesInPlace(document: WorkbookDocument): unknown {
  const style = (index: number | undefined): { style?: StyleDocument | undefined } => (index === undefined ? {} : { style: document.styles[index] });
  return {
    ...document,
    styles: document.styles[0],
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, ...style(cell.style) })) })),
      columns: sheet.columns.map((column) => ({ ...column, ...style(column.style) })),
    })),
  };
}

let grid: HeadlessGrid;

beforeEach(() => {
  grid = createHeadlessGrid({ document: fullDocument });
});

afterEach(() => {
  grid.dispose();
});

test('a document that is loaded comes back whole', () => {
  expect(withStylesInPlace(grid.toDocument())).toEqual(withStylesInPlace(fullDocument));
});

test('what comes back can be loaded again, and nothing of the workbook before is left', () => {
  const saved = grid.toDocument();
  grid.load({ sheets: [{ name: 'x', visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] }], names: [], styles: [{}], activeSheet: 0 });
  expect(grid.names()).toEqual([]);
  expect(grid.sheets().map((sheet) => sheet.name)).toEqual(['x']);
  grid.load(saved);
  expect(withStylesInPlace(grid.toDocument())).toEqual(withStylesInPlace(fullDocument));
});

test('a copied sheet has everything that the first one has', () => {
  const [first] = grid.sheets();
  grid.copySheet(first?.id ?? '', '副本', 1);
  const { sheets } = withStylesInPlace(grid.toDocument()) as { sheets: { name: string }[] };
  expect(sheets.map((sheet) => sheet.name)).toEqual(['指标表', '副本', '单位', '标记']);
  expect({ ...sheets[1], name: '指标表' }).toEqual(sheets[0]);
});

test('inserting a row above moves formulas, names, rules, notes, merges, filter, frozen rows and page layout', async () => {
  const [sheet] = grid.sheets();
  sheet?.insertRows(1, 2);
  await grid.settled();
  const saved = grid.toDocument();
  const moved = saved.sheets[0];
  expect(saved.names.map((name) => name.refersTo)).toEqual(['指标表!$B$6', '指标表!$B$4:$B$5', '0.25']);
  expect(moved?.rows.find((row) => row.index === 5)?.cells.map((cell) => cell.formula)).toEqual(['=SUM(B4:B5)', '=B4/0']);
  expect(moved?.rows.find((row) => row.index === 4)?.hidden).toBe(true);
  expect(moved?.merges).toEqual([{ row: 7, column: 0, rowCount: 1, columnCount: 3 }]);
  expect(moved?.validations.map((rule) => [rule.areas[0]?.row, rule.formula1, rule.formula2])).toEqual([
    [3, '0', '$B$6'],
    [3, '10', undefined],
    [3, '"是,否"', undefined],
    [4, '单位!$A$1:$A$3', undefined],
    [3, 'F4>=B4', undefined],
    [5, undefined, undefined],
    [10, '20', undefined],
  ]);
  expect(moved?.conditionalFormats.map((rule) => rule.areas.map((area) => area.row))).toEqual([[3], [3], [3], [3], [3, 9], [3], [3], [3], [3], [3], [3]]);
  expect(moved?.conditionalFormats[0]).toMatchObject({ formula: '$B4<0' });
  expect(moved?.conditionalFormats[2]).toMatchObject({ operator: 'between', formula1: '1', formula2: '$B$6' });
  expect(moved?.conditionalFormats[3]).toMatchObject({ type: 'cellIs', operator: 'notEqual', formula1: '"甲"' });
  expect(moved?.notes.map((note) => note.row)).toEqual([3, 4]);
  expect(moved?.autoFilter).toEqual({ row: 0, column: 0, rowCount: 6, columnCount: 3 });
  expect(moved?.pageLayout).toMatchObject({ titleRows: { first: 0, last: 0 }, printArea: { row: 0, rowCount: 8 } });
  expect(sheet?.styleAt(3, 1).locked).toBe(false);
});

test('undo of an inserted row puts every rule back as it was, redo moves it again', async () => {
  const [sheet] = grid.sheets();
  sheet?.insertRows(1, 2);
  await grid.settled();
  const moved = grid.toDocument();
  grid.undo();
  await grid.settled();
  expect(withStylesInPlace(grid.toDocument())).toEqual(withStylesInPlace(fullDocument));
  grid.redo();
  await grid.settled();
  expect(withStylesInPlace(grid.toDocument())).toEqual(withStylesInPlace(moved));
});

test('deleting a row shrinks rules from the top and keeps their formulas in step', async () => {
  const [sheet] = grid.sheets();
  sheet?.deleteRows(1, 1);
  await grid.settled();
  expect(sheet?.validations().map((rule) => [rule.areas[0]?.row, rule.areas[0]?.rowCount, rule.formula1, rule.formula2])).toEqual([
    [1, 1, '0', '$B$3'],
    [1, 1, '10', undefined],
    [1, 1, '单位!$A$1:$A$3', undefined],
    [1, 1, 'F2>=B2', undefined],
    [2, 1, undefined, undefined],
    [7, 1, '20', undefined],
  ]);
  expect(sheet?.conditionalFormats()[0]).toMatchObject({ areas: [{ row: 1, rowCount: 2 }], formula: '$B2<0' });
  grid.undo();
  await grid.settled();
  expect(withStylesInPlace(grid.toDocument())).toEqual(withStylesInPlace(fullDocument));
});

test('rows of a sheet that is not in front can be inserted and deleted, and what refers to them follows', async () => {
  const [first, units] = grid.sheets();
  units?.insertRows(0, 1);
  await grid.settled();
  expect(first?.validations()[3]?.formula1).toBe('单位!$A$2:$A$4');
  expect(units?.values({ row: 0, column: 0, rowCount: 4, columnCount: 1 }).flat()).toEqual(['', '长春市', '吉林市', '四平市']);
  expect(first?.merges()).toEqual([{ row: 5, column: 0, rowCount: 1, columnCount: 3 }]);
  expect(first?.notes().map((note) => note.row)).toEqual([1, 2]);
  expect(first?.formulas({ row: 3, column: 1, rowCount: 1, columnCount: 2 })).toEqual([['=SUM(B2:B3)', '=B2/0']]);
  expect(grid.names().map((name) => name.refersTo)).toEqual(['指标表!$B$4', '指标表!$B$2:$B$3', '0.25']);
  grid.activateSheet(units?.id ?? '');
  first?.deleteRows(0, 1);
  await grid.settled();
  expect(first?.merges()).toEqual([{ row: 4, column: 0, rowCount: 1, columnCount: 3 }]);
  expect(first?.notes().map((note) => note.row)).toEqual([0, 1]);
  expect(first?.formulas({ row: 2, column: 1, rowCount: 1, columnCount: 2 })).toEqual([['=SUM(B1:B2)', '=B1/0']]);
  expect(grid.names().map((name) => name.refersTo)).toEqual(['指标表!$B$3', '指标表!$B$1:$B$2', '0.25']);
  expect(first?.validations()[0]?.areas[0]?.row).toBe(0);
  expect(first?.conditionalFormats()[0]).toMatchObject({ areas: [{ row: 0 }], formula: '$B1<0' });
});
