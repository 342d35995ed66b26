import { createExcelPort } from '../../src/excel/createExcelPort';
import type { SelectionHint } from '../../src/model/selection';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { readCodedTable, type CodedTable } from '../../src/sheets/codedTable';
import { describeSelection } from '../../src/tasks/describeSelection';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import type { FigureColumn } from '../../src/model/period';
import { createDocumentPort, type DocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type OfficeHostSetup, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

let inFile: DocumentPort;
let filled: WorkbookDocument;
let running: RunningOfficeHost | undefined;

beforeAll(async () => {
  inFile = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(inFile, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(inFile, { replace: false }));
  filled = inFile.document();
});

afterEach(() => {
  running?.stop();
  running = undefined;
});

function start(setup: OfficeHostSetup = {}): RunningOfficeHost {
  running = startOfficeHost({ document: filled, profile: '1.9', computes: false, ...setup });
  return running;
}

async function tableOf(role: FigureColumn): Promise<CodedTable> {
  const content = value(await inFile.read([role])).marks.get(role);
  const table = content && readCodedTable(content);
  if (!table) throw new Error(`no sheet ${role}`);
  return table;
}

/** Until everything that waits to be told has been told. */
async function told(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Selects an area in a sheet by its name, as an add-in does. */
async function select(sheetName: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

describe('the card of the selected cell', () => {
  it.each<[FigureColumn, string, string]>([
    ['target', '长春市', 'M2'],
    ['half-year', '吉林市', 'M19a.N'],
    ['year-end', '四平市', 'M2'],
    ['year-end', '延边朝鲜族自治州', 'M4.D'],
    ['year-end', '白城市', 'U.name'],
  ])('is the same as in a file, with two exchanges: %s %s %s', async (role, unitName, code) => {
    const host = start();
    const port = createExcelPort();
    const table = await tableOf(role);
    const nameColumn = table.columns.get('U.name') ?? 0;
    const row = table.content.values.findIndex((values) => values[nameColumn - table.content.column] === unitName) + table.content.row;
    const column = table.columns.get(code) ?? 0;
    value(await inFile.reveal(table.content.id, row, column));
    const expected = value(await describeSelection(inFile));
    const sheetId = host.grid.sheets().find((sheet) => sheet.name === table.content.name)?.id ?? '';
    value(await port.reveal(sheetId, row, column));
    host.host.statistics.reset();
    const card = value(await describeSelection(port));
    expect(host.host.statistics.counts.messages).toBe(2);
    expect(card).toEqual('at' in expected ? { ...expected, at: { ...expected.at, sheetId } } : expected);
  });

  it('gives rate and shared denominator as Excel computes them', async () => {
    start({ computes: true });
    const table = await tableOf('year-end');
    await select('年终填报', addressOf(table, '220100', 'M16.1.D'));
    const denominator = value(await describeSelection(createExcelPort()));
    await select('年终填报', addressOf(table, '220100', 'M16.1.R'));
    const rate = value(await describeSelection(createExcelPort()));
    if (denominator.kind !== 'entry' || rate.kind !== 'entry') throw new Error('no entry');
    expect(denominator.entry.state).toBe('number');
    expect(rate.entry).toEqual({ state: 'number', value: rate.amount.state === 'number' ? rate.amount.value : undefined });
    expect(denominator.source).toEqual({ kind: 'shared', measure: { id: '16', name: '基本养老保险参保人数' }, cell: addressOf(table, '220100', 'M16') });
  });

  it('counts the selected cells and speaks of the active one', async () => {
    start();
    const table = await tableOf('year-end');
    const from = addressOf(table, '220100', 'M2');
    await select('年终填报', `${from}:${from.replace(/\d+$/, (row) => String(Number(row) + 2))}`);
    expect(value(await describeSelection(createExcelPort()))).toMatchObject({ kind: 'entry', cellCount: 3, unit: { code: '220100' } });
  });

  it('asks for nothing more outside our sheets than what it takes to see that', async () => {
    const host = start();
    await select('台账', 'B2');
    host.host.statistics.reset();
    expect(value(await describeSelection(createExcelPort()))).toEqual({ kind: 'elsewhere', sheetName: '台账' });
    expect(host.host.statistics.counts.messages).toBe(2);
  });

  it('finds sheets whose first name is somebody else’s, and a selected sheet that lost its name', async () => {
    const names = filled.names.flatMap((name) => (name.name === 'TRA_target' ? [{ ...name, name: 'TRA_target_2' }, { name: 'TRA_target', refersTo: "'台账'!$A$1" }] : name.name === 'TRA_year_end' ? [] : [name]));
    start({ document: { ...filled, names } });
    const table = await tableOf('year-end');
    await select('年终填报', addressOf(table, '220100', 'M2'));
    expect(value(await describeSelection(createExcelPort()))).toMatchObject({ kind: 'entry', target: { state: 'known' }, last: { state: 'known' } });
  });

  it('fails while somebody types in a cell, and does not wait', async () => {
    const host = start();
    const editing = jest.spyOn(host.grid, 'editing').mockReturnValue(true);
    expect(await describeSelection(createExcelPort())).toMatchObject({ ok: false, problem: { code: 'cell-being-edited' } });
    editing.mockRestore();
  });
});

function addressOf(table: CodedTable, unit: string, code: string): string {
  const row = table.rows.find((each) => each.code === unit)?.row ?? 0;
  const column = table.columns.get(code) ?? 0;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

describe('watching the selection', () => {
  it.each(['1.9', '1.20'] as const)('tells of selections by user and add-in, of another sheet and of typed cells, until it is stopped (%s)', async (profile) => {
    const host = start({ profile });
    const hints: SelectionHint[] = [];
    const names = (): readonly (string | undefined)[] => hints.splice(0).map(({ sheetId }) => host.grid.sheetById(sheetId)?.name);
    const stop = value(await createExcelPort().watchSelection((hint) => hints.push(hint)));
    await select('年终填报', 'H12');
    await told();
    expect(new Set(names())).toEqual(new Set(['年终填报']));
    host.grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange('H13').activate(); });
    await told();
    expect(names()).toEqual(['年终填报']);
    host.grid.asUser((spreadsheet) => { spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange('H13').setValue(7); });
    await told();
    expect(names()).toEqual(['年终填报']);
    host.grid.activateSheet(host.grid.sheets()[0]?.id ?? '');
    await told();
    await stop();
    hints.length = 0;
    await select('年终填报', 'H14');
    await told();
    expect(hints).toEqual([]);
  });
});
