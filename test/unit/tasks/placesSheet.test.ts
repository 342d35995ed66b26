import type { Assessment } from '../../../src/model/assessment';
import type { CellValue } from '../../../src/model/cellValue';
import type { PlannedCell } from '../../../src/model/plan';
import type { Scheme } from '../../../src/model/scheme';
import type { SheetRole } from '../../../src/model/snapshot';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { placesByPart, placesGained } from '../../../src/scoring/placesByPart';
import type { HealthItem } from '../../../src/sheets/health/healthItem';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { compareScores } from '../../../src/tasks/compareScores';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { loadScheme, previewScheme } from '../../../src/tasks/loadScheme';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import { repairWorkbook } from '../../../src/tasks/repairWorkbook';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createHeadlessGrid, type HeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';
import { withoutResults } from '../../support/withoutResults';

jest.setTimeout(60_000);

/** Two areas, an indicator of two measures, one where less is better. */
const chosen = new Set([1, 3, 4, 12, 14]);
const scheme: Scheme = { ...jilin2004, indicators: jilin2004.indicators.filter(({ number }) => chosen.has(number)), measures: jilin2004.measures.filter(({ indicator }) => chosen.has(indicator)) };
const units = jilinPrefectures.slice(0, 5);
const both = ['half-year', 'year-end'] as const;

let port: DocumentPort;

beforeEach(async () => {
  port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
});

async function tableOf(of: DocumentPort, role: SheetRole): Promise<CodedTable> {
  const content = value(await of.read([role])).marks.get(role);
  const table = content && readCodedTable(content);
  if (!table) throw new Error(`no sheet of ${role}`);
  return table;
}

/** Puts something into cells of a sheet by their codes. */
async function put(role: SheetRole, cells: readonly (readonly [row: string, column: string, cell: PlannedCell])[]): Promise<void> {
  const { content, rows, columns } = await tableOf(port, role);
  const blocks = cells.map(([row, column, cell]) => ({ row: rows.find(({ code }) => code === row)?.row ?? -1, column: columns.get(column) ?? -1, cells: [[cell]] }));
  value(await port.apply({ sheets: [{ target: { existing: content.id }, liftProtection: true, blocks }], names: [] }));
}

/** The workbook as a spreadsheet computes it that knows no results, after what `act` does in it. */
async function computed(act: (grid: HeadlessGrid) => void = () => undefined): Promise<DocumentPort> {
  const grid = createHeadlessGrid({ document: withoutResults(port.document()) });
  await grid.settled();
  act(grid);
  await grid.settled();
  const document = grid.toDocument();
  grid.dispose();
  return createDocumentPort(document);
}

/** What stands in the columns of a sheet of places, by unit. */
async function shown(of: DocumentPort, role: 'half-year-places' | 'year-end-places', code: string): Promise<Readonly<Record<string, CellValue>>> {
  const table = await tableOf(of, role);
  return Object.fromEntries(table.rows.flatMap((row) => (valueAt(table.content, row.row, table.columns.get('U.name') ?? -1) === '' ? [] : [[row.code, valueAt(table.content, row.row, table.columns.get(code) ?? -1)]])));
}

/** The engine's places on every part, with the words where a unit has none. */
function placesOf(assessment: Assessment): Readonly<Record<string, Readonly<Record<string, CellValue>>>> {
  const { areas, indicators } = placesByPart(assessment);
  const of = (letter: string, places: typeof areas): readonly (readonly [string, Record<string, CellValue>])[] => [...places].map(([number, byUnit]) => [`Q.${letter}${number}.place`, Object.fromEntries(assessment.units.map(({ code }) => [code, byUnit.get(code) ?? '—']))]);
  return Object.fromEntries([...of('A', areas), ...of('I', indicators)]);
}

/** Every place in the sheet equals the engine's, and so does everything else that is compared after 计分. */
async function expectPlaces(of: DocumentPort, assessments: readonly Assessment[]): Promise<void> {
  for (const assessment of assessments) {
    for (const [code, places] of Object.entries(placesOf(assessment))) expect([code, await shown(of, `${assessment.period}-places`, code)]).toEqual([code, expect.objectContaining(places)]);
  }
  expect(value(await compareScores(of, assessments)).findings).toEqual([]);
}

async function examined(of: DocumentPort): Promise<readonly HealthItem[]> {
  return value(await examineWorkbook(of)).items.filter(({ role }) => role !== 'scheme');
}

const score = async (): Promise<readonly Assessment[]> => value(await scoreAndRank(port, 'zh-CN', undefined, both)).assessments;
const sheetNames = (): readonly string[] => port.document().sheets.map(({ name }) => name);
const formulasOf = (name: string): unknown => port.document().sheets.flatMap((sheet) => (sheet.name === name ? sheet.rows.map(({ index, cells }) => [index, cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [[column, formula]]))]) : []));

