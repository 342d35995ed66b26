import { createExcelPort } from '../../src/excel/createExcelPort';
import { describeProblem } from '../../src/locales/problems';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { describeWorkbook } from '../../src/tasks/describeWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { DamagedWorkbook } from '../support/builders/aDamagedWorkbook';
import { value } from '../support/value';

jest.setTimeout(120_000);

const standard = { scheme: jilin2004, units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' } as const;
const figures = '单位,指标项,栏目,数值\n长春市,2,target,100\n吉林市,2,target,90\n长春市,2,half-year,50\n长春市,2,year-end,-5\n吉林市,2,year-end,80';

let filled: WorkbookDocument;
let running: RunningOfficeHost | undefined;

beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, standard));
  value(await importFigures(port, value(await previewImport(port, { text: figures, encoding: 'pasted', column: 'year-end' }))));
  filled = port.document();
});

afterEach(() => {
  running?.stop();
  running = undefined;
});

const ports: Readonly<Record<string, (document: WorkbookDocument) => WorkbookPort>> = {
  'in Excel': (document) => {
    running = startOfficeHost({ document, profile: '1.9', computes: false });
    return createExcelPort();
  },
  'in a file': createDocumentPort,
};

/** Where the negative figure of 长春市 is found, as unit and measure; the rest of the findings are blanks. */
async function negatives(port: WorkbookPort): Promise<unknown> {
  const { findings } = value(await checkFigures(port, 'year-end'));
  return findings.flatMap(({ rule, unitCode, measure, left }) => (left === -5 ? [[rule, unitCode, measure]] : []));
}

const firstUnit = 8;
const codes = 6;

