import { createExcelPort } from '../../src/excel/createExcelPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../src/schemes/schemeOfPrefecture';
import { changeUnits } from '../../src/tasks/changeUnits';
import { checkFigures } from '../../src/tasks/checkFigures';
import { describeUnits } from '../../src/tasks/describeUnits';
import { importFigures } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { openWorkbook } from '../../src/tasks/openWorkbook';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { aWorkbook } from '../support/builders/aWorkbook';
import { countyFigures } from '../support/builders/countyFigures';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(240_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

async function messagesOf(host: RunningOfficeHost, operation: () => Promise<unknown>): Promise<number> {
  host.host.statistics.reset();
  await operation();
  return host.host.statistics.counts.messages;
}

describe('a prefecture’s workbook in Excel', () => {
  const scheme = schemeOfPrefecture(jilin2004, '长春市');
  const units = unitsOfJilinPrefecture('220100');

  test('takes the figures of its eleven units, checks and scores them, and lets its list be changed without touching a figure', async () => {
    running = startOfficeHost({ document: aWorkbook({ 台账: [['旧数据', 1]] }), profile: '1.9', computes: false });
    const host = running;
    const port = createExcelPort();
    const figuresIn = (): unknown => host.grid.toDocument().sheets.filter(({ name }) => /目标任务$|填报/.test(name)).map(({ name, rows }) => [name, rows]);

    expect(await messagesOf(host, async () => value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' })))).toBe(2);
    value(await importFigures(port, { figures: countyFigures(scheme, units), problems: [] }));
    await host.grid.settled();
    const opened = value(await openWorkbook(port, { needed: ['scheme', 'units'] }));
    expect([opened.scheme.level, opened.scheme.title, opened.schemeProblems]).toEqual(['prefecture', '长春市2004年就业和社会保障工作目标责任制考评方案', []]);
    expect(opened.units.map(({ code }) => code)).toEqual(units.map(({ code }) => code));
    expect(value(await checkFigures(port, 'year-end')).hard).toBe(0);

    const before = figuresIn();
    const list = value(await describeUnits(port));
    const keys = list.units.map(({ key }) => key);
    expect(await messagesOf(host, async () => value(await changeUnits(port, list.units, { kind: 'order', keys: [...keys].reverse() }, 'zh-CN')))).toBe(2);
    const reversed = value(await describeUnits(port));
    expect(reversed.units.map(({ key }) => key)).toEqual([...keys].reverse());
    expect(await messagesOf(host, async () => value(await changeUnits(port, reversed.units, { kind: 'retire', key: '220102#1' }, 'zh-CN')))).toBe(2);
    expect(await messagesOf(host, async () => value(await changeUnits(port, [], { kind: 'add', units: [{ code: '0012', name: '新区', parent: '220100' }] }, 'zh-CN')))).toBe(2);
    expect(figuresIn()).toEqual(before);

    const changed = value(await describeUnits(port));
    expect(changed.units.map(({ code, retired = false }) => [code, retired]).slice(-2)).toEqual([['220102', true], ['0012', false]]);
    expect(changed.units.at(-1)?.missingIn).toEqual(['target', 'half-year', 'year-end']);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(assessments[1]?.units.map(({ code }) => code)).toEqual([...units.map(({ code }) => code).slice(1).reverse(), '0012']);
  });
});
