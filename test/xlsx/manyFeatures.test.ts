import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LossNote } from '../../src/xlsx/lossNote';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import type { CellDocument, SheetDocument, StyleDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { normalise } from '../support/normalise';

/** Made by XlsxWriter 3.2.9, which writes the XML that Excel writes. */
const file = new Uint8Array(readFileSync(join(__dirname, '../fixtures/xlsx/xlsxwriter-features.xlsx')));

let document: WorkbookDocument;
let notes: readonly LossNote[];
let sheet: SheetDocument;

beforeAll(async () => {
  const result = await readWorkbook(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  ({ document, notes } = result);
  const [first] = document.sheets;
  if (first === undefined) throw new Error('no sheet');
  sheet = first;
});

function cell(row: number, column: number): CellDocument | undefined {
  return sheet.rows.find(({ index }) => index === row)?.cells.find((candidate) => candidate.column === column);
}

function style(row: number, column: number): StyleDocument | undefined {
  return document.styles[cell(row, column)?.style ?? 0];
}

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe('a workbook in which nearly everything happens', () => {
  it('tells all that it would lose', () => {
    expect(notes).toEqual([
      { kind: 'chart', sheet: '指标', count: 1 },
      { kind: 'shape', sheet: '指标', count: 1 },
      { kind: 'form-control', sheet: '指标', count: 1 },
      { kind: 'hyperlink', sheet: '指标', count: 1 },
      { kind: 'filter-criteria', sheet: '指标', count: 1 },
      { kind: 'outline', sheet: '指标', count: 1 },
      { kind: 'data-bar', sheet: '指标', count: 1 },
      { kind: 'sparkline', sheet: '指标', count: 1 },
      { kind: 'conditional-format', sheet: '指标', count: 1 },
      { kind: 'rich-text', sheet: '指标', count: 1 },
      { kind: 'array-formula', sheet: '指标', count: 2 },
      { kind: 'table', sheet: "It's 参数", count: 1 },
      { kind: 'table-formula', sheet: "It's 参数", count: 3 },
      { kind: 'chart-sheet', count: 1 },
      { kind: 'pattern', count: 1 },
    ]);
  });

  it('has its sheets and names, without the chart sheet between them', () => {
    expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['指标', 'visible'], ["It's 参数", 'hidden'], ['很隐', 'veryHidden']]);
    expect(document.names).toEqual([
      { name: '局部', refersTo: '指标!$A$1', sheet: '指标' },
      { name: '达标线', refersTo: "'It''s 参数'!$A$1" },
    ]);
  });

  it('has formulas with their results', () => {
    expect(cell(2, 0)).toEqual({ column: 0, formula: '=SUM(B2:C2)', value: 38354.5 });
    expect(cell(2, 1)).toEqual({ column: 1, formula: '=IFS(A1=1,"a")', value: '#N/A' });
  });

  it('has formats of cells, of a whole row as far as the sheet is used, and of columns', () => {
    const line = { style: 'thin' };
    const title = { font: { name: '黑体', size: 14, bold: true }, fill: '#DDEBF7', borders: { top: line, right: line, bottom: line, left: line }, horizontal: 'center', vertical: 'center', wrapText: true, rotation: -45 };
    expect(style(0, 0)).toEqual(title);
    expect(style(8, 0)).toEqual(title);
    expect(style(8, 10)).toEqual(title);
    expect(style(1, 1)).toEqual({ numberFormat: 'yyyy"年"m"月"' });
    expect(style(1, 3)).toEqual({ locked: false, horizontal: 'left', indent: 2 });
    expect(sheet.columns).toEqual([
      { index: 0, width: 20 },
      { index: 2, hidden: true, style: cell(1, 1)?.style },
      { index: 3, hidden: true, style: cell(1, 1)?.style },
      { index: 5, width: 12.57 },
      { index: 6, width: 12.57 },
    ]);
  });

  it('has the rules of validation', () => {
    expect(sheet.validations).toEqual([
      { areas: [area(4, 1, 5)], type: 'whole', operator: 'greaterThanOrEqual', formula1: '1', ignoreBlank: true, prompt: { title: '题', text: '提\n示' }, error: { style: 'warning' } },
      { areas: [area(4, 2, 5)], type: 'list', formula1: "'It''s 参数'!$A$1:$A$3", ignoreBlank: false, inCellDropDown: false, error: { style: 'stop' } },
      { areas: [area(4, 3, 5)], type: 'any', ignoreBlank: true, prompt: { text: '仅提示' }, error: { style: 'stop' } },
    ]);
  });

  it('has the conditional formats in their order', () => {
    expect(sheet.conditionalFormats.map(({ priority, type }) => [priority, type])).toEqual([
      [1, 'cellIs'], [2, 'containsText'], [3, 'containsText'], [4, 'expression'], [5, 'aboveAverage'], [7, 'top10'], [8, 'colorScale'],
      [9, 'dataBar'], [10, 'dataBar'], [11, 'iconSet'], [12, 'duplicateValues'], [13, 'expression'], [14, 'expression'],
    ]);
    expect(sheet.conditionalFormats[4]).toMatchObject({ below: true, equal: true, style: { font: { bold: true, color: '#9C0006' }, fill: '#FFC7CE', numberFormat: '0.0' } });
    expect(sheet.conditionalFormats[5]).toMatchObject({ rank: 3, percent: true, bottom: true });
    expect(sheet.conditionalFormats[9]).toMatchObject({ iconSet: '4Rating', reverse: true, points: [{ type: 'percent', value: '0' }, { type: 'percent', value: '25' }, { type: 'percent', value: '50' }, { type: 'percentile', value: '90' }] });
    expect(sheet.conditionalFormats.at(-1)?.areas).toEqual([area(0, 8, 9, 2), area(0, 11, 3)]);
  });

  it('has view, filter, protection, note and page layout', () => {
    expect(sheet).toMatchObject({
      tabColor: '#FFC000',
      showGridlines: false,
      frozen: { rows: 2, columns: 1 },
      autoFilter: area(1, 0, 8, 4),
      protection: { passwordHash: { password: 'CF75' }, allow: { formatCells: true, sort: true, selectLockedCells: false } },
      notes: [{ row: 1, column: 0, text: '注\n二', author: '王' }],
    });
    expect(sheet.pageLayout).toEqual({
      orientation: 'landscape',
      paperSize: 'a3',
      fitTo: { width: 1 },
      margins: { left: 1 },
      header: '&C表头',
      footer: '&P',
      centerHorizontally: true,
      printArea: area(0, 0, 9, 4),
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 1 },
    });
  });

  it('is the same after writing and reading, and then loses nothing more', async () => {
    const again = await readWorkbook(await writeWorkbook(document));
    expect(again).toMatchObject({ ok: true, notes: [] });
    expect(again.ok && normalise(again.document)).toEqual(normalise(document));
  });
});
