import { createExcelPort } from '../../src/excel/createExcelPort';
import { readSchemeText } from '../../src/files/schemeFile/readSchemeFile';
import { writeSchemeFile } from '../../src/files/schemeFile/writeSchemeFile';
import type { Scheme } from '../../src/model/scheme';
import type { Outcome, WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { entryProtection } from '../../src/sheets/entryProtection';
import { addMeasure } from '../../src/tasks/addMeasure';
import { alignTemplate } from '../../src/tasks/alignTemplate';
import { describeScheme, type SchemeItem } from '../../src/tasks/describeScheme';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { loadScheme, previewScheme } from '../../src/tasks/loadScheme';
import { openWorkbook, type OpenedWorkbook } from '../../src/tasks/openWorkbook';
import { setSchemeStates } from '../../src/tasks/setSchemeStates';
import { newMeasureRow } from '../support/builders/schemeFaults';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(180_000);

const units = jilinPrefectures.slice(0, 3);
const figureRoles = ['target', 'half-year', 'year-end'] as const;

let host: RunningOfficeHost;
let port: WorkbookPort;

beforeEach(async () => {
  host = startOfficeHost({ profile: '1.9', computes: false });
  port = createExcelPort();
  value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }));
  const lines = units.flatMap(({ name }, index) => [`${name},2,target,${100 + index}`, `${name},2,half-year,${50 + index}`, `${name},2,year-end,${90 + index}`]);
  value(await importFigures(port, value(await previewImport(port, { text: ['单位,指标项,栏目,数值', ...lines].join('\n'), encoding: 'pasted', column: 'year-end' }))));
});

afterEach(() => {
  host.stop();
});

/** The operation's result, which took at most one read and one write. */
async function inTwoExchanges<T>(operation: () => Promise<Outcome<T>>): Promise<T> {
  host.host.statistics.reset();
  const result = value(await operation());
  expect(host.host.statistics.counts.messages).toBeLessThanOrEqual(2);
  return result;
}

const opened = async (): Promise<OpenedWorkbook> => value(await openWorkbook(port, { needed: ['scheme', 'units', ...figureRoles] }));

/** Every entered figure as column, code of the unit, code of the column and value. */
async function figures(): Promise<readonly unknown[]> {
  const { coded } = await opened();
  return figureRoles.flatMap((role) => {
    const table = coded.get(role);
    if (!table) return [];
    const { content, columns, rows } = table;
    return rows.flatMap(({ code: unit, row }) =>
      [...columns].flatMap(([code, column]) => {
        const entered = content.formulas[row - content.row]?.[column - content.column];
        return code.startsWith('M') && typeof entered === 'number' ? [[role, unit, code, entered]] : [];
      }),
    );
  });
}

async function item(code: string): Promise<SchemeItem> {
  const found = value(await describeScheme(port)).items.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
}

async function addedMeasure(): Promise<void> {
  const added = await inTwoExchanges(() => addMeasure(port, { code: 'M37', cells: newMeasureRow }));
  expect(added).toMatchObject({ added: true, code: 'M37' });
}

/** A scheme as another office would send it: a new title, a confirmed line, and one measure fewer. */
function sentScheme(): Scheme {
  const { settings, measures } = jilin2004;
  const reading = readSchemeText(
    writeSchemeFile({ ...jilin2004, id: 'sent-2005', title: '2005年考评方案', settings: { ...settings, 'line.pass': { value: 66, confirmed: true } }, measures: measures.filter(({ id }) => id !== '3.1') }),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.scheme;
}

describe('考评方案 in Excel', () => {
  it('keeps a setting that was confirmed, and touches no figure', async () => {
    const before = await figures();
    expect(before).toHaveLength(9);
    const shown = await item('S.line.pass');
    expect(await inTwoExchanges(() => setSchemeStates(port, [shown], 'confirmed'))).toMatchObject({ changed: 1, skipped: 0 });
    const { scheme } = await opened();
    expect(scheme.settings['line.pass']).toEqual({ ...jilin2004.settings['line.pass'], confirmed: true });
    expect(Object.values(scheme.settings).filter(({ confirmed }) => confirmed)).toHaveLength(Object.values(jilin2004.settings).filter(({ confirmed }) => confirmed).length + 1);
    expect(await figures()).toEqual(before);
  });

  it('takes a measure whose columns come into the sheets of figures beside the entered ones', async () => {
    const before = await figures();
    await addedMeasure();
    expect((await opened()).scheme.measures.find(({ id }) => id === '37')).toMatchObject({ indicator: 37 });
    const report = await inTwoExchanges(() => alignTemplate(port, 'zh-CN'));
    expect(report.sheets.map(({ name }) => name)).toEqual(['目标任务', '半年填报', '年终填报']);
    const { coded, layoutProblems } = await opened();
    expect(figureRoles.map((role) => [...(coded.get(role)?.columns.keys() ?? [])].some((code) => code.startsWith('M37')))).toEqual([true, true, true]);
    expect(layoutProblems).toEqual([]);
    expect(await figures()).toEqual(before);
  });

  it('retires a measure whose columns stay', async () => {
    await addedMeasure();
    value(await alignTemplate(port, 'zh-CN'));
    const before = await figures();
    const shown = await item('M37');
    expect(await inTwoExchanges(() => setSchemeStates(port, [shown], 'retired'))).toMatchObject({ changed: 1 });
    expect((await opened()).scheme.measures.find(({ id }) => id === '37')?.retired).toBe(true);
    expect(await inTwoExchanges(() => alignTemplate(port, 'zh-CN'))).toMatchObject({ sheets: [] });
    expect([...((await opened()).coded.get('year-end')?.columns.keys() ?? [])].some((code) => code.startsWith('M37'))).toBe(true);
    expect(await figures()).toEqual(before);
  });

  it('says what a scheme’s file says, and every sheet still belongs to it', async () => {
    const before = await figures();
    const sent = sentScheme();
    const preview = await inTwoExchanges(() => previewScheme(port, sent, 'zh-CN'));
    expect(await inTwoExchanges(() => loadScheme(port, preview, 'zh-CN'))).toMatchObject({ added: 0, retired: 1 });
    const { scheme, templateId, schemeProblems, coded } = await opened();
    expect([scheme.title, scheme.settings['line.pass'], templateId, schemeProblems]).toEqual(['2005年考评方案', { value: 66, confirmed: true }, 'sent-2005', []]);
    expect(scheme.measures.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(['3.1']);
    expect([...coded.values()].map(({ mark }) => mark.schemeId)).toEqual([...coded.keys()].map(() => 'sent-2005'));
    expect(await figures()).toEqual(before);
    expect(value(await previewScheme(port, sent, 'zh-CN')).changes).toEqual([]);
    expect(host.grid.sheets().filter(({ name }) => ['目标任务', '半年填报', '年终填报'].includes(name)).map(({ protection }) => protection)).toEqual([entryProtection, entryProtection, entryProtection]);
  });
});
