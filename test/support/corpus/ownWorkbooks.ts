import type { CellValue } from '../../../src/model/cellValue';
import type { CellDocument, ConditionalFormatDocument, NameDocument, RowDocument, SheetDocument, StyleDocument, ValidationDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { aFile, aSheet } from '../packageEditing';

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** Rows of values; a text that begins with `=` is a formula, as a user would type it. */
export function rowsOf(values: readonly (readonly CellValue[])[], style?: (row: number, column: number) => number | undefined): RowDocument[] {
  return values.map((cells, index) => ({
    index,
    cells: cells.map((value, column): CellDocument => {
      const own = style?.(index, column);
      return { column, ...(typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value }), ...(own === undefined ? {} : { style: own }) };
    }),
  }));
}

const cities = ['长春市', '吉林市', '四平市', '辽源市', '通化市', '白山市', '松原市', '白城市', '延边州'] as const;
const ledger = (): SheetDocument => aSheet({ name: '台账', rows: rowsOf([['单位', '目标', '完成'], ...cities.map((city, index): CellValue[] => [city, 100 + index, 90 + index * 3])]) });

function workbook(sheets: readonly SheetDocument[], members: Partial<WorkbookDocument> = {}): WorkbookDocument {
  return { sheets, names: [], styles: [{ font: { name: '宋体', size: 11 } }], activeSheet: 0, ...members };
}

const red = { fill: '#FFC7CE', font: { color: '#9C0006', bold: true } } as const;
const places = [area(1, 1, 9)];
const rules: readonly ConditionalFormatDocument[] = [
  { areas: places, priority: 1, stopIfTrue: true, type: 'expression', formula: '$B2>$C2', style: red },
  { areas: places, priority: 3, type: 'cellIs', operator: 'notBetween', formula1: '95', formula2: '$C$3', style: red },
  { areas: [area(1, 0, 9), area(12, 0, 2)], priority: 4, type: 'containsText', operator: 'endsWith', text: '州', style: red },
  { areas: places, priority: 5, type: 'top10', rank: 20, percent: true, bottom: true, style: red },
  { areas: places, priority: 8, type: 'aboveAverage', below: true, equal: true, style: red },
  { areas: places, priority: 9, type: 'uniqueValues', style: { borders: { top: { style: 'thin', color: '#FF0000' } } } },
  { areas: places, priority: 11, type: 'colorScale', points: [{ type: 'num', value: '80', color: '#F8696B' }, { type: 'max', color: '#63BE7B' }] },
  { areas: places, priority: 12, type: 'dataBar', minimum: { type: 'min' }, maximum: { type: 'percentile', value: '90' }, color: '#638EC6' },
  { areas: places, priority: 15, type: 'iconSet', iconSet: '5Arrows', points: ['0', '20', '40', '60', '80'].map((value) => ({ type: 'percent', value })), reverse: true },
];

const prompts: readonly ValidationDocument[] = [
  { areas: [area(1, 1, 9)], type: 'whole', operator: 'between', formula1: '0', formula2: '1000', ignoreBlank: true, prompt: { title: '目标', text: '填整数\n单位：人' }, error: { style: 'stop', title: '有误', text: '请重填' } },
  { areas: [area(1, 2, 9), area(12, 2, 3)], type: 'decimal', operator: 'greaterThan', formula1: '$B$2*0.5', ignoreBlank: false, error: { style: 'warning' } },
  { areas: [area(1, 0, 9)], type: 'list', formula1: '"长春市,吉林市,四平市"', ignoreBlank: true, inCellDropDown: false },
  { areas: [area(1, 3, 9)], type: 'custom', formula1: 'COUNTIF($D$2:$D$10,D2)=1', ignoreBlank: true, error: { style: 'information', text: '重复' } },
  { areas: [area(1, 4, 9)], type: 'any', ignoreBlank: true, prompt: { text: '只有提示' } },
];

