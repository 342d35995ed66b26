import { createExcelPort } from '../../src/excel/createExcelPort';
import { describeFinding } from '../../src/locales/findings';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { checkFigures } from '../../src/tasks/checkFigures';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(300_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

const follow = { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), now: '2004-07-12 09:30' } satisfies Parameters<typeof checkFigures>[3];

/** Cells of 审核结果 by the codes of their columns, one object per row. */
async function rowsOfFindings(): Promise<readonly Readonly<Record<string, string>>[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem('TRA_findings').getRange().worksheet.getUsedRange();
    range.load('values');
    await context.sync();
    const values = range.values as readonly (readonly (string | number)[])[];
    const codes = values.findIndex((row) => row.some((cell) => String(cell).startsWith('TRA|findings|')));
    return values.slice(codes + 1).map((row) => Object.fromEntries((values[codes] ?? []).map((code, index) => [String(code).startsWith('TRA|') ? 'key' : String(code), String(row[index] ?? '')])));
  });
}

async function explain(rule: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.names.getItem('TRA_findings').getRange().worksheet.getUsedRange();
    range.load('values');
    await context.sync();
    const values = range.values as readonly (readonly (string | number)[])[];
    const row = values.findIndex((cells) => cells.some((cell) => String(cell).startsWith(`${rule}|`)));
    const column = values.flatMap((cells) => (cells.includes('F.explanation') ? [cells.indexOf('F.explanation')] : []))[0] ?? -1;
    range.getCell(row, column).values = [[text]];
    await context.sync();
  });
}

/** Rows of 审核记录 below its codes, and how the sheet with the last check's figures is shown. */
async function logged(): Promise<{ readonly rows: readonly unknown[][]; readonly figures: string }> {
  return Excel.run(async (context) => {
    const mark = context.workbook.names.getItem('TRA_check_log').getRange();
    mark.load('rowIndex');
    const used = mark.worksheet.getUsedRange();
    used.load('values,rowIndex');
    const figures = context.workbook.names.getItem('TRA_checked_figures').getRange().worksheet;
    figures.load('visibility');
    await context.sync();
    return { rows: used.values.slice(mark.rowIndex - used.rowIndex + 1) as unknown[][], figures: figures.visibility };
  });
}

test('findings are listed and the check is logged in one write, explained in the sheet, and found again after it was renamed, sorted and got a row and a column more', async () => {
  running = startOfficeHost({ profile: '1.9', computes: false });
  const port = createExcelPort();
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('半年填报').getRange('K9').values = [[99999]];
    await context.sync();
  });
  running.host.statistics.reset();
  const first = value(await checkFigures(port, 'half-year', undefined, follow));
  expect(running.host.statistics.counts.messages).toBe(2);
  const listed = await rowsOfFindings();
  expect(listed.map(({ key }) => key)).toEqual(first.findings.map(({ key }) => key));

  await explain('completion-high', '园区集中投产');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('审核结果');
    sheet.name = '审核情况表';
    sheet.getRange('A5:S13').sort.apply([{ key: 4, ascending: false }]);
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('D:D').insert('Right');
    context.workbook.worksheets.getItem('半年填报').getRange('L10').values = [['不适用']];
    await context.sync();
  });
  running.host.statistics.reset();
  const second = value(await checkFigures(port, 'half-year', undefined, follow));
  expect(running.host.statistics.counts.messages).toBe(2);
  expect(second.changes?.map(({ unitName, measure, after, at }) => [unitName, measure, after, at?.row, at?.column])).toEqual([['吉林市', '3', '不适用', 9, 11]]);
  const log = await logged();
  expect(log.figures).toBe('Hidden');
  expect(log.rows.map((row) => row.slice(0, 4))).toEqual([['half-year|1', 1, '2004-07-12 09:30', '半年初评'], ['half-year|2', 2, '2004-07-12 09:30', '半年初评']]);
  expect(second.findings.find(({ rule }) => rule === 'completion-high')).toMatchObject({ state: 'explained', explanation: '园区集中投产' });
  expect(second.findingsSheet).toEqual({ name: '审核情况表' });
  const again = await rowsOfFindings();
  expect(again.find(({ key = '' }) => key.startsWith('completion-high|'))).toMatchObject({ 'F.state': '✓ 已说明', 'F.explanation': '园区集中投产' });
  expect(again.map(({ key }) => key)).toEqual(second.findings.map(({ key }) => key));
});
