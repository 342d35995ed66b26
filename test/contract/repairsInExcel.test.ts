import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import type { WorkbookPort } from '../../src/model/workbookPort';
import type { ValidationDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { entryProtection } from '../../src/sheets/entryProtection';
import type { HealthItem } from '../../src/sheets/health/healthItem';
import type { TemplateUpgrade } from '../../src/sheets/health/templateUpgrades';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../src/tasks/repairWorkbook';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { fewMeasures } from '../support/builders/fewMeasures';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

const standard = { scheme: fewMeasures(1, 2, 3), units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' } as const;

let injected: WorkbookDocument;
let host: RunningOfficeHost;
let port: WorkbookPort;

beforeAll(async () => {
  const file = createDocumentPort(aWorkbook());
  value(await injectTemplate(file, standard));
  injected = file.document();
});

beforeEach(() => {
  host = startOfficeHost({ document: injected, profile: '1.9', computes: false });
  port = createExcelPort();
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

const listed = async (): Promise<readonly HealthItem[]> => value(await examineWorkbook(port)).items;

async function repairAll(items: readonly HealthItem[]): Promise<void> {
  expect(value(await repairWorkbook(port, items))).toMatchObject({ repaired: items.length, skipped: 0 });
}

const documentOf = (name: string) => host.grid.toDocument().sheets.find((sheet) => sheet.name === name);

/** What was entered, or stands for itself, by place; formulas aside. */
function constants(): ReadonlyMap<string, CellValue> {
  return new Map(
    host.grid.toDocument().sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) => cells.flatMap(({ column, formula, value: entered }) => (formula !== undefined || entered === undefined || entered === '' ? [] : [[`${name}!${index}:${column}`, entered] as const]))),
    ),
  );
}

/** Formulas of a row by column, without the quotation marks that Excel may take away. */
function formulasOf(name: string, row: number): Readonly<Record<number, string>> {
  const cells = documentOf(name)?.rows.find(({ index }) => index === row)?.cells ?? [];
  return Object.fromEntries(cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [[column, formula.replaceAll("'", '')] as const])));
}

/** Rules by the cells that they cover, whichever way the cells are put together. */
function rules(name: string): readonly string[] {
  const spelt = ({ type, formula1 = '', formula2 = '', prompt, error }: ValidationDocument): string => JSON.stringify([type, formula1.replaceAll("'", ''), formula2, prompt, error]);
  return (documentOf(name)?.validations ?? [])
    .flatMap((rule) => rule.areas.flatMap(({ row, column, rowCount, columnCount }) => Array.from({ length: rowCount * columnCount }, (_, index) => `${column + (index % columnCount)}:${row + Math.floor(index / columnCount)} ${spelt(rule)}`)))
    .sort();
}

const lists = ['目标任务书', '督查核查', '奖惩登记'] as const;

