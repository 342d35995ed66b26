import { createExcelPort } from '../../src/excel/createExcelPort';
import type { Plan } from '../../src/model/plan';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilinCounties, jilinPrefectures } from '../../src/schemes/jilinUnits';
import { compareScores } from '../../src/tasks/compareScores';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { firstIndicators } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(120_000);

/** So many that most rows of scores stand below those that are read whole. */
const units = [...jilinPrefectures, ...jilinCounties].slice(0, 40);

let scored: WorkbookDocument;
let running: RunningOfficeHost | undefined;

beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme: firstIndicators, units, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  value(await scoreAndRank(port, 'zh-CN', undefined, ['year-end']));
  scored = port.document();
});

afterEach(() => {
  jest.restoreAllMocks();
  running?.stop();
  running = undefined;
});

interface Seen {
  readonly name: string;
  readonly cells: readonly unknown[];
}

function seen({ sheets }: WorkbookDocument): readonly Seen[] {
  return sheets.map(({ name, rows }) => ({ name, cells: rows.flatMap((row) => row.cells.flatMap((cell) => (cell.formula === undefined && (cell.value ?? '') === '' ? [] : [[row.index, cell.column, cell.formula ?? cell.value]]))) }));
}

const half = '半年得分';
const year = '年终得分';
const places = '年终分项排名';
const computed = [half, year, places];

/** Somebody puts something into a cell of a sheet of scores. */
function put(host: RunningOfficeHost, sheet: string, row: number, column: number, cell: { readonly value: string | number } | { readonly formula: string }): void {
  host.grid.sheets().find(({ name }) => name === sheet)?.write({ row, column, rowCount: 1, columnCount: 1 }, [[cell]]);
}

/** Cells of people's own: constants and emptied cells, over formulas of scores, places and the calculation, in rows that are read whole and below. */
function started(document = scored): RunningOfficeHost {
  const host = startOfficeHost({ document, profile: '1.9', computes: false });
  running = host;
  for (const sheet of computed) {
    put(host, sheet, 12, 3, { value: 99 });
    put(host, sheet, 38, 3, { value: 88 });
    put(host, sheet, 39, 3, { value: '' });
    // A step of the calculation, and the remark: neither is compared.
    put(host, sheet, 40, sheet === places ? 26 : 24, { value: '手工' });
  }
  return host;
}

async function messagesOf({ host }: RunningOfficeHost, operation: () => Promise<unknown>): Promise<number> {
  host.statistics.reset();
  await operation();
  return host.statistics.counts.messages;
}

/** A port whose plans are other ones. */
function planning(change: (plan: Plan) => Plan): WorkbookPort {
  const port = createExcelPort();
  return { ...port, apply: (plan, run) => port.apply(change(plan), run) };
}

const belowTheSheet = { row: 1_048_576, column: 0, rowCount: 2, columnCount: 1 } as const;

/** The last fill is refused, when all others are done. */
const refusedInTheEnd = (plan: Plan): Plan => ({ ...plan, sheets: plan.sheets.map((sheet, index) => (index < plan.sheets.length - 1 ? sheet : { ...sheet, fills: [...(sheet.fills ?? []), belowTheSheet] })) });

const refusedBeforeFills = (plan: Plan): Plan => ({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, styles: [{ areas: [belowTheSheet], style: { fill: '#FF0000' } }] })) });

const otherFormulas = (plan: Plan): Plan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map((cell) => (cell !== null && 'formula' in cell ? { formula: `${cell.formula}&""` } : cell))) })) })),
});

describe('scoring again, of many units', () => {
  it('takes one read and one write, and puts every formula back that was typed over', async () => {
    const host = started();
    const port = createExcelPort();
    put(host, half, 41, 3, { formula: '=1+1' });
    expect(await messagesOf(host, async () => value(await scoreAndRank(port, 'zh-CN')))).toBe(2);
    expect(seen(host.grid.toDocument())).toEqual(seen(scored));
  });

  it('is compared with one read, that tells formulas from constants', async () => {
    const host = started();
    const { assessments } = value(await scoreAndRank(createDocumentPort(scored), 'zh-CN'));
    let findings: readonly { readonly rule: string; readonly at?: { readonly sheetName: string; readonly row: number; readonly column: number } | undefined }[] = [];
    expect(await messagesOf(host, async () => ({ findings } = value(await compareScores(createExcelPort(), assessments))))).toBe(1);
    const overwritten = findings.filter(({ rule }) => rule === 'score-overwritten').map(({ at }) => [at?.sheetName, at?.row, at?.column]);
    expect(overwritten).toEqual(computed.flatMap((sheet) => [12, 38, 39].map((row) => [sheet, row, 3])));
  });

  it.each<[string, (plan: Plan) => Plan]>([
    ['before the formulas are filled down', refusedBeforeFills],
    ['when they are all filled down', refusedInTheEnd],
    ['when other formulas are filled down', (plan) => refusedInTheEnd(otherFormulas(plan))],
  ])('leaves every cell as it was where it fails %s', async (_, change) => {
    const host = started();
    const before = seen(host.grid.toDocument());
    expect(await scoreAndRank(planning(change), 'zh-CN')).toMatchObject({ ok: false });
    expect(seen(host.grid.toDocument())).toEqual(before);
  });

  it('leaves a formula of somebody’s own, in rows that were not read, where it fails before the formulas are filled down', async () => {
    const host = started();
    put(host, year, 41, 3, { formula: '=1+1' });
    const before = seen(host.grid.toDocument());
    expect(await scoreAndRank(planning(refusedBeforeFills), 'zh-CN')).toMatchObject({ ok: false });
    expect(seen(host.grid.toDocument())).toEqual(before);
  });

  it.each<[string, (plan: Plan) => Plan]>([
    ['before', refusedBeforeFills],
    ['when other formulas are filled down', (plan) => refusedInTheEnd(otherFormulas(plan))],
  ])('leaves every cell as it was where the units stand below the rows that are read whole, failing %s', async (_, change) => {
    const host = started();
    for (const name of computed) host.grid.sheets().find((sheet) => sheet.name === name)?.insertRows(0, 30);
    const before = seen(host.grid.toDocument());
    expect(await scoreAndRank(planning(change), 'zh-CN')).toMatchObject({ ok: false });
    expect(seen(host.grid.toDocument())).toEqual(before);
  });

  it('reads the sheets whole where Excel does not tell cells by their kind', async () => {
    const host = started();
    const refusal: unknown = Reflect.construct(OfficeExtension.Error, [{ code: 'AccessDenied', message: '', debugInfo: { code: 'AccessDenied', message: '', errorLocation: 'Range.getSpecialCellsOrNullObject' } }]);
    if (!(refusal instanceof Error)) throw new Error('the library has no error of its own');
    jest.spyOn(Excel.Range.prototype, 'getSpecialCellsOrNullObject').mockImplementation(() => {
      throw refusal;
    });
    value(await scoreAndRank(createExcelPort(), 'zh-CN'));
    expect(seen(host.grid.toDocument())).toEqual(seen(scored));
  });
});
