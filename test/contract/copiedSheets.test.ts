import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import type { HealthItem } from '../../src/sheets/health/healthItem';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../src/tasks/repairWorkbook';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { enteredFigures } from '../support/builders/enteredFigures';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

const standard = { scheme: jilin2004, units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' } as const;
const figures = '单位,指标项,栏目,数值\n长春市,2,target,100\n吉林市,2,target,90\n长春市,2,half-year,50\n长春市,2,year-end,-5\n吉林市,2,year-end,80';

let filled: WorkbookDocument;
let entered: Readonly<Record<string, unknown>>;
let host: RunningOfficeHost | undefined;

beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, standard));
  value(await importFigures(port, value(await previewImport(port, { text: figures, encoding: 'pasted', column: 'year-end' }))));
  filled = port.document();
  entered = await enteredFigures(filled);
});

afterEach(() => {
  host?.stop();
  host = undefined;
});

function opened(document: WorkbookDocument): WorkbookPort {
  host = startOfficeHost({ document, profile: '1.9', computes: false });
  return createExcelPort();
}

/**
 * Sheets of ours as they arrive in another workbook: without their names, and with references to the sheets that stayed behind
 * into the workbook that they come from.
 */
function arrived(names: readonly string[], target: WorkbookDocument): WorkbookDocument {
  let text = JSON.stringify(filled.sheets.filter(({ name }) => names.includes(name)));
  for (const { name } of filled.sheets) if (!names.includes(name)) text = text.replaceAll(`'${name}'!`, `'[旧.xlsx]${name}'!`);
  const sheets = JSON.parse(text) as WorkbookDocument['sheets'];
  const taken = new Set(target.sheets.map(({ name }) => name));
  // Both were made by the same steps, so that the styles are the same.
  return { ...target, styles: filled.styles, sheets: [...target.sheets, ...sheets.map((sheet) => ({ ...sheet, name: taken.has(sheet.name) ? `${sheet.name} (2)` : sheet.name }))] };
}

const foreign = (): WorkbookDocument => aWorkbook({ 本单位台账: [['甲', 1]] });
const kindsOf = (items: readonly HealthItem[]): readonly string[] => [...new Set(items.map(({ kind, remedy }) => `${kind} ${remedy}`))];
const listed = async (port: WorkbookPort): Promise<readonly HealthItem[]> => value(await examineWorkbook(port)).items;
const now = async (): Promise<unknown> => enteredFigures(host?.grid.toDocument() ?? filled);

async function repairAll(port: WorkbookPort): Promise<void> {
  const items = (await listed(port)).filter(({ remedy }) => remedy === 'repair');
  if (items.length > 0) expect(value(await repairWorkbook(port, items))).toMatchObject({ repaired: items.length, skipped: 0 });
}

/** The negative figure that was entered, as the check finds it. */
async function negatives(port: WorkbookPort): Promise<unknown> {
  return value(await checkFigures(port, 'year-end')).findings.flatMap(({ at, left }) => (left === -5 ? [at?.sheetName] : []));
}

describe('a sheet of ours copied within the workbook', () => {
  it('is told of, and nothing reads or writes it', async () => {
    const port = opened(filled);
    await Excel.run(async (context) => {
      for (const name of ['年终填报', '督查核查', '考评单位']) context.workbook.worksheets.getItem(name).copy('Beginning');
      await context.sync();
    });
    expect((await listed(port)).map(({ kind, remedy, sheetName }) => [kind, remedy, sheetName])).toEqual(['考评单位 (2)', '年终填报 (2)', '督查核查 (2)'].map((name) => ['sheet-copy', 'none', name]));
    expect(await negatives(port)).toEqual(['年终填报']);
    value(await scoreAndRank(port, 'zh-CN'));
    expect(await now()).toEqual(entered);
  });

  it('takes the place of one that is deleted, with its figures, and gets name and lookups back', async () => {
    const port = opened(filled);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('年终填报');
      sheet.copy('End').name = '年终填报备份';
      sheet.delete();
      await context.sync();
    });
    expect(await negatives(port)).toEqual(['年终填报备份']);
    expect(kindsOf(await listed(port))).toEqual(['name-broken repair', 'formula-overwritten repair']);
    await repairAll(port);
    expect(await listed(port)).toEqual([]);
    expect(await now()).toEqual(entered);
    const inspections = host?.grid.toDocument().sheets.find(({ name }) => name === '督查核查')?.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) ?? [];
    expect(inspections.filter((formula) => formula.includes('年终填报备份'))).not.toEqual([]);
    expect(inspections.filter((formula) => formula.includes('#REF!'))).toEqual([]);
  });
});

