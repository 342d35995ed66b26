import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { valueAt } from '../../../src/sheets/codedTable';
import { decideOutcome, type GivenDecision } from '../../../src/tasks/decideOutcome';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { proposeOutcomes } from '../../../src/tasks/proposeOutcomes';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { bringIn } from '../../support/bringIn';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { cell, find, propose, register, tableOf, typeInto, write } from '../../support/outcomesInWorkbook';
import { value } from '../../support/value';

const accepted: GivenDecision = { state: 'accepted', reason: '', by: '张三', date: '2005-01-10' };

describe('proposing outcomes', () => {
  it('adds 考评结果 with a row per proposal, in one read and one write, and changes nothing else', async () => {
    const port = await aFilledWorkbook();
    let reads = 0;
    let writes = 0;
    const counted: DocumentPort = { ...port, read: (...asked) => ((reads += 1), port.read(...asked)), apply: (...plan) => ((writes += 1), port.apply(...plan)) };
    const before = port.document().sheets;
    const report = await propose(counted);
    expect([reads, writes]).toEqual([1, 1]);
    expect(report.sheetName).toBe('考评结果');
    expect(port.document().sheets.filter(({ name }) => name !== '考评结果')).toEqual(before);
    const coded = await tableOf(port, 'outcomes');
    expect(coded.rows.map(({ code }) => code)).toEqual(report.outcomes.map(({ key }) => key));
    expect(report.outcomes.map(({ at }) => at.row)).toEqual(coded.rows.map(({ row }) => row));
    expect(new Set(report.outcomes.map(({ key }) => key)).size).toBe(report.outcomes.length);
    expect(report.outcomes.filter(({ kind }) => kind === 'overall-honour')).toHaveLength(3);
    expect(report.outcomes.every(({ decision }) => decision.state === 'proposed')).toBe(true);
    expect(report.unconfirmed).toContain('honours.count');
    const first = report.outcomes[0]?.key ?? '';
    expect(await cell(port, first, 'O.kind')).toBe('综合先进单位');
    expect(await cell(port, first, 'O.facts')).toMatch(/^年终总分 \d+\.\d\d，第 1 名。$/);
    expect(await cell(port, first, 'O.clause')).toBe('五、奖惩办法');
    expect(await cell(port, first, 'O.example')).toBe('示例');
    expect(await cell(port, first, 'O.state')).toBe('建议');
  });

  it('writes nothing new when nothing has changed', async () => {
    const port = await aFilledWorkbook();
    await propose(port);
    const before = port.document();
    await propose(port);
    expect(port.document()).toEqual(before);
  });

  it('has nothing to do in a workbook without figures and entries', async () => {
    const port = createDocumentPort(aWorkbook({}));
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    expect(await proposeOutcomes(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'nothing-to-do' } });
  });

  it('keeps a decision typed into the sheet when the proposal comes again, and says when its facts have changed', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    const facts = await cell(port, honour.key, 'O.facts');
    await typeInto(port, honour.key, { 'O.state': '采纳', 'O.reason': '全年均衡完成', 'O.by': '张三', 'O.date': 38362 });
    const kept = find(await propose(port), { key: honour.key });
    expect(kept).toMatchObject({ decision: { state: 'accepted', reason: '全年均衡完成', by: '张三', date: '2005-01-10' }, remarks: [], previous: '' });

    // Fewer projects: the first place is lost, the nomination is not.
    await bringIn(port, `${honour.unitName},9,year-end,130,,`);
    expect(find(await propose(port), { key: honour.key })).toMatchObject({ decision: { state: 'accepted', reason: '全年均衡完成' }, remarks: ['changed'], previous: facts, facts: { rank: 3 } });
    expect(await cell(port, honour.key, 'O.state')).toBe('采纳');
    expect(await cell(port, honour.key, 'O.remark')).toBe('事实有变');
    expect(await cell(port, honour.key, 'O.previous')).toBe(facts);
  });

  it('passes over a unit with open hard findings, and keeps what was decided of it', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    await typeInto(port, honour.key, { 'O.state': '采纳' });
    await bringIn(port, `${honour.unitName},9,year-end,244.5,,`);
    const report = await propose(port);
    expect(report.passedOver).toMatchObject([{ unitName: honour.unitName, exclusions: [{ kind: 'open-hard-findings' }] }]);
    expect(find(report, { key: honour.key })).toMatchObject({ remarks: ['gone'], decision: { state: 'accepted' } });
    expect(report.outcomes.filter(({ kind, remarks }) => kind === 'overall-honour' && remarks.length === 0)).toHaveLength(3);
  });

  it('says unemployment as a rate held against its target, never as a rate of completion', async () => {
    const port = await aFilledWorkbook();
    const report = await propose(port);
    const unemployment = find(report, { key: report.outcomes.find(({ facts }) => facts?.kind === 'item' && facts.indicator === 4)?.key ?? '' });
    expect(await cell(port, unemployment.key, 'O.facts')).toMatch(/^完成情况居各单位之首。4 城镇登记失业率：[\d.]+%，目标 [\d.]+%。$/);
  });

  it('marks what was decided and is not proposed any more, lets the undecided go, and takes the decision up when it comes again', async () => {
    const port = await aFilledWorkbook();
    await register(port, { 'E.kind': '集体上访', 'E.unit': '吉林市', 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
    const other = await register(port, { 'E.kind': '越级上访', 'E.unit': '四平市', 'E.date': '2004-06-10', 'E.description': '个案' }, 1);
    const report = await propose(port);
    const decided = find(report, { kind: 'accountability', unitName: '吉林市', period: 'year' });
    const open = find(report, { kind: 'accountability', unitName: '四平市', period: 'year' });
    const facts = await cell(port, decided.key, 'O.facts');
    expect(facts).toContain('2004-05-10');
    await typeInto(port, decided.key, { 'O.state': '不采纳', 'O.reason': '已妥善处理' });

    const records = await tableOf(port, 'records');
    for (const row of [records.rows[0]?.row ?? -1, other]) await write(port, records, row, records.columns.get('E.decision'), '不属实');
    const without = await propose(port);
    expect(find(without, { key: decided.key })).toMatchObject({ remarks: ['gone'], decision: { state: 'rejected', reason: '已妥善处理' }, gone: { facts } });
    expect(await cell(port, decided.key, 'O.remark')).toBe('不再符合');
    expect(without.outcomes.map(({ key }) => key)).not.toContain(open.key);
    expect(await cell(port, open.key, 'O.kind')).toBeUndefined();

    await write(port, records, records.rows[0]?.row ?? -1, records.columns.get('E.decision'), '待定');
    const again = await propose(port);
    expect(find(again, { key: decided.key })).toMatchObject({ remarks: [], decision: { state: 'rejected' } });
    expect(await cell(port, decided.key, 'O.remark')).toBe('');
  });

  it('proposes each bonus and innovation of its own, for units, provincial departments and places alike, but not what is not adopted or untrue', async () => {
    const port = await aFilledWorkbook();
    const entries = [
      ['加分事项：国家级奖励', '省劳动保障厅', '待定', undefined],
      ['加分事项：省部级奖励', '长春市', '属实', '220100'],
      ['加分事项：市级奖励', '某市某街道', '采纳', undefined],
      ['创新做法', '省民政厅', '待定', undefined],
      ['创新做法', '省民政厅', '待定', undefined],
      ['创新做法', '吉林市', '不采纳', '220200'],
      ['创新做法', '四平市', '不属实', '220300'],
    ] as const;
    for (const [index, [kind, unit, decision]] of entries.entries()) {
      await register(port, { 'E.kind': kind, 'E.unit': unit, 'E.date': '2004-09-01', 'E.description': `做法${index}`, 'E.decision': decision }, index);
    }
    const bonuses = (await propose(port)).outcomes.filter(({ kind }) => kind === 'bonus');
    expect(bonuses.map(({ unitName, clause, period, facts }) => [unitName, clause, period, facts?.kind === 'entry' && facts.entry.description])).toEqual(
      entries.slice(0, 5).map(([, unit], index) => [unit, '五', 'year', `做法${index}`]),
    );
    expect(bonuses.map(({ facts }) => facts?.kind === 'entry' && facts.entry.unit)).toEqual(entries.slice(0, 5).map(([, , , code]) => code));
    expect(new Set(bonuses.map(({ key }) => key)).size).toBe(5);
  });

  it('gives every unit behind schedule one form, the order to rectify to those under the line and none to those that are not behind', async () => {
    const port = await aFilledWorkbook();
    const ids = jilin2004.measures.filter(({ kind }) => kind !== 'ratio').map(({ id }) => id);
    await bringIn(port, ids.map((id) => `长春市,${id},half-year,0,,`).join('\n'));
    const { outcomes } = await propose(port);
    const forms = outcomes.filter(({ kind, period }) => period === 'half-year' && (kind === 'status-form' || kind === 'rectification-order'));
    expect(new Set(forms.map(({ unitName }) => unitName)).size).toBe(forms.length);
    for (const { kind, clause, facts } of forms) {
      if (facts?.kind !== 'schedule') throw new Error('no schedule');
      expect([kind, clause]).toEqual([facts.quantitative < facts.line ? 'rectification-order' : 'status-form', '四']);
      expect(facts.behind.length).toBeGreaterThan(0);
    }
    const own = forms.find(({ unitName }) => unitName === '长春市');
    expect(own?.kind).toBe('rectification-order');
    expect(own?.facts?.kind === 'schedule' && own.facts.behind.map(({ measure }) => measure)).toEqual(expect.arrayContaining(ids));
  });

  it('says when facts of an entry have changed since it was decided on, until it is decided anew', async () => {
    const port = await aFilledWorkbook();
    const row = await register(port, { 'E.kind': '加分事项：国家级奖励', 'E.unit': '省劳动保障厅', 'E.date': '2004-09-01', 'E.description': '全国再就业先进', 'E.points': 3 });
    const bonus = find(await propose(port), { kind: 'bonus' });
    expect(bonus).toMatchObject({ unitName: '省劳动保障厅', clause: '五', period: 'year' });
    const facts = await cell(port, bonus.key, 'O.facts');
    expect(facts).toBe('2004-09-01 全国再就业先进。申请加分 3 分。奖惩登记中为“待定”。');
    await typeInto(port, bonus.key, { 'O.state': '采纳', 'O.date': '2005-01-10' });
    await propose(port);
    const records = await tableOf(port, 'records');
    await write(port, records, row, records.columns.get('E.points'), 5);
    expect(find(await propose(port), { key: bonus.key })).toMatchObject({ remarks: ['changed'], previous: facts, decision: { state: 'accepted' } });
    expect(await cell(port, bonus.key, 'O.facts')).toContain('申请加分 5 分');
    expect(find(await propose(port), { key: bonus.key })).toMatchObject({ remarks: ['changed'], previous: facts });
    await typeInto(port, bonus.key, { 'O.date': '2005-01-20' });
    expect(find(await propose(port), { key: bonus.key })).toMatchObject({ remarks: [], previous: '', decision: { date: '2005-01-20' } });
  });

  it('says that a rejection lacks its reason and that a state is none, and leaves both as they are', async () => {
    const port = await aFilledWorkbook();
    const [one, other] = (await propose(port)).outcomes;
    await typeInto(port, one?.key ?? '', { 'O.state': '不采纳' });
    await typeInto(port, other?.key ?? '', { 'O.state': '再议' });
    const report = await propose(port);
    expect(find(report, { key: one?.key ?? '' }).remarks).toEqual(['reason-missing']);
    expect(find(report, { key: other?.key ?? '' }).remarks).toEqual(['state-unclear']);
    expect(await cell(port, other?.key ?? '', 'O.state')).toBe('再议');
  });

  it('leaves every row where it is beside somebody’s own notes, and puts new ones below', async () => {
    const port = await aFilledWorkbook();
    const report = await propose(port);
    const coded = await tableOf(port, 'outcomes');
    const last = coded.rows.at(-1)?.row ?? -1;
    await write(port, coded, last + 1, coded.codeColumn + 3, '以上报领导小组');
    await register(port, { 'E.kind': '创新做法', 'E.unit': '长春市', 'E.date': '2004-09-01', 'E.description': '社区平台' });
    const again = await propose(port);
    expect(valueAt((await tableOf(port, 'outcomes')).content, last + 1, coded.codeColumn + 3)).toBe('以上报领导小组');
    expect(find(again, { kind: 'bonus' }).at.row).toBe(last + 2);
    for (const { key, at } of report.outcomes) expect(find(again, { key }).at.row).toBe(at.row);
  });

  it('does not touch a sheet that cannot be read any more, for decisions stand in it', async () => {
    const port = await aFilledWorkbook();
    await propose(port);
    const coded = await tableOf(port, 'outcomes');
    await write(port, coded, coded.codeRow, coded.codeColumn, '');
    const before = port.document();
    expect(await proposeOutcomes(port, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'sheet-damaged' } });
    expect(port.document()).toEqual(before);
  });

  it('writes English into a sheet that was begun in Chinese without taking a decision or its facts for new ones', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    await typeInto(port, honour.key, { 'O.state': '采纳', 'O.date': '2005-01-10' });
    await propose(port);
    const report = value(await proposeOutcomes(port, 'en-US'));
    expect(find(report, { key: honour.key })).toMatchObject({ remarks: [], decision: { state: 'accepted' } });
    expect(await cell(port, honour.key, 'O.facts')).toMatch(/^Total of the year /);
  });

  it('is examined and removed with the other sheets', async () => {
    const port = await aFilledWorkbook();
    await propose(port);
    expect(value(await examineWorkbook(port)).items.filter(({ role }) => role === 'outcomes')).toEqual([]);
    value(await removeTemplate(port, value(await previewRemoval(port))));
    expect(port.document().sheets.map(({ name }) => name)).toEqual(['台账']);
  });
});

