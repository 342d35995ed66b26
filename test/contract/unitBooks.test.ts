import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../src/schemes/schemeOfPrefecture';
import { alignTemplate } from '../../src/tasks/alignTemplate';
import { changeUnits } from '../../src/tasks/changeUnits';
import { describeUnits } from '../../src/tasks/describeUnits';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate, type InjectOptions } from '../../src/tasks/injectTemplate';
import { makeUnitBooks } from '../../src/tasks/makeUnitBooks';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { firstIndicators } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

const name = '目标任务书（各单位）';

let host: RunningOfficeHost;
let port: WorkbookPort;

/** A workbook with the template and some targets; only what is asked of a computed cell has formulas computed. */
async function start(options: InjectOptions, targets: string, computes = false): Promise<void> {
  const file = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(file, options));
  value(await importFigures(file, value(await previewImport(file, { text: `单位,指标项,栏目,数值\n${targets}`, encoding: 'pasted', column: 'target' }))));
  host = startOfficeHost({ profile: '1.9', computes, document: file.document() });
  port = createExcelPort();
}

afterEach(() => {
  host.stop();
});

/** What Excel shows in the whole sheet of books. */
async function shown(): Promise<readonly (readonly CellValue[])[]> {
  await host.grid.settled();
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values');
    await context.sync();
    return used.values as readonly (readonly CellValue[])[];
  });
}

/** Each book's unit, and its target of a measure. */
function books(cells: readonly (readonly CellValue[])[], measure: string): readonly (readonly [unit: CellValue, target: CellValue])[] {
  const list: [CellValue, CellValue][] = [];
  for (const row of cells) {
    if (String(row[1]).startsWith('责任单位：')) list.push([String(row[1]).slice(5), '']);
    const last = list.at(-1);
    if (row[0] === `M${measure}` && last) last[1] = row[4] ?? '';
  }
  return list;
}

/** The units whose books there are. */
async function codes(): Promise<readonly CellValue[]> {
  return (await shown()).flatMap(([code]) => (/^\d{6}/.test(String(code)) ? [code ?? ''] : []));
}

function breaks(): readonly number[] | undefined {
  return host.grid.toDocument().sheets.find((sheet) => sheet.name === name)?.pageLayout?.rowBreaks;
}

async function write(row: number, column: number, text: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1).values = [[text]];
    await context.sync();
  });
}