describe('drop-down lists', () => {
  const drawn = [
    ['考评单位', ['目标任务书', '督查核查', '奖惩登记']],
    ['考评方案', ['督查核查']],
  ] as const;

  it.each(drawn)('whose source went with %s are listed and drawn from the new sheet, and nothing entered is touched', async (source, where) => {
    await inSheet('督查核查', (sheet) => {
      sheet.getRange('F5').values = [['长春市']];
      sheet.getRange('F6').values = [['临时抽查单位']];
    });
    await inSheet('奖惩登记', (sheet) => { sheet.getRange('G5').values = [['吉林市']]; });
    const before = lists.map(rules);
    const entered = constants();
    await inSheet(source, (sheet) => { sheet.delete(); });
    // Without its source no list can be drawn: the sheet has to come first.
    expect((await listed()).filter(({ kind }) => kind === 'sheet-missing' || kind === 'list-source-lost')).toMatchObject([{ kind: 'sheet-missing', remedy: 'complete' }]);
    value(await injectTemplate(port, standard));

    const lost = (await listed()).filter(({ kind }) => kind === 'list-source-lost');
    expect(lost.map(({ sheetName, remedy }) => [sheetName, remedy])).toEqual(where.map((name) => [name, 'repair']));
    expect(lost.every(({ found, expected }) => String(found).includes('#REF!') && String(expected).includes(source))).toBe(true);
    await repairAll(lost);
    expect(lists.map(rules)).toEqual(before);
    expect(constants()).toEqual(entered);
    expect((await listed()).filter(({ kind }) => kind === 'list-source-lost')).toEqual([]);
  });

  it('that are drawn from a sheet of another name are drawn from ours again', async () => {
    const before = rules('督查核查');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('督查核查');
      const copy = context.workbook.worksheets.getItem('考评单位').copy();
      copy.name = '旧单位表';
      sheet.getRange('F5:F64').dataValidation.rule = { list: { inCellDropDown: true, source: '=OFFSET(旧单位表!$B$4,1,0,MAX(1,COUNTA(旧单位表!$B:$B)-2),1)' } };
      await context.sync();
    });
    const items = (await listed()).filter(({ remedy }) => remedy === 'repair');
    expect(items).toMatchObject([{ kind: 'list-source-lost', sheetName: '督查核查', area: { row: 4, column: 5 } }]);
    await repairAll(items);
    expect(rules('督查核查')).toEqual(before);
  });

  it('follow a sheet that is renamed or gets rows and columns in front, and are not listed', async () => {
    await inSheet('考评单位', (sheet) => {
      sheet.name = '单位表';
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('1:1').insert('Down');
    });
    expect(rules('督查核查').filter((rule) => rule.includes('单位表!$C$5'))).not.toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it('that were cleared are put back', async () => {
    const before = lists.map(rules);
    await inSheet('目标任务书', (sheet) => { sheet.getRange('C2').dataValidation.clear(); });
    await inSheet('奖惩登记', (sheet) => { sheet.getRange('F5:O64').dataValidation.clear(); });
    const items = await listed();
    expect(items.map(({ kind, sheetName }) => [kind, sheetName])).toEqual([['rule-lost', '目标任务书'], ...Array.from({ length: 5 }, () => ['rule-lost', '奖惩登记'])]);
    await repairAll(items);
    expect(lists.map(rules)).toEqual(before);
  });
});

describe('rows of registers without a serial number', () => {
  const registers = [
    { name: '督查核查', lookups: [6, 8, 9, 13, 15], entered: { F: '长春市', H: '城镇新就业人数', K: '年终总评', O: 60000 } },
    { name: '奖惩登记', lookups: [7], entered: { F: '集体上访', G: '吉林市', J: '欠薪' } },
  ] as const;

  it.each(registers)('get formulas and rules in $name once something is entered in them', async ({ name, lookups, entered }) => {
    const end = documentOf(name)?.rows.find(({ cells }) => cells.some(({ value: text }) => text === 'END'))?.index ?? 0;
    // In Excel's rows, from 1: one put in among the prepared rows, one two rows below their end.
    const [among, below] = [7, end + 4];
    await inSheet(name, (sheet) => {
      sheet.getRange('7:7').insert('Down');
      for (const row of [among, below]) for (const [column, cell] of Object.entries(entered)) sheet.getRange(`${column}${row}`).values = [[cell]];
    });
    const before = constants();
    expect(Object.keys(formulasOf(name, among - 1))).toEqual([]);

    const items = await listed();
    expect(items.filter(({ kind }) => kind === 'formula-missing').map(({ area }) => [area?.row, area?.column]).sort()).toEqual([among - 1, below - 1].flatMap((row) => lookups.map((column) => [row, column])).sort());
    expect([...new Set(items.map(({ sheetName, remedy }) => `${sheetName ?? ''} ${remedy}`))]).toEqual([`${name} repair`]);
    await repairAll(items);

    for (const row of [among, below]) {
      const own = formulasOf(name, row - 1);
      expect(Object.keys(own).map(Number)).toEqual([...lookups]);
      expect(own).toEqual(Object.fromEntries(Object.entries(formulasOf(name, 4)).map(([column, formula]) => [column, formula.replaceAll(/(\$[A-Z]{1,2})5(?!\d)/g, `$1${row}`)])));
    }
    const covered = rules(name).map((rule) => rule.replace(/^(\d+):(\d+) .*$/, '$1 $2'));
    for (const row of [among - 1, below - 1]) expect(covered.filter((place) => place.endsWith(` ${row}`)).map((place) => place.split(' ')[0])).toEqual(covered.filter((place) => place.endsWith(' 4')).map((place) => place.split(' ')[0]));
    expect(constants()).toEqual(before);
    expect(await listed()).toEqual([]);
  });

  it('keep what somebody wrote where a formula would stand, as in sums of one’s own', async () => {
    await inSheet('督查核查', (sheet) => {
      sheet.getRange('F70').values = [['合计']];
      sheet.getRange('N70').formulas = [['=SUM(N5:N64)']];
      sheet.getRange('G70').values = [['共 2 次']];
    });
    const before = [constants(), formulasOf('督查核查', 69)[13]];
    await repairAll(await listed());
    expect([constants(), formulasOf('督查核查', 69)[13]]).toEqual(before);
    expect(await listed()).toEqual([]);
  });

  it('are left alone while nothing is entered in them', async () => {
    await inSheet('督查核查', (sheet) => {
      sheet.getRange('7:7').insert('Down');
      sheet.getRange('A70').values = [['说明：以下为往年记录']];
    });
    expect(await listed()).toEqual([]);
  });
});

