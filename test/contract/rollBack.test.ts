import { createExcelPort, type ExcelPortOptions } from '../../src/excel/createExcelPort';
import { problemOf } from '../../src/excel/problemOf';
import type { WorkbookPort } from '../../src/model/workbookPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { checkFigures } from '../../src/tasks/checkFigures';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { value } from '../support/value';

jest.setTimeout(120_000);

const units = [{ code: '220100', name: '长春市' }];
const small = { scheme: jilin2004, units, locale: 'zh-CN' } as const;

let running: RunningOfficeHost | undefined;

afterEach(() => {
  jest.restoreAllMocks();
  running?.stop();
  running = undefined;
});

function start(document: WorkbookDocument = aWorkbook({ 台账: [['旧数据', 1]] })): RunningOfficeHost {
  running = startOfficeHost({ document, profile: '1.9', computes: false });
  return running;
}

/** What a workbook holds: sheets with their cells, and names in the order of the alphabet. */
function seen(host: RunningOfficeHost): unknown {
  const { sheets, names } = host.grid.toDocument();
  return { sheets: sheets.map(({ name, rows, visibility }) => ({ name, visibility, cells: rows.flatMap((row) => row.cells.flatMap((cell) => (cell.value === undefined && cell.formula === undefined ? [] : [[row.index, cell.column, cell.value, cell.formula]]))) })), names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** A port to whose workbook somebody does something between its reading and its writing. */
function interrupted(act: () => void, options?: ExcelPortOptions): WorkbookPort {
  const port = createExcelPort(options);
  return {
    ...port,
    read: async (roles, run) => {
      const outcome = await port.read(roles, run);
      act();
      return outcome;
    },
  };
}

async function injectedHost(): Promise<RunningOfficeHost> {
  const host = start();
  value(await injectTemplate(createExcelPort(), small));
  return host;
}

const column = ['2', '3', '9', '10', '11', '15', '18', '25', '27'];
const lines = ['单位,指标项,栏目,数值', ...column.flatMap((id) => [`长春市,${id},target,50`, `长春市,${id},year-end,60`])].join('\n');

describe('injecting that fails half-way', () => {
  it('takes its sheets back when a sheet of a wanted name appears meanwhile, and leaves that sheet', async () => {
    const host = start();
    const port = interrupted(() => { host.grid.addSheet('半年填报').write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: '别人的' }]]); });
    expect(await injectTemplate(port, small)).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    expect(host.grid.sheets().map((sheet) => sheet.name)).toEqual(['台账', '半年填报']);
    expect(host.grid.names()).toEqual([]);
  });

  it('leaves a name that somebody made meanwhile', async () => {
    const host = start();
    const port = interrupted(() => { host.grid.setName({ name: 'TRA_units', refersTo: "'台账'!$A$1" }); });
    expect(await injectTemplate(port, small)).toMatchObject({ ok: false });
    expect(host.grid.sheets().map((sheet) => sheet.name)).toEqual(['台账']);
    expect(host.grid.names()).toEqual([{ name: 'TRA_units', refersTo: "'台账'!$A$1" }]);
  });

  it('leaves everything as it was when the structure is protected meanwhile', async () => {
    const host = start();
    const before = seen(host);
    const port = interrupted(() => { host.grid.load({ ...host.grid.toDocument(), structureProtected: true }); });
    expect(await injectTemplate(port, small)).toMatchObject({ ok: false, problem: { code: 'structure-protected' } });
    expect(seen(host)).toEqual(before);
  });

  it('leaves everything as it was when it is cancelled between two messages', async () => {
    const host = start();
    const before = seen(host);
    const signal = { aborted: false };
    const shares: number[] = [];
    const run = {
      signal,
      progress: (share: number) => {
        shares.push(share);
        if (share > 0.5) signal.aborted = true;
      },
    };
    expect(await injectTemplate(createExcelPort({ bytesPerMessage: 20_000 }), small, run)).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(shares.length).toBeGreaterThan(2);
    expect(seen(host)).toEqual(before);
  });

  it('gives the same workbook in many messages as in one', async () => {
    const host = start();
    value(await injectTemplate(createExcelPort({ bytesPerMessage: 20_000 }), small));
    const inPieces = seen(host);
    host.stop();
    running = undefined;
    const whole = start();
    value(await injectTemplate(createExcelPort(), small));
    expect(inPieces).toEqual(seen(whole));
  });

  it('puts a broken name of ours back', async () => {
    const host = await injectedHost();
    const sheet = host.grid.sheets().find((each) => each.name === '半年填报');
    host.grid.removeSheet(sheet?.id ?? '');
    const before = seen(host);
    const signal = { aborted: false };
    const port = createExcelPort({ bytesPerMessage: 20_000 });
    expect(await injectTemplate(port, small, { signal, progress: (share) => { signal.aborted = share > 0.9; } })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(seen(host)).toEqual(before);
  });
});