const edges = ['thin', 'medium', 'thick', 'dotted', 'dashed', 'double', 'hair', 'mediumDashed', 'dashDot', 'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot'] as const;
const looks: readonly StyleDocument[] = [
  { font: { name: '宋体', size: 11 } },
  ...edges.map((style): StyleDocument => ({ borders: { top: { style, color: '#C00000' }, left: { style } } })),
  ...['0.00%', '#,##0', 'yyyy"年"m"月"d"日"', '@', '[Red]-0.0;"<&>"', '_ * #,##0.00_ ', 'h:mm:ss', '0.00E+00', '# ?/?'].map((numberFormat): StyleDocument => ({ numberFormat })),
  { font: { name: '楷体', size: 22, bold: true, italic: true, underline: 'double', strikethrough: true, color: '#7030A0' }, fill: '#FFFF00', horizontal: 'distributed', vertical: 'justify', wrapText: true },
  { horizontal: 'centerContinuous', rotation: 255 },
  { horizontal: 'fill', indent: 3, shrinkToFit: true, rotation: -45, locked: false, formulaHidden: true },
];

const awkwardTexts: readonly CellValue[] = ['=不是公式', "'撇号", '+86', '-', '@人', '007', '1E5', '1/2', '2004-12-31', '真', 'TRUE', '#N/A', '  两端空格  ', '行\n一\r\n行二', '😀𠮷', '考'.repeat(32_767), '<b>&amp;</b>', '_x000D_', '\u200b零宽', '0x1F', '１２３'];

const clash: readonly NameDocument[] = [
  { name: 'TRA_scheme', refersTo: '0.5' },
  { name: 'TRA_units', refersTo: "'台账'!$A$2" },
  { name: 'TRA_units_2', refersTo: "'台账'!$A$3" },
  { name: 'TRA_target', refersTo: "'台账'!$A$2:$A$10" },
  { name: 'TRA_half_year', refersTo: 'SUM(台账!$B$2:$B$10)' },
  { name: 'TRA_year_end', refersTo: "'台账'!$B$2", sheet: '台账' },
  { name: 'tra_half_year_scores', refersTo: '"文字"', hidden: true },
];

const scattered: readonly NameDocument[] = [
  { name: '达标线', refersTo: '0.9', comment: '省里定的' },
  { name: '目标列', refersTo: "'台账'!$B$2:$B$10" },
  { name: '目标列', refersTo: "'台账'!$C$2:$C$10", sheet: '台账' },
  { name: '动态', refersTo: 'OFFSET(台账!$A$1,0,0,COUNTA(台账!$A:$A),3)' },
  { name: '断了', refersTo: '#REF!' },
  { name: '断了的格', refersTo: "'台账'!#REF!" },
  { name: '_藏着', refersTo: "'台账'!$A$1", hidden: true },
  { name: '并集', refersTo: "'台账'!$A$1,'台账'!$C$3" },
];

function chained(count: number): RowDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    cells: [
      { column: 0, value: `第${index + 1}号` },
      ...Array.from({ length: 9 }, (__, place): CellDocument => ({ column: place + 1, value: (index * 31 + place * 7) % 1000, ...(place === 3 ? { style: 1 } : {}) })),
      { column: 10, formula: `=SUM(B${index + 1}:J${index + 1})`, value: 1 },
      ...(index === 0 ? [] : [{ column: 11, formula: `=K${index + 1}-K${index}`, value: 0 }]),
    ],
  }));
}

const formulas: readonly (readonly CellValue[])[] = [
  ["=SUM('台账'!B2:B10)", '=台账!C2/台账!B2', "=IF('没有的表'!A1=1,1,0)", '=未定义的名称+1'],
  ['=A2+1', '=TODAY()', '=INDIRECT("台账!B"&2)', '=HYPERLINK("http://www.jl.gov.cn/","省政府")'],
  ['=1/0', '=TEXT(台账!B2,"0.00")&"人"', '=SUMIF(台账!$A$2:$A$10,"*市",台账!B:B)', '=XLOOKUP("长春市",台账!A:A,台账!B:B)'],
];

