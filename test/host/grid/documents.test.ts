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
