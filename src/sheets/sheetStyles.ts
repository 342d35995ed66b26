import type { BorderLine, StyleDocument } from '../model/workbookDocument';

/** Colours and formats of our sheets: fonts that every Chinese Windows has, quiet fills, one meaning per fill. */
const line: BorderLine = { style: 'thin', color: '#B7C4D4' };
const grid = { top: line, right: line, bottom: line, left: line };
const font = '宋体';

export const sheetStyles = {
  /** Applied first over a whole table; the others state only what differs from it. */
  table: { font: { name: font, size: 11 }, vertical: 'center', borders: grid },
  title: { font: { name: '黑体', size: 16, bold: true, color: '#1F3864' } },
  note: { font: { name: font, size: 10, color: '#595959' } },
  section: { font: { name: '黑体', size: 12, bold: true, color: '#1F3864' } },
  area: { font: { bold: true, color: '#FFFFFF' }, fill: '#2F5597', horizontal: 'left', indent: 1 },
  indicator: { font: { size: 10, bold: true, color: '#1F3864' }, fill: '#D9E5F5', horizontal: 'center', wrapText: true },
  header: { font: { size: 10, color: '#1F3864' }, fill: '#EAF1FB', horizontal: 'center', wrapText: true },
  codes: { font: { name: 'Consolas', size: 8, color: '#A0A0A0' }, fill: '#F7F7F7', horizontal: 'center', shrinkToFit: true },
  unitCode: { font: { name: 'Consolas', size: 9, color: '#7F7F7F' }, fill: '#F7F7F7', horizontal: 'center', numberFormat: '@' },
  wrapped: { font: { size: 10 }, wrapText: true },
  centered: { font: { size: 10 }, horizontal: 'center', wrapText: true },
  input: { fill: '#FFFBE6', horizontal: 'right', locked: false },
  choice: { font: { size: 10 }, fill: '#FFFBE6', horizontal: 'center', wrapText: true, locked: false },
  inputText: { font: { size: 10 }, fill: '#FFFBE6', wrapText: true, locked: false },
  formula: { font: { color: '#404040' }, fill: '#F2F2F2', horizontal: 'right' },
  total: { font: { bold: true }, fill: '#E2EFDA', horizontal: 'right' },
  totalLabel: { font: { bold: true }, fill: '#E2EFDA' },
  /** The last line of a table, which says how more rows come in. */
  end: { font: { name: font, size: 9, color: '#6B6B6B' }, fill: '#F2F5FA', vertical: 'center' },
  /** Its code is the program's: neither on paper, by the format, nor on a screen that does not know the format, by the colour. */
  endCode: { font: { color: '#F2F5FA' }, numberFormat: ';;;' },
  status: { font: { size: 10, bold: true, color: '#9C0006' }, horizontal: 'center', locked: false },
  score: { horizontal: 'right' },
  scoreStrong: { font: { bold: true }, fill: '#EAF1FB', horizontal: 'right' },
  /** What is only there to be followed. */
  calculation: { font: { size: 9, color: '#7F7F7F' }, fill: '#F7F7F7', horizontal: 'right' },
  /** A place within a part of the whole. */
  place: { font: { bold: true, color: '#1F3864' }, fill: '#FFF9E6', horizontal: 'center' },
  rank: { font: { size: 12, bold: true, color: '#1F3864' }, fill: '#FFF2CC', horizontal: 'center' },
} as const satisfies Readonly<Record<string, StyleDocument>>;

export const numberFormats = { whole: '#,##0', amount: '#,##0.00', rate: '0.00%', score: '0.00', rank: '0', text: '@' } as const;

/** Of the row under a table that ends it, in points. */
export const endHeight = 18;

/** A format with a number format. */
export function withNumberFormat(style: StyleDocument, numberFormat: string): StyleDocument {
  return { ...style, numberFormat };
}