describe.each(Object.entries(ports))('%s', (_, open) => {
  const damaged = (): DamagedWorkbook => new DamagedWorkbook(filled);

  it.each<readonly [string, () => DamagedWorkbook]>([
    ['a sheet renamed', () => damaged().renamed('年终填报', '年终数据')],
    ['a sheet moved to the front', () => damaged().moved('年终填报', 0)],
    ['a sheet hidden', () => damaged().hidden('年终填报')],
    ['a row inserted above', () => damaged().withRowInserted('年终填报', 0)],
    ['a row inserted between the units', () => damaged().withRowInserted('年终填报', firstUnit + 1)],
    ['a column inserted', () => damaged().withColumnInserted('年终填报', 7)],
    ['a column inserted at the left', () => damaged().withColumnInserted('年终填报', 0)],
    ['the rows of units sorted otherwise', () => damaged().withRowsSwapped('年终填报', firstUnit, firstUnit + 1)],
    ['a unit’s code typed as a number', () => damaged().withCell('年终填报', firstUnit, 0, 220100)],
    ['all names deleted in the Name Manager', () => damaged().withoutNames()],
    ['one name deleted', () => damaged().withoutName('TRA_year_end')],
    ['one name deleted and its sheet renamed', () => damaged().withoutName('TRA_year_end').renamed('年终填报', '年终数据')],
    ['all names deleted and a sheet renamed', () => damaged().withoutNames().renamed('年终填报', '年终数据')],
    ['a sheet copied', () => damaged().copied('年终填报')],
    ['a sheet copied and the first one deleted', () => damaged().copied('年终填报').deleted('年终填报')],
    ['a title row deleted', () => damaged().withoutRow('年终填报', 0)],
  ])('%s changes nothing in what is found', async (_case, damage) => {
    const port = open(damage().build());
    expect(await negatives(port)).toEqual([[expect.any(String), '220100', '2']]);
    expect(value(await describeWorkbook(port))).toMatchObject({ units: 2, broken: [] });
    expect(value(await injectTemplate(port, standard)).added).toEqual([]);
    expect(value(await clearMarks(port)).cleared).toBe(6);
  });

  it('a sheet that was deleted is named, and injecting again puts it back', async () => {
    const port = open(damaged().deleted('年终填报').build());
    const outcome = await checkFigures(port, 'year-end');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'sheet-missing', parameters: { role: 'year-end' } } });
    if (outcome.ok) return;
    expect(describeProblem(outcome.problem, 'zh-CN').message).toContain('年终填报');
    expect(describeProblem(outcome.problem, 'en-US').message).toContain('Year-end figures');
    expect(value(await injectTemplate(port, standard)).added.map(({ role }) => role)).toEqual(['year-end']);
    expect(await checkFigures(port, 'year-end')).toMatchObject({ ok: true });
  });

  it.each<readonly [string, string | undefined, () => DamagedWorkbook]>([
    ['whose mark cell was overwritten', 'A7', () => damaged().withCell('年终填报', codes, 0, '代码')],
    ['whose mark cell was overwritten and whose name was deleted', 'A7', () => damaged().withCell('年终填报', codes, 0, '代码').withoutName('TRA_year_end')],
    ['whose mark cell was overwritten and that was renamed', 'A7', () => damaged().withCell('年终填报', codes, 0, '代码').renamed('年终填报', '年终数据')],
    ['whose mark cell was overwritten far down', 'A107', () => Array.from({ length: 100 }).reduce<DamagedWorkbook>((book) => book.withRowInserted('年终填报', 0), damaged().withCell('年终填报', codes, 0, '代码'))],
    ['over which another one was pasted', 'A7', () => damaged().pastedOver('年终填报', '半年填报')],
    ['without its row of codes', undefined, () => damaged().withoutRow('年终填报', codes)],
    ['without its row of codes and without its name', undefined, () => damaged().withoutRow('年终填报', codes).withoutName('TRA_year_end')],
    ['without its column of codes', undefined, () => damaged().withoutColumn('年终填报', 0)],
  ])('a sheet %s is named as damaged, and injecting leaves it alone', async (_case, cell, damage) => {
    const document = damage().build();
    const port = open(document);
    const { name } = value(await port.read([])).present.get('year-end') ?? { name: '' };
    const outcome = await checkFigures(port, 'year-end');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: name, role: 'year-end', ...(cell === undefined ? {} : { cell }) } } });
    if (outcome.ok) return;
    for (const locale of ['zh-CN', 'en-US'] as const) {
      expect(describeProblem(outcome.problem, locale).message).toContain(name);
      expect(describeProblem(outcome.problem, locale).message).toContain(cell ?? '');
    }
    expect(value(await injectTemplate(port, standard))).toMatchObject({ added: [], damaged: [name] });
    expect(value(await describeWorkbook(port))).toMatchObject({ broken: [], damaged: [name] });
    expect(value(await clearMarks(port))).toEqual({ cleared: 5, damaged: [name] });
    expect(value(await port.read([])).sheets).toHaveLength(document.sheets.length);
    expect(value(await previewRemoval(port)).sheets.find((sheet) => sheet.name === name)?.filledCells).toBeGreaterThan(0);
  });

  it.each<readonly [string, () => DamagedWorkbook]>([
    ['a list of months', () => damaged().deleted('年终填报').withSheet('年终填报', [['月份', 'M1', 'M2', 'M3', 'M4'], ['甲', 1, 2, 3, 4]])],
    ['a list with the words of ours', () => damaged().deleted('年终填报').withSheet('台账 (2)', [['2004年就业和社会保障工作目标责任制年终填报表'], ['单位', '数量', '分子', '分母'], ['甲', 1, 2, 3]])],
    ['a sheet that a name like ours points into', () => damaged().deleted('年终填报').withoutName('TRA_year_end').withName('TRA_year_end', "'台账'!$A$1")],
  ])('%s stays the user’s', async (_case, damage) => {
    const port = open(damage().build());
    const before = value(await port.read([])).sheets.length;
    expect(value(await describeWorkbook(port)).damaged).toEqual([]);
    expect(value(await injectTemplate(port, standard)).added.map(({ role }) => role)).toEqual(['year-end']);
    expect(value(await port.read([])).sheets).toHaveLength(before + 1);
    expect(await checkFigures(port, 'year-end')).toMatchObject({ ok: true });
  });

  it('a sheet that may be that of either period is added to neither, and named', async () => {
    const port = open(damaged().withCell('年终填报', codes, 0, '代码').withCell('年终填报', 0, 6, '数据').renamed('年终填报', '数据').withoutName('TRA_year_end').deleted('半年填报').withoutName('TRA_half_year').build());
    expect(await injectTemplate(port, standard)).toMatchObject({ ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: '数据' } } });
    expect(value(await describeWorkbook(port)).damaged).toEqual(['数据']);
  });

  it('a column of figures that was deleted is named by its code, and the other figures are read', async () => {
    const column = (filled.sheets.find((sheet) => sheet.name === '年终填报')?.rows.find((row) => row.index === codes)?.cells.find((cell) => cell.value === 'M3')?.column ?? -1);
    expect(column).toBeGreaterThan(0);
    const port = open(damaged().withoutColumn('年终填报', column).build());
    const { findings } = value(await checkFigures(port, 'year-end'));
    expect(findings.filter((finding) => JSON.stringify(finding.parameters ?? {}).includes('M3') || finding.measure === '3')).not.toEqual([]);
    expect(await negatives(port)).toEqual([[expect.any(String), '220100', '2']]);
  });

  it('a unit’s row that is there twice is found', async () => {
    const port = open(damaged().withCell('年终填报', firstUnit + 1, 0, '220100').build());
    const { findings } = value(await checkFigures(port, 'year-end'));
    expect(findings.filter((finding) => finding.severity === 'hard' && finding.unitCode === '220100' && finding.left !== -5)).not.toEqual([]);
  });

  it('scores are computed from what is left, and need no year-end sheet for the half-year', async () => {
    const port = open(damaged().deleted('年终填报').build());
    expect(value(await scoreAndRank(port, 'zh-CN')).assessments.map(({ period }) => period)).toEqual(['half-year']);
  });

  it.each<readonly [string, () => DamagedWorkbook]>([
    ['with all names deleted', () => damaged().withoutNames()],
    ['with a sheet deleted', () => damaged().deleted('目标任务')],
  ])('a template %s is removed without a trace', async (_case, damage) => {
    const port = open(damage().build());
    value(await removeTemplate(port, value(await previewRemoval(port))));
    const read = value(await port.read([]));
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['台账']);
    expect(read.names).toEqual([]);
  });

  it('a protected sheet takes marks and figures in its unlocked cells', async () => {
    const port = open(damaged().protectedSheet('年终填报').build());
    expect(await negatives(port)).toEqual([[expect.any(String), '220100', '2']]);
    const preview = value(await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,2,year-end,7\n吉林市,27,year-end,8', encoding: 'pasted', column: 'year-end' }));
    expect(value(await importFigures(port, preview)).written).toBe(2);
  });

  it('a workbook whose structure is protected still takes marks and figures', async () => {
    const port = open({ ...filled, structureProtected: true });
    expect(await negatives(port)).toEqual([[expect.any(String), '220100', '2']]);
    expect(await scoreAndRank(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'structure-protected' } });
    expect(await removeTemplate(port, value(await previewRemoval(port)))).toMatchObject({ ok: false, problem: { code: 'structure-protected' } });
  });
});
