import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { entryProtection } from '../../src/sheets/entryProtection';
import { alignTemplate } from '../../src/tasks/alignTemplate';
import { describeWorkbook } from '../../src/tasks/describeWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const measures = (ids: readonly string[]) => jilin2004.measures.filter((measure) => ids.includes(measure.id));
const small = { ...jilin2004, measures: measures(['1a', '3', '5']) };
const larger = { ...jilin2004, measures: measures(['1a', '1b', '2', '3', '3.1', '5', '12']) };
const units = ['长春市', '吉林市'].map((name, index) => ({ code: `220${index + 1}00`, name }));
const more = [...units, { code: '220300', name: '四平市' }];

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** Figures and scores by a small scheme, then 考评方案 and 考评单位 of a larger one. */
async function outgrown(): Promise<WorkbookDocument> {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme: small, units, locale: 'zh-CN' }));
  const text = ['单位,指标项,栏目,数值,分子,分母', ...units.flatMap(({ name }, index) => [`${name},1a,target,${100 + index},,`, `${name},3,target,50,,`, `${name},1a,year-end,${90 + index},,`, `${name},3,year-end,40,,`, `${name},5,year-end,,7,9`])].join('\n');
  value(await importFigures(port, value(await previewImport(port, { text, encoding: 'pasted', column: 'year-end' }))));
  value(await scoreAndRank(port, 'zh-CN'));
  const other = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(other, { scheme: larger, units: more, locale: 'zh-CN' }));
  const document = port.document();
  const bare = other.document().sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ style: _, ...cell }) => cell) })), columns: [] }));
  return { ...document, sheets: document.sheets.map((sheet) => (['考评方案', '考评单位'].includes(sheet.name) ? (bare.find(({ name }) => name === sheet.name) ?? sheet) : sheet)) };
}

/** Names of sheets in formulas may lose their quotation marks where references move. */
const cellsOf = (document: WorkbookDocument): unknown =>
  document.sheets.map((sheet) => [sheet.name, sheet.merges.map((each) => JSON.stringify([each.row, each.column, each.rowCount, each.columnCount])).sort(), sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.formula === undefined && (cell.value ?? '') === '' ? [] : [[row.index, cell.column, cell.formula?.replaceAll("'", '') ?? cell.value]])))]);

describe('bringing sheets in line with scheme and units', () => {
  it('is one read and one write in Excel, comes to the same as in a file, and a second time writes nothing', async () => {
    const document = await outgrown();
    running = startOfficeHost({ document, profile: '1.9', computes: false });
    const port = createExcelPort();
    const { statistics } = running.host;
    statistics.reset();
    expect(value(await describeWorkbook(port)).missing).toEqual({ units: 1, columns: 7, settings: 0, roles: ['target', 'half-year', 'year-end'] });
    expect(statistics.counts.messages).toBe(1);
    statistics.reset();
    const report = value(await alignTemplate(port, 'zh-CN'));
    expect(statistics.counts.messages).toBe(2);
    expect(report.sheets.map(({ name, units: added }) => [name, added])).toEqual([['目标任务', ['四平市']], ['半年填报', ['四平市']], ['年终填报', ['四平市']]]);
    const file = createDocumentPort(document);
    expect(value(await alignTemplate(file, 'zh-CN'))).toEqual(report);
    expect(cellsOf(running.grid.toDocument())).toEqual(cellsOf(file.document()));
    statistics.reset();
    expect(value(await alignTemplate(port, 'zh-CN'))).toEqual({ sheets: [], remaining: [], keptNames: [] });
    expect(statistics.counts.messages).toBe(1);
    expect(value(await describeWorkbook(port)).missing).toBeUndefined();
    expect(running.grid.sheets().filter((sheet) => ['目标任务', '半年填报', '年终填报'].includes(sheet.name)).map((sheet) => sheet.protection)).toEqual([entryProtection, entryProtection, entryProtection]);
  });

  it('that fails or is cancelled leaves everything as it was', async () => {
    const document = await outgrown();
    running = startOfficeHost({ document, profile: '1.9', computes: false });
    const before = cellsOf(running.grid.toDocument());
    const signal = { aborted: false };
    const port: WorkbookPort = createExcelPort({ bytesPerMessage: 30_000 });
    expect(await alignTemplate(port, 'zh-CN', { signal, progress: (share) => { signal.aborted = share > 0.75; } })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(cellsOf(running.grid.toDocument())).toEqual(before);
    expect(running.grid.sheets().filter((sheet) => ['目标任务', '半年填报', '年终填报'].includes(sheet.name)).map((sheet) => sheet.protection)).toEqual([entryProtection, entryProtection, entryProtection]);
  });
});
