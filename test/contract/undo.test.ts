import { createExcelPort } from '../../src/excel/createExcelPort';
import type { Scheme } from '../../src/model/scheme';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { schemeRowPlans } from '../../src/sheets/schemeRowCells';
import { addMeasure } from '../../src/tasks/addMeasure';
import { checkFigures } from '../../src/tasks/checkFigures';
import { importFigures, loadExample, previewImport } from '../../src/tasks/importFigures';
import { loadScheme, previewScheme } from '../../src/tasks/loadScheme';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { addLastYear } from '../../src/tasks/addLastYear';
import { proposeOutcomes } from '../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { firstIndicators, twoPrefectures } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

/** Small, for its formulas are computed: whatever is computed must not stand between the user and what is taken back. */
const standard = { scheme: firstIndicators, units: twoPrefectures, locale: 'zh-CN' } as const;

/** One measure has other points, and one more is there. */
const grown: Scheme = { ...firstIndicators, measures: firstIndicators.measures.flatMap((measure, index, all) => (index === 1 ? [{ ...measure, points: measure.points + 1 }] : index === all.length - 1 ? [measure, { ...measure, id: '3.9', name: '其中：另一项' }] : [measure])) };

let running: RunningOfficeHost | undefined;
let injected: WorkbookDocument;
let filled: WorkbookDocument;

beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, standard));
  injected = port.document();
  value(await loadExample(port, { replace: false }));
  filled = port.document();
});

function start(profile: '1.9' | '1.17' | '1.20' = '1.20', document: WorkbookDocument = filled, computes = true): RunningOfficeHost {
  running = startOfficeHost({ document, profile, computes });
  return running;
}

afterEach(() => {
  jest.restoreAllMocks();
  running?.stop();
  running = undefined;
});

/** Every cell that holds something, by sheet. */
function cellsOf(document: WorkbookDocument): unknown {
  return document.sheets.map((sheet) => [
    sheet.name,
    sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.formula === undefined && (cell.value ?? '') === '' ? [] : [[row.index, cell.column, cell.formula ?? cell.value]]))),
  ]);
}

/** What the runs asked of `Excel.run`, which itself goes on as it is. */
function optionsAsked(): (Excel.RunOptions | undefined)[] {
  const asked: (Excel.RunOptions | undefined)[] = [];
  const run = Excel.run.bind(Excel) as (...parts: unknown[]) => Promise<unknown>;
  jest.spyOn(Excel, 'run').mockImplementation((...parts: unknown[]) => {
    asked.push(typeof parts[0] === 'object' ? (parts[0] as Excel.RunOptions) : undefined);
    return run(...parts);
  });
  return asked;
}

/** Excel's refusal, as its library throws it. */
function undoNotSupported(): Error {
  return Reflect.construct(OfficeExtension.Error, [{ code: 'UndoNotSupported', message: '' }]) as Error;
}