const nine: InjectOptions = { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' };
/** Few measures where formulas are computed, which takes the most of the time. */
const few: InjectOptions = { ...nine, scheme: firstIndicators };

describe('the books of all units', () => {
  it('show each unit its own targets on a page of its own, and follow what is changed later', async () => {
    const units = jilinPrefectures.slice(0, 3);
    await start({ ...few, units }, '长春市,2,target,60000\n四平市,2,target,700', true);
    const report = value(await makeUnitBooks(port, 'zh-CN'));
    expect(report).toMatchObject({ done: 'added', sheetName: name, units: 3 });
    const before = await shown();
    expect(books(before, '2')).toEqual([['长春市', 60000], ['吉林市', '未下达'], ['四平市', 700]]);
    expect(before.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('#'))).toEqual([]);
    expect(before.filter((row) => row[1] === '2004年就业和社会保障工作目标任务书')).toHaveLength(3);
    const size = (breaks()?.[0] ?? 0) - 1;
    expect(breaks()).toEqual([1 + size, 1 + 2 * size]);
    value(await importFigures(port, value(await previewImport(port, { text: '单位,指标项,栏目,数值\n吉林市,2,target,800', encoding: 'pasted', column: 'target' }))));
    expect(books(await shown(), '2')[1]).toEqual(['吉林市', 800]);
  });

  it('are for the counties where these are assessed', async () => {
    const units = unitsOfJilinPrefecture('220400');
    await start({ scheme: schemeOfPrefecture(firstIndicators, '辽源市'), units, locale: 'zh-CN' }, '东丰县,2,target,31', true);
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ units: units.length });
    expect(books(await shown(), '2')).toEqual(units.map((unit) => [unit.name, unit.name === '东丰县' ? 31 : '未下达']));
  });

  it('take one exchange that reads and one that writes, however many units there are', async () => {
    for (const units of [jilinPrefectures.slice(0, 2), jilinPrefectures]) {
      await start({ ...nine, units }, '长春市,2,target,5');
      const before = host.host.statistics.counts.messages;
      value(await makeUnitBooks(port, 'zh-CN'));
      expect(host.host.statistics.counts.messages - before).toBe(2);
      if (units.length < 9) host.stop();
    }
  });

  it('made a second time are the same, and written only where units or measures changed', async () => {
    await start({ ...nine, units: jilinPrefectures.slice(0, 4) }, '长春市,2,target,5\n四平市,2,target,7');
    value(await makeUnitBooks(port, 'zh-CN'));
    await write(3, 14, '看过');
    const first = await shown();
    expect(value(await makeUnitBooks(port, 'en-US'))).toMatchObject({ done: 'current' });
    expect(await shown()).toEqual(first);
    await write(3, 14, '');
    const listed = value(await describeUnits(port)).units;
    const jilin = listed.find((unit) => unit.name === '吉林市');
    value(await changeUnits(port, listed, { kind: 'retire', key: jilin?.key ?? '' }, 'zh-CN'));
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'refreshed', sheetName: name, units: 3 });
    expect(await codes()).toEqual(['220100', '220300', '220400']);
    expect(breaks()).toHaveLength(2);
    value(await changeUnits(port, value(await describeUnits(port)).units, { kind: 'add', units: [{ code: '229900', name: '示范区' }] }, 'zh-CN'));
    value(await alignTemplate(port, 'zh-CN'));
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'refreshed', units: 4 });
    expect(await codes()).toEqual(['220100', '220300', '220400', '229900']);
    expect(breaks()).toHaveLength(3);
    expect(host.grid.sheets().filter((sheet) => sheet.name.startsWith('目标任务书'))).toHaveLength(2);
  });

  it.each([
    ['typed over a formula', 6, 4, 12345],
    ['typed over a formula at the right', 6, 11, 12345],
    ['between the two columns of lines', 6, 6, '见会议纪要'],
    ['beside the books', 6, 14, '已谈话'],
    ['a formula of one’s own among the signatures', 50, 4, '=TODAY()'],
  ])('leave what is somebody’s own as it is: %s', async (_name, row, column, text) => {
    await start({ ...nine, units: jilinPrefectures.slice(0, 3) }, '长春市,2,target,5');
    value(await makeUnitBooks(port, 'zh-CN'));
    const rowAt = row === 50 ? (await shown()).findIndex((cells) => String(cells[1]).startsWith('负责人')) : row;
    await write(rowAt, column, text);
    const before = host.grid.toDocument();
    const listed = value(await describeUnits(port)).units;
    value(await changeUnits(port, listed, { kind: 'retire', key: listed[0]?.key ?? '' }, 'zh-CN'));
    expect(await makeUnitBooks(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'sheet-holds-more', parameters: { sheet: name } } });
    const sheetOf = (document: typeof before): unknown => document.sheets.find((sheet) => sheet.name === name)?.rows.map((line) => line.cells.map((cell) => cell.formula ?? cell.value));
    expect(sheetOf(host.grid.toDocument())).toEqual(sheetOf(before));
  });

  it('find their sheets again after one was deleted and put back', async () => {
    await start({ ...few, units: jilinPrefectures.slice(0, 2) }, '长春市,2,target,5', true);
    value(await makeUnitBooks(port, 'zh-CN'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('目标任务').delete();
      await context.sync();
    });
    value(await injectTemplate(port, few));
    value(await importFigures(port, value(await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,2,target,6', encoding: 'pasted', column: 'target' }))));
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'refreshed' });
    expect(books(await shown(), '2')[0]).toEqual(['长春市', 6]);
  });

  it('are healthy as they are, keep their name when renamed, and go with the rest', async () => {
    await start({ ...nine, units: jilinPrefectures.slice(0, 2) }, '长春市,2,target,5');
    value(await makeUnitBooks(port, 'zh-CN'));
    expect(value(await examineWorkbook(port)).items).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).name = '签字版';
      await context.sync();
    });
    expect(value(await makeUnitBooks(port, 'zh-CN'))).toMatchObject({ done: 'current', sheetName: '签字版' });
    const preview = value(await previewRemoval(port));
    expect(preview.sheets.map((sheet) => sheet.name)).toContain('签字版');
    value(await removeTemplate(port, preview));
    expect(host.grid.sheets().map((sheet) => sheet.name)).toEqual(['台账']);
    expect(host.grid.toDocument().names).toEqual([]);
  });
});
