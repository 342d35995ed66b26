import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../../src/schemes/schemeOfPrefecture';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

const standard = { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' } as const;

async function injected(document: WorkbookDocument = aWorkbook()): Promise<DocumentPort> {
  const port = createDocumentPort(document);
  expect(await injectTemplate(port, standard)).toMatchObject({ ok: true });
  return port;
}

describe('injecting the template', () => {
  it('adds the standard sheets behind the sheets that are there', async () => {
    const port = await injected(aWorkbook({ 台账: [['旧数据', 1]] }));
    expect(port.document().sheets.map((sheet) => sheet.name)).toEqual(['台账', '考评方案', '考评单位', '目标任务', '目标任务书', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记']);
  });

  it('lets the title of the scheme run over the empty cells to its right, so that none of it is cut off', async () => {
    const document = (await injected()).document();
    const row = document.sheets.find(({ name }) => name === '考评方案')?.rows.find(({ cells }) => cells.some(({ value }) => value === 'G.title'));
    const title = row?.cells.find(({ value }) => value === jilin2004.title);
    expect(document.styles[title?.style ?? 0]).toMatchObject({ horizontal: 'left' });
    expect(document.styles[title?.style ?? 0]?.wrapText ?? false).toBe(false);
    expect(row?.cells.filter(({ column, value }) => column > (title?.column ?? 0) && (value ?? '') !== '')).toEqual([]);
  });

  it('has the target book count the measures that are still 示例, on the row that every printed page repeats', async () => {
    const row = (await injected()).document().sheets.find(({ name }) => name === '目标任务书')?.rows.find(({ index }) => index === 1);
    expect(row?.cells.find(({ column }) => column === 6)?.formula).toMatch(/COUNTIFS\('考评方案'!\$A:\$A,A5:A\d+,'考评方案'!\$N:\$N,"示例"\).*个指标项的设置尚未确认/);
  });

  it('leaves the sheets that were there exactly as they were', async () => {
    const before = aWorkbook({ 台账: [['旧数据', 1]], 目标任务: [['别的用途']] });
    const port = await injected(before);
    expect(port.document().sheets.slice(0, 2)).toEqual(before.sheets);
  });

  it('steps around sheet names that are taken', async () => {
    const port = await injected(aWorkbook({ 目标任务: [['别的用途']], '目标任务 (2)': [] }));
    expect(port.document().sheets.map((sheet) => sheet.name)).toContain('目标任务 (3)');
  });

  it('steps around a workbook name that is the user’s', async () => {
    const document = { ...aWorkbook({ 台账: [['x']] }), names: [{ name: 'TRA_units', refersTo: "'台账'!$A$1" }] };
    const port = await injected(document);
    expect(port.document().names.map((name) => [name.name, name.refersTo])).toEqual(
      expect.arrayContaining([
        ['TRA_units', "'台账'!$A$1"],
        ['TRA_units_2', "'考评单位'!$A$4"],
      ]),
    );
    const again = await injectTemplate(port, standard);
    expect(again).toMatchObject({ ok: true, value: { added: [] } });
  });

  it('changes nothing when done again', async () => {
    const port = await injected();
    const before = port.document();
    const again = await injectTemplate(port, standard);
    expect(again).toMatchObject({ ok: true, value: { added: [], kept: { length: 9 } } });
    expect(port.document()).toEqual(before);
  });

  it('refuses a workbook whose structure is protected, and leaves it as it was', async () => {
    const document = { ...aWorkbook(), structureProtected: true };
    const port = createDocumentPort(document);
    expect(await injectTemplate(port, standard)).toEqual({ ok: false, problem: { code: 'structure-protected' } });
    expect(port.document()).toEqual(document);
  });

  it('is read back as the scheme and the units it was made from', async () => {
    const port = await injected();
    const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'target', 'half-year', 'year-end'] });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.schemeProblems).toEqual([]);
    expect(opened.value.scheme).toEqual({ ...jilin2004, measures: jilin2004.measures.map((measure) => ({ ...measure, confirmed: false })) });
    expect(opened.value.units.map((unit) => [unit.code, unit.name])).toEqual(jilinPrefectures.map((unit) => [unit.code, unit.name]));
    expect(opened.value.layoutProblems).toEqual([]);
    expect(opened.value.tables['year-end']?.rows).toHaveLength(9);
  });

  it('finds its sheets again after they were renamed and after the names were lost', async () => {
    const port = await injected();
    const document = port.document();
    const renamed = { ...document, names: [], sheets: document.sheets.map((sheet) => (sheet.name === '年终填报' ? { ...sheet, name: '年终数据' } : sheet)) };
    const opened = await openWorkbook(createDocumentPort(renamed), { needed: ['scheme', 'year-end'] });
    expect(opened).toMatchObject({ ok: true });
  });
});

describe('completing a template that lost sheets', () => {
  const counties = { scheme: schemeOfPrefecture(jilin2004, '辽源市'), units: unitsOfJilinPrefecture('220400'), locale: 'zh-CN' } as const;

  async function without(...names: readonly string[]): Promise<DocumentPort> {
    const port = createDocumentPort(aWorkbook({ 台账: [['x']] }));
    expect(await injectTemplate(port, counties)).toMatchObject({ ok: true });
    const read = await port.read([]);
    const removed = read.ok ? read.value.sheets.filter((sheet) => names.includes(sheet.name)).map((sheet) => sheet.id) : [];
    expect(removed).toHaveLength(names.length);
    await port.apply({ sheets: [], names: [], removeSheets: removed });
    return port;
  }

  async function completed(port: DocumentPort): Promise<readonly [string, string, readonly (readonly string[])[]]> {
    expect(await injectTemplate(port, standard)).toMatchObject({ ok: true });
    const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'target', 'half-year', 'year-end'] });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { scheme, units } = opened.value;
    return [scheme.level, scheme.title, units.map(({ code, name, shortName = '', parent = '' }) => [code, name, shortName, parent])];
  }

  const whole = ['prefecture', counties.scheme.title, counties.units.map(({ code, name, shortName = '', parent = '' }) => [code, name, shortName, parent])];

  it('makes the list of units anew from the rows of figures, not from the standard list', async () => {
    expect(await completed(await without('考评单位'))).toEqual(whole);
  });

  it('makes the scheme anew for the level of the units that are there', async () => {
    expect(await completed(await without('考评方案'))).toEqual(whole);
    expect(await completed(await without('考评方案', '考评单位'))).toEqual(whole);
  });

  it('is for the units asked for where none are known', async () => {
    const [level, , units] = await completed(await without('考评方案', '考评单位', '目标任务', '半年填报', '年终填报'));
    expect([level, units.length]).toEqual(['province', 9]);
  });
});
