import { decideOutcome } from '../../../src/tasks/decideOutcome';
import type { ListedOutcome } from '../../../src/tasks/outcomesReport';
import { proposeOutcomes } from '../../../src/tasks/proposeOutcomes';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { cell, find, propose, register, tableOf, typeInto, write } from '../../support/outcomesInWorkbook';
import { value } from '../../support/value';

/** A petition is registered of the unit in the first place, for which 责任追究 is proposed then. */
async function aPursuedWinner(): Promise<{ readonly port: DocumentPort; readonly unitName: string; readonly honour: string; readonly ground: ListedOutcome; readonly entry: number }> {
  const port = await aFilledWorkbook();
  const { key: honour, unitName } = find(await propose(port), { kind: 'overall-honour' });
  const entry = await register(port, { 'E.kind': '集体上访', 'E.unit': unitName, 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
  const report = await propose(port);
  expect(report.passedOver).toMatchObject([{ unitName, exclusions: [{ kind: 'accountability-proposed', grounds: [{ kind: 'events' }] }] }]);
  return { port, unitName, honour, ground: find(report, { kind: 'accountability', period: 'year' }), entry };
}

const nominated = async (port: DocumentPort): Promise<readonly string[]> => (await propose(port)).outcomes.filter(({ kind, remarks }) => kind === 'overall-honour' && !remarks.includes('gone')).map(({ key }) => key);
const rejection = { 'O.state': '不采纳', 'O.reason': '上级已认定非工作原因', 'O.by': '李四', 'O.date': '2005-01-12' };

describe('责任追究 that a person rejected', () => {
  it('keeps the unit from 综合先进单位 no more, and the nomination states the decision with its reason', async () => {
    const { port, honour, ground } = await aPursuedWinner();
    await typeInto(port, ground.key, rejection);
    const report = await propose(port);
    expect(report.passedOver).toEqual([]);
    expect(find(report, { key: honour }).facts).toMatchObject({ kind: 'place', rank: 1, rejected: [{ ground: { kind: 'events', event: 'collective-petition' }, reason: '上级已认定非工作原因', by: '李四', date: '2005-01-12' }] });
    expect(await cell(port, honour, 'O.facts')).toMatch(/^年终总分 \d+\.\d\d，第 1 名。对其“集体上访”的责任追究建议已决定不采纳（李四，2005-01-12），理由：上级已认定非工作原因。$/);
    value(await proposeOutcomes(port, 'en-US'));
    expect(await cell(port, honour, 'O.facts')).toMatch(/^Total of the year \d+\.\d\d, place 1\. Accountability on the ground “Collective petition” was rejected \(李四, 2005-01-12\); reason: 上级已认定非工作原因\.$/);
  });

  it('counts as rejected at once when it was decided in the pane', async () => {
    const { port, honour, ground } = await aPursuedWinner();
    value(await decideOutcome(port, ground, { state: 'rejected', reason: '已妥善处理', by: '', date: '' }, 'zh-CN'));
    expect(await nominated(port)).toContain(honour);
    expect(await cell(port, honour, 'O.facts')).toMatch(/已决定不采纳，理由：已妥善处理。$/);
  });

  it.each([
    ['is not decided', {}],
    ['is adopted', { 'O.state': '采纳', 'O.reason': '属实' }],
    ['is rejected without a reason', { 'O.state': '不采纳' }],
    ['has a state that is none', { 'O.state': '再议', 'O.reason': '待查' }],
  ])('still keeps the unit from it where it %s', async (_what, cells) => {
    const { port, honour, ground } = await aPursuedWinner();
    await typeInto(port, ground.key, cells);
    expect(await nominated(port)).not.toContain(honour);
  });

  it('keeps the unit from it again when the facts are others than those decided on, until it is rejected anew', async () => {
    const { port, honour, ground, entry } = await aPursuedWinner();
    await typeInto(port, ground.key, rejection);
    expect(await nominated(port)).toContain(honour);
    const records = await tableOf(port, 'records');
    await write(port, records, entry, records.columns.get('E.description'), '某厂职工两次集体到省');
    const changed = await propose(port);
    expect(find(changed, { key: ground.key }).remarks).toEqual(['changed']);
    expect(changed.passedOver).toHaveLength(1);
    await typeInto(port, ground.key, { 'O.date': '2005-01-20' });
    expect(await nominated(port)).toContain(honour);
  });

  it('keeps the unit from it as long as another ground stands', async () => {
    const { port, unitName, honour, ground } = await aPursuedWinner();
    await typeInto(port, ground.key, rejection);
    await register(port, { 'E.kind': '突发性事件', 'E.unit': unitName, 'E.date': '2004-08-01', 'E.description': '未及时处置' }, 1);
    const report = await propose(port);
    expect(report.passedOver).toMatchObject([{ unitName, exclusions: [{ grounds: [{ kind: 'events', event: 'sudden-incident' }] }] }]);
    expect(report.outcomes.map(({ key }) => key)).not.toContain(honour);
  });

  it('says of a nomination that was adopted before that its facts have changed', async () => {
    const { port, honour, ground } = await aPursuedWinner();
    await typeInto(port, ground.key, rejection);
    await propose(port);
    await typeInto(port, honour, { 'O.state': '采纳', 'O.date': '2005-01-15' });
    expect(find(await propose(port), { key: honour }).remarks).toEqual([]);
    await typeInto(port, ground.key, { 'O.reason': '领导小组会议认定非工作原因' });
    expect(find(await propose(port), { key: honour })).toMatchObject({ remarks: ['changed'], decision: { state: 'accepted' } });
  });

  it('lets a unit with falsified figures be named for a single indicator, which states it, too', async () => {
    const port = await aFilledWorkbook();
    const item = find(await propose(port), { kind: 'item-honour' });
    await register(port, { 'E.kind': '数字虚假', 'E.unit': item.unitName, 'E.date': '2004-11-10', 'E.description': '就业人数有疑' });
    const without = await propose(port);
    expect(without.outcomes.map(({ key }) => key)).not.toContain(item.key);
    await typeInto(port, find(without, { kind: 'accountability', period: 'year' }).key, { 'O.state': '不采纳', 'O.reason': '核查属实' });
    expect(find(await propose(port), { key: item.key }).facts).toMatchObject({ rejected: [{ ground: { kind: 'falsified-figures' }, reason: '核查属实' }] });
    expect(await cell(port, item.key, 'O.facts')).toMatch(/对其“数字虚假”的责任追究建议已决定不采纳，理由：核查属实。$/);
  });
});
