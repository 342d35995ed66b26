import { createExcelPort } from '../../src/excel/createExcelPort';
import type { Assessment } from '../../src/model/assessment';
import type { CellValue } from '../../src/model/cellValue';
import type { Scheme } from '../../src/model/scheme';
import type { Unit } from '../../src/model/unit';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinCounties, jilinPrefectures } from '../../src/schemes/jilinUnits';
import { applyFixes } from '../../src/tasks/applyFixes';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval } from '../../src/tasks/removeTemplate';
import { compareScores } from '../../src/tasks/compareScores';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const sheet = '综合评定';
const firstRow = 5;
const firstMark = 8;
/** Column of the inspection team's year-end mark; its reason is the next. */
const inspectionAtYearEnd = firstMark + 6;

let running: RunningOfficeHost | undefined;
afterEach(() => {
  running?.stop();
  running = undefined;
});

async function injected(scheme: Scheme = jilin2004, units: readonly Unit[] = jilinPrefectures, computes = false): Promise<{ host: RunningOfficeHost; port: ReturnType<typeof createExcelPort> }> {
  const host = startOfficeHost({ profile: '1.9', computes });
  running = host;
  const port = createExcelPort();
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  return { host, port };
}

async function write(row: number, column: number, values: CellValue[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1).values = values;
    await context.sync();
  });
}

/** Every unit and area: mark and reason. */
const everyRow = (mark: (index: number) => CellValue): CellValue[][] => Array.from({ length: 9 * 7 }, (_, index) => [mark(index), '督查属实']);

async function messages(host: RunningOfficeHost, operation: () => Promise<unknown>): Promise<number> {
  host.host.statistics.reset();
  await operation();
  return host.host.statistics.counts.messages;
}

describe('综合评定 in Excel', () => {
  it('is scored and checked with the figures, with one read and one write', async () => {
    const { host, port } = await injected(jilin2004, jilinPrefectures, true);
    value(await loadExample(port, { replace: false }));
    await write(firstRow, inspectionAtYearEnd, everyRow((index) => (index < 7 ? '优' : 80)));
    let assessments: readonly Assessment[] = [];
    expect(await messages(host, async () => { ({ assessments } = value(await scoreAndRank(port, 'zh-CN'))); })).toBe(2);
    const yearEnd = assessments.find((each) => each.period === 'year-end');
    expect(yearEnd?.units.slice(0, 2).map((unit) => unit.components.inspection)).toEqual([100, 80]);
    expect(yearEnd?.leftOut).toEqual(['routine']);
    expect(yearEnd?.unconfirmed).toContain('grade.excellent');
    // What the sheet computes of the marks is what was scored.
    await host.grid.settled();
    expect(await messages(host, async () => { expect(value(await compareScores(port, assessments))).toEqual({ cells: 2 * 9 * (6 + 7 + 45), findings: [] }); })).toBe(1);

    expect(await messages(host, async () => value(await checkFigures(port, 'year-end')))).toBe(2);
    expect(value(await checkFigures(port, 'year-end')).findings.filter((finding) => finding.sheetRole === 'judgements')).toEqual([]);
  });

  it('is marked where it is wrong, mended, and cleared', async () => {
    const { host, port } = await injected();
    value(await loadExample(port, { replace: false }));
    await write(firstRow, inspectionAtYearEnd, [...everyRow(() => 80)].map((cells, index) => (index === 3 ? ['９０分', ''] : index === 4 ? [88, ''] : cells)));
    const before = host.grid.toDocument();
    const found = value(await checkFigures(port, 'year-end')).findings.filter((finding) => finding.sheetRole === 'judgements');
    expect(found.map(({ rule, unitName, left }) => [rule, unitName, left])).toEqual([
      ['judgement-invalid', '长春市', '９０分'],
      ['judgement-unexplained', '长春市', 88],
    ]);
    const status = (row: number): unknown => host.grid.toDocument().sheets.find((each) => each.name === sheet)?.rows.find((each) => each.index === row)?.cells.find((cell) => cell.column === 2)?.value;
    expect([status(firstRow + 3), status(firstRow + 4), status(firstRow + 5)]).toEqual(['✗1', '？1', undefined]);
    expect(value(await applyFixes(port, found))).toMatchObject({ changed: 1 });
    expect(value(await checkFigures(port, 'year-end')).findings.some(({ rule }) => rule === 'judgement-invalid')).toBe(false);
    await write(firstRow + 3, inspectionAtYearEnd, [['９０分', '']]);
    value(await clearMarks(port));
    expect(host.grid.toDocument().sheets).toEqual(before.sheets);
  });

  it('takes judged measures out of the sheets of figures', async () => {
    const scheme = { ...jilin2004, measures: jilin2004.measures.map((measure) => (measure.id === '8' ? { ...measure, method: { method: 'graded' as const } } : measure)) };
    const { host, port } = await injected(scheme);
    const codes = (name: string, row: number): readonly unknown[] => host.grid.toDocument().sheets.find((each) => each.name === name)?.rows.find((each) => each.index === row)?.cells.map((cell) => cell.value) ?? [];
    expect(codes('年终填报', 6)).not.toContain('M8.N');
    expect(codes('目标任务', 6)).not.toContain('M8');
    const rows = host.grid.toDocument().sheets.find((each) => each.name === sheet)?.rows.map((row) => row.cells.find((cell) => cell.column === 0)?.value);
    expect(rows).toContain('220100|M8');
    const unmarked = value(await checkFigures(port, 'year-end')).findings.filter((finding) => finding.rule === 'graded-unmarked');
    expect(unmarked.map(({ unitCode, measure }) => [unitCode, measure])).toEqual(jilinPrefectures.map(({ code }) => [code, '8']));
  });

  it('counts what removal would lose', async () => {
    const { port } = await injected();
    await write(firstRow, inspectionAtYearEnd, everyRow(() => 80).slice(0, 5));
    expect(value(await previewRemoval(port)).sheets.find(({ role }) => role === 'judgements')).toMatchObject({ name: sheet, filledCells: 10 });
  });

  it('comes back when it was deleted', async () => {
    const { host, port } = await injected();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    const again = value(await injectTemplate(port, { scheme: jilin2004, units: [], locale: 'zh-CN' }));
    expect(again.added).toEqual([{ role: 'judgements', name: sheet }]);
    expect(host.grid.toDocument().names.find(({ name }) => name === 'TRA_judgements')?.refersTo).toContain(sheet);
  });

  it('is injected for 69 units with one read and one write, in messages that Excel on the web takes', async () => {
    const units = [...jilinPrefectures, ...jilinCounties];
    const host = startOfficeHost({ profile: '1.9', computes: false });
    running = host;
    const port = createExcelPort();
    expect(await messages(host, async () => value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' })))).toBe(2);
    expect(host.host.statistics.counts.largestRequest).toBeLessThan(5_000_000);
    expect(await messages(host, async () => value(await clearMarks(port)))).toBe(2);
  });
});