describe('a sheet of an older version of the template', () => {
  const older = async (): Promise<void> =>
    inSheet('年终填报', (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('A7').values = [['TRA|year-end|jilin-2004|0']];
      sheet.getRange('K9').values = [[61927]];
      sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowInsertColumns: true, allowInsertRows: true, allowSort: true, allowAutoFilter: true });
    });
  const mark = (): CellValue | undefined => documentOf('年终填报')?.rows.find(({ index }) => index === 6)?.cells.find(({ column }) => column === 0)?.value;

  it('is listed and brought to this version, and its figures stay', async () => {
    await older();
    const entered = constants();
    const items = await listed();
    expect(items).toMatchObject([{ kind: 'template-older', remedy: 'repair', sheetName: '年终填报', parameters: { version: 0, current: 1 } }]);
    await repairAll(items);
    expect(mark()).toBe('TRA|year-end|jilin-2004|1');
    expect(constants()).toEqual(new Map([...entered, ['年终填报!6:0', 'TRA|year-end|jilin-2004|1']]));
    expect(documentOf('年终填报')?.protection).toEqual(entryProtection);
    expect(await listed()).toEqual([]);
  });

  it('gets what the versions since then changed', async () => {
    await older();
    const upgrades: readonly TemplateUpgrade[] = [{ to: 1, changes: ({ table }) => ({ blocks: [{ row: (table?.codeRow ?? 0) - 6, column: 0, cells: [[{ value: '新版标题' }]] }] }) }];
    const items = await listed();
    expect(value(await repairWorkbook(port, items, undefined, upgrades))).toMatchObject({ repaired: 1, skipped: 0 });
    expect([mark(), constants().get('年终填报!0:0'), constants().get('年终填报!8:10')]).toEqual(['TRA|year-end|jilin-2004|1', '新版标题', 61927]);
  });

  it('is told of and left alone where it is newer', async () => {
    await inSheet('考评单位', (sheet) => {
      sheet.getRange('A4').values = [['TRA|units|jilin-2004|2']];
    });
    expect(await listed()).toMatchObject([{ kind: 'template-newer', remedy: 'hand', sheetName: '考评单位' }]);
  });
});

describe('protection that somebody took off', () => {
  it('is listed and put back, with every cell to fill in still open', async () => {
    await inSheet('半年填报', (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('K9').values = [[150]];
      // As after pasting from another sheet.
      sheet.getRange('K9:K10').format.protection.locked = true;
    });
    const entered = constants();
    const items = await listed();
    expect(items).toMatchObject([{ kind: 'protection-lost', remedy: 'repair', sheetName: '半年填报' }]);
    await repairAll(items);
    expect(documentOf('半年填报')?.protection).toEqual(entryProtection);
    expect(constants()).toEqual(entered);
    expect(await listed()).toEqual([]);
    await inSheet('半年填报', (sheet) => { sheet.getRange('K9').values = [[160]]; });
    expect(constants().get('半年填报!8:10')).toBe(160);
  });

  it('is put back together with what else is repaired', async () => {
    await inSheet('半年填报', (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('J9').values = [[0.5]];
      sheet.getRange('K9:K10').dataValidation.clear();
    });
    const items = await listed();
    expect(items.map(({ kind }) => kind)).toEqual(['formula-overwritten', 'rule-lost', 'protection-lost']);
    await repairAll(items);
    expect(documentOf('半年填报')?.protection).toEqual(entryProtection);
    expect(await listed()).toEqual([]);
  });
});