describe('sheets of ours copied into another workbook', () => {
  const names = ['考评方案', '考评单位', '目标任务', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记'];

  it('are found without their names when they come together, by every task', async () => {
    const port = opened(arrived(names, foreign()));
    expect(await negatives(port)).toEqual(['年终填报']);
    value(await scoreAndRank(port, 'zh-CN'));
    expect(value(await clearMarks(port)).damaged).toEqual([]);
    expect(value(await importFigures(port, value(await previewImport(port, { text: '单位,指标项,栏目,数值\n吉林市,2,half-year,40', encoding: 'pasted', column: 'year-end' })))).written).toBe(1);
    expect(kindsOf(await listed(port))).toEqual(['sheet-missing complete', 'name-missing repair']);
    value(await injectTemplate(port, standard));
    await repairAll(port);
    expect(await listed(port)).toEqual([]);
    expect(await now()).toEqual({ ...entered, 'half-year 220200 2 value': 40 });
  });

  it.each([
    ['年终填报', [], /^year-end/],
    ['督查核查', ['formula-overwritten repair'], undefined],
    ['目标任务书', ['formula-overwritten repair'], undefined],
  ] as const)('%s alone: what it needs is named, put in beside it, and it looks things up here again', async (name, kinds, kept) => {
    const port = opened(arrived([name], foreign()));
    const first = await listed(port);
    expect(kindsOf(first)).toEqual(['sheet-missing complete', 'name-missing repair']);
    expect(await checkFigures(port, 'year-end')).toMatchObject({ ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } });
    expect(await scoreAndRank(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } });
    const { added } = value(await injectTemplate(port, standard));
    expect(added.map(({ role }) => role).sort()).toEqual(first.flatMap(({ kind, role }) => (kind === 'sheet-missing' && role ? [role] : [])).sort());
    expect(kindsOf(await listed(port)).filter((kind) => !kind.startsWith('name-'))).toEqual(kinds);
    await repairAll(port);
    expect(await listed(port)).toEqual([]);
    expect(JSON.stringify(host?.grid.toDocument())).not.toContain('旧.xlsx');
    expect(await now()).toEqual(Object.fromEntries(Object.entries(entered).filter(([figure]) => kept?.test(figure))));
  });

  it('that has the template already are copies: the figures of this one stand', async () => {
    const port = opened(arrived(['年终填报', '考评方案'], filled));
    expect((await listed(port)).map(({ kind, sheetName }) => [kind, sheetName])).toEqual(['考评方案 (2)', '年终填报 (2)'].map((name) => ['sheet-copy', name]));
    expect(await negatives(port)).toEqual(['年终填报']);
    expect(await now()).toEqual(entered);
  });

  it('have their drop-down lists drawn from here again, in a file', async () => {
    const port = createDocumentPort(arrived(['督查核查', '奖惩登记'], foreign()));
    value(await injectTemplate(port, standard));
    const lost = (await listed(port)).filter(({ kind }) => kind === 'list-source-lost');
    expect(lost.map(({ sheetName }) => sheetName)).toEqual(['督查核查', '督查核查', '奖惩登记']);
    expect(lost.every(({ found }) => String(found).includes('旧.xlsx'))).toBe(true);
    await repairAll(port);
    expect(JSON.stringify(port.document())).not.toContain('旧.xlsx');
    expect(await listed(port)).toEqual([]);
  });
});
