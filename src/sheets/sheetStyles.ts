import type { BorderLine, StyleDocument } from '../model/workbookDocument';

/** Colours and formats of our sheets: fonts that every Chinese Windows has, quiet fills, one meaning per fill. */
const line: BorderLine = { style: 'thin', color: '#B7C4D4' };
const grid = { top: line, right: line, bottom: line, left: line };
const font = '宋体';

export const sheetStyles = {
  title: { font: { name: '黑体', size: 16, bold: true, color: '#1F3864' }, vertical: 'center' },
  note: { font: { name: font, size: 10, color: '#595959' }, vertical: 'center' },
  section: { font: { name: '黑体', size: 12, bold: true, color: '#1F3864' }, vertical: 'center' },
  area: { font: { name: font, size: 11, bold: true, color: '#FFFFFF' }, fill: '#2F5597', horizontal: 'center', vertical: 'center', wrapText: true, borders: grid },
  indicator: { font: { name: font, size: 10, bold: true, color: '#1F3864' }, fill: '#D9E5F5', horizontal: 'center', vertical: 'center', wrapText: true, borders: grid },
  header: { font: { name: font, size: 10, color: '#1F3864' }, fill: '#EAF1FB', horizontal: 'center', vertical: 'center', wrapText: true, borders: grid },
  codes: { font: { name: 'Consolas', size: 8, color: '#A0A0A0' }, fill: '#F7F7F7', horizontal: 'center', vertical: 'center', shrinkToFit: true, borders: grid },
  unitCode: { font: { name: 'Consolas', size: 9, color: '#7F7F7F' }, fill: '#F7F7F7', horizontal: 'center', vertical: 'center', numberFormat: '@', borders: grid },
  label: { font: { name: font, size: 11 }, vertical: 'center', borders: grid },
  wrapped: { font: { name: font, size: 10 }, vertical: 'center', wrapText: true, borders: grid },
  centered: { font: { name: font, size: 10 }, horizontal: 'center', vertical: 'center', wrapText: true, borders: grid },
  input: { font: { name: font, size: 11 }, fill: '#FFFBE6', horizontal: 'right', vertical: 'center', borders: grid, locked: false },
  choice: { font: { name: font, size: 10 }, fill: '#FFFBE6', horizontal: 'center', vertical: 'center', wrapText: true, borders: grid, locked: false },
  inputText: { font: { name: font, size: 10 }, fill: '#FFFBE6', vertical: 'center', wrapText: true, borders: grid, locked: false },
  formula: { font: { name: font, size: 11, color: '#404040' }, fill: '#F2F2F2', horizontal: 'right', vertical: 'center', borders: grid },
  total: { font: { name: font, size: 11, bold: true }, fill: '#E2EFDA', horizontal: 'right', vertical: 'center', borders: grid },
  totalLabel: { font: { name: font, size: 11, bold: true }, fill: '#E2EFDA', vertical: 'center', borders: grid },
  end: { font: { name: font, size: 9, italic: true, color: '#8C8C8C' }, fill: '#F2F2F2', vertical: 'center' },
  status: { font: { name: font, size: 10, bold: true, color: '#9C0006' }, horizontal: 'center', vertical: 'center', borders: grid, locked: false },
  score: { font: { name: font, size: 11 }, horizontal: 'right', vertical: 'center', borders: grid },
  scoreStrong: { font: { name: font, size: 11, bold: true }, fill: '#EAF1FB', horizontal: 'right', vertical: 'center', borders: grid },
  rank: { font: { name: font, size: 12, bold: true, color: '#1F3864' }, fill: '#FFF2CC', horizontal: 'center', vertical: 'center', borders: grid },
} as const satisfies Readonly<Record<string, StyleDocument>>;

export const numberFormats = { whole: '#,##0', amount: '#,##0.00', rate: '0.00%', score: '0.00', rank: '0', text: '@' } as const;

/** A format with a number format. */
export function withNumberFormat(style: StyleDocument, numberFormat: string): StyleDocument {
  return { ...style, numberFormat };
}
