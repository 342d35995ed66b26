import type { CellValue } from '../../src/model/cellValue';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { convert, sofficeMissing } from '../support/soffice';

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const nothing = { columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] } as const;

const line = { style: 'thin', color: '#808080' } as const;
const formulas: readonly (readonly [string, CellValue])[] = [
  ['=SUM(B2:B4)', 60],
  ['=B2/0', '#DIV/0!'],
  ['=IFERROR(B2/0,"缺")', '缺'],
  ['=IFS(B2>15,"大",TRUE,"小")', '小'],
  ['=RANK.EQ(B3,$B$2:$B$4)', 2],
  ['=TEXTJOIN("、",TRUE,A2:A4)', '长春、"吉林"、延边'],
  ["=COUNTIF('某 ''表'' 二'!A1:A9,\">=2\")", 2],
  ['=SUM(达标线)*2', 180],
  ['=B2>5', true],
  ['=TEXT(DATE(2004,12,31),"yyyy-mm-dd")', '2004-12-31'],
  ['=B2&"<&>"&C2', '10<&>38352'],
];

const workbook: WorkbookDocument = {
  activeSheet: 0,
  names: [
    { name: '达标线', refersTo: "'某 ''表'' 二'!$A$1:$A$3" },
  ],
  styles: [
    { font: { name: '宋体', size: 11 } },
    { font: { name: '黑体', size: 16, bold: true, color: '#C00000' }, fill: '#DDEBF7', borders: { top: line, bottom: line }, horizontal: 'center', vertical: 'center', wrapText: true },
    { numberFormat: 'yyyy"年"m"月"d"日"', locked: false },
    { numberFormat: '0.0%' },
  ],
  sheets: [
    {
      ...nothing,
      name: '指标填报表',
      visibility: 'visible',
      rows: [
        { index: 0, height: 33, cells: [{ column: 0, value: '2004年目标', style: 1 }, { column: 1, style: 1 }] },
        { index: 1, cells: [{ column: 0, value: '长春' }, { column: 1, value: 10 }, { column: 2, value: 38352, style: 2 }] },
        { index: 2, cells: [{ column: 0, value: '"吉林"' }, { column: 1, value: 20 }, { column: 2, value: 0.935, style: 3 }] },
        { index: 3, hidden: true, cells: [{ column: 0, value: '延边' }, { column: 1, value: 30 }, { column: 2, value: true }] },
        ...formulas.map(([formula], index) => ({ index: index + 5, cells: [{ column: 0, formula }] })),
      ],
      columns: [{ index: 0, width: 30 }, { index: 4, width: 12, hidden: true }],
      merges: [area(0, 0, 1, 2)],
      notes: [{ row: 1, column: 1, text: '与统计局核对\n第二行', author: '王' }],
      validations: [
        { areas: [area(1, 1, 3)], type: 'decimal', operator: 'between', formula1: '0', formula2: '100', ignoreBlank: true, prompt: { title: '填报', text: '0 到 100' }, error: { style: 'stop', title: '超出', text: '请重填' } },
        { areas: [area(1, 5, 3)], type: 'list', formula1: "'某 ''表'' 二'!$A$1:$A$3", ignoreBlank: true, inCellDropDown: true, error: { style: 'warning' } },
      ],
      conditionalFormats: [
        { areas: [area(1, 1, 3)], priority: 1, type: 'cellIs', operator: 'lessThan', formula1: '15', style: { font: { color: '#9C0006', bold: true }, fill: '#FFC7CE' } },
        { areas: [area(1, 0, 3)], priority: 2, type: 'expression', formula: 'ISBLANK($B2)', style: { fill: '#FFEB9C' } },
      ],
      autoFilter: area(0, 0, 4, 3),
      protection: { allow: { sort: true } },
      pageLayout: { orientation: 'landscape', paperSize: 'a3', fitTo: { width: 1 }, titleRows: { first: 0, last: 1 }, printArea: area(0, 0, 16, 3), footer: '&C第 &P 页' },
    },
    { ...nothing, name: "某 '表' 二", visibility: 'hidden', tabColor: '#FFC000', rows: [1, 2, 87].map((value, index) => ({ index, cells: [{ column: 0, value }] })) },
  ],
};

async function opened(bytes: Uint8Array): Promise<WorkbookDocument> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

function valueAt(sheet: SheetDocument | undefined, row: number, column: number): CellValue | undefined {
  return sheet?.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column)?.value;
}

