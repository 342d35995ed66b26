import { figureColumns } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { entryLayout } from '../../../src/sheets/entryLayout';
import { layoutEntrySheet } from '../../../src/sheets/entrySheet';
import { readPattern } from '../../../src/sheets/sheetPattern';
import { sheetWords } from '../../../src/sheets/sheetWords';

/** What stands above the codes of each column: the part, and in what it is counted. */
function parts(locale: 'zh-CN' | 'en-US'): readonly string[] {
  return figureColumns.flatMap((column) => {
    const pattern = readPattern(layoutEntrySheet('', column, jilin2004, [], sheetWords(locale)));
    return [...(pattern?.columns ?? [])].flatMap(([code, place]) => (code.startsWith('M') ? [String(pattern?.value(entryLayout.part, place))] : []));
  });
}

it('the units of measurement stand in the brackets of the language', () => {
  expect(parts('en-US').filter((text) => /[（）]/.test(text))).toEqual([]);
  expect(parts('en-US')).toEqual(expect.arrayContaining(['Value (人)', 'Rate (%)']));
  expect(parts('zh-CN').filter((text) => /[()]/.test(text))).toEqual([]);
  expect(parts('zh-CN')).toEqual(expect.arrayContaining(['数量（人）', '比率（%）']));
});
