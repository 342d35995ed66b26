import type { Assessment } from '../../../src/model/assessment';
import type { PlannedCell } from '../../../src/model/plan';
import { readCodedTable, type CodedTable } from '../../../src/sheets/codedTable';
import { compareScores } from '../../../src/tasks/compareScores';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

let port: DocumentPort;
let assessments: readonly Assessment[];

beforeEach(async () => {
  port = await aFilledWorkbook();
  ({ assessments } = value(await scoreAndRank(port, 'zh-CN')));
});

async function yearEndScores(): Promise<CodedTable> {
  const content = value(await port.read(['year-end-scores'])).marks.get('year-end-scores');
  const table = content && readCodedTable(content);
  if (!table) throw new Error('no sheet of scores');
  return table;
}

/** Puts something into a cell of 年终得分 by its codes; `row` `code` is the row of codes. */
async function put(row: string, column: string, cell: PlannedCell): Promise<void> {
  const { content, codeRow, rows, columns } = await yearEndScores();
  const line = row === 'code' ? codeRow : rows.find(({ code }) => code === row)?.row;
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row: line ?? -1, column: columns.get(column) ?? -1, cells: [[cell]] }] }], names: [] }));
}

describe('comparing the sheets of scores with the engine', () => {
  it('finds nothing where every formula gives what the engine gave', async () => {
    expect(value(await compareScores(port, assessments))).toEqual({ cells: 2 * 9 * (6 + 7 + 45), findings: [] });
  });

  it('names the cell of a formula that was replaced by a constant, even one that is right', async () => {
    const right = assessments.find(({ period }) => period === 'year-end')?.units[1]?.total ?? 0;
    await put('220200', 'Z.total', { value: right });
    const { findings } = value(await compareScores(port, assessments));
    expect(findings).toEqual([{ rule: 'score-overwritten', severity: 'hard', sheetRole: 'year-end-scores', unitCode: '220200', unitName: '吉林市', left: right, right, at: { sheetId: expect.any(String) as string, sheetName: '年终得分', row: 8, column: 3 } }]);
  });

  it('tells both values and their difference', async () => {
    await put('220300', 'M2', { value: 3.25 });
    const right = assessments.find(({ period }) => period === 'year-end')?.units[2]?.measures.find(({ measure }) => measure === '2')?.points ?? 0;
    expect(value(await compareScores(port, assessments)).findings).toMatchObject([{ rule: 'score-overwritten', measure: '2', unitName: '四平市', left: 3.25, right, difference: 3.25 - right }]);
  });

  it.each<[string, PlannedCell, number | string]>([
    ['an error', { value: '#REF!' }, '#REF!'],
    ['nothing', { value: '' }, ''],
    ['a number that is off by a millionth', { value: 10 + 1e-6 }, 10 + 1e-6],
  ])('finds a formula that gives %s', async (_, result, left) => {
    // A file keeps the last result of a formula; here it is another than the engine's.
    const { content, rows, columns } = await yearEndScores();
    const at = { row: rows[0]?.row ?? 0, column: columns.get('M2') ?? 0 };
    const formula = String(content.formulas[at.row - content.row]?.[at.column - content.column]);
    value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ ...at, cells: [[{ formula }]] }], results: () => [{ ...at, cells: [[result]] }] }], names: [] }));
    expect(value(await compareScores(port, assessments)).findings).toMatchObject([{ rule: 'score-differs', measure: '2', unitCode: '220100', left }]);
  });

  it('takes the noise of binary fractions for none', async () => {
    const { content, rows, columns } = await yearEndScores();
    const at = { row: rows[0]?.row ?? 0, column: columns.get('Z.total') ?? 0 };
    const total = Number(content.values[at.row - content.row]?.[at.column - content.column]);
    const formula = String(content.formulas[at.row - content.row]?.[at.column - content.column]);
    value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ ...at, cells: [[{ formula }]] }], results: () => [{ ...at, cells: [[{ value: total + 1e-12 }]] }] }], names: [] }));
    expect(value(await compareScores(port, assessments)).findings).toEqual([]);
  });

  it('says that a column or a unit’s row is gone', async () => {
    await put('code', 'M2', { value: '' });
    const gone = value(await compareScores(port, assessments)).findings;
    expect(gone).toHaveLength(9);
    expect(gone[0]).toMatchObject({ rule: 'score-missing', measure: '2', parameters: { sheet: '年终得分', what: 'M2' } });
  });

  it('after 计分 again finds nothing: formulas are put back', async () => {
    await put('220200', 'Z.total', { value: 99 });
    await put('220300', 'M2', { value: '' });
    const again = value(await scoreAndRank(port, 'zh-CN'));
    expect(value(await compareScores(port, again.assessments)).findings).toEqual([]);
  });
});
