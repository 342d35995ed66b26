import { describeFinding } from '../../../src/locales/findings';
import type { CellValue } from '../../../src/model/cellValue';
import type { Period } from '../../../src/model/period';
import type { SheetContent } from '../../../src/model/snapshot';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { checkFigures, clearMarks } from '../../../src/tasks/checkFigures';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import type { CheckReport } from '../../../src/tasks/reports';
import { questionedValue } from '../../../src/validation/findingKeys';
import type { GivenExplanation } from '../../../src/validation/followUp';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { bringIn } from '../../support/bringIn';

async function check(port: DocumentPort, period: Period = 'half-year', explanations: readonly GivenExplanation[] = []): Promise<CheckReport> {
  return value(await checkFigures(port, period, undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), explanations }));
}

async function sheet(port: DocumentPort): Promise<CodedTable> {
  const content = value(await port.read(['findings'])).marks.get('findings');
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error('no 审核结果');
  return coded;
}

const textAt = (coded: CodedTable, row: number, code: string): string => String(valueAt(coded.content, row, coded.columns.get(code) ?? -1));

async function write(port: DocumentPort, content: SheetContent, row: number, column: number, text: CellValue): Promise<void> {
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row, column, cells: [[{ value: text }]] }] }], names: [] }));
}

/** Row of the finding of a rule and unit. */
function rowOf(coded: CodedTable, rule: string, unit: string): number {
  const row = coded.rows.find(({ code }) => code.startsWith(`${rule}|${unit}|`))?.row;
  if (row === undefined) throw new Error(`no row of ${rule} ${unit}`);
  return row;
}

/** 长春市 finishes more than 150 % of what is due of 2. */
const high = '长春市,2,half-year,99999,,';

describe('the first check', () => {
  it('lists every finding in 审核结果, in order, in words and with its values', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, `${high}\n吉林市,3,half-year,-5,,`);
    const report = await check(port);
    const coded = await sheet(port);
    expect(report.findingsSheet).toEqual({ name: '审核结果' });
    expect(coded.rows.map(({ code }) => code)).toEqual(report.findings.map(({ key }) => key));
    const row = rowOf(coded, 'negative', '220200');
    expect(['F.state', 'F.severity', 'F.period', 'F.unit', 'F.measure', 'F.rule', 'F.department'].map((code) => textAt(coded, row, code))).toEqual([
      '✗ 待改正', '强制性', '半年初评', '吉林市', '3 下岗失业人员再就业人数', '出现负数', '劳动保障',
    ]);
    expect(textAt(coded, row, 'F.place')).toMatch(/^半年填报![A-Z]+\d+$/);
    expect(valueAt(coded.content, row, coded.columns.get('F.left') ?? -1)).toBe(-5);
    expect(textAt(coded, row, 'F.remedy')).not.toBe('');
  });

  it('says above the list how much was found, what is unconfirmed, and how marks are read', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    const report = await check(port);
    const coded = await sheet(port);
    const note = String(valueAt(coded.content, coded.codeRow - 2, coded.codeColumn));
    expect(note).toContain(`半年初评强制性 ${report.hard} 项、核实性 ${report.soft} 项（已说明 0 项）`);
    expect(note).toContain(`有 ${report.unconfirmed.length + report.unconfirmedMeasures} 项设置或指标口径仍为“示例”`);
    expect(note).toContain('蓝底点线框');
  });

  it('is followed by one that changes nothing, and the file stays the same', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const before = JSON.stringify(port.document());
    await check(port);
    expect(JSON.stringify(port.document())).toBe(before);
  });
});

describe('an explanation', () => {
  it('written into the sheet makes the finding stand, and its mark says so', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    await write(port, coded.content, rowOf(coded, 'completion-high', '220100'), coded.columns.get('F.explanation') ?? -1, '园区集中投产');
    const report = await check(port);
    expect(report.explained).toBe(1);
    const finding = report.findings.find(({ rule, unitCode }) => rule === 'completion-high' && unitCode === '220100');
    expect(finding).toMatchObject({ state: 'explained', explanation: '园区集中投产' });
    const again = await sheet(port);
    expect(textAt(again, rowOf(again, 'completion-high', '220100'), 'F.state')).toBe('✓ 已说明');
    expect(await marks(port, '220100')).toMatchObject({ explained: '|M2|' });
  });

  it('given in the pane is kept in the sheet, and taken back there', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    const finding = (await check(port)).findings.find(({ rule }) => rule === 'completion-high');
    if (!finding) throw new Error('no finding');
    const given = { key: finding.key, value: questionedValue(finding) };
    expect(await check(port, 'half-year', [{ ...given, text: '园区集中投产' }])).toMatchObject({ explained: 1, refusedExplanations: 0 });
    expect(await check(port)).toMatchObject({ explained: 1 });
    expect(await check(port, 'half-year', [{ ...given, text: '' }])).toMatchObject({ explained: 0 });
  });

  it('is asked for again when the value changes, with the old one beside it', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    await write(port, coded.content, rowOf(coded, 'completion-high', '220100'), coded.columns.get('F.explanation') ?? -1, '园区集中投产');
    await bringIn(port, '长春市,2,half-year,99998,,');
    await check(port);
    const again = await sheet(port);
    const row = rowOf(again, 'completion-high', '220100');
    expect(['F.state', 'F.explanation', 'F.previous'].map((code) => textAt(again, row, code))).toEqual(['？ 数值已变，请重新说明', '', '园区集中投产']);
    expect(await marks(port, '220100')).toMatchObject({ soft: '|M2|', explained: '' });
  });

  it('of a finding that is gone stays in the list as such, and holds when the finding is there again', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    await write(port, coded.content, rowOf(coded, 'completion-high', '220100'), coded.columns.get('F.explanation') ?? -1, '园区集中投产');
    await bringIn(port, '长春市,2,half-year,34858,,');
    await check(port);
    const gone = await sheet(port);
    expect(textAt(gone, rowOf(gone, 'completion-high', '220100'), 'F.state')).toBe('○ 已消除');
    await bringIn(port, high);
    expect(await check(port)).toMatchObject({ explained: 1 });
  });

  it('outlives clearing the marks and the check of the other period', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    await write(port, coded.content, rowOf(coded, 'completion-high', '220100'), coded.columns.get('F.explanation') ?? -1, '园区集中投产');
    value(await clearMarks(port));
    await check(port, 'year-end');
    expect(await check(port)).toMatchObject({ explained: 1 });
  });
});

