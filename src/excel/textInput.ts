import type { PlannedCell } from '../model/plan';

/** What Excel takes as a cell's input: it parses text the way a keyboard entry is parsed, so text that must stay text is marked. */
export function cellInput(cell: PlannedCell): string | number | boolean | null {
  if (cell === null) return null;
  if ('formula' in cell) return cell.formula;
  const { value } = cell;
  return typeof value === 'string' && value !== '' && !isPlainlyText(value) ? `'${value}` : value;
}

/**
 * Whether Excel in every language takes a text for text: it begins with a Chinese character that is no numeral and opens no
 * time of day or year of an era, or with Chinese punctuation. All other text might be a number, date, logical value or formula and gets the leading apostrophe.
 */
function isPlainlyText(text: string): boolean {
  return /^[\u3001-\u301f\u3400-\u9fff“”（【]/.test(text) && !/^(?:[〇○零一二三四五六七八九十百千]|[上下]午|午前|午後|西元|公元|民[国國]|明治|大正|昭和|平成|令和)/.test(text);
}
