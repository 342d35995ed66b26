import { createExcelPort } from '../../src/excel/createExcelPort';
import { readSchemeText } from '../../src/files/schemeFile/readSchemeFile';
import { writeSchemeFile } from '../../src/files/schemeFile/writeSchemeFile';
import { describeFinding } from '../../src/locales/findings';
import type { Finding } from '../../src/model/finding';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { checkFigures } from '../../src/tasks/checkFigures';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { loadScheme, previewScheme } from '../../src/tasks/loadScheme';
import { openWorkbook } from '../../src/tasks/openWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const units = jilinPrefectures.slice(0, 2);
const rule = { code: 'Z1', expression: '17 + 18 >= 0.9 * target(17)', severity: 'hard', message: '征缴额低于本市要求', remedy: '请与征缴部门核对' } as const;

let host: RunningOfficeHost;
let port: WorkbookPort;
let sheetName: string;

beforeEach(async () => {
  host = startOfficeHost({ profile: '1.9', computes: false });
  port = createExcelPort();
  sheetName = '考评方案';
  value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }));
  const text = ['单位,指标项,栏目,数值', '长春市,17,target,100', '长春市,17,half-year,60', '长春市,18,half-year,29.9', '吉林市,17,target,100', '吉林市,17,half-year,60', '吉林市,18,half-year,30'].join('\n');
  value(await importFigures(port, value(await previewImport(port, { text, encoding: 'pasted', column: 'half-year' }))));
});

afterEach(() => {
  host.stop();
});

/** Row of a code, and column of a column's code, in 考评方案 as it is now. */
async function placeOf(code: string, column: string): Promise<{ readonly row: number; readonly column: number }> {
  const table = value(await openWorkbook(port, { needed: ['scheme'] })).coded.get('scheme');
  const row = table?.rows.find((each) => each.code === code)?.row;
  const place = column === 'code' ? table?.codeColumn : table?.columns.get(column);
  if (row === undefined || place === undefined) throw new Error(`no cell ${code} ${column}`);
  return { row, column: place };
}

/** Enters cells of a row as people do. */
async function enter(code: string, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, text] of Object.entries(cells)) {
    const place = await placeOf(code, column);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(place.row, place.column, 1, 1).values = [[text]];
      await context.sync();
    });
  }
}

const ruleCells = { 'P.wording': rule.expression, 'P.measure': rule.message, 'P.method': '强制性', 'P.parameters': rule.remedy };

async function ownFindings(): Promise<readonly Finding[]> {
  host.host.statistics.reset();
  const { findings } = value(await checkFigures(port, 'half-year'));
  expect(host.host.statistics.counts.messages).toBeLessThanOrEqual(2);
  return findings.filter(({ rule: code }) => code === 'own-rule' || code.startsWith('scheme-'));
}

/** The one finding, at the cell of 17 in the row of 长春市. */
async function expectTheFinding(): Promise<void> {
  const findings = await ownFindings();
  expect(findings.map(({ rule: code, severity, unitName, measure, left, right }) => [code, severity, unitName, measure, left, right])).toEqual([['own-rule', 'hard', '长春市', '17', 89.9, 90]]);
  const [finding] = findings;
  const cell = finding?.at;
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('半年填报').getRangeByIndexes(cell?.row ?? 0, cell?.column ?? 0, 1, 1).load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(shown).toEqual([[60]]);
}

