import { aFilledWorkbook } from '../support/builders/aFilledWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

async function opened(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<RenderedPane> {
  const port = await aFilledWorkbook();
  const pane = await renderPane({ locale, workbook: port.document() });
  await pane.settle(() => pane.session.actions.show('scores'));
  await pane.click(pane.find('button', locale === 'zh-CN' ? '奖惩建议' : 'Outcomes'));
  return pane;
}

async function proposed(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<RenderedPane> {
  const pane = await opened(locale);
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

  test('speaks English', async () => {
    const pane = await proposed('en-US');
    expect(pane.text()).toContain('Overall honour (3, 3 not decided)');
    expect(first(pane).textContent).toMatch(/Total of the year \d+\.\d\d, place 1\./);
  });
});