if (sofficeMissing !== undefined) {
  describe('LibreOffice as a second opinion', () => {
    it(`is ${sofficeMissing}`, () => {
      expect(sofficeMissing).toContain('skipped because');
    });
  });
} else {
  describe('LibreOffice as a second opinion', () => {
    let saved: WorkbookDocument;
    beforeAll(async () => {
      saved = await opened(await convert(await writeWorkbook(workbook), 'xlsx', 'xlsx'));
    }, 180_000);

    it.each(formulas.map(([formula, result], index) => [formula, result, index + 5] as const))('computes %s, written without a result, to %p', (_, result, row) => {
      expect(valueAt(saved.sheets[0], row, 0)).toBe(result);
    });

    it('finds the same texts, numbers and logical values', () => {
      const [sheet] = saved.sheets;
      expect([0, 1, 2, 3].map((row) => valueAt(sheet, row, 0))).toEqual(['2004年目标', '长春', '"吉林"', '延边']);
      expect([valueAt(sheet, 1, 2), valueAt(sheet, 2, 2), valueAt(sheet, 3, 2)]).toEqual([38352, 0.935, true]);
    });

    it('finds formulas as they were written, with the younger functions under their own names', () => {
      const found = saved.sheets[0]?.rows.filter(({ index }) => index >= 5).map(({ cells }) => cells[0]?.formula?.replaceAll('TRUE()', 'TRUE'));
      expect(found).toEqual(formulas.map(([formula]) => formula));
    });

    it('finds the formats (and spells a date its own way)', () => {
      const style = (row: number, column: number): unknown => {
        const cell = saved.sheets[0]?.rows.find(({ index }) => index === row)?.cells.find((candidate) => candidate.column === column);
        return saved.styles[cell?.style ?? 0];
      };
      expect(saved.styles[0]?.font).toMatchObject({ name: '宋体', size: 11 });
      expect(style(0, 0)).toMatchObject({ ...workbook.styles[1], borders: { top: line, bottom: line } });
      expect(style(1, 2)).toMatchObject({ numberFormat: 'yyyy\\年m\\月d\\日', locked: false });
      expect(style(2, 2)).toMatchObject({ numberFormat: '0.0%' });
    });

    it('finds the sheets, sizes, merged cells and hidden rows and columns', () => {
      const [sheet, second] = saved.sheets;
      expect([sheet?.name, second?.name, second?.visibility]).toEqual(['指标填报表', "某 '表' 二", 'hidden']);
      expect(second?.tabColor).toBe('#FFC000');
      expect(sheet?.merges).toEqual(workbook.sheets[0]?.merges);
      expect(sheet?.rows.find(({ index }) => index === 0)?.height).toBeCloseTo(33, 1);
      expect(sheet?.rows.find(({ index }) => index === 3)?.hidden).toBe(true);
      expect(sheet?.columns.find(({ index }) => index === 0)?.width).toBeCloseTo(30, 0);
      expect(sheet?.columns.find(({ index }) => index === 4)?.hidden).toBe(true);
    });

    it('finds the rules, prompts and errors', () => {
      const named = (sheet: SheetDocument | undefined): unknown => sheet?.validations.map(({ areas, type, formula1, error }) => ({ areas, type, formula1, error }));
      expect(named(saved.sheets[0])).toEqual(named(workbook.sheets[0]));
      expect(saved.sheets[0]?.validations.find(({ type }) => type === 'decimal')?.prompt).toEqual({ title: '填报', text: '0 到 100' });
    });

    it('finds the conditional formats', () => {
      const found = saved.sheets[0]?.conditionalFormats ?? [];
      expect(found).toContainEqual(expect.objectContaining({ type: 'cellIs', operator: 'lessThan', formula1: '15', style: expect.objectContaining({ font: expect.objectContaining({ color: '#9C0006', bold: true }), fill: '#FFC7CE' }) }));
      expect(found).toContainEqual(expect.objectContaining({ type: 'expression', formula: 'ISBLANK($B2)', style: expect.objectContaining({ fill: '#FFEB9C' }) }));
    });

    it('finds names, notes, filter, protection and page layout', () => {
      const [sheet] = saved.sheets;
      expect(saved.names).toContainEqual({ name: '达标线', refersTo: "'某 ''表'' 二'!$A$1:$A$3" });
      expect(sheet?.notes.map(({ row, column, text }) => [row, column, text])).toEqual([[1, 1, '与统计局核对\n第二行']]);
      expect(sheet?.autoFilter).toEqual(workbook.sheets[0]?.autoFilter);
      expect(sheet?.protection?.allow).toMatchObject({ sort: true });
      expect(sheet?.pageLayout).toMatchObject({ orientation: 'landscape', paperSize: 'a3', fitTo: { width: 1 }, titleRows: { first: 0, last: 1 }, printArea: area(0, 0, 16, 3) });
      expect(sheet?.pageLayout?.footer).toContain('&P');
    });

    it('writes files that are read: a table that it made from text', async () => {
      const csv = new TextEncoder().encode('单位,净增就业,完成率\n长春市,3101,95.5%\n"延边,州",10225,\n');
      const document = await opened(await convert(csv, 'csv', 'xlsx'));
      const values = document.sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value));
      expect(values).toEqual([['单位', '净增就业', '完成率'], ['长春市', 3101, 0.955], ['延边,州', 10225]]);
    }, 180_000);
  });
}