describe('deciding on an outcome', () => {
  it('writes state, reason, who and when into its row alone, in one read and one write, and survives proposing again', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    let reads = 0;
    let writes = 0;
    const counted: DocumentPort = { ...port, read: (...asked) => ((reads += 1), port.read(...asked)), apply: (...plan) => ((writes += 1), port.apply(...plan)) };
    const row = value(await decideOutcome(counted, honour, accepted, 'zh-CN'));
    expect([reads, writes]).toEqual([1, 1]);
    expect(row).toMatchObject({ key: honour.key, decision: accepted });
    expect(await cell(port, honour.key, 'O.state')).toBe('采纳');
    expect(find(await propose(port), { key: honour.key })).toMatchObject({ decision: accepted, remarks: [] });
  });

  it('refuses a rejection without a reason, and takes a decision back', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    expect(await decideOutcome(port, honour, { ...accepted, state: 'rejected', reason: ' ' }, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'reason-missing' } });
    const decided = value(await decideOutcome(port, honour, { ...accepted, state: 'rejected', reason: '有举报待查' }, 'zh-CN'));
    value(await decideOutcome(port, decided, { state: 'proposed', reason: '有举报待查', by: '', date: '' }, 'zh-CN'));
    expect(await cell(port, honour.key, 'O.state')).toBe('建议');
    expect(await cell(port, honour.key, 'O.reason')).toBe('有举报待查');
  });

  it('does not overwrite what somebody else decided meanwhile', async () => {
    const port = await aFilledWorkbook();
    const honour = find(await propose(port), { kind: 'overall-honour' });
    await typeInto(port, honour.key, { 'O.state': '不采纳', 'O.reason': '有举报待查' });
    expect(await decideOutcome(port, honour, accepted, 'zh-CN')).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    expect(await cell(port, honour.key, 'O.reason')).toBe('有举报待查');
  });
});
