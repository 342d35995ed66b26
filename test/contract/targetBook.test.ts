import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import { hasTarget } from '../../src/model/measure';
import type { Scheme } from '../../src/model/scheme';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { aWorkbook } from '../support/builders/aWorkbook';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

let running: RunningOfficeHost | undefined;
afterEach(() => {
  running?.stop();
  running = undefined;
});

/** 目标任务书 of 长春市, whose targets are 100 for 2 and 不适用 for 11; nothing else is entered. */
async function bookOf(scheme: Scheme, locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<{ note: CellValue; target: (measure: string) => CellValue }> {
  running = startOfficeHost({ document: aWorkbook({ 台账: [['旧数据', 1]] }), profile: '1.9', computes: true });
  const port = createExcelPort();
  value(await injectTemplate(port, { scheme, units: jilinPrefectures, locale }));
  const text = '单位,指标项,栏目,数值\n长春市,2,target,100\n长春市,11,target,不适用';
  value(await importFigures(port, value(await previewImport(port, { text, encoding: 'pasted', column: 'target' }))));
  const book = running.grid.toDocument().sheets.find(({ name }) => name === (locale === 'zh-CN' ? '目标任务书' : 'Target book'));
  const rows = book?.rows.map(({ cells }) => new Map(cells.map((cell) => [cell.column, cell.value ?? '']))) ?? [];
  return { note: rows[1]?.get(6) ?? '', target: (measure) => rows.find((row) => row.get(0) === `M${measure}`)?.get(4) ?? '' };
}

function confirmed(...measures: readonly string[]): Scheme {
  return { ...jilin2004, measures: jilin2004.measures.map((measure) => (measures.includes(measure.id) ? { ...measure, confirmed: true } : measure)) };
}

describe('目标任务书', () => {
  const fixed = jilin2004.measures.filter((measure) => hasTarget(measure) && measure.target === 'all').map(({ id }) => id);

  it('has targets that hold for every unit even where 目标任务 leaves them blank, and counts as 示例 only measures with a target', async () => {
    const { note, target } = await bookOf(jilin2004);
    expect([target('2'), target('11'), target('3')]).toEqual([100, '不适用', '未下达']);
    // What holds for every unit need not stand in 目标任务.
    expect(fixed.map(target)).toEqual(fixed.map(() => 1));
    expect(note).toBe(`【示例】${fixed.length + 1}个指标项的设置尚未确认`);
  });

  it('says nothing once these are confirmed, and of one still open the number alone in English', async () => {
    expect((await bookOf(confirmed('2', ...fixed))).note).toBe('');
    running?.stop();
    expect((await bookOf(confirmed(...fixed), 'en-US')).note).toBe('[示例] measures not confirmed: 1');
  });
});
