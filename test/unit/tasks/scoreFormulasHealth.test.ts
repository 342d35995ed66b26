import { readCodedTable, type CodedTable } from '../../../src/sheets/codedTable';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { repairWorkbook } from '../../../src/tasks/repairWorkbook';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { PlannedCell } from '../../../src/model/plan';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

async function scored(): Promise<{ readonly port: DocumentPort; readonly table: CodedTable }> {
  const port = await aFilledWorkbook();
  value(await scoreAndRank(port, 'zh-CN'));
  const content = value(await port.read(['year-end-scores'])).marks.get('year-end-scores');
  const table = content && readCodedTable(content);
  if (!table) throw new Error('no scores');
  return { port, table };
}

const formulas = (port: DocumentPort): unknown => port.document().sheets.map(({ name, rows }) => [name, rows.map(({ index, cells }) => [index, cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [[column, formula]]))])]);

describe('formulas of the scores, in 体检', () => {
  it.each<readonly [string, string, string, PlannedCell]>([
    ['a total typed over', '220300', 'Z.total', { value: 99.9 }],
    ['the points of a measure deleted', '220100', 'M2', { value: '' }],
    ['a step of the calculation typed over', '222400', 'C.2.figure', { value: 1 }],
    ['a formula that lost what it referred to', '220200', 'Z.rank', { formula: '=1+SUM(#REF!)' }],
    ['the points in the row of 分值', 'maximum', 'M3.1', { value: 7 }],
  ])('%s is named with its cell and put back as it was', async (_, line, code, cell) => {
    const { port, table } = await scored();
    const before = formulas(port);
    const row = line === 'maximum' ? table.codeRow - 1 : (table.rows.find((each) => each.code === line)?.row ?? -1);
    const column = table.columns.get(code) ?? -1;
    value(await port.apply({ sheets: [{ target: { existing: table.content.id }, blocks: [{ row, column, cells: [[cell]] }] }], names: [] }));
    const { items } = value(await examineWorkbook(port));
    expect(items).toMatchObject([{ role: 'year-end-scores', area: { row, column, rowCount: 1, columnCount: 1 } }]);
    expect(items[0]?.kind).toMatch(/^formula-(overwritten|missing)$/);
    value(await repairWorkbook(port, items));
    expect(formulas(port)).toEqual(before);
    expect(value(await examineWorkbook(port)).items).toEqual([]);
  });

  it('are nothing to find in rows of units that came after the last 计分, and in those retired since', async () => {
    const { port, table } = await scored();
    const row = table.rows.find((each) => each.code === '222400')?.row ?? -1;
    const cells = [...table.columns].filter(([code]) => code !== 'U.name').map(([, column]) => ({ row, column, cells: [[{ value: '' }]] }));
    value(await port.apply({ sheets: [{ target: { existing: table.content.id }, blocks: cells }], names: [] }));
    expect(value(await examineWorkbook(port)).items).toEqual([]);
  });
});
