import { valueAt, type CodedTable } from './codedTable';
import { scoreCodes } from './scoreColumns';
import { sheetWords } from './sheetWords';

/** The row above the codes of a sheet of scores or places that still has the label of 分值, in either language. */
export function rowOfMaxima(coded: CodedTable): number | undefined {
  const column = coded.columns.get(scoreCodes.unitName);
  if (column === undefined) return undefined;
  const labels = (['zh-CN', 'en-US'] as const).map((locale) => sheetWords(locale).maximum);
  for (let row = coded.codeRow - 1; row >= coded.content.row; row -= 1) if (labels.some((label) => valueAt(coded.content, row, column) === label)) return row;
  return undefined;
}