const documents: Readonly<Record<string, WorkbookDocument>> = {
  blank: workbook([aSheet({ name: 'Sheet1' })], { styles: [{}] }),
  'contents-in-a-hidden-sheet-only': workbook([aSheet({ name: 'Sheet1' }), { ...ledger(), visibility: 'hidden' }]),
  'sheets-with-our-names': workbook(
    ['考评方案', '考评单位', '目标任务', '半年填报', '年终填报', '半年得分', '年终得分', '综合评定', '审核结果', 'half-year FIGURES', '半年填报 (2)'].map((name, index) => aSheet({ name, rows: rowsOf([['单位', name], ['长春市', index]]) })),
    { activeSheet: 3 },
  ),
  'names-that-clash-with-ours': workbook([ledger()], { names: clash }),
  'names-of-all-kinds': workbook([ledger(), { ...ledger(), name: "引'号 表" }], { names: [...scattered, { name: '目标列', refersTo: "'引''号 表'!$B$2", sheet: "引'号 表" }] }),
  'validations-of-all-kinds': workbook([{ ...ledger(), validations: prompts }]),
  'conditional-formats-of-all-kinds': workbook([{ ...ledger(), conditionalFormats: rules }, { ...ledger(), name: '台账二', conditionalFormats: rules.slice(2, 5) }]),
  'formats-of-all-kinds': workbook([aSheet({ name: '格式', rows: rowsOf(looks.map((_, index) => [index, `第${index}种`]), (row, column) => (column === 0 ? row : undefined)), merges: [area(30, 0, 2, 3), area(33, 1, 4, 1)], columns: [{ index: 0, width: 30.5 }, { index: 2, width: 3, hidden: true }, { index: 5, style: 14 }] })], { styles: looks }),
  'protected-sheets': workbook(
    [
      { ...ledger(), protection: { passwordHash: { algorithmName: 'SHA-512', hashValue: 'q+/=', saltValue: 's==', spinCount: 100_000 }, allow: { formatCells: true, sort: true, autoFilter: true } }, rows: rowsOf([['单位', '数'], ['长春市', 1]], (row, column) => (row === 1 && column === 1 ? 1 : undefined)) },
      { ...ledger(), name: '旧口令', protection: { passwordHash: { password: 'CC1A' }, allow: { selectLockedCells: false } } },
      { ...ledger(), name: '无口令', protection: {} },
    ],
    { styles: [{ font: { name: '宋体', size: 11 } }, { locked: false }] },
  ),
  'protected-structure': workbook([ledger()], { structureProtected: true }),
  'panes-filters-printing': workbook([
    { ...ledger(), frozen: { rows: 1, columns: 1 }, autoFilter: area(0, 0, 10, 3), tabColor: '#FF0000', showGridlines: false, pageLayout: { orientation: 'landscape', paperSize: 'a3', fitTo: { width: 2, height: 3 }, margins: { top: 0.5, left: 0.25, footer: 0.1 }, titleRows: { first: 0, last: 0 }, titleColumns: { first: 0, last: 1 }, printArea: area(0, 0, 9, 3), header: '&L内部&C通报&R&D', footer: '&C第 &P 页，共 &N 页', centerHorizontally: true } },
    { ...ledger(), name: '缩印', frozen: { rows: 0, columns: 2 }, pageLayout: { scale: 65, orientation: 'portrait', paperSize: 'a4' } },
  ]),
  notes: workbook([{ ...ledger(), notes: [{ row: 1, column: 1, text: '与统计局核对\n第二行', author: '王' }, { row: 30, column: 7, text: '空单元格上的批注' }] }]),
  'awkward-texts': workbook([aSheet({ name: '文字', rows: [{ index: 0, cells: awkwardTexts.map((value, column) => ({ column, value })) }] })]),
  'fifty-sheets': workbook(
    Array.from({ length: 50 }, (_, index) => ({ ...ledger(), name: `第${index + 1}表`, visibility: index % 11 === 5 ? 'veryHidden' : index % 7 === 3 ? 'hidden' : 'visible', ...(index % 5 === 0 ? { tabColor: '#00B050' } : {}) })),
    { activeSheet: 20 },
  ),
  'five-thousand-rows': workbook([aSheet({ name: '明细', rows: chained(5000), frozen: { rows: 1, columns: 1 } })], { styles: [{}, { numberFormat: '#,##0.00', fill: '#DDEBF7' }] }),
  'formulas-across-sheets': workbook([ledger(), aSheet({ name: '汇总', rows: rowsOf(formulas) })]),
  'awkward-sheet-names': workbook(["It's", 'a!b', '（表）', '2004-2005', 'A1', 'R1C1', '很长的名字'.repeat(6), '😀', 'TRUE', '半年填报表'].map((name) => ({ ...ledger(), name }))),
  'texts-like-our-codes': workbook([aSheet({ name: '半年填报', rows: rowsOf([['TRA|half-year', 'TRA|none|x|1', 'TRA|units|x|y'], ['TOTAL', 'M3.1', 'X.hard'], ['END', '220100', 'TRA']]) })], { names: [{ name: 'TRA', refersTo: "'半年填报'!$A$1" }] }),
  'cells-far-away': workbook([aSheet({ name: '远', rows: [{ index: 3, cells: [{ column: 400, value: '右' }] }, { index: 20_000, height: 33, cells: [{ column: 1, value: '下' }] }] })]),
};

