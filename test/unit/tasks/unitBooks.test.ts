import type { CellValue } from '../../../src/model/cellValue';
import type { Block } from '../../../src/model/plan';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { bookRows, inTwoColumns } from '../../../src/sheets/targetBookRows';
import { unitBooksCodes } from '../../../src/sheets/unitBooksSheet';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { makeUnitBooks } from '../../../src/tasks/makeUnitBooks';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

const text = (content: CellValue): Block['cells'][number][number] => ({ value: content });

async function held(port: DocumentPort): Promise<readonly (readonly CellValue[])[]> {
  return value(await port.read(['unit-target-books'])).marks.get('unit-target-books')?.formulas ?? [];
}

/** Books in one column of lines, as they were laid out in portrait: what stands at the right is not there. */
async function inOneColumn(beside: CellValue = ''): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' }));
  const { sheetId } = value(await makeUnitBooks(port, 'zh-CN'));
  const rows = (await held(port)).length;
  const right = Array.from({ length: rows }, (_, row) => Array.from({ length: 8 }, (__, column) => text(row === 5 && column === 2 ? beside : '')));
  value(await port.apply({ sheets: [{ target: { existing: sheetId }, blocks: [{ row: 0, column: 6, cells: right }] }], names: [] }));
  return port;
}

describe('books of all units that were laid out in one column of lines', () => {
  it('are laid out in two, and then are as they are to be', async () => {
    const port = await inOneColumn();
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'refreshed', units: 2 });
    expect((await held(port))[0]?.slice(1)).toEqual(unitBooksCodes);
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'current' });
  });

  it('are left as they are where somebody wrote beside them', async () => {
    const port = await inOneColumn('已谈话');
    const before = port.document();
    expect(await makeUnitBooks(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'sheet-holds-more', parameters: { cell: 'I6' } } });
    expect(port.document()).toEqual(before);
  });
});

describe('lines in two columns', () => {
  const measures = (count: number) => jilin2004.measures.slice(0, count).map((measure) => ({ measure }));
  const area = (number: number) => ({ area: number, heading: `方面${number}` });

  it('are all there once, in their order, the left column never shorter', () => {
    const rows = bookRows(jilin2004);
    for (let count = 0; count <= rows.length; count += 1) {
      const [left, right] = inTwoColumns(rows.slice(0, count));
      const lines = [...left, ...right].filter((row, index, all) => !('area' in row) || all.findIndex((each) => 'area' in each && each.area === row.area) === index);
      expect(lines).toEqual(rows.slice(0, count));
      expect(left.length).toBeGreaterThanOrEqual(right.length);
    }
  });

  it('keep an area together where it makes the left one little longer, and say its heading again where it does not', () => {
    expect(inTwoColumns([area(1), ...measures(3), area(2), ...measures(2)])).toEqual([[area(1), ...measures(3)], [area(2), ...measures(2)]]);
    const long = measures(20);
    expect(inTwoColumns([area(1), ...long])).toEqual([[area(1), ...long.slice(0, 10)], [area(1), ...long.slice(10)]]);
  });
});
