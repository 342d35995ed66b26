import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { openWorkbook } from '../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { firstIndicators, twoPrefectures } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

const firstRow = 4;

const inspected = { 'V.unit': '长春市', 'V.measure': '城镇新就业人数', 'V.period': '年终总评', 'V.method': '抽样调查', 'V.date': 38183, 'V.verified': 60000, 'V.sample': 50, 'V.cases': 2, 'V.note': '抽查台账', 'V.inspector': '王某' };
const inspectedAgain = { ...inspected, 'V.unit': '吉林市', 'V.period': '半年初评', 'V.verified': 200 };
const recorded = { 'E.kind': '集体上访', 'E.unit': '吉林市', 'E.date': '2004-7-15', 'E.description': '欠薪', 'E.source': '信访局', 'E.decision': '待定', 'E.decided-by': '李某' };

let injected: WorkbookDocument;
let host: RunningOfficeHost;
let port: WorkbookPort;

beforeAll(async () => {
  const file = createDocumentPort(aWorkbook());
  value(await injectTemplate(file, { scheme: firstIndicators, units: twoPrefectures, locale: 'zh-CN' }));
  const text = '单位,指标项,栏目,数值\n长春市,2,year-end,61927\n吉林市,2,half-year,150';
  value(await importFigures(file, value(await previewImport(file, { text, encoding: 'pasted', column: 'year-end' }))));
  injected = file.document();
});

beforeEach(async () => {
  host = startOfficeHost({ profile: '1.9', computes: true, document: injected });
  port = createExcelPort();
  await write('督查核查', firstRow, inspected);
  await write('督查核查', firstRow + 1, inspectedAgain);
  await write('奖惩登记', firstRow, recorded);
  await host.grid.settled();
});

afterEach(() => {
  host.stop();
});

function columnsOf(name: string): ReadonlyMap<CellValue, number> {
  const rows = host.grid.toDocument().sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const codes = rows.find(({ cells }) => cells.some(({ value: text }) => text === 'V.unit' || text === 'E.unit'))?.cells ?? [];
  return new Map(codes.map((cell) => [cell.value ?? '', cell.column]));
}

/** Enters cells one by one, by the codes of their columns, as people do. */
async function write(name: string, row: number, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const columns = columnsOf(name);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [code, entered] of Object.entries(cells)) sheet.getRangeByIndexes(row, columns.get(code) ?? -1, 1, 1).values = [[entered]];
    await context.sync();
  });
}

/** What Excel shows in cells of a row. */
async function shown(name: string, row: number, codes: readonly string[]): Promise<readonly unknown[]> {
  const columns = columnsOf(name);
  return Excel.run(async (context) => {
    const ranges = codes.map((code) => context.workbook.worksheets.getItem(name).getRangeByIndexes(row, columns.get(code) ?? -1, 1, 1).load('values'));
    await context.sync();
    return ranges.map((range) => range.values[0]?.[0] as unknown);
  });
}

/** Both registers as the product reads them, without the places, in an order of their own. */
async function registers(): Promise<unknown> {
  const { inspections, records } = value(await openWorkbook(port, { needed: ['scheme', 'units', 'inspections', 'records'] }));
  const bare = (list: readonly { readonly at: unknown }[]): readonly unknown[] => list.map(({ at: _, ...rest }) => JSON.stringify(rest)).sort();
  return { inspections: bare(inspections?.inspections ?? []), records: bare(records?.entries ?? []), problems: [...(inspections?.problems ?? []), ...(records?.problems ?? [])] };
}

const lookedUp = ['V.unit-code', 'V.measure-code', 'V.measurement-unit', 'V.reported', 'V.difference'];

describe('督查核查 and 奖惩登记 in Excel', () => {
  it('show codes, the reported figure and the difference of what was entered', async () => {
    expect(await shown('督查核查', firstRow, lookedUp)).toEqual(['220100', 'M2', '人', 61927, 1927]);
    expect(await shown('督查核查', firstRow + 1, lookedUp)).toEqual(['220200', 'M2', '人', 150, -50]);
    expect(await shown('督查核查', firstRow + 2, lookedUp)).toEqual(['', '', '', '', '']);
    expect(await shown('奖惩登记', firstRow, ['E.unit-code'])).toEqual(['220200']);
  });

  it('are read back as they were entered', async () => {
    const { inspections, records } = value(await openWorkbook(port, { needed: ['scheme', 'units', 'inspections', 'records'] }));
    expect(inspections).toMatchObject({
      problems: [],
      inspections: [
        { unit: '220100', measure: '2', period: 'year-end', verified: 60000, method: '抽样调查', date: '2004-07-15', sample: 50, cases: 2, note: '抽查台账', inspector: '王某' },
        { unit: '220200', measure: '2', period: 'half-year', verified: 200 },
      ],
    });
    expect(records).toMatchObject({ problems: [], entries: [{ unit: '220200', about: '吉林市', date: '2004-07-15', description: '欠薪', source: '信访局', decision: 'pending', decidedBy: '李某' }] });
  });

  it.each<readonly [string, (sheet: Excel.Worksheet) => void, string, number]>([
    ['a row was put in above', (sheet) => sheet.getRange('1:1').insert('Down'), '督查核查', 1],
    ['the sheet was renamed', (sheet) => { sheet.name = '督查台账'; }, '督查台账', 0],
  ])('read and show the same after %s', async (_, change, name, moved) => {
    const before = await registers();
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('督查核查'));
      await context.sync();
    });
    await host.grid.settled();
    expect(await registers()).toEqual(before);
    expect(await shown(name, firstRow + moved, lookedUp)).toEqual(['220100', 'M2', '人', 61927, 1927]);
  });

  it('read and show the same after the entries were sorted', async () => {
    const before = await registers();
    const columns = columnsOf('督查核查');
    await Excel.run(async (context) => {
      const width = Math.max(...columns.values()) + 1;
      context.workbook.worksheets.getItem('督查核查').getRangeByIndexes(firstRow, 0, 2, width).sort.apply([{ key: columns.get('V.verified') ?? 0, ascending: true }]);
      await context.sync();
    });
    await host.grid.settled();
    expect(await registers()).toEqual(before);
    expect(await shown('督查核查', firstRow, lookedUp)).toEqual(['220200', 'M2', '人', 150, -50]);
    expect(await shown('督查核查', firstRow + 1, lookedUp)).toEqual(['220100', 'M2', '人', 61927, 1927]);
  });
});
