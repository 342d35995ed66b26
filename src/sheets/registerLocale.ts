import { valueAt, type CodedTable } from './codedTable';
import { registerWords } from './registerWords';
import type { SheetLocale } from './sheetLocale';

/** The language of 督查核查, by the headings above its codes that still say what we wrote; Chinese where none does. */
export function registerLocale({ content, codeRow, columns }: CodedTable): SheetLocale {
  const shown = (locale: SheetLocale): number => {
    const labels = registerWords(locale).inspectionColumns;
    let count = 0;
    for (const [code, column] of columns) {
      const label = (labels as Readonly<Record<string, string>>)[code];
      for (let row = content.row; label !== undefined && row < codeRow; row += 1) if (valueAt(content, row, column) === label) count += 1;
    }
    return count;
  };
  return shown('en-US') > shown('zh-CN') ? 'en-US' : 'zh-CN';
}
