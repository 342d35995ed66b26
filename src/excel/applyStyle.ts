import { areaAddress } from '../model/address';
import type { BorderLine, CellArea, StyleDocument } from '../model/workbookDocument';

/** Excel cuts longer lists of areas off without a word. */
const longestAddress = 8000;

/** Gives areas of a sheet the parts of a format that are stated; all cells get the same, in as few actions as there are parts. */
export function applyStyle(sheet: Excel.Worksheet, areas: readonly CellArea[], style: StyleDocument): void {
  for (const address of addressLists(areas)) applyFormat(address.includes(',') ? sheet.getRanges(address).format : sheet.getRange(address).format, style);
  const { numberFormat } = style;
  // One value stands for all cells; the types know two-dimensional arrays only.
  if (numberFormat !== undefined) joined(areas).forEach((area) => Object.assign(sheet.getRange(areaAddress(area)), { numberFormat }));
}

/** The areas' addresses in lists that Excel takes whole; neighbouring columns of the same rows become one area. */
function addressLists(areas: readonly CellArea[]): readonly string[] {
  const lists: string[] = [];
  for (const address of joined(areas).map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

function joined(areas: readonly CellArea[]): readonly CellArea[] {
  const result: CellArea[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    if (last?.row === area.row && last.rowCount === area.rowCount && last.column + last.columnCount === area.column) {
      result[result.length - 1] = { ...last, columnCount: last.columnCount + area.columnCount };
    } else result.push(area);
  }
  return result;
}

function applyFormat(format: Excel.RangeFormat, style: StyleDocument): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.font) applyFont(format.font, style.font);
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrapText !== undefined) format.wrapText = style.wrapText;
  if (style.shrinkToFit !== undefined) format.shrinkToFit = style.shrinkToFit;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.borders) applyBorders(format.borders, style.borders);
}

function applyFont(font: Excel.RangeFont, style: NonNullable<StyleDocument['font']>): void {
  if (style.name !== undefined) font.name = style.name;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) font.color = style.color;
  if (style.underline !== undefined) font.underline = style.underline === 'double' ? Excel.RangeUnderlineStyle.double : Excel.RangeUnderlineStyle.single;
  if (style.strikethrough !== undefined) font.strikethrough = style.strikethrough;
}

/** Every edge of every cell: the outer edges and the lines between. */
function applyBorders(borders: Excel.RangeBorderCollection, style: NonNullable<StyleDocument['borders']>): void {
  const edges = [
    [Excel.BorderIndex.edgeTop, style.top],
    [Excel.BorderIndex.edgeBottom, style.bottom],
    [Excel.BorderIndex.edgeLeft, style.left],
    [Excel.BorderIndex.edgeRight, style.right],
    [Excel.BorderIndex.insideHorizontal, style.bottom],
    [Excel.BorderIndex.insideVertical, style.right],
  ] as const;
  for (const [index, line] of edges) {
    if (line) applyBorder(borders.getItem(index), line);
  }
}

function applyBorder(border: Excel.RangeBorder, line: BorderLine): void {
  const [style, weight] = lines[line.style];
  border.style = style;
  border.weight = weight;
  if (line.color !== undefined) border.color = line.color;
}

type LineLook = readonly ['Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot', 'Hairline' | 'Thin' | 'Medium' | 'Thick'];

const lines: Readonly<Record<BorderLine['style'], LineLook>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', 'Thick'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const horizontal = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const satisfies Readonly<Record<NonNullable<StyleDocument['horizontal']>, string>>;

const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' } as const satisfies Readonly<
  Record<NonNullable<StyleDocument['vertical']>, string>
>;
