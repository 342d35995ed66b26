import { renderPane, type RenderedPane } from './renderPane';

async function scoredPane(): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  await pane.settle(() => pane.session.actions.score());
  await pane.settle(() => pane.session.actions.show('scores'));
  await pane.click(pane.find('radio', '年终总评'));
  return pane;
}

function field(label: string | RegExp): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((each) => (typeof label === 'string' ? each.textContent === label : label.test(each.textContent)));
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${String(label)}`);
  return input;
}

describe('what if, in the pane', () => {
  test('shows how places would move, writes nothing, and takes points over by way of the scheme’s preview', async () => {
    const pane = await scoredPane();
    const before = pane.port.document();
    await pane.type(field('分值改为'), '３０');
    await pane.click(pane.find('button', '加入试算'));
    expect(pane.text()).toContain('1a 开发城镇就业岗位数量：分值 5.00 → 30.00');
    expect(pane.find('list', '试算结果').textContent).toMatch(/第 \d 名（\d+\.\d\d） → 第 \d 名（\d+\.\d\d）/);
    expect(pane.port.document()).toEqual(before);

    await pane.click(pane.find('button', '采用到考评方案…'));
    expect(pane.text()).toContain('考评方案');
    // The difference is shown, and still nothing is written.
    expect(pane.session.store.getState().schemePreview).toBeDefined();
    expect(pane.text()).toMatch(/分值.{0,20}5.{0,20}30/);
    expect(pane.port.document()).toEqual(before);
  });

  test('asks for a number where there is none, and changes are dropped again', async () => {
    const pane = await scoredPane();
    await pane.type(field('分值改为'), '-1');
    await pane.click(pane.find('button', '加入试算'));
    expect(pane.text()).toContain('请填 0 或大于 0 的数。');
    await pane.type(field('分值改为'), '5');
    await pane.click(pane.find('button', '加入试算'));
    expect(pane.text()).toContain('总分和名次都不变。');
    await pane.click(pane.find('button', '全部撤掉'));
    expect(pane.findAll('list', '试算的改动')).toHaveLength(0);
  });
});