describe('the sheet 审核结果', () => {
  it('keeps rows of one’s own where they are: what is new comes below', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    const last = coded.content.row + coded.content.values.length;
    await write(port, coded.content, last + 1, 3, '以上由张三核对');
    const rows = coded.rows.map(({ code, row }) => [code, row] as const);
    await bringIn(port, '吉林市,3,half-year,-5,,');
    await check(port);
    const again = await sheet(port);
    expect(valueAt(again.content, last + 1, 3)).toBe('以上由张三核对');
    const places = new Map(again.rows.map(({ code, row }) => [code, row]));
    expect(rows.filter(([code]) => places.has(code)).map(([code]) => [code, places.get(code)])).toEqual(rows.filter(([code]) => places.has(code)));
    expect(rowOf(again, 'negative', '220200')).toBeGreaterThan(last + 1);
  });

  it('that cannot be read any more is left alone, and the check says so', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, high);
    await check(port);
    const coded = await sheet(port);
    await write(port, coded.content, coded.codeRow, coded.codeColumn, '代码');
    const before = JSON.stringify(port.document().sheets.find(({ name }) => name === '审核结果'));
    const report = await check(port);
    expect(report.findingsSheet).toMatchObject({ name: '审核结果', problem: { code: 'sheet-damaged' } });
    expect(JSON.stringify(port.document().sheets.find(({ name }) => name === '审核结果'))).toBe(before);
  });

  it('steps around a sheet of that name which is somebody else’s', async () => {
    const port = createDocumentPort(aWorkbook({ 审核结果: [['我的表', 1]] }));
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    value(await loadExample(port, { replace: false }));
    await bringIn(port, high);
    expect((await check(port)).findingsSheet).toEqual({ name: '审核结果 (2)' });
    expect(port.document().sheets[0]?.rows[0]?.cells[0]?.value).toBe('我的表');
  });
});

test('how complete units and departments are counts what is filled in, missing, not applicable and to be explained', async () => {
  const port = await aFilledWorkbook();
  await bringIn(port, high);
  const report = await check(port);
  const unit = report.completeness.find(({ unitCode }) => unitCode === '220100');
  expect(unit).toMatchObject({ unitName: '长春市', blank: 0 });
  expect(unit?.toExplain).toBe(report.findings.filter(({ severity, unitCode }) => severity === 'soft' && unitCode === '220100').length);
  expect(report.departments.map(({ department }) => department)).toEqual(expect.arrayContaining(['劳动保障', '民政']));
  const cells = (all: readonly { readonly filled: number; readonly blank: number; readonly notApplicable: number }[]): number => all.reduce((sum, each) => sum + each.filled + each.blank + each.notApplicable, 0);
  expect(cells(report.departments)).toBe(cells(report.completeness));
});

async function marks(port: DocumentPort, unit: string): Promise<Readonly<Record<'hard' | 'soft' | 'explained', string>>> {
  const content = value(await port.read(['half-year'])).marks.get('half-year');
  const coded = content && readCodedTable(content);
  const row = coded?.rows.find(({ code }) => code === unit)?.row ?? -1;
  const at = (code: string): string => (coded ? String(valueAt(coded.content, row, coded.columns.get(code) ?? -1)) : '');
  return { hard: at('X.hard'), soft: at('X.soft'), explained: at('X.explained') };
}

test('the sheet of findings is healthy after checks, and gets a lost mark and lost codes of columns back', async () => {
  const port = await aFilledWorkbook();
  await bringIn(port, high);
  await check(port);
  await check(port, 'year-end');
  const ofFindings = async (): Promise<readonly string[]> => value(await examineWorkbook(port)).items.filter(({ role }) => role === 'findings').map(({ kind }) => kind);
  expect(await ofFindings()).toEqual([]);
  const coded = await sheet(port);
  await write(port, coded.content, coded.codeRow, coded.codeColumn, '代码');
  expect(await ofFindings()).toEqual(['mark-lost']);
});