const sheetPart = 'xl/worksheets/sheet1.xml';

/** Files that hold what our own documents cannot say, edited into a file of ours. */
const edited: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'hidden-sheet-alone': () => aFile(workbook([ledger()]), { 'xl/workbook.xml': (old) => old.replace('<sheet name="台账"', '<sheet state="hidden" name="台账"') }),
  'right-to-left': () => aFile(workbook([ledger()]), { [sheetPart]: (old) => old.replace('<sheetView ', '<sheetView rightToLeft="1" zoomScale="85" showFormulas="1" showZeros="0" ') }),
  'dates-from-1904': () => aFile(workbook([ledger()]), { 'xl/workbook.xml': (old) => old.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }),
  'rich-text': () =>
    aFile(workbook([ledger()]), {
      [sheetPart]: (old) => old.replace('</sheetData>', '<row r="20"><c r="A20" t="inlineStr"><is><r><t>本级</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>（待核）</t></r></is></c></row></sheetData>'),
    }),
  'grouped-rows-and-columns': () =>
    aFile(workbook([ledger()]), {
      [sheetPart]: (old) => old.replaceAll(/<row r="([345])"/g, '<row r="$1" outlineLevel="1"').replace('<sheetData>', '<cols><col min="2" max="3" width="12" customWidth="1" outlineLevel="1"/></cols><sheetData>'),
    }),
  'saved-views-and-scenarios': () =>
    aFile(workbook([ledger()]), {
      [sheetPart]: (old) => old.replace('</sheetData>', `</sheetData><scenarios current="0"><scenario name="甲" count="1"><inputCells r="B2" val="5"/></scenario></scenarios>`),
      'xl/workbook.xml': (old) => old.replace('<calcPr ', '<calcPr calcMode="manual" iterate="1" iterateCount="50" fullPrecision="0" '),
    }),
};

/** Workbooks written by this project; each holds things that the others do not. */
export const ownWorkbooks: readonly { readonly name: string; make(): Promise<Uint8Array> }[] = [
  ...Object.entries(documents).map(([name, document]) => ({ name, make: () => aFile(document) })),
  ...Object.entries(edited).map(([name, make]) => ({ name, make })),
];