describe('undo in the newest Excel', () => {
  it.each([
    ['a check', (port: ReturnType<typeof createExcelPort>) => checkFigures(port, 'year-end')],
    ['scores and ranks', (port: ReturnType<typeof createExcelPort>) => scoreAndRank(port, 'zh-CN')],
    [
      'an import',
      async (port: ReturnType<typeof createExcelPort>) =>
        importFigures(port, value(await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,2,year-end,5\n吉林市,3.1,half-year,7', encoding: 'pasted', column: 'year-end' }))),
    ],
    ['a loaded scheme, which changes a row and puts one in', async (port: ReturnType<typeof createExcelPort>) => loadScheme(port, value(await previewScheme(port, grown, 'zh-CN')), 'zh-CN')],
    ['a measure that is added', (port: ReturnType<typeof createExcelPort>) => addMeasure(port, { code: 'M3.9', cells: schemeRowPlans(grown, 'zh-CN').measures.at(-1)?.cells ?? {} })],
    ['the sheet of proposed outcomes', (port: ReturnType<typeof createExcelPort>) => proposeOutcomes(port, 'zh-CN')],
    ['the sheet of places', (port: ReturnType<typeof createExcelPort>) => scoreAndRank(port, 'zh-CN', undefined, ['year-end'])],
    ['the sheet of last year', (port: ReturnType<typeof createExcelPort>) => addLastYear(port, 'zh-CN')],
  ])('takes back the whole of %s in one step, and nothing before it', async (name, operation) => {
    // These compute nothing that would be taken back.
    const host = start('1.20', filled, !/scheme|measure|sheet of/.test(name));
    const port = createExcelPort();
    const preview = value(await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,3,year-end,-5', encoding: 'pasted', column: 'year-end' }));
    value(await importFigures(port, preview));
    const before = cellsOf(host.grid.toDocument());
    value<unknown>(await operation(port));
    await host.grid.settled();
    expect(cellsOf(host.grid.toDocument())).not.toEqual(before);
    host.grid.undo();
    await host.grid.settled();
    expect(cellsOf(host.grid.toDocument())).toEqual(before);
  });

  it('asks that all messages of a plan be one step, and only where Excel can undo the plan', async () => {
    const host = start('1.20', injected);
    const port = createExcelPort({ bytesPerMessage: 2_000 });
    const asked = optionsAsked();
    value(await loadExample(port, { replace: false }));
    expect(host.host.statistics.counts.messages).toBeGreaterThan(2);
    expect(asked).toEqual([{ delayForCellEdit: true }, { delayForCellEdit: true }, { delayForCellEdit: true, mergeUndoGroup: true }]);
    asked.length = 0;
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(asked.some((options) => options?.mergeUndoGroup)).toBe(false);
  });

  it('carries a plan out without the group where Excel refuses it, and does not ask again', async () => {
    const host = start('1.20', injected);
    const port = createExcelPort();
    const asked: (Excel.RunOptions | undefined)[] = [];
    const run = Excel.run.bind(Excel) as (...parts: unknown[]) => Promise<unknown>;
    jest.spyOn(Excel, 'run').mockImplementation(async (...parts: unknown[]) => {
      const options = parts[0] as Excel.RunOptions;
      asked.push(options);
      const result = await run(...parts);
      // As Excel does when something in the group turns out to be beyond its undo: what ran before stays applied.
      if (options.mergeUndoGroup) throw undoNotSupported();
      return result;
    });
    value(await loadExample(port, { replace: false }));
    // Two that read, one refused, one that takes back, one that succeeds.
    expect(asked.map((options) => options?.mergeUndoGroup ?? false)).toEqual([false, false, true, false, false]);
    expect(cellsOf(host.grid.toDocument())).toEqual(cellsOf(filled));
    value(await checkFigures(port, 'year-end'));
    expect(asked.slice(5).some((options) => options?.mergeUndoGroup)).toBe(false);
  });

  it('is lost with the sheets that are removed', async () => {
    const host = start();
    const port = createExcelPort();
    value(await removeTemplate(port, value(await previewRemoval(port))));
    const after = cellsOf(host.grid.toDocument());
    host.grid.undo();
    expect(cellsOf(host.grid.toDocument())).toEqual(after);
  });

  it('stays with the user while an operation only reads', async () => {
    const host = start('1.20', aWorkbook());
    const port = createExcelPort();
    host.grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange('C3').setValue('键入'); });
    value(await port.read(['scheme']));
    host.grid.undo();
    expect(host.grid.activeSheet().values({ row: 2, column: 2, rowCount: 1, columnCount: 1 })).toEqual([['']]);
  });
});

describe('undo in an older Excel', () => {
  it.each(['1.9', '1.17'] as const)('is never asked for as a group (%s)', async (profile) => {
    start(profile);
    const asked = optionsAsked();
    const port = createExcelPort();
    expect(port.keepsUndo()).toBe(false);
    value(await checkFigures(port, 'year-end'));
    value(await scoreAndRank(port, 'zh-CN'));
    expect(asked).toHaveLength(4);
    expect(asked.every((options) => options !== undefined && !('mergeUndoGroup' in options))).toBe(true);
  });

  it('is lost to the user with every call', async () => {
    const host = start('1.17', aWorkbook());
    const port = createExcelPort();
    host.grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange('C3').setValue('键入'); });
    value(await port.read(['scheme']));
    host.grid.undo();
    expect(host.grid.activeSheet().values({ row: 2, column: 2, rowCount: 1, columnCount: 1 })).toEqual([['键入']]);
  });
});
