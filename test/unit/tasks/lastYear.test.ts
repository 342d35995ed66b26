import { addLastYear } from '../../../src/tasks/addLastYear';
import { alignTemplate } from '../../../src/tasks/alignTemplate';
import { changeUnits } from '../../../src/tasks/changeUnits';
import { describeUnits } from '../../../src/tasks/describeUnits';
import { describeWorkbook } from '../../../src/tasks/describeWorkbook';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { clearsUndo } from '../../../src/model/clearsUndo';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { previewImport } from '../../../src/tasks/importFigures';
import { createLiveCheck } from '../../../src/tasks/liveCheck';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { Finding } from '../../../src/model/finding';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { bringIn } from '../../support/bringIn';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

const ofLastYear = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ rule }) => rule === 'change-from-last-year');

async function found(port: DocumentPort): Promise<readonly Finding[]> {
  return ofLastYear(value(await checkFigures(port, 'year-end')).findings);
}

describe('上年实绩', () => {
  it('is added when asked for, once, in one step that can be undone', async () => {
    const port = await aFilledWorkbook();
    let clears = false;
    const watched: DocumentPort = { ...port, apply: (plan, run) => ((clears ||= clearsUndo(plan)), port.apply(plan, run)) };
    expect(value(await addLastYear(watched, 'zh-CN'))).toEqual({ sheetName: '上年实绩' });
    expect(value(await addLastYear(watched, 'zh-CN'))).toEqual({ sheetName: '上年实绩' });
    expect(port.document().sheets.filter(({ name }) => name.startsWith('上年实绩'))).toHaveLength(1);
    expect(clears).toBe(false);
  });

  it('takes figures from the same import as the others, and says so where it is not there', async () => {
    const port = await aFilledWorkbook();
    const source = { text: '单位,指标项,栏目,数值\n长春市,2,上年实绩,30000', encoding: 'pasted', column: 'target' } as const;
    expect(value(await previewImport(port, source)).problems).toEqual([expect.objectContaining({ code: 'target-missing' })]);
    value(await addLastYear(port, 'zh-CN'));
    expect(value(await previewImport(port, source))).toMatchObject({ problems: [], figures: [{ unitCode: '220100', measure: '2', column: 'last-year', value: 30000 }] });
    expect(value(await previewImport(port, { text: '单位,2,5分子,5分母\n长春市,30000,5,10', encoding: 'pasted', column: 'last-year' })).figures).toHaveLength(3);
  });

  it('blank says nothing; a figure far from this year’s is pointed out at this year’s cell, at year-end, by the live check too', async () => {
    const port = await aFilledWorkbook();
    value(await addLastYear(port, 'zh-CN'));
    expect(await found(port)).toEqual([]);
    await bringIn(port, '长春市,2,last-year,1000,,\n吉林市,5,last-year,,1,1000\n四平市,3,last-year,不详,,\n辽源市,3,last-year,0,,');
    const findings = await found(port);
    expect(findings.map(({ unitName, measure, part, column, right, at }) => [unitName, measure, part, column, right, at?.sheetName])).toEqual([
      ['长春市', '2', 'value', 'year-end', 1000, '年终填报'],
      ['吉林市', '5', 'rate', 'year-end', 0.001, '年终填报'],
    ]);
    expect(ofLastYear(value(await checkFigures(port, 'half-year')).findings)).toEqual([]);
    const live = createLiveCheck(port, 'year-end');
    expect(ofLastYear(value(await live.recheck(new Set(), true)).report.findings)).toHaveLength(2);
    await bringIn(port, '长春市,2,last-year,,,\n长春市,3,last-year,1000,,');
    const sheet = value(await port.read(['last-year'])).present.get('last-year')?.id ?? '';
    expect(ofLastYear(value(await live.recheck(new Set([sheet]), true)).report.findings)).toHaveLength(3);
  });

  it('that was added while changes are checked as they are made counts from its first figure on', async () => {
    const port = await aFilledWorkbook();
    const live = createLiveCheck(port, 'year-end');
    value(await live.recheck(new Set(), true));
    value(await addLastYear(port, 'zh-CN'));
    await bringIn(port, '长春市,2,last-year,1000,,');
    const sheet = value(await port.read(['last-year'])).present.get('last-year')?.id ?? '';
    expect(ofLastYear(value(await live.recheck(new Set([sheet]), true)).report.findings)).toHaveLength(1);
  });

  it('gets rows and columns of later units and measures by 补齐', async () => {
    const port = await aFilledWorkbook();
    value(await addLastYear(port, 'zh-CN'));
    const shown = value(await describeUnits(port)).units;
    value(await changeUnits(port, shown, { kind: 'add', units: [{ code: '220281', name: '蛟河市' }] }, 'zh-CN'));
    expect(value(await describeWorkbook(port)).missing?.roles).toContain('last-year');
    value(await alignTemplate(port, 'zh-CN'));
    expect(value(await describeWorkbook(port)).missing).toBeUndefined();
    await bringIn(port, '蛟河市,2,last-year,1000,,');
    const content = value(await port.read(['last-year'])).marks.get('last-year');
    expect(content?.values.some((row) => row.includes('220281') && row.includes(1000))).toBe(true);
  });

  it('changes no score', async () => {
    const port = await aFilledWorkbook();
    const before = value(await scoreAndRank(port, 'zh-CN')).assessments.map(({ units }) => units);
    value(await addLastYear(port, 'zh-CN'));
    await bringIn(port, '长春市,2,last-year,1000,,');
    expect(value(await scoreAndRank(port, 'zh-CN')).assessments.map(({ units }) => units)).toEqual(before);
  });

  it('is healthy, is told apart from 年终填报 when its mark is lost, and goes with the template, its figures counted', async () => {
    const port = await aFilledWorkbook();
    value(await addLastYear(port, 'zh-CN'));
    await bringIn(port, '长春市,2,last-year,1000,,\n吉林市,2,last-year,1000,,');
    expect(value(await examineWorkbook(port)).items.filter(({ role }) => role === 'last-year')).toEqual([]);
    const preview = value(await previewRemoval(port));
    expect(preview.sheets.find(({ role }) => role === 'last-year')?.filledCells).toBe(2);
    const content = value(await port.read(['last-year'])).marks.get('last-year');
    const row = content?.values.findIndex((cells) => String(cells[0]).startsWith('TRA|')) ?? -1;
    value(await port.apply({ sheets: [{ target: { existing: content?.id ?? '' }, blocks: [{ row, column: 0, cells: [[{ value: 'x' }]] }] }], names: [] }));
    const damaged = await addLastYear(port, 'zh-CN');
    expect(damaged.ok ? undefined : damaged.problem).toMatchObject({ code: 'sheet-damaged', parameters: { sheet: '上年实绩' } });
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(port.document().sheets.map(({ name }) => name)).toEqual(['台账']);
  });
});
