import { figureColumns } from '../../../src/model/period';
import type { Plan } from '../../../src/model/plan';
import type { WorkbookPort } from '../../../src/model/workbookPort';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { alignTemplate } from '../../../src/tasks/alignTemplate';
import { describeScheme } from '../../../src/tasks/describeScheme';
import { describeWorkbook } from '../../../src/tasks/describeWorkbook';
import type { AlignReport } from '../../../src/tasks/reports';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { setSchemeStates } from '../../../src/tasks/setSchemeStates';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { shown, typed } from '../../support/builders/ourCells';
import { value } from '../../support/value';

async function retired(port: DocumentPort, ...measures: readonly string[]): Promise<void> {
  const { items } = value(await describeScheme(port));
  value(await setSchemeStates(port, items.filter(({ code }) => measures.includes(code)), 'retired'));
}

const lines = ({ remaining }: AlignReport): unknown => remaining.map(({ kind, at, code, name, reason, filled }) => [at.sheetName, kind, code, name, reason, filled]);

describe('rows and columns that nobody asks for any more', () => {
  it('are told with sheet, place, reason and how much is in them, and stay as they are', async () => {
    const port = await aFilledWorkbook();
    await retired(port, 'M4');
    await typed(port, 'units', '220400', 'U.state', '停用');
    const before = port.document();
    const report = value(await alignTemplate(port, 'zh-CN'));
    expect(report.sheets).toEqual([]);
    expect(lines(report)).toEqual([
      ['目标任务', 'column', '4', '城镇登记失业率', 'retired', 9],
      ['目标任务', 'row', '220400', '辽源市', 'retired', 45],
      ['半年填报', 'column', '4', '城镇登记失业率', 'retired', 18],
      ['半年填报', 'row', '220400', '辽源市', 'retired', 67],
      ['年终填报', 'column', '4', '城镇登记失业率', 'retired', 18],
      ['年终填报', 'row', '220400', '辽源市', 'retired', 67],
    ]);
    expect(report.remaining.map(({ at }) => [at.row, at.column])).toEqual(expect.arrayContaining([[11, 1]]));
    expect(port.document()).toEqual(before);
    expect(value(await describeWorkbook(port))).toMatchObject({ remaining: { rows: 1, columns: 1 } });
  });

  it('are those of another unit that was taken from the list, and of measures that the scheme does not have', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 3), locale: 'zh-CN' }));
    const { coded } = value(await openWorkbook(port, { needed: ['scheme', 'units'] }));
    const units = coded.get('units');
    const scheme = coded.get('scheme');
    const unitRow = units?.rows.find(({ code }) => code === '220300')?.row ?? -1;
    const measureRow = scheme?.rows.find(({ code }) => code === 'M12')?.row ?? -1;
    const emptied = (id: string, row: number, width: number): Plan['sheets'][number] => ({ target: { existing: id }, liftProtection: true, blocks: [{ row, column: 0, cells: [Array.from({ length: width }, () => ({ value: '' }))] }] });
    value(await port.apply({ sheets: [emptied(units?.content.id ?? '', unitRow, 5), emptied(scheme?.content.id ?? '', measureRow, 20)], names: [] }));
    const report = value(await alignTemplate(port, 'zh-CN'));
    expect(new Set(report.remaining.map(({ kind, code, name, reason }) => [kind, code, name, reason].join(' ')))).toEqual(new Set(['column 12 下岗失业人员技能培训人数 gone', 'row 220300 四平市 gone']));
  });

  it('are none in a sheet as it was injected', async () => {
    const port = await aFilledWorkbook();
    expect(value(await alignTemplate(port, 'zh-CN'))).toEqual({ sheets: [], remaining: [], keptNames: [] });
    expect(value(await describeWorkbook(port)).remaining).toBeUndefined();
  });
});

describe('names of units', () => {
  const named = async (port: DocumentPort): Promise<unknown> => Promise.all([...figureColumns.map((role) => shown(port, role, '220100', 'U.name')), shown(port, 'judgements', '220100|A.1', 'U.name'), shown(port, 'judgements', '220100|A.7', 'U.name')]);

  it('follow the list where they are the standard one, in one read and one write, and a second time there is nothing to do', async () => {
    const port = await aFilledWorkbook();
    await typed(port, 'units', '220100', 'U.name', '长春新市');
    const counted = countingPort(port);
    const report = value(await alignTemplate(counted.port, 'zh-CN'));
    expect(counted.calls).toEqual(['read', 'apply']);
    expect(report.sheets.map(({ name, renamed }) => [name, renamed])).toEqual(['目标任务', '半年填报', '年终填报', '综合评定'].map((name) => [name, [{ from: '长春市', to: '长春新市' }]]));
    expect(await named(port)).toEqual(Array.from({ length: 5 }, () => '长春新市'));
    expect(value(await alignTemplate(port, 'zh-CN'))).toEqual({ sheets: [], remaining: [], keptNames: [] });
  });

  it('that somebody typed are kept and told with what the list says', async () => {
    const port = await aFilledWorkbook();
    await typed(port, 'year-end', '220100', 'U.name', '长春（含双阳）');
    const report = value(await alignTemplate(port, 'zh-CN'));
    expect(report).toMatchObject({ sheets: [], keptNames: [{ at: { sheetName: '年终填报', row: 8, column: 1 }, code: '220100', found: '长春（含双阳）', expected: '长春市' }] });
    expect(await shown(port, 'year-end', '220100', 'U.name')).toBe('长春（含双阳）');
  });

  it('are never exchanged when the names of the list were sorted without their codes', async () => {
    const port = await aFilledWorkbook();
    await typed(port, 'units', '220100', 'U.name', '吉林市');
    await typed(port, 'units', '220200', 'U.name', '长春市');
    const report = value(await alignTemplate(port, 'zh-CN'));
    expect(report.sheets).toEqual([]);
    expect(new Set(report.keptNames.map(({ found, expected }) => `${found} ${expected}`))).toEqual(new Set(['长春市 吉林市', '吉林市 长春市']));
    expect(await named(port)).toEqual(Array.from({ length: 5 }, () => '长春市'));
  });

  it('of one’s own list follow a change that was made just now, and only where they said what the list said', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: [{ code: 'U001', name: '一区' }, { code: 'U002', name: '二区' }], locale: 'zh-CN' }));
    await typed(port, 'target', 'U001', 'U.name', '一区（新）');
    await typed(port, 'units', 'U001', 'U.name', '高新区');
    const report = value(await alignTemplate(port, 'zh-CN', undefined, new Map([['U001', '一区']])));
    expect(report.sheets.map(({ name, renamed }) => [name, renamed])).toEqual(['半年填报', '年终填报', '综合评定'].map((name) => [name, [{ from: '一区', to: '高新区' }]]));
    expect(report.keptNames).toMatchObject([{ at: { sheetName: '目标任务' }, found: '一区（新）', expected: '高新区' }]);
    expect(await shown(port, 'target', 'U001', 'U.name')).toBe('一区（新）');
  });
});

/** The same port, and which exchanges were asked of it. */
function countingPort(port: DocumentPort): { readonly port: WorkbookPort; readonly calls: readonly string[] } {
  const calls: string[] = [];
  return {
    calls,
    port: {
      ...port,
      read: (...all) => (calls.push('read'), port.read(...all)),
      readFormats: (...all) => (calls.push('readFormats'), port.readFormats(...all)),
      readOthers: (...all) => (calls.push('readOthers'), port.readOthers(...all)),
      apply: (...all) => (calls.push('apply'), port.apply(...all)),
    },
  };
}
