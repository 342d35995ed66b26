import type { CellValue } from '../../../src/model/cellValue';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { recordsOf } from '../../../src/scoring/recordsOf';
import { readDate, unitFinder } from '../../../src/sheets/readRegister';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook, type OpenedWorkbook } from '../../../src/tasks/openWorkbook';
import { previewRemoval } from '../../../src/tasks/removeTemplate';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

const firstRow = 4;

async function injected(): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' })).toMatchObject({ ok: true });
  return port;
}

/** Writes cells by the codes of their columns. */
async function write(port: DocumentPort, name: string, row: number, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const sheet = port.document().sheets.find((each) => each.name === name);
  const read = await port.read([]);
  const id = read.ok ? read.value.sheets.find((each) => each.name === name)?.id : undefined;
  const codes = sheet?.rows.find((each) => each.index === 3)?.cells ?? [];
  const blocks = Object.entries(cells).map(([code, value]) => ({ row, column: codes.find((cell) => cell.value === code)?.column ?? -1, cells: [[{ value }]] }));
  expect(await port.apply({ sheets: [{ target: { existing: id ?? '' }, blocks }], names: [] })).toMatchObject({ ok: true });
}

async function opened(port: DocumentPort): Promise<OpenedWorkbook> {
  const outcome = await openWorkbook(port, { needed: ['scheme', 'units'], wanted: ['inspections', 'records'] });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const whole = { 'V.unit': '长春市', 'V.measure': '城镇新就业人数', 'V.period': '年终总评', 'V.method': '抽样调查', 'V.date': 38183, 'V.verified': 60000, 'V.sample': 50, 'V.cases': 2, 'V.note': '抽查台账', 'V.inspector': '王某' };

describe('督查核查', () => {
  it('is empty at first, without a problem', async () => {
    expect((await opened(await injected())).inspections).toMatchObject({ inspections: [], problems: [] });
  });

  it('gives a row as it was entered', async () => {
    const port = await injected();
    await write(port, '督查核查', firstRow, whole);
    expect((await opened(port)).inspections?.inspections).toEqual([
      { unit: '220100', measure: '2', period: 'year-end', verified: 60000, adopted: false, method: '抽样调查', date: '2004-07-15', sample: 50, cases: 2, note: '抽查台账', inspector: '王某', at: expect.objectContaining({ sheetName: '督查核查', row: firstRow }) as unknown },
    ]);
  });

  it('takes units by short name or code, and measures by number, also in rows below the prepared ones', async () => {
    const port = await injected();
    await write(port, '督查核查', 300, { ...whole, 'V.unit': '延边', 'V.measure': 3.1 });
    await write(port, '督查核查', firstRow, { ...whole, 'V.unit': 220200, 'V.measure': 'M16.1', 'V.verified': 0.9 });
    expect((await opened(port)).inspections?.inspections.map(({ unit, measure }) => [unit, measure])).toEqual([['220200', '16.1'], ['222400', '3.1']]);
  });

  it.each<readonly [string, CellValue, string]>([
    ['V.unit', '外地', 'unit-unknown'],
    ['V.measure', '没有的', 'measure-unknown'],
    ['V.period', '去年', 'period-unknown'],
    ['V.method', '电话', 'method-unknown'],
    ['V.date', '上月', 'date-unreadable'],
    ['V.date', '', 'date-missing'],
    ['V.verified', '', 'verified-missing'],
    ['V.verified', -1, 'verified-invalid'],
    ['V.verified', '约6万', 'verified-invalid'],
    ['V.adopted', '对', 'adopted-unknown'],
    ['V.adopted', '是 ', 'adopted-unknown'],
    ['V.sample', 1.5, 'count-invalid'],
    ['V.cases', -1, 'count-invalid'],
  ])('%s %p is a problem at its cell', async (code, value, what) => {
    const port = await injected();
    await write(port, '督查核查', firstRow, { ...whole, [code]: value });
    expect((await opened(port)).inspections?.problems).toEqual([expect.objectContaining({ what, found: value })]);
  });

  it('asks about 85 where 85 % was meant', async () => {
    const port = await injected();
    await write(port, '督查核查', firstRow, { ...whole, 'V.measure': '城镇登记失业率', 'V.verified': 4.2 });
    expect((await opened(port)).inspections).toMatchObject({ inspections: [], problems: [{ what: 'verified-over-100' }] });
  });

  it('is held against the reported figures, and counted before removal', async () => {
    const port = await injected();
    expect(await loadExample(port, { replace: false })).toMatchObject({ ok: true });
    await write(port, '督查核查', firstRow, { ...whole, 'V.verified': 50000 });
    const checked = await checkFigures(port, 'year-end');
    const found = checked.ok ? checked.value.findings.filter(({ rule }) => rule === 'inspection-deviation') : [];
    expect(found).toEqual([expect.objectContaining({ unitCode: '220100', measure: '2', left: 61927, right: 50000, severity: 'soft', at: expect.objectContaining({ sheetName: '年终填报' }) as unknown })]);
    const preview = await previewRemoval(port);
    expect(preview.ok && preview.value.sheets.find(({ role }) => role === 'inspections')?.filledCells).toBe(10);
  });

  it('lets a figure within the tolerance pass', async () => {
    const port = await injected();
    await loadExample(port, { replace: false });
    await write(port, '督查核查', firstRow, { ...whole, 'V.verified': 61927 / 1.05 });
    const checked = await checkFigures(port, 'year-end');
    expect(checked.ok && checked.value.findings.some(({ rule }) => rule.startsWith('inspection'))).toBe(false);
  });
});

describe('奖惩登记', () => {
  const incident = { 'E.kind': '集体上访', 'E.unit': '白山市', 'E.date': '2004年7月15日', 'E.description': '因拖欠养老金', 'E.source': '简报12期', 'E.decision': '属实', 'E.decided-by': '省督查室' };

  it('gives a row as it was entered, and its record for proposals', async () => {
    const port = await injected();
    await write(port, '奖惩登记', firstRow, incident);
    const { records } = await opened(port);
    expect(records).toMatchObject({ problems: [], entries: [{ kind: 'collective-petition', unit: '220600', date: '2004-07-15', decision: 'true', decidedBy: '省督查室' }] });
    expect(recordsOf(records?.entries ?? [])).toEqual([expect.objectContaining({ unitCode: '220600', kind: 'collective-petition', date: '2004-07-15' })]);
  });

  it('is pending without a decision; what was found untrue is no record', async () => {
    const port = await injected();
    await write(port, '奖惩登记', firstRow, { ...incident, 'E.decision': '' });
    await write(port, '奖惩登记', firstRow + 1, { ...incident, 'E.decision': '不属实' });
    const entries = (await opened(port)).records?.entries ?? [];
    expect(entries.map(({ decision }) => decision)).toEqual(['pending', 'not-true']);
    expect(recordsOf(entries)).toHaveLength(1);
  });

  it('takes an honour of a department that is not assessed, but no incident', async () => {
    const port = await injected();
    await write(port, '奖惩登记', firstRow, { ...incident, 'E.kind': '创新做法', 'E.unit': '省民政厅', 'E.points': 2 });
    await write(port, '奖惩登记', firstRow + 1, { ...incident, 'E.unit': '省民政厅' });
    const { records } = await opened(port);
    expect(records?.entries).toEqual([expect.objectContaining({ kind: 'innovation', about: '省民政厅', points: 2 })]);
    expect(records?.problems).toEqual([expect.objectContaining({ what: 'unit-unknown', found: '省民政厅' })]);
    expect(recordsOf(records?.entries ?? [])).toEqual([]);
  });

  it.each<readonly [string, CellValue, string]>([
    ['E.kind', '其他', 'kind-unknown'],
    ['E.description', '', 'description-missing'],
    ['E.points', -1, 'points-invalid'],
    ['E.decision', '再议', 'decision-unknown'],
  ])('%s %p is a problem at its cell', async (code, value, what) => {
    const port = await injected();
    await write(port, '奖惩登记', firstRow, { ...incident, [code]: value });
    expect((await opened(port)).records?.problems).toEqual([expect.objectContaining({ what, found: value })]);
  });
});

describe('a date', () => {
  it.each<readonly [CellValue, string | undefined]>([
    [38183, '2004-07-15'],
    [38183.75, '2004-07-15'],
    ['2004-7-15', '2004-07-15'],
    ['2004/07/15', '2004-07-15'],
    ['2004.7.15', '2004-07-15'],
    ['2004年7月15日', '2004-07-15'],
    ['20040715', '2004-07-15'],
    ['2004-02-30', undefined],
    ['7月', undefined],
    [7, undefined],
    [true, undefined],
  ])('%p is %p', (raw, date) => {
    expect(readDate(raw)).toBe(date);
  });
});

describe('a unit’s name', () => {
  it('that two units share finds none of them', () => {
    const find = unitFinder([{ code: '1', name: '铁西区' }, { code: '2', name: '铁西区' }, { code: '3', name: '铁东区', shortName: '铁东' }]);
    expect([find('铁西区'), find('2')?.code, find('铁东')?.code]).toEqual([undefined, '2', '3']);
  });
});