describe('writing figures that fails half-way', () => {
  it('names the sheet that is protected and leaves every figure as it was', async () => {
    const host = await injectedHost();
    const port = createExcelPort();
    const preview = value(await previewImport(port, { text: lines, encoding: 'pasted', column: 'year-end' }));
    expect(preview.figures).toHaveLength(2 * column.length);
    const document = host.grid.toDocument();
    host.grid.load({
      ...document,
      sheets: document.sheets.map((sheet) => (sheet.name === '年终填报' ? { ...sheet, protection: {}, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ style: _, ...cell }) => cell) })) } : sheet)),
    });
    const before = seen(host);
    expect(await importFigures(port, preview)).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '年终填报' } } });
    expect(seen(host)).toEqual(before);
  });

  it('is taken back when cancelled between two messages', async () => {
    const host = await injectedHost();
    const port = createExcelPort({ bytesPerMessage: 300 });
    const preview = value(await previewImport(port, { text: lines, encoding: 'pasted', column: 'year-end' }));
    const before = seen(host);
    const signal = { aborted: false };
    const shares: number[] = [];
    const outcome = await importFigures(port, preview, { signal, progress: (share) => { signal.aborted = shares.push(share) > 0 && share >= 0.5; } });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(seen(host)).toEqual(before);
  });

  it('says so when putting back fails as well', async () => {
    const host = await injectedHost();
    const port = createExcelPort({ bytesPerMessage: 300 });
    const preview = value(await previewImport(port, { text: lines, encoding: 'pasted', column: 'year-end' }));
    const signal = { aborted: false };
    const outcome = await importFigures(port, preview, {
      signal,
      progress: (share) => {
        if (share < 0.5) return;
        signal.aborted = true;
        // The workbook becomes unreachable: no sheet answers any more.
        jest.spyOn(host.grid, 'sheetById').mockReturnValue(undefined);
      },
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-restored', parameters: { sheet: '目标任务、年终填报' } } });
  });
});

describe('a cell that is being edited', () => {
  it('is waited for', async () => {
    const host = start();
    const editing = jest.spyOn(host.grid, 'editing').mockReturnValue(true);
    const outcome = injectTemplate(createExcelPort(), small);
    setTimeout(() => { editing.mockReturnValue(false); }, 200);
    expect(value(await outcome).added).toHaveLength(9);
  });

  it('is told where Excel refuses to wait', async () => {
    const host = start();
    jest.spyOn(host.grid, 'editing').mockReturnValue(true);
    const refused = await Excel.run(async (context) => {
      context.workbook.names.load('items/name');
      await context.sync();
    }).catch((error: unknown) => problemOf(error));
    expect(refused).toMatchObject({ code: 'cell-being-edited' });
  });
});

describe('checking', () => {
  it('that cannot write its marks leaves the sheets as they were', async () => {
    const host = await injectedHost();
    const document = host.grid.toDocument();
    host.grid.load({
      ...document,
      sheets: document.sheets.map((sheet) => (sheet.name === '年终填报' ? { ...sheet, protection: { passwordHash: { password: 'CC1A' } }, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ style: _, ...cell }) => cell) })) } : sheet)),
    });
    const before = seen(host);
    expect(await checkFigures(createExcelPort(), 'year-end')).toMatchObject({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '年终填报' } } });
    expect(seen(host)).toEqual(before);
  });
});
