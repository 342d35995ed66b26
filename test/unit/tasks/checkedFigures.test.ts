import { describeFinding } from '../../../src/locales/findings';
import type { Period } from '../../../src/model/period';
import { orderRow } from '../../../src/sheets/checkedFigures/checkedColumns';
import { checkLogCodes } from '../../../src/sheets/checkLog/checkLogColumns';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import type { CheckReport } from '../../../src/tasks/reports';
import type { SheetRole } from '../../../src/model/snapshot';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { bringIn } from '../../support/bringIn';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

async function check(port: DocumentPort, period: Period = 'half-year'): Promise<CheckReport> {
  return value(await checkFigures(port, period, undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), now: '2004-07-12 09:30' }));
}

async function table(port: DocumentPort, role: SheetRole): Promise<CodedTable> {
  const content = value(await port.read([role])).marks.get(role);
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error(`no ${role}`);
  return coded;
}

async function write(port: DocumentPort, { content }: CodedTable, row: number, column: number, text: string | number): Promise<void> {
  value(await port.apply({ sheets: [{ target: { existing: content.id }, liftProtection: true, blocks: [{ row, column, cells: [[{ value: text }]] }] }], names: [] }));
}

const said = ({ changes }: CheckReport): readonly unknown[] | undefined => changes?.map(({ column, unitName, unitCode, measure, part, before, after, at }) => [column, unitName ?? unitCode, measure, part, before, after, at !== undefined]);

const sheetNames = (port: DocumentPort): readonly string[] => port.document().sheets.map(({ name }) => name);

describe('what changed since the last check', () => {
  it('is not known at the first one, which keeps the figures in a hidden sheet with the same write', async () => {
    const port = await aFilledWorkbook();
    let writes = 0;
    const counted: DocumentPort = { ...port, apply: (plan, run) => ((writes += 1), port.apply(plan, run)) };
    const report = await check(counted);
    expect(report.changes).toBeUndefined();
    expect(report.checkedFigures).toEqual({ name: '审核留底' });
    expect(writes).toBe(1);
    expect(port.document().sheets.find(({ name }) => name === '审核留底')?.visibility).toBe('hidden');
  });

  it('is nothing where nothing changed, and then the sheet is not written', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    const sheet = (): string => JSON.stringify(port.document().sheets.find(({ name }) => name === '审核留底'));
    const before = sheet();
    expect((await check(port)).changes).toEqual([]);
    expect(sheet()).toBe(before);
  });

  it('is every figure that was typed, emptied or filled in, with its cell, before and after', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    const reported = await table(port, 'half-year');
    const at = (unit: string, code: string): [number, number] => [reported.rows.find((row) => row.code === unit)?.row ?? -1, reported.columns.get(code) ?? -1];
    const was = (unit: string, code: string): unknown => valueAt(reported.content, ...at(unit, code));
    const [numerator, value2] = [was('220200', 'M16.1.N'), was('220100', 'M2')];
    await write(port, reported, ...at('220100', 'M2'), '约1.2万');
    await write(port, reported, ...at('220200', 'M16.1.N'), '');
    await bringIn(port, '长春市,3,target,777,,');
    const report = await check(port);
    expect(said(report)).toEqual([
      ['target', '长春市', '3', 'value', expect.any(Number), 777, true],
      ['half-year', '长春市', '2', 'value', value2, '约1.2万', true],
      ['half-year', '吉林市', '16.1', 'numerator', numerator, '', true],
    ]);
    expect(report.changes?.[1]?.at).toMatchObject({ sheetName: '半年填报', row: at('220100', 'M2')[0], column: at('220100', 'M2')[1] });
    expect((await check(port)).changes).toEqual([]);
  });

  it('is held against the last check of the same period', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    await bringIn(port, '长春市,2,half-year,777,,');
    expect((await check(port, 'year-end')).changes).toBeUndefined();
    expect((await check(port)).changes).toHaveLength(1);
  });

  it('is found by codes: sorted rows and a row put in are no change, a unit whose row is gone is one', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    const reported = await table(port, 'half-year');
    const [first, second] = reported.rows;
    if (!first || !second) throw new Error('no rows');
    const { content } = reported;
    const cells = (row: number) => (content.formulas[row - content.row] ?? []).map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : { value: cell }));
    value(await port.apply({ sheets: [{ target: { existing: content.id }, liftProtection: true, blocks: [{ row: first.row, column: content.column, cells: [cells(second.row), cells(first.row)] }] }], names: [] }));
    value(await port.apply({ sheets: [{ target: { existing: content.id }, liftProtection: true, inserts: [{ kind: 'rows', before: first.row, count: 1 }], blocks: [] }], names: [] }));
    expect((await check(port)).changes).toEqual([]);
    const moved = await table(port, 'half-year');
    const row = moved.rows.find(({ code }) => code === '220100')?.row ?? -1;
    await write(port, moved, row, moved.codeColumn, 'x');
    const changes = (await check(port)).changes ?? [];
    const gone = changes.filter(({ unitCode }) => unitCode === '220100');
    expect(gone.length).toBeGreaterThan(30);
    expect(gone.every(({ at, after, unitName }) => at === undefined && after === '' && unitName === '长春市')).toBe(true);
  });

  it('leaves out a unit whose kept figures somebody spoilt, and compares it again next time', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    const kept = await table(port, 'checked-figures');
    const row = kept.rows.find(({ code }) => code === '220100')?.row ?? -1;
    await write(port, kept, row, kept.columns.get('C.half-year.half-year') ?? -1, '[1,');
    await bringIn(port, '长春市,2,half-year,777,,');
    expect((await check(port)).changes).toEqual([]);
    await bringIn(port, '长春市,2,half-year,778,,');
    expect(said(await check(port))).toEqual([['half-year', '长春市', '2', 'value', 777, 778, true]]);
  });

  it('starts anew when the sheet was deleted, and leaves alone one that lost its mark, and says so', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    const kept = await table(port, 'checked-figures');
    await write(port, kept, kept.codeRow, kept.codeColumn, '代码');
    const spoilt = await check(port);
    expect(spoilt.changes).toBeUndefined();
    expect(spoilt.checkedFigures).toMatchObject({ name: '审核留底', problem: { code: 'sheet-damaged' } });
    value(await port.apply({ sheets: [], names: [], removeSheets: [kept.content.id] }));
    expect((await check(port)).checkedFigures).toEqual({ name: '审核留底' });
    expect((await check(port)).changes).toEqual([]);
  });

  it('is counted in 审核记录', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    await bringIn(port, '长春市,2,half-year,777,,\n吉林市,3,half-year,12,,');
    await check(port);
    const log = await table(port, 'check-log');
    const column = log.columns.get('L.changed') ?? -1;
    expect(checkLogCodes).toContain('L.changed');
    expect(log.rows.map(({ row }) => valueAt(log.content, row, column))).toEqual(['', 2]);
  });

  it('is in a sheet that is healthy, and goes with the template', async () => {
    const port = await aFilledWorkbook();
    await check(port);
    await check(port, 'year-end');
    const kept = await table(port, 'checked-figures');
    expect(kept.rows.map(({ code }) => code)).toContain(orderRow);
    expect(value(await examineWorkbook(port)).items.filter(({ role }) => role === 'checked-figures')).toEqual([]);
    const preview = value(await previewRemoval(port));
    expect(preview.sheets.map(({ name }) => name)).toContain('审核留底');
    value(await removeTemplate(port, preview));
    expect(sheetNames(port)).toEqual(['台账']);
  });
});
