import type { DocumentPort } from '../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../support/builders/aFilledWorkbook';
import { find, propose, register, typeInto } from '../support/outcomesInWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

async function opened(locale: 'zh-CN' | 'en-US' = 'zh-CN', port?: DocumentPort): Promise<RenderedPane> {
  port ??= await aFilledWorkbook();
  const pane = await renderPane({ locale, workbook: port.document() });
  await pane.settle(() => pane.session.actions.show('scores'));
  await pane.click(pane.find('button', locale === 'zh-CN' ? '奖惩建议' : 'Outcomes'));
  return pane;
}

async function proposed(locale: 'zh-CN' | 'en-US' = 'zh-CN', port?: DocumentPort): Promise<RenderedPane> {
  const pane = await opened(locale, port);
  await pane.click(pane.find('button', locale === 'zh-CN' ? '生成建议' : 'Propose'));
  for (let turn = 0; turn < 50 && pane.session.store.getState().running !== undefined; turn += 1) await pane.settle();
  return pane;
}

/** The first proposal of the list that is unfolded. */
function first(pane: RenderedPane): HTMLElement {
  const item = pane.findAll('listitem').find((each) => each.textContent.includes('第 1 名') || each.textContent.includes('place 1'));
  if (!item) throw new Error('no first place');
  return item;
}

