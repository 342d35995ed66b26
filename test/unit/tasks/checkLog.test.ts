import { describeFinding } from '../../../src/locales/findings';
import type { CellValue } from '../../../src/model/cellValue';
import type { Period } from '../../../src/model/period';
import { checkLogCodes } from '../../../src/sheets/checkLog/checkLogColumns';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import type { CheckReport } from '../../../src/tasks/reports';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { value } from '../../support/value';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { bringIn } from '../../support/bringIn';

async function check(port: DocumentPort, now: string, period: Period = 'half-year'): Promise<CheckReport> {
  return value(await checkFigures(port, period, undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), now }));
}

async function log(port: DocumentPort): Promise<CodedTable> {
  const content = value(await port.read(['check-log'])).marks.get('check-log');
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error('no 审核记录');
  return coded;
}

const rowCells = (coded: CodedTable, row: number): readonly CellValue[] => checkLogCodes.map((code) => valueAt(coded.content, row, coded.columns.get(code) ?? -1));

async function write(port: DocumentPort, { content }: CodedTable, row: number, column: number, text: string): Promise<void> {
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row, column, cells: [[{ value: text }]] }] }], names: [] }));
}

describe('审核记录', () => {
  it('comes with the first check, in the same write, with nothing to compare with yet', async () => {
    const port = await aFilledWorkbook();
    let writes = 0;
    const counted: DocumentPort = { ...port, apply: (plan, run) => ((writes += 1), port.apply(plan, run)) };
    const report = await check(counted, '2004-07-12 09:30');
    expect(writes).toBe(1);
    expect(report.checkLog).toEqual({ name: '审核记录' });
    const coded = await log(port);
    const blank = report.completeness.reduce((sum, each) => sum + each.blank, 0);
    expect(coded.rows.map(({ row }) => rowCells(coded, row))).toEqual([[1, '2004-07-12 09:30', '半年初评', 9, report.hard, report.soft, report.explained, '', '', '', blank]]);
  });

  it('says what came and went since the last check of the same period, newest last', async () => {
    const port = await aFilledWorkbook();
    const first = await check(port, '2004-07-12 09:30');
    await check(port, '2004-07-12 09:40', 'year-end');
    await bringIn(port, '吉林市,3,half-year,-5,,');
    const second = await check(port, '2004-07-13 10:00');
    const keys = new Set(first.findings.map(({ key }) => key));
    const now = new Set(second.findings.map(({ key }) => key));
    const added = [...now].filter((key) => !keys.has(key)).length;
    const gone = [...keys].filter((key) => !now.has(key)).length;
    expect(added).toBeGreaterThan(0);
    const coded = await log(port);
    const rows = coded.rows.map(({ row }) => rowCells(coded, row));
    expect(rows.map(([serial, time, period]) => [serial, time, period])).toEqual([
      [1, '2004-07-12 09:30', '半年初评'],
      [2, '2004-07-12 09:40', '年终总评'],
      [3, '2004-07-13 10:00', '半年初评'],
    ]);
    expect(rows.map((row) => row.slice(7, 9))).toEqual([['', ''], ['', ''], [added, gone]]);
  });

  it('keeps rows and columns of one’s own: the next check comes below them', async () => {
    const port = await aFilledWorkbook();
    await check(port, '2004-07-12 09:30');
    const coded = await log(port);
    const last = coded.rows.at(-1)?.row ?? -1;
    await write(port, coded, last + 1, 2, '以上由张三审核');
    await write(port, coded, last, coded.codeColumn + checkLogCodes.length + 1, '初审');
    await check(port, '2004-07-13 10:00');
    const again = await log(port);
    expect(valueAt(again.content, last + 1, 2)).toBe('以上由张三审核');
    expect(valueAt(again.content, last, coded.codeColumn + checkLogCodes.length + 1)).toBe('初审');
    expect(again.rows.map(({ row }) => row)).toEqual([last, last + 2]);
  });

  it('that cannot be read any more is left alone, and the check says so', async () => {
    const port = await aFilledWorkbook();
    await check(port, '2004-07-12 09:30');
    const coded = await log(port);
    await write(port, coded, coded.codeRow, coded.codeColumn, '代码');
    const sheet = (): string => JSON.stringify(port.document().sheets.find(({ name }) => name === '审核记录'));
    const before = sheet();
    expect((await check(port, '2004-07-13 10:00')).checkLog).toMatchObject({ name: '审核记录', problem: { code: 'sheet-damaged' } });
    expect(sheet()).toBe(before);
  });

  it('and what goes with it stay away where the workbook takes no new sheets; the check stands and says so', async () => {
    const filled = await aFilledWorkbook();
    const port = createDocumentPort({ ...filled.document(), structureProtected: true });
    const report = await check(port, '2004-07-12 09:30');
    const problem = { code: 'structure-protected' };
    expect(report).toMatchObject({ checkLog: { name: '审核记录', problem }, checkedFigures: { name: '审核留底', problem }, findingsSheet: { name: '审核结果', problem } });
    expect(report.changes).toBeUndefined();
    expect(port.document().sheets.map(({ name }) => name)).toEqual(filled.document().sheets.map(({ name }) => name));
  });

  it('is healthy, and goes with the template', async () => {
    const port = await aFilledWorkbook();
    await check(port, '2004-07-12 09:30');
    await check(port, '2004-07-13 10:00');
    expect(value(await examineWorkbook(port)).items.filter(({ role }) => role === 'check-log')).toEqual([]);
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(port.document().sheets.map(({ name }) => name)).toEqual(['台账']);
  });
});
