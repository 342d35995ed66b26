import type { BorderLine, ConditionalFormatDocument, DifferentialStyle } from '../model/workbookDocument';

/** Adds a conditional format with a formula to a range; it is the only kind that our sheets use. */
export function applyConditionalFormat(range: Excel.Range, document: ConditionalFormatDocument): void {
  if (document.type !== 'expression') return;
  const added = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = `=${document.formula}`;
  applyDifferentialStyle(added.custom.format, document.style);
  added.priority = document.priority - 1;
  if (document.stopIfTrue !== undefined) added.stopIfTrue = document.stopIfTrue;
}

function applyDifferentialStyle(format: Excel.ConditionalRangeFormat, style: DifferentialStyle): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
  const { font, borders } = style;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = font.color;
  if (font?.strikethrough !== undefined) format.font.strikethrough = font.strikethrough;
  if (font?.underline !== undefined) format.font.underline = font.underline === 'double' ? Excel.ConditionalRangeFontUnderlineStyle.double : Excel.ConditionalRangeFontUnderlineStyle.single;
  if (!borders) return;
  const edges = [
    [Excel.ConditionalRangeBorderIndex.edgeTop, borders.top],
    [Excel.ConditionalRangeBorderIndex.edgeRight, borders.right],
    [Excel.ConditionalRangeBorderIndex.edgeBottom, borders.bottom],
    [Excel.ConditionalRangeBorderIndex.edgeLeft, borders.left],
  ] as const;
  for (const [index, line] of edges) {
    if (!line) continue;
    const border = format.borders.getItem(index);
    border.style = lineStyle(line);
    if (line.color !== undefined) border.color = line.color;
  }
}

function lineStyle(line: BorderLine): Excel.ConditionalRangeBorderLineStyle {
  if (line.style === 'dotted') return Excel.ConditionalRangeBorderLineStyle.dot;
  if (line.style === 'dashed') return Excel.ConditionalRangeBorderLineStyle.dash;
  return Excel.ConditionalRangeBorderLineStyle.continuous;
}