describe('the page 奖惩建议', () => {
  test('is reached from the scores and says what it will do before it does anything', async () => {
    const pane = await opened();
    expect(pane.text()).toContain('由有权决定的人逐项采纳或不采纳');
    expect(pane.port.document().sheets.map(({ name }) => name)).not.toContain('考评结果');
  });

  test('lists the proposals by kind with facts and clause, and says what is unconfirmed and who was left out', async () => {
    const pane = await proposed();
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 3 项）');
    expect(first(pane).textContent).toMatch(/年终总分 \d+\.\d\d，第 1 名。年终总评 · 通知条款：五、奖惩办法 · 设置为示例/);
    expect(pane.text()).toContain('结果为示例口径');
    expect(pane.text()).toContain('各单位并列，不提名单项先进');
    expect(pane.port.document().sheets.map(({ name }) => name)).toContain('考评结果');
  });

  test('accepts a proposal, rejects another only with a reason, and takes a decision back', async () => {
    const pane = await proposed();
    await pane.click(pane.findAll('button', /^对.*作决定$/)[0] ?? document.body);
    await pane.type(pane.find('textbox', '决定人'), '张三');
    await pane.click(pane.find('button', '采纳'));
    expect(first(pane).textContent).toContain('采纳');
    expect(first(pane).textContent).toContain('张三，');
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 2 项）');

    await pane.click(pane.findAll('button', /^对.*作决定$/)[1] ?? document.body);
    expect(pane.find('button', '不采纳').title).toBe('不采纳须先写明理由');
    await pane.click(pane.find('button', '不采纳'));
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 2 项）');
    await pane.type(pane.find('textbox', '理由（不采纳必填）'), '有举报待查');
    await pane.click(pane.find('button', '不采纳'));
    expect(pane.text()).toContain('理由：有举报待查');
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 1 项）');

    await pane.click(pane.findAll('button', /^对.*作决定$/)[0] ?? document.body);
    await pane.click(pane.find('button', '收回决定'));
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 2 项）');
  });

  test('keeps decisions when it proposes again after scoring', async () => {
    const pane = await proposed();
    await pane.click(pane.findAll('button', /^对.*作决定$/)[0] ?? document.body);
    await pane.click(pane.find('button', '采纳'));
    await pane.settle(() => pane.session.actions.score());
    expect(pane.text()).toContain('已作的决定会保留');
    await pane.click(pane.find('button', '重新生成建议'));
    expect(pane.text()).not.toContain('已作的决定会保留');
    expect(pane.text()).toContain('综合先进单位（3 项，未决定 2 项）');
  });

  test('goes to the row of a proposal in 考评结果', async () => {
    const revealed: string[] = [];
    const port = await aFilledWorkbook();
    const pane = await renderPane({ workbook: port.document(), services: (services) => ({ ...services, reveal: (at) => (revealed.push(`${at.sheetName} ${at.row}`), services.reveal(at)) }) });
    await pane.settle(() => pane.session.actions.show('outcomes'));
    await pane.click(pane.find('button', '生成建议'));
    await pane.click(pane.findAll('button', /^到.*所在行$/)[0] ?? document.body);
    expect(revealed).toEqual(['考评结果 4']);
  });

  test('shows fifty of thousands of proposals at once, page by page, and twenty of the units that were left out', async () => {
    const port = await aFilledWorkbook();
    const many = 3000;
    const pane = await renderPane({
      workbook: port.document(),
      services: (services) => ({
        ...services,
        proposeOutcomes: async (...given) => {
          const outcome = await services.proposeOutcomes(...given);
          const [first] = outcome.ok ? outcome.value.outcomes : [];
          if (!outcome.ok || !first) return outcome;
          const outcomes = Array.from({ length: many }, (_, index) => ({ ...first, key: `${first.key}${index}`, unitName: `第${index + 1}县` }));
          const passedOver = outcomes.map(({ unitName }, index) => ({ unitCode: String(index), unitName, rank: index + 1, total: 90, rejected: [], exclusions: [{ kind: 'open-hard-findings' as const, count: 1 }] }));
          return { ok: true, value: { ...outcome.value, outcomes, passedOver } };
        },
      }),
    });
    await pane.settle(() => pane.session.actions.show('outcomes'));
    await pane.click(pane.find('button', '生成建议'));
    expect(pane.text()).toContain(`综合先进单位（${many} 项，未决定 ${many} 项）`);
    expect(pane.findAll('button', /作决定$/)).toHaveLength(50);
    expect(pane.text()).toContain(`另有 ${many - 20} 个单位`);
    await pane.click(pane.find('button', '下一页'));
    expect(pane.findAll('button', /作决定$/)).toHaveLength(50);
    expect(pane.findAll('button', '对第51县作决定')).toHaveLength(1);
  });

  test('copies proposals and decisions as text', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => (copied.push(text), Promise.resolve()) }, configurable: true });
    const pane = await proposed();
    await pane.click(pane.find('button', '复制本类'));
    const lines = copied[0]?.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual(['奖惩建议', '类别\t考评阶段\t单位\t指标或事由\t事实\t通知条款\t状态\t理由\t决定人\t日期\t备注']);
    expect(lines[2]).toMatch(/^综合先进单位\t年终总评\t延边朝鲜族自治州\t\t年终总分 \d+\.\d\d，第 1 名。\t五、奖惩办法\t建议\t/);
    expect(lines.at(-1)).toContain('尚未确认');
  });

  test('says that nominations follow a decision on 责任追究 when it proposes again, and then states the decision', async () => {
    const port = await aFilledWorkbook();
    const { unitName } = find(await propose(port), { kind: 'overall-honour' });
    await register(port, { 'E.kind': '集体上访', 'E.unit': unitName, 'E.date': '2004-05-10', 'E.description': '某厂职工集体到省' });
    await register(port, { 'E.kind': '集体上访', 'E.unit': '旧名市', 'E.date': '2004-05-11', 'E.description': '个案' }, 1);
    const pane = await proposed('zh-CN', port);
    expect(pane.text()).toContain(`${unitName}（第 1 名）：有 1 项责任追究建议待决定或已采纳`);
    expect(pane.text()).toContain('奖惩登记有 1 行的单位、类别或处理不能识别');
    expect(pane.find('button', /^奖惩登记!/).textContent).toMatch(/^奖惩登记![A-Z]+\d+$/);
    const { store, actions } = pane.session;
    const ground = store.getState().outcomes?.report.outcomes.find(({ kind, period }) => kind === 'accountability' && period === 'year');
    if (!ground) throw new Error('no ground');
    await pane.settle(() => actions.decideOutcome(ground, { state: 'rejected', reason: '已妥善处理', by: '张三' }));
    expect(pane.text()).toContain('责任追究的决定有变');
    await pane.click(pane.find('button', '重新生成建议'));
    expect(pane.text()).not.toContain('责任追究的决定有变');
    expect(first(pane).textContent).toMatch(/第 1 名。对其“集体上访”的责任追究建议已决定不采纳（张三，[\d-]+），理由：已妥善处理。/);
  });

  test('says why nothing was written when decisions stand beside the words of other proposals', async () => {
    const port = await aFilledWorkbook();
    const honours = (await propose(port)).outcomes.filter(({ kind }) => kind === 'overall-honour');
    const [one, other] = honours;
    if (!one || !other) throw new Error('no honours');
    await typeInto(port, one.key, { 'O.unit': other.unitName, 'O.state': '采纳' });
    const pane = await proposed('zh-CN', port);
    expect(pane.text()).toContain('决定与建议错位');
    expect(pane.text()).toContain(`第 ${one.at.row + 1} 行`);
  });

  test('speaks English', async () => {
    const pane = await proposed('en-US');
    expect(pane.text()).toContain('Overall honour (3, 3 not decided)');
    expect(first(pane).textContent).toMatch(/Total of the year \d+\.\d\d, place 1\./);
  });
});
