import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import type { HealthItem } from '../../src/sheets/health/healthItem';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../src/tasks/repairWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

const units = jilinPrefectures.slice(0, 2);
const standard = { scheme: jilin2004, units, locale: 'zh-CN' } as const;

let host: RunningOfficeHost;
let port: WorkbookPort;

beforeEach(async () => {
  host = startOfficeHost({ profile: '1.9', computes: false });
  port = createExcelPort();
  value(await injectTemplate(port, standard));
  await inSheet('督查核查', (sheet) => {
    sheet.getRange('F5').values = [['长春市']];
    sheet.getRange('H5').values = [['城镇新就业人数']];
    sheet.getRange('K5').values = [['年终总评']];
    sheet.getRange('O5').values = [[60000]];
  });
  await inSheet('奖惩登记', (sheet) => {
    sheet.getRange('G5').values = [['吉林市']];
  });
  await inSheet('目标任务书', (sheet) => {
    sheet.getRange('C2').values = [['吉林市']];
  });
});

afterEach(() => {
  host.stop();
});

async function inSheet(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

async function deletedAndInjectedAgain(name: string): Promise<void> {
  await inSheet(name, (sheet) => {
    sheet.delete();
  });
  expect(value(await injectTemplate(port, standard)).added.map((each) => each.name)).toEqual([name]);
}

/** Cells of our looking-up sheets by place: formulas without the quotation marks that Excel may take away, or values. */
function cells(part: 'formulas' | 'values'): ReadonlyMap<string, CellValue> {
  const sheets = host.grid.toDocument().sheets.filter(({ name }) => ['目标任务书', '综合评定', '督查核查', '奖惩登记'].includes(name));
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells: own }) =>
        own.flatMap(({ column, formula, value: entered }): readonly (readonly [string, CellValue])[] => {
          const text = part === 'formulas' ? formula?.replaceAll("'", '') : formula === undefined ? entered : undefined;
          return text === undefined || text === '' ? [] : [[`${name}!${index}:${column}`, text]];
        }),
      ),
    ),
  );
}

const broken = (): readonly string[] => [...cells('formulas')].flatMap(([place, formula]) => (String(formula).includes('#REF!') ? [place] : []));

async function listed(): Promise<readonly HealthItem[]> {
  return value(await examineWorkbook(port)).items.filter(({ kind }) => kind === 'formula-overwritten');
}

const standing = [
  ['考评单位', ['目标任务书', '督查核查', '奖惩登记']],
  ['半年填报', ['督查核查']],
  ['年终填报', ['督查核查']],
  ['目标任务', ['目标任务书']],
  ['考评方案', ['综合评定', '目标任务书', '督查核查']],
] as const;

describe('formulas that lost the sheet they refer to', () => {
  it.each(standing)('are listed and repaired after %s was deleted and injected again, and nothing entered is touched', async (gone, where) => {
    const formulas = cells('formulas');
    const values = cells('values');
    await deletedAndInjectedAgain(gone);
    const lost = broken().length;
    expect(lost).toBeGreaterThan(0);

    const items = await listed();
    expect([...new Set(items.map(({ sheetName }) => sheetName))].sort()).toEqual([...where].sort());
    expect(items.every(({ remedy, found }) => remedy === 'repair' && String(found).includes('#REF!'))).toBe(true);
    expect(items.reduce((sum, { parameters }) => sum + Number(parameters?.count), 0)).toBe(lost);

    expect(value(await repairWorkbook(port, items.map(({ id }) => ({ id }))))).toMatchObject({ repaired: items.length, skipped: 0 });
    expect(broken()).toEqual([]);
    expect(cells('formulas')).toEqual(formulas);
    expect(cells('values')).toEqual(values);
    expect(await listed()).toEqual([]);
  });

  it('are repaired where they stand by now, after rows and a column were put in', async () => {
    await inSheet('督查核查', (sheet) => {
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('H:H').insert('Right');
    });
    await inSheet('目标任务书', (sheet) => {
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('3:3').insert('Down');
    });
    const formulas = cells('formulas');
    const values = cells('values');
    await deletedAndInjectedAgain('考评单位');
    await deletedAndInjectedAgain('目标任务');
    const items = await listed();
    value(await repairWorkbook(port, items.map(({ id }) => ({ id }))));
    expect(cells('formulas')).toEqual(formulas);
    expect(cells('values')).toEqual(values);
  });

  it('are not listed where nothing was deleted', async () => {
    expect(await listed()).toEqual([]);
  });

  it('leave the other formulas of their column as they are', async () => {
    const formulas = cells('formulas');
    await inSheet('督查核查', (sheet) => {
      sheet.getRange('G7:G8').values = [['220100'], ['220200']];
    });
    const [item, ...others] = await listed();
    expect([item?.area, item?.parameters, others]).toEqual([{ row: 6, column: 6, rowCount: 2, columnCount: 1 }, { code: 'V.unit-code', count: 2 }, []]);
    value(await repairWorkbook(port, [{ id: item?.id ?? '' }]));
    expect(cells('formulas')).toEqual(formulas);
  });
});