describe('the sheet of places', () => {
  it('comes for the periods that are asked for only', async () => {
    value(await scoreAndRank(port, 'zh-CN'));
    expect(sheetNames().filter((name) => name.endsWith('分项排名'))).toEqual([]);
    const report = value(await scoreAndRank(port, 'zh-CN', undefined, ['year-end']));
    expect(report.places).toEqual([{ period: 'year-end', sheetName: '年终分项排名', sheetId: expect.any(String) as string }]);
    expect(sheetNames().filter((name) => name.endsWith('分项排名'))).toEqual(['年终分项排名']);
    expect(value(await scoreAndRank(port, 'zh-CN')).places).toHaveLength(1);
  });

  it('computes the places of the example as the engine does, and how far each unit went up or down since half-year', async () => {
    const assessments = await score();
    const of = await computed();
    await expectPlaces(of, assessments);
    const [halfYear, yearEnd] = assessments;
    expect(await shown(of, 'year-end-places', 'Q.change')).toEqual(Object.fromEntries((yearEnd?.units ?? []).map((unit) => [unit.code, placesGained(halfYear, unit)])));
    expect(Object.values(await shown(of, 'year-end-places', 'Q.rank')).map(Number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('shares a place among equals and skips the next, by shares and not by points', async () => {
    // Two that reach their targets, one half of it, one nothing, and one for which the indicator does not count.
    const targets = [100, 50, 10, 10, '不适用'];
    const figures = [120, 50, 5, 0, 7];
    await put('target', units.map(({ code }, index) => [code, 'M12', { value: targets[index] ?? '' }]));
    await put('year-end', units.map(({ code }, index) => [code, 'M12', { value: figures[index] ?? '' }]));
    const assessments = await score();
    const of = await computed();
    await expectPlaces(of, assessments);
    expect(Object.values(await shown(of, 'year-end-places', 'Q.I12.place'))).toEqual([1, 1, 3, 4, '—']);
    expect(Object.values(await shown(of, 'year-end-places', 'Q.I12.points'))).toEqual([10, 10, 5, 0, '—']);
  });

  it('takes noise of binary fractions for a tie', async () => {
    await put('target', units.map(({ code }, index) => [code, 'M12', { value: [1.2, 0.3, 3, 1, 1][index] ?? '' }]));
    await put('year-end', units.map(({ code }, index) => [code, 'M12', { value: [0.4, 0.1, 1, 1 / 3, 0.5][index] ?? '' }]));
    const assessments = await score();
    const of = await computed();
    await expectPlaces(of, assessments);
    expect(Object.values(await shown(of, 'year-end-places', 'Q.I12.place'))).toEqual([2, 2, 2, 2, 1]);
  });

  it('counts measures that do not count for a unit nowhere, on indicator and area', async () => {
    const [first = { code: '' }, second = { code: '' }] = units;
    await put('target', [[first.code, 'M3', { value: '不适用' }], [first.code, 'M3.1', { value: '不适用' }], [second.code, 'M3.1', { value: '' }], ...(['M1a', 'M3', 'M3.1'] as const).map((code) => ['220300', code, { value: 0 }] as const)]);
    const assessments = await score();
    await expectPlaces(await computed(), assessments);
  });

  it('follows a figure without 计分, after the sheet of scores and the sheet itself were sorted', async () => {
    await score();
    const before = formulasOf('年终分项排名');
    const of = await computed((grid) => {
      for (const [name, last] of [['年终得分', 60], ['年终分项排名', 60]] as const) grid.sheets().find((sheet) => sheet.name === name)?.sort({ row: 7, column: 0, rowCount: units.length, columnCount: last }, [{ column: 3, ascending: true }], false);
      const figures = grid.sheets().find(({ name }) => name === '年终填报');
      const row = figures?.values({ row: 0, column: 0, rowCount: 20, columnCount: 1 }).findIndex(([code]) => code === '220400') ?? -1;
      const column = figures?.values({ row: 0, column: 0, rowCount: 20, columnCount: 40 }).flatMap((line) => [line.indexOf('M12')]).find((index) => index >= 0) ?? -1;
      figures?.write({ row, column, rowCount: 1, columnCount: 1 }, [[{ value: 1 }]]);
    });
    expect((await tableOf(of, 'year-end-places')).rows.map(({ code }) => code)).not.toEqual(units.map(({ code }) => code));
    await put('year-end', [['220400', 'M12', { value: 1 }]]);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(formulasOf('年终分项排名')).toEqual(before);
    await expectPlaces(of, assessments);
  });

  it('empties the row of a unit that is retired, and places the others', async () => {
    await score();
    await put('units', [['220200', 'U.state', { value: '停用' }]]);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(assessments.map((each) => each.units.length)).toEqual([4, 4]);
    const of = await computed();
    await expectPlaces(of, assessments);
    expect((await shown(of, 'year-end-places', 'Q.rank'))['220200']).toBe('');
    expect((await shown(of, 'year-end-places', 'Q.A1.place'))['220200']).toBe('');
  });

  it('gets columns for an indicator that comes into the scheme, in front of the remarks, and loses what it showed of one that goes', async () => {
    await score();
    const other: Scheme = { ...scheme, indicators: jilin2004.indicators.filter(({ number }) => number === 13 || (chosen.has(number) && number !== 3)), measures: jilin2004.measures.filter(({ indicator }) => indicator === 13 || (chosen.has(indicator) && indicator !== 3)) };
    value(await loadScheme(port, value(await previewScheme(port, other, 'zh-CN')), 'zh-CN'));
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    const of = await computed();
    await expectPlaces(of, assessments);
    const { columns, content, codeRow } = await tableOf(of, 'year-end-places');
    expect([columns.get('Q.I13.points'), columns.get('Q.I13.place')]).toEqual([(columns.get('Q.remark') ?? 0) - 2, (columns.get('Q.remark') ?? 0) - 1]);
    expect(valueAt(content, codeRow - 3, columns.get('Q.I13.points') ?? -1)).toBe('13. 下岗失业人员培训后就业率');
    expect(Object.values(await shown(of, 'year-end-places', 'Q.I3.place'))).toEqual(['', '', '', '', '']);
  });

  it('leaves what somebody wrote beside and below the table as it is', async () => {
    await score();
    const { content, columns, rows } = await tableOf(port, 'year-end-places');
    const own = { row: (rows.at(-1)?.row ?? 0) + 3, column: 2, cells: [[{ value: '备注：请各单位核对' }]] };
    const beside = { row: 8, column: Math.max(...columns.values()) + 2, cells: [[{ formula: '=1+1' }]] };
    value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [own, beside] }], names: [] }));
    value(await scoreAndRank(port, 'zh-CN'));
    const again = (await tableOf(port, 'year-end-places')).content;
    expect(valueAt(again, own.row, own.column)).toBe('备注：请各单位核对');
    expect(again.formulas[beside.row - again.row]?.[beside.column - again.column]).toBe('=1+1');
  });

  it('has no change of place where half-year was not scored', async () => {
    const half = await tableOf(port, 'half-year');
    const cells = half.rows.flatMap(({ code }) => (code === 'TOTAL' || code === 'END' ? [] : [...half.columns.keys()].flatMap((column) => (/^M.*(?<!\.R)$/.test(column) ? [[code, column, { value: '' }] as const] : []))));
    await put('half-year', cells);
    const report = value(await scoreAndRank(port, 'zh-CN', undefined, both));
    expect(report.places.map(({ period }) => period)).toEqual(['year-end']);
    const of = await computed();
    expect(Object.values(await shown(of, 'year-end-places', 'Q.half-year'))).toEqual(['', '', '', '', '']);
    expect(Object.values(await shown(of, 'year-end-places', 'Q.change'))).toEqual(['', '', '', '', '']);
    await expectPlaces(of, report.assessments);
  });

  it('is compared after 计分: a place typed over is named with its cell, and 体检 puts its formula back', async () => {
    const assessments = await score();
    const before = formulasOf('年终分项排名');
    await put('year-end-places', [['220300', 'Q.A2.place', { value: 1 }], ['220100', 'Q.I4.share', { value: '' }]]);
    const { findings } = value(await compareScores(port, assessments));
    const { columns, rows } = await tableOf(port, 'year-end-places');
    expect(findings).toMatchObject([
      { rule: 'score-overwritten', severity: 'hard', sheetRole: 'year-end-places', unitName: '长春市' },
      { rule: 'score-overwritten', severity: 'hard', sheetRole: 'year-end-places', unitName: '四平市', left: 1, at: { sheetName: '年终分项排名', row: rows.find(({ code }) => code === '220300')?.row, column: columns.get('Q.A2.place') } },
    ]);
    // The scheme is only a part of the standard one, whose other measures are missed.
    const items = await examined(port);
    expect(items.map(({ role, kind }) => [role, kind])).toEqual([['year-end-places', 'formula-overwritten'], ['year-end-places', 'formula-missing']]);
    value(await repairWorkbook(port, items));
    expect(formulasOf('年终分项排名')).toEqual(before);
    expect(await examined(port)).toEqual([]);
  });

  it('says that settings it depends on are examples, how ties are placed, and what the arrows mean', async () => {
    await score();
    const note = (name: string): string => String(port.document().sheets.find((sheet) => sheet.name === name)?.rows[1]?.cells.find((cell) => typeof cell.value === 'string')?.value);
    expect(note('年终分项排名')).toMatch(/^依据“年终得分”的得分自动排名.*名次并列，其后名次空出（1、1、3）.*↑为比半年上升.*【示例】/);
    expect(note('半年分项排名')).not.toContain('↑');
  });

  it('goes with the template when that is removed', async () => {
    await score();
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(sheetNames()).toEqual(['台账']);
    expect(port.document().names).toEqual([]);
  });
});