describe('a rule of one’s own in Excel', () => {
  it('that is typed into a row that stands ready is checked, and found at the cell', async () => {
    expect(await ownFindings()).toEqual([]);
    await enter('R.Z1', ruleCells);
    expect(value(await openWorkbook(port, { needed: ['scheme'] })).scheme.ownRules).toEqual([rule]);
    await expectTheFinding();
    const [finding] = await ownFindings();
    expect(finding && describeFinding(finding, jilin2004, 'zh-CN')).toMatchObject({ remedy: rule.remedy, message: expect.stringContaining('征缴额低于本市要求（自定规则Z1“17 + 18 >= 0.9 * target(17)”不成立：左边为89.9，右边为90，相差0.1）') as unknown });
  });

  it('is found after a row was put in above it, the rules were sorted, and the sheet was renamed', async () => {
    await enter('R.Z2', ruleCells);
    await enter('R.Z2', { code: 'R.Z1A' });
    const first = await placeOf('R.Z1', 'code');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.getRangeByIndexes(first.row, 0, 1, 1).getEntireRow().insert('Down');
      sheet.getRangeByIndexes(first.row + 1, 0, 5, 22).sort.apply([{ key: 0, ascending: false }]);
      sheet.name = '方案（2004）';
      await context.sync();
    });
    sheetName = '方案（2004）';
    expect((await placeOf('R.Z1A', 'code')).row).not.toBe(first.row + 2);
    const { ownRules } = value(await openWorkbook(port, { needed: ['scheme'] })).scheme;
    expect(ownRules).toEqual([{ ...rule, code: 'Z1A' }]);
    await expectTheFinding();
  });

  it('that cannot be understood is told of at its cell, and is not checked', async () => {
    await enter('R.Z1', { ...ruleCells, 'P.wording': '17 + 18 >= 0.9 * target(170)' });
    const findings = await ownFindings();
    const { row, column } = await placeOf('R.Z1', 'P.wording');
    expect(findings).toMatchObject([{ rule: 'scheme-expression-invalid', severity: 'hard', at: { sheetName: '考评方案', row, column }, parameters: { reason: 'measure-unknown', position: 25, part: '170' } }]);
    expect(findings[0] && describeFinding(findings[0], jilin2004, 'zh-CN').message).toContain('“自定规则Z1”现为“17 + 18 >= 0.9 * target(170)”，不能采用：第25个字符“170”不是指标项代码，也不是数。该规则没有参加审核。');
  });

  it('that is retired is not checked', async () => {
    await enter('R.Z1', { ...ruleCells, 'P.state': '停用' });
    expect(await ownFindings()).toEqual([]);
    expect(value(await openWorkbook(port, { needed: ['scheme'] })).scheme.ownRules).toEqual([{ ...rule, retired: true }]);
  });

  it('comes with a scheme’s file into the rows that stand ready, and into a sheet that was made without any', async () => {
    const reading = readSchemeText(writeSchemeFile({ ...jilin2004, ownRules: [rule] }));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    const { row } = await placeOf('R.Z1', 'code');
    const load = async (): Promise<void> => {
      const preview = value(await previewScheme(port, reading.scheme, 'zh-CN'));
      value(await loadScheme(port, preview, 'zh-CN'));
      expect(value(await previewScheme(port, reading.scheme, 'zh-CN')).changes).toEqual([]);
    };
    await load();
    expect((await placeOf('R.Z1', 'code')).row).toBe(row);
    await expectTheFinding();
    // A workbook of an earlier template: without heading, note, header and rows of rules.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(row - 3, 0, 8, 1).getEntireRow().delete('Up');
      await context.sync();
    });
    const older = value(await openWorkbook(port, { needed: ['scheme'] }));
    expect([older.scheme.ownRules, older.schemeProblems]).toEqual([[], []]);
    const examined = value(await examineWorkbook(port));
    expect(examined.items.filter(({ role }) => role === 'scheme')).toEqual([]);
    await load();
    await expectTheFinding();
  });

  it('that another scheme lacks is retired with its row kept', async () => {
    await enter('R.Z1', ruleCells);
    const preview = value(await previewScheme(port, jilin2004, 'zh-CN'));
    expect(preview.changes).toEqual([{ code: 'R.Z1', kind: 'retired', cells: [{ column: 'P.state', from: '', to: '停用' }] }]);
    expect(value(await loadScheme(port, preview, 'zh-CN'))).toEqual({ added: 0, changed: 0, retired: 1 });
    expect(value(await openWorkbook(port, { needed: ['scheme'] })).scheme.ownRules).toEqual([{ ...rule, retired: true }]);
  });
});
