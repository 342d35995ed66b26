import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { applyFixes } from '../../src/tasks/applyFixes';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { describeWorkbook } from '../../src/tasks/describeWorkbook';
import { importFigures, loadExample, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const standard = { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' } as const;

let running: RunningOfficeHost | undefined;

/** Formulas are computed only where a test is about what they come to. */
function start(document: WorkbookDocument = aWorkbook({ 台账: [['旧数据', 1]] }), computes = false): RunningOfficeHost {
  running = startOfficeHost({ document, profile: '1.9', computes });
  return running;
}

/** Messages that an operation exchanged with Excel. */
async function messagesOf(host: RunningOfficeHost, operation: () => Promise<unknown>): Promise<number> {
  host.host.statistics.reset();
  await operation();
  return host.host.statistics.counts.messages;
}

afterEach(() => {
  running?.stop();
  running = undefined;
});

describe('in Excel', () => {
  it('the template comes with one read and one write', async () => {
    const host = start();
    const port = createExcelPort();
    expect(await messagesOf(host, async () => value(await injectTemplate(port, standard)))).toBe(2);
    expect(host.grid.sheets().map((sheet) => sheet.name)).toEqual(['台账', '考评方案', '考评单位', '目标任务', '目标任务书', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记']);
    expect(value(await describeWorkbook(port))).toMatchObject({ units: 9, broken: [] });
  });

  it('the template is the same as in a file', async () => {
    const host = start();
    value(await injectTemplate(createExcelPort(), standard));
    const inFile = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
    value(await injectTemplate(inFile, standard));
    const cellsOf = (document: WorkbookDocument): unknown =>
      document.sheets.map((sheet) => [
        sheet.name,
        sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.formula === undefined && (cell.value ?? '') === '' ? [] : [[row.index, cell.column, cell.formula ?? cell.value]]))),
      ]);
    expect(cellsOf(host.grid.toDocument())).toEqual(cellsOf(inFile.document()));
  });

  it('figures are loaded, checked, repaired, cleared and scored, each with one read and one write', async () => {
    const host = start();
    const port = createExcelPort();
    value(await injectTemplate(port, standard));
    value(await loadExample(port, { replace: false }));
    const preview = value(await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,2,year-end,６１９２７人\n吉林市,2,year-end,-5', encoding: 'pasted', column: 'year-end' }));
    value(await importFigures(port, preview));

    let hard = 0;
    let fixes = value(await checkFigures(port, 'year-end')).findings;
    expect(await messagesOf(host, async () => (hard = value(await checkFigures(port, 'year-end')).hard))).toBe(2);
    expect(hard).toBe(2);
    fixes = fixes.filter((finding) => finding.fix !== undefined);
    expect(await messagesOf(host, async () => { expect(value(await applyFixes(port, fixes))).toMatchObject({ changed: 1 }); })).toBe(2);
    expect(value(await checkFigures(port, 'year-end')).hard).toBe(1);
    expect(await messagesOf(host, async () => value(await clearMarks(port)))).toBe(2);
    expect(await messagesOf(host, async () => { expect(value(await scoreAndRank(port, 'zh-CN')).assessments).toHaveLength(2); })).toBe(2);
    expect(await messagesOf(host, async () => value(await scoreAndRank(port, 'zh-CN')))).toBe(2);
    expect(await messagesOf(host, async () => { expect(value(await scoreAndRank(port, 'zh-CN', undefined, ['half-year', 'year-end'])).places).toHaveLength(2); })).toBe(2);
    expect(await messagesOf(host, async () => value(await scoreAndRank(port, 'zh-CN')))).toBe(2);
  });

  it('the rates that the sheet computes agree with the figures', async () => {
    const host = start(undefined, true);
    const port = createExcelPort();
    value(await injectTemplate(port, standard));
    value(await loadExample(port, { replace: false }));
    await host.grid.settled();
    const report = value(await checkFigures(port, 'year-end'));
    expect(report.findings.filter((finding) => finding.severity === 'hard')).toEqual([]);
  });

  it('removal leaves the workbook as it was', async () => {
    const host = start();
    const before = host.grid.toDocument();
    const port = createExcelPort();
    value(await injectTemplate(port, standard));
    value(await loadExample(port, { replace: false }));
    value(await scoreAndRank(port, 'zh-CN'));
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(host.grid.toDocument()).toEqual({ ...before, styles: host.grid.toDocument().styles });
  });

  it('a protected workbook is refused in words of its own and nothing changes', async () => {
    const host = start({ ...aWorkbook(), structureProtected: true });
    const before = host.grid.toDocument();
    expect(await injectTemplate(createExcelPort(), standard)).toEqual({ ok: false, problem: { code: 'structure-protected' } });
    expect(host.grid.toDocument()).toEqual(before);
  });
});
