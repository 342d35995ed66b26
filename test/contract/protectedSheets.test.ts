import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellArea, WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { entryProtection } from '../../src/sheets/entryProtection';
import { applyFixes, undoFixes } from '../../src/tasks/applyFixes';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import type { UniverSheet } from '../../src/workbench/grid/univerSheet';
import { aWorkbook } from '../support/builders/aWorkbook';
import { refusalOf, startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const measures = jilin2004.measures.filter((measure) => ['1a', '1b', '2'].includes(measure.id));
const scheme = { ...jilin2004, measures };
const units = ['长春市', '吉林市', '四平市'].map((name, index) => ({ code: `220${index + 1}00`, name }));
const figureSheets = ['目标任务', '半年填报', '年终填报'];

let injected: WorkbookDocument;
let host: RunningOfficeHost;

beforeAll(async () => {
  const file = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(file, { scheme, units, locale: 'zh-CN' }));
  injected = file.document();
});

/** Computing takes the most of the time: only what is asked of a computed cell has it. */
function start(computes = false): void {
  host = startOfficeHost({ document: injected, profile: '1.9', computes });
}


afterEach(() => {
  host.stop();
});

function sheetOf(name: string): UniverSheet {
  const sheet = host.grid.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

const cell = (row: number, column: number): CellArea => ({ row, column, rowCount: 1, columnCount: 1 });
const placeOf = (code: string): number => sheetOf('年终填报').values({ row: 6, column: 0, rowCount: 1, columnCount: 20 })[0]?.indexOf(code) ?? -1;
const protections = (): unknown => figureSheets.map((name) => sheetOf(name).protection);

async function enter(lines: readonly string[]): Promise<void> {
  const port = createExcelPort();
  const preview = value(await previewImport(port, { text: ['单位,指标项,栏目,数值,分子', ...lines].join('\n'), encoding: 'pasted', column: 'year-end' }));
  expect(preview.problems).toEqual([]);
  value(await importFigures(port, preview));
  await host.grid.settled();
}

const figures = units.flatMap(({ name }, index) => [
  `${name},1a,target,100,`,
  `${name},1b,target,80%,`,
  `${name},2,target,100,`,
  ...['half-year', 'year-end'].flatMap((period) => [`${name},1a,${period},${100 + index},`, `${name},1b,${period},,${80 + index}`, `${name},2,${period},${111 + index},`]),
]);

describe('sheets of figures', () => {
  beforeEach(() => start());

  it('are protected without a password; cells to fill in are unlocked, all others locked', async () => {
    expect(protections()).toEqual(figureSheets.map(() => entryProtection));
    const id = sheetOf('年终填报').id;
    const write = (address: string) => async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem(id).getRange(address).values = [[1]];
      await context.sync();
    };
    // Note, code row, total, code and name of a unit, shared denominator, rate, last row.
    for (const address of ['A2', 'G7', 'G8', 'A9', 'B9', 'I9', 'J9', 'B12']) expect(await refusalOf(write(address))).toMatchObject({ code: 'AccessDenied' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      for (const address of ['C9', 'D9', 'E9', 'F9', 'G9', 'H9', 'K9']) sheet.getRange(address).values = [['不适用']];
      sheet.getRange('10:10').insert('Down');
      sheet.getRange('G:G').format.columnWidth = 90;
      await context.sync();
    });
    expect(sheetOf('年终填报').values(cell(8, 6))).toEqual([['不适用']]);
  });

  it('take figures, checks, repairs, their undo and clearing while protected, and stay so', async () => {
    await enter(figures);
    const port = createExcelPort();
    const rate = placeOf('M1b.R');
    const formula = sheetOf('年终填报').formulas(cell(9, rate));
    sheetOf('年终填报').write(cell(9, rate), [[{ value: 0.5 }]]);
    sheetOf('年终填报').write(cell(9, placeOf('M2')), [[{ value: '９９人' }]]);
    await host.grid.settled();

    const report = value(await checkFigures(port, 'year-end'));
    const fixes = report.findings.filter((finding) => finding.fix !== undefined);
    expect(fixes.map((finding) => finding.fix?.kind).sort()).toEqual(['set-formula', 'set-value']);
    expect(sheetOf('年终填报').values(cell(9, 3))[0]?.[0]).toContain('M1b.R');
    const { undo, changed } = value(await applyFixes(port, fixes));
    expect(changed).toBe(2);
    expect(sheetOf('年终填报').formulas(cell(9, rate))).toEqual(formula);
    expect(protections()).toEqual(figureSheets.map(() => entryProtection));
    expect(value(await undoFixes(port, undo))).toEqual({ restored: 2, skipped: 0 });
    expect(sheetOf('年终填报').values(cell(9, rate))).toEqual([[0.5]]);
    value(await clearMarks(port));
    expect(sheetOf('年终填报').values(cell(9, 3))).toEqual([['']]);
    expect(value(await scoreAndRank(port, 'zh-CN')).assessments).toHaveLength(2);
    expect(protections()).toEqual(figureSheets.map(() => entryProtection));
  });

  it('are written to all the same once somebody has unprotected them, and stay unprotected', async () => {
    for (const name of figureSheets) sheetOf(name).protection = undefined;
    await enter(figures);
    const port = createExcelPort();
    sheetOf('年终填报').write(cell(9, placeOf('M1b.R')), [[{ value: 0.5 }]]);
    const { findings } = value(await checkFigures(port, 'year-end'));
    const { undo, changed } = value(await applyFixes(port, findings));
    expect(changed).toBe(1);
    expect(value(await undoFixes(port, undo)).restored).toBe(1);
    value(await scoreAndRank(port, 'zh-CN'));
    expect(protections()).toEqual(figureSheets.map(() => undefined));
  });

  it('take marks where somebody locked the cells of marks, but not where there is a password', async () => {
    const port = createExcelPort();
    const sheet = sheetOf('年终填报');
    sheet.patchStyle({ row: 8, column: 2, rowCount: 3, columnCount: 4 }, { locked: true });
    expect(value(await checkFigures(port, 'year-end')).hard).toBeGreaterThan(0);
    expect(sheet.values(cell(8, 3))[0]?.[0]).toContain('M2');
    expect(protections()).toEqual(figureSheets.map(() => entryProtection));
    sheet.protection = { ...entryProtection, passwordHash: { password: 'CC1A' } };
    expect(await clearMarks(port)).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '年终填报' } } });
    expect(sheet.values(cell(8, 3))[0]?.[0]).toContain('M2');
  });

  it('are taken away while protected', async () => {
    const port = createExcelPort();
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(host.grid.sheets().map((sheet) => sheet.name)).toEqual(['台账']);
  });
});

describe('the row of totals', () => {
  beforeEach(() => start(true));

  const total = (code: string): unknown => sheetOf('年终填报').values(cell(7, placeOf(code)))[0]?.[0];

  it('sums the numbers, and the rate is Σ ÷ Σ', async () => {
    await enter(figures);
    expect([total('M1a'), total('M1b.N'), total('M1b.D'), total('M2')]).toEqual([303, 243, 303, 336]);
    expect(total('M1b.R')).toBeCloseTo(243 / 303, 12);
  });

  it('leaves a unit out of the rate that has one half of it only', async () => {
    await enter([...figures.filter((line) => !line.startsWith('吉林市,1b,year-end') && !line.startsWith('四平市,1b,year-end')), '吉林市,1b,year-end,,不适用']);
    expect([total('M1b.N'), total('M1b.D')]).toEqual([80, 303]);
    expect(total('M1b.R')).toBeCloseTo(80 / 100, 12);
  });

  it('shows no rate where there is nothing to divide', async () => {
    await host.grid.settled();
    expect(total('M1b.R')).toBe('');
    expect(total('M1a')).toBe(0);
  });
});
