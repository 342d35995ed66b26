import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, ConditionalRule, WriteOptions, WriteSheet } from 'hucre';

/** One pixel, as a PNG. */
const pixel = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

const cities = ['长春市', '吉林市', '四平市', '辽源市', '通化市', '白山市', '松原市', '白城市', '延边州'] as const;
const head: readonly CellValue[] = ['单位', '目标', '完成', '率'];
const rows = (): CellValue[][] => [[...head], ...cities.map((city, index): CellValue[] => [city, 100 + index * 3, 90 + index * 5, 0.9 + index / 100])];

const sheet = (name: string, members: Partial<WriteSheet> = {}): WriteSheet => ({ name, rows: rows(), ...members });

const red = { font: { color: { rgb: '9C0006' }, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } } as const;
const conditional: readonly ConditionalRule[] = [
  { type: 'cellIs', priority: 4, operator: 'between', formula: ['95', '$C$3'], style: red, range: 'C2:C10' },
  { type: 'expression', priority: 2, formula: '$B2>$C2', style: red, range: 'A2:D10', stopIfTrue: true },
  { type: 'colorScale', priority: 7, range: 'D2:D10', colorScale: { cfvo: [{ type: 'min' }, { type: 'percentile', value: '50' }, { type: 'max' }], colors: ['F8696B', 'FFEB84', '63BE7B'] } },
  { type: 'dataBar', priority: 1, range: 'B2:B10', dataBar: { cfvo: [{ type: 'num', value: '0' }, { type: 'max' }], color: '638EC6' } },
  { type: 'iconSet', priority: 9, range: 'C2:C10', iconSet: { iconSet: '3TrafficLights1', cfvo: [{ type: 'percent', value: '0' }, { type: 'percent', value: '33' }, { type: 'percent', value: '67' }], reverse: true, showValue: false } },
  { type: 'containsText', priority: 3, text: '春', formula: 'NOT(ISERROR(SEARCH("春",A2)))', style: red, range: 'A2:A10' },
  { type: 'beginsWith', priority: 5, text: '吉', formula: 'LEFT(A2,1)="吉"', style: red, range: 'A2:A10' },
  { type: 'containsBlanks', priority: 6, formula: 'LEN(TRIM(A2))=0', style: red, range: 'A2:A20' },
  { type: 'duplicateValues', priority: 8, style: red, range: 'B2:B10' },
  { type: 'uniqueValues', priority: 10, style: red, range: 'C2:C10' },
];

