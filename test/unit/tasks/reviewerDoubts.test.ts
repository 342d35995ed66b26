import { describeFinding } from '../../../src/locales/findings';
import type { FollowedFinding } from '../../../src/model/followedFinding';
import { readCodedTable, valueAt, type CodedTable } from '../../../src/sheets/codedTable';
import { checkFigures } from '../../../src/tasks/checkFigures';
import type { FollowUpOptions } from '../../../src/tasks/findingsPlan';
import { createLiveCheck } from '../../../src/tasks/liveCheck';
import type { CheckReport } from '../../../src/tasks/reports';
import { questionedValue } from '../../../src/validation/findingKeys';
import { doubtKey, reviewerDoubt, withDoubts, type DoubtedFigure, type GivenDoubt } from '../../../src/validation/reviewerDoubts';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import type { SheetRole } from '../../../src/model/snapshot';
import { bringIn } from '../../support/bringIn';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

const figure: DoubtedFigure = { unitCode: '220100', measure: '2', part: 'value', column: 'half-year' };
const flag: GivenDoubt = { kind: 'flag', figure, reason: '与劳动保障厅报表不一致', department: '劳动保障' };
const key = doubtKey(figure, 'half-year');
const lift: GivenDoubt = { kind: 'lift', key };

async function check(port: DocumentPort, given: Pick<FollowUpOptions, 'doubts' | 'explanations'> = {}): Promise<CheckReport> {
  return value(await checkFigures(port, 'half-year', undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), ...given }));
}

const doubtsIn = ({ findings }: CheckReport): readonly FollowedFinding[] => findings.filter(({ rule }) => rule === reviewerDoubt);

async function table(port: DocumentPort, role: SheetRole): Promise<CodedTable> {
  const content = value(await port.read([role])).marks.get(role);
  const coded = content && readCodedTable(content);
  if (!coded) throw new Error(`no ${role}`);
  return coded;
}

async function rowOfDoubt(port: DocumentPort): Promise<Readonly<Record<string, unknown>>> {
  const coded = await table(port, 'findings');
  const row = coded.rows.find(({ code }) => code === key)?.row ?? -1;
  return Object.fromEntries([...coded.columns].map(([code, column]) => [code, valueAt(coded.content, row, column)]));
}

describe('疑点', () => {
  it('is kept in 审核结果 with reason and department, and marks its cell', async () => {
    const port = await aFilledWorkbook();
    const soft = (await check(port)).soft;
    const report = await check(port, { doubts: [flag] });
    expect(report.soft).toBe(soft + 1);
    expect(doubtsIn(report)).toEqual([expect.objectContaining({ key, state: 'to-explain', note: '与劳动保障厅报表不一致', assigned: '劳动保障', unitName: '长春市' })]);
    expect(await rowOfDoubt(port)).toMatchObject({ 'F.state': '？ 待说明', 'F.severity': '核实性', 'F.unit': '长春市', 'F.rule': '疑点', 'F.note': '与劳动保障厅报表不一致', 'F.assigned': '劳动保障', 'F.message': '复核人员认为此数存疑：与劳动保障厅报表不一致（交劳动保障核实）。' });
    const reported = await table(port, 'half-year');
    const row = reported.rows.find(({ code }) => code === '220100')?.row ?? -1;
    expect(String(valueAt(reported.content, row, reported.columns.get('X.soft') ?? -1))).toContain('|M2|');
  });

  it('stands in every later check, and in the live one, also when rows have moved', async () => {
    const port = await aFilledWorkbook();
    await check(port, { doubts: [flag] });
    const reported = await table(port, 'half-year');
    value(await port.apply({ sheets: [{ target: { existing: reported.content.id }, liftProtection: true, inserts: [{ kind: 'rows', before: reported.codeRow + 2, count: 2 }], blocks: [] }], names: [] }));
    expect(doubtsIn(await check(port))).toHaveLength(1);
    const live = value(await createLiveCheck(port, 'half-year').recheck(new Set(), true));
    const moved = await table(port, 'half-year');
    expect(doubtsIn(live.report).map(({ at }) => at?.row)).toEqual([moved.rows.find(({ code }) => code === '220100')?.row]);
  });

  it('is answered by an explanation, which is asked for again when the figure changes', async () => {
    const port = await aFilledWorkbook();
    const [doubt] = doubtsIn(await check(port, { doubts: [flag] }));
    if (!doubt) throw new Error('no doubt');
    const explained = await check(port, { explanations: [{ key, value: questionedValue(doubt), text: '口径不同，已核对台账' }] });
    expect(doubtsIn(explained)[0]).toMatchObject({ state: 'explained', explanation: '口径不同，已核对台账' });
    await bringIn(port, '长春市,2,half-year,34000,,');
    expect(doubtsIn(await check(port))[0]).toMatchObject({ state: 'explain-again', previous: '口径不同，已核对台账', note: '与劳动保障厅报表不一致' });
  });

  it('is lifted: the finding is gone, what was said stays in its row, and no check brings it back', async () => {
    const port = await aFilledWorkbook();
    await check(port, { doubts: [flag] });
    expect(doubtsIn(await check(port, { doubts: [lift] }))).toEqual([]);
    expect(await rowOfDoubt(port)).toMatchObject({ 'F.state': '○ 已消除', 'F.note': '与劳动保障厅报表不一致' });
    expect(doubtsIn(await check(port))).toEqual([]);
  });

  it('that is flagged once more keeps both reasons; after it was lifted it is open anew', async () => {
    const port = await aFilledWorkbook();
    await check(port, { doubts: [flag] });
    expect(doubtsIn(await check(port, { doubts: [{ ...flag, reason: '又见信访反映', department: '' }] }))[0]).toMatchObject({ note: '与劳动保障厅报表不一致；又见信访反映', assigned: '劳动保障' });
    await check(port, { doubts: [lift] });
    expect(doubtsIn(await check(port, { doubts: [{ ...flag, reason: '再次存疑' }] }))[0]).toMatchObject({ state: 'to-explain', note: '再次存疑', explanation: '' });
  });

  it('of a figure whose row is gone still stands, without a cell', async () => {
    const port = await aFilledWorkbook();
    await check(port, { doubts: [flag] });
    const reported = await table(port, 'half-year');
    const row = reported.rows.find(({ code }) => code === '220100')?.row ?? -1;
    value(await port.apply({ sheets: [{ target: { existing: reported.content.id }, liftProtection: true, blocks: [{ row, column: reported.codeColumn, cells: [[{ value: 'x' }]] }] }], names: [] }));
    const [doubt] = doubtsIn(await check(port));
    expect([doubt?.at, doubt?.unitName, doubt?.note]).toEqual([undefined, '长春市', '与劳动保障厅报表不一致']);
  });

  it('of another period is left alone', async () => {
    const port = await aFilledWorkbook();
    await check(port, { doubts: [flag] });
    const report = value(await checkFigures(port, 'year-end', undefined, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN') }));
    expect(doubtsIn(report)).toEqual([]);
    expect(doubtsIn(await check(port))).toHaveLength(1);
  });

  it('once explained and lifted does not count as explained when it is flagged again', () => {
    const flagged = withDoubts([], 'half-year', [flag]).map((record) => ({ ...record, value: '1', explanation: '属实', gone: true }));
    expect(withDoubts(flagged, 'half-year', [flag])).toEqual([expect.objectContaining({ explanation: '', previous: '属实' })]);
  });
});
