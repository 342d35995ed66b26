import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LossNote } from '../../src/xlsx/lossNote';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import type { CellDocument, SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';

/** Made by openpyxl; what it holds was taken from its XML, not from our reader. */
const file = new Uint8Array(readFileSync(join(__dirname, '../fixtures/xlsx/office-workbook.xlsx')));

async function opened(bytes: Uint8Array = file): Promise<{ document: WorkbookDocument; notes: readonly LossNote[] }> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

function sheet(document: WorkbookDocument, name: string): SheetDocument {
  const found = document.sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function cell(document: WorkbookDocument, name: string, row: number, column: number): CellDocument | undefined {
  return sheet(document, name).rows.find(({ index }) => index === row)?.cells.find((candidate) => candidate.column === column);
}

describe('an office workbook as it is before the add-in arrives', () => {
  it('has its sheets in order, one of them hidden, the first in front', async () => {
    const { document } = await opened();
    expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['城镇就业统计', 'visible'],
      ['目标任务', 'visible'],
      ['通讯录', 'visible'],
      ['参数', 'hidden'],
    ]);
    expect(document.activeSheet).toBe(0);
  });

  it('has texts, numbers, and formulas without results', async () => {
    const { document } = await opened();
    expect(cell(document, '城镇就业统计', 0, 0)?.value).toBe('2004年城镇就业情况月报（内部）');
    expect(cell(document, '城镇就业统计', 3, 6)?.value).toBe(8.800000000000001);
    expect(cell(document, '城镇就业统计', 3, 5)).toEqual({ column: 5, formula: '=SUM(B4:E4)', style: 4 });
    expect(cell(document, '目标任务', 3, 2)?.formula).toBe('=IF(\'城镇就业统计\'!F8>20000,"大","小")');
  });

  it('has the title, header and number formats', async () => {
    const { document } = await opened();
    const styleAt = (row: number, column: number): unknown => document.styles[cell(document, '城镇就业统计', row, column)?.style ?? 0];
    const line = { style: 'thin', color: '#808080' };
    const borders = { top: line, right: line, bottom: line, left: line };
    expect(document.styles[0]).toEqual({ font: { name: 'Calibri', size: 11 } });
    expect(styleAt(0, 0)).toEqual({ font: { name: 'SimSun', size: 16, bold: true }, horizontal: 'center' });
    expect(styleAt(2, 0)).toEqual({ font: { bold: true }, fill: '#DDEBF7', borders });
    expect(styleAt(3, 1)).toEqual({ borders, numberFormat: '#,##0' });
    expect(styleAt(3, 2)).toEqual({ borders, numberFormat: '#,##0', fill: '#FFF2CC' });
  });

  it('has the merged title, the frozen panes and the wide first column', async () => {
    const { document } = await opened();
    const { merges, frozen, columns } = sheet(document, '城镇就业统计');
    expect(merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 8 }]);
    expect(frozen).toEqual({ rows: 3, columns: 1 });
    // 22 in the file, with the cell's margins.
    expect(columns).toEqual([{ index: 0, width: 21.29 }]);
  });

  it('has the drop-down, the comment and the conditional formats', async () => {
    const { document } = await opened();
    const { validations, notes, conditionalFormats } = sheet(document, '城镇就业统计');
    expect(validations).toEqual([
      {
        areas: [{ row: 3, column: 7, rowCount: 9, columnCount: 1 }],
        type: 'list',
        formula1: '"含市本级,数据待核,已核实"',
        ignoreBlank: true,
        inCellDropDown: true,
        error: { style: 'stop' },
      },
    ]);
    expect(notes).toEqual([{ row: 4, column: 5, text: '此数与统计局不一致，已电话核实', author: '王' }]);
    expect(conditionalFormats).toEqual([
      { areas: [{ row: 3, column: 6, rowCount: 9, columnCount: 1 }], priority: 1, type: 'cellIs', operator: 'lessThan', formula1: '0', style: { font: { color: '#C00000' } } },
      {
        areas: [{ row: 3, column: 5, rowCount: 9, columnCount: 1 }],
        priority: 2,
        type: 'colorScale',
        points: [{ type: 'min', color: '#F8696B' }, { type: 'max', color: '#63BE7B' }],
      },
    ]);
  });

  it('has the protected sheet with one open cell, and the names', async () => {
    const { document } = await opened();
    expect(sheet(document, '通讯录').protection).toEqual({});
    expect(document.styles[cell(document, '通讯录', 1, 2)?.style ?? 0]).toEqual({ locked: false });
    expect(document.names).toEqual([
      { name: '调整系数', refersTo: "'参数'!$A$1" },
      { name: '月报区', refersTo: "'城镇就业统计'!$A$3:$H$13" },
    ]);
  });

  it('says that the chart would be lost', async () => {
    const { notes } = await opened();
    expect(notes).toEqual([{ kind: 'chart', sheet: '城镇就业统计', count: 1 }]);
  });

  it('is the same after writing and reading, and then loses nothing more', async () => {
    const { document } = await opened();
    const again = await opened(await writeWorkbook(document));
    expect(again.document).toEqual(document);
    expect(again.notes).toEqual([]);
  });
});