const workbooks: Readonly<Record<string, WriteOptions>> = {
  'tables-with-totals': {
    sheets: [
      sheet('台账', {
        tables: [{ name: '进度表', range: 'A1:D10', columns: head.map((name) => ({ name: String(name) })), style: 'TableStyleMedium2', showRowStripes: true, showAutoFilter: true }],
        cells: new Map([['0,6', { value: 1, type: 'formula', formula: 'SUM(进度表[完成])', formulaResult: 990 }]]),
      }),
    ],
  },
  'links-and-rich-text': {
    sheets: [
      sheet('链接', {
        cells: new Map([
          ['12,0', { value: '省政府', hyperlink: { target: 'http://www.jl.gov.cn/', tooltip: '打开' } }],
          ['13,0', { value: '跳到说明', hyperlink: { target: '', location: "'说明'!A1" } }],
          ['14,0', { type: 'richText', value: '本级（待核）', richText: [{ text: '本级', font: { bold: true } }, { text: '（待核）', font: { color: { rgb: 'FF0000' }, italic: true } }] }],
          ['15,0', { value: 'm', comment: { author: '王', text: '与统计局核对' } }],
        ]),
      }),
      sheet('说明'),
    ],
  },
  'pictures-charts-shapes': {
    sheets: [
      sheet('图表', {
        images: [{ data: pixel, type: 'png', anchor: { from: { row: 12, col: 1 }, to: { row: 15, col: 3 } }, altText: '印章' }],
        textBoxes: [{ text: '内部资料', anchor: { from: { row: 12, col: 5 }, to: { row: 14, col: 8 } } }],
        charts: [
          { type: 'column', title: '完成情况', series: [{ name: '完成', values: "'图表'!$C$2:$C$10", categories: "'图表'!$A$2:$A$10" }], anchor: { from: { row: 1, col: 5 }, to: { row: 12, col: 12 } } },
          { type: 'line', title: '率', series: [{ name: '率', values: "'图表'!$D$2:$D$10" }], anchor: { from: { row: 13, col: 5 }, to: { row: 22, col: 12 } } },
        ],
      }),
    ],
  },
  'pivot-table': {
    sheets: [sheet('明细', { rows: [['地区', '方面', '数'], ...cities.flatMap((city, index): CellValue[][] => [[city, '就业', index + 1], [city, '培训', index + 2]])] }), { name: '透视', rows: [], pivotTables: [{ name: '汇总', sourceSheet: '明细', targetCell: 'A3', rows: ['地区'], columns: ['方面'], values: [{ field: '数', function: 'sum' }] }] }],
  },
  'sparklines-background-checkboxes': {
    sheets: [
      sheet('走势', {
        sparklines: [{ location: 'F2', dataRange: '走势!B2:D2', type: 'column', color: 'FF0000' }],
        backgroundImage: pixel,
        cells: new Map([['11,0', { value: true, checkbox: true }]]),
      }),
    ],
  },
  'conditional-formats-of-all-kinds': { sheets: [sheet('规则', { conditionalRules: [...conditional] }), sheet('规则二', { conditionalRules: conditional.slice(0, 3).map((rule) => ({ ...rule, priority: rule.priority + 20 })) })] },
  'validations-of-all-kinds': {
    sheets: [
      sheet('填报', {
        dataValidations: [
          { type: 'list', values: ['含市本级', '数据待核'], range: 'E2:E10', showErrorMessage: true, errorTitle: '请选择', errorMessage: '只能选' },
          { type: 'list', formula1: '名单!$A$2:$A$10', range: 'A2:A10' },
          { type: 'whole', operator: 'between', formula1: '0', formula2: '100000', range: 'B2:B10', showInputMessage: true, inputTitle: '目标', inputMessage: '填整数', errorStyle: 'warning', showErrorMessage: true },
          { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '$B$2', range: 'C2:C10 G2:G5' },
          { type: 'date', operator: 'lessThan', formula1: '38352', range: 'F2:F10', errorStyle: 'information', showErrorMessage: true },
          { type: 'time', operator: 'notBetween', formula1: '0.25', formula2: '0.75', range: 'H2:H10' },
          { type: 'textLength', operator: 'lessThanOrEqual', formula1: '20', range: 'I2:I10', allowBlank: false },
          { type: 'custom', formula1: 'AND(ISNUMBER(D2),D2<=1)', range: 'D2:D10' },
        ],
      }),
      sheet('名单', { hidden: true }),
    ],
  },
  'print-settings': {
    sheets: [
      sheet('打印', {
        pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: { top: 0.5, bottom: 0.5, left: 0.3, right: 0.3, header: 0.2, footer: 0.2 }, printArea: 'A1:D10', printTitlesRow: '1:1', horizontalCentered: true, verticalCentered: true, showGridLines: true },
        headerFooter: { oddHeader: '&L内部&C&"黑体,常规"&14通报&R&D', oddFooter: '&C第 &P 页　共 &N 页', firstHeader: '&C首页', differentFirst: true },
        rowBreaks: [5],
        colBreaks: [3],
      }),
    ],
  },
  'groups-split-zoom': {
    sheets: [
      sheet('分组', {
        columns: [{ width: 20 }, { width: 9, outlineLevel: 1 }, { width: 9, outlineLevel: 1, hidden: true }, { width: 12.5 }],
        rowDefs: new Map([[2, { outlineLevel: 1 }], [3, { outlineLevel: 1, hidden: true }], [4, { height: 40 }]]),
        splitPane: { xSplit: 2000, ySplit: 1500 },
        view: { zoomScale: 150, showRowColHeaders: false, showGridLines: false, tabColor: { rgb: '00B050' } },
      }),
      sheet('从右到左', { view: { rightToLeft: true } }),
    ],
  },
  'dates-from-1904': {
    dateSystem: '1904',
    workbookProtection: { lockStructure: false, lockWindows: true },
    properties: { title: '月报', creator: '王', company: '劳动保障厅', custom: { 文号: '吉劳社〔2004〕7号', 份数: 3 } },
    sheets: [sheet('日期', { rows: [['日期', '数'], [new Date(Date.UTC(2004, 5, 30)), 1], [new Date(Date.UTC(2004, 11, 31)), 2]], columns: [{ numFmt: 'yyyy-mm-dd' }, {}] })],
  },
  'fills-fonts-borders': {
    defaultFont: { name: '仿宋', size: 12 },
    sheets: [
      sheet('格式', {
        cells: new Map([
          ['11,0', { value: '图案', style: { fill: { type: 'pattern', pattern: 'darkTrellis', fgColor: { rgb: 'FF0000' }, bgColor: { rgb: 'FFFF00' } } } }],
          ['11,1', { value: '渐变', style: { fill: { type: 'gradient', degree: 90, stops: [{ position: 0, color: { rgb: 'FFFFFF' } }, { position: 1, color: { theme: 4, tint: 0.4 } }] } } }],
          ['11,2', { value: '斜线', style: { border: { diagonal: { style: 'thin', color: { rgb: '000000' } }, diagonalUp: true, diagonalDown: true, top: { style: 'slantDashDot', color: { indexed: 10 } } } } }],
          ['11,3', { value: '上标', style: { font: { vertAlign: 'superscript', underline: 'doubleAccounting', scheme: 'minor', name: 'Calibri', size: 11 }, alignment: { readingOrder: 'rtl', textRotation: 255, horizontal: 'distributed', indent: 2 } } }],
          ['12,0', { value: 0.5, style: { numFmt: '[红色][<0.6]0.0%;[Blue]0.0%', protection: { locked: false, hidden: true } } }],
        ]),
      }),
    ],
  },
  'array-and-shared-formulas': {
    sheets: [
      sheet('公式', {
        cells: new Map([
          ['1,5', { type: 'formula', value: 190, formula: 'SUM(B2:B3*1)', formulaType: 'array', formulaRef: 'F2', formulaResult: 203 }],
          ['2,5', { type: 'formula', value: 1, formula: 'FILTER(A2:A10,B2:B10>110)', formulaDynamic: true, formulaRef: 'F3', formulaResult: '白山市' }],
          ['3,5', { type: 'formula', value: 0, formula: "IF(ISERROR('无此表'!A1),1,0)", formulaResult: 1 }],
        ]),
      }),
    ],
    namedRanges: [{ name: '完成列', range: "'公式'!$C$2:$C$10" }, { name: '局部', range: "'公式'!$A$1", scope: '公式' }],
  },
};

/** Workbooks that a library made, which writes the same XML that Excel writes; each holds things that the others do not. */
export const libraryWorkbooks: readonly { readonly name: string; make(): Promise<Uint8Array> }[] = Object.entries(workbooks).map(([name, options]) => ({ name, make: () => writeXlsx(options) }));
