import { TextDecoder } from 'node:util';
import { writeSchemeFile } from '../../src/files/schemeFile/writeSchemeFile';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { renderPane, type RenderedPane } from './renderPane';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'TextDecoder', { value: TextDecoder, configurable: true });

async function schemePage(): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => { pane.session.actions.show('scheme'); });
  // The page and its task are fetched when they are first used.
  while (pane.session.store.getState().scheme === undefined) await pane.settle();
  return pane;
}

function fileOf(content: string): Blob {
  const bytes = Uint8Array.from(Buffer.from(content));
  // jsdom's Blob has no arrayBuffer.
  return Object.assign(new Blob([bytes]), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

describe('the page of the scheme', () => {
  test('lists what is unconfirmed in groups, and confirms one with a click, all with a second one; both can be taken back', async () => {
    const pane = await schemePage();
    expect(pane.text()).toContain('85 项为示例，尚未确认');
    expect(pane.find('button', '等次（3）')).toBeTruthy();
    await pane.click(pane.findAll('button', '确认')[0] as HTMLElement);
    expect(pane.text()).toContain('84 项为示例');
    await pane.click(pane.find('button', '全部确认（84 项）'));
    expect(pane.text()).toContain('84 项为示例');
    await pane.click(pane.find('button', '再次点击，确认这 84 项'));
    expect(pane.text()).toContain('全部设置和指标项均已确认');
    await pane.click(pane.find('button', '撤回上次改动（84 项）'));
    expect(pane.text()).toContain('84 项为示例');
  });

  test('retiring a denominator of others takes a second click; it can be taken back into use', async () => {
    const pane = await schemePage();
    const retire = pane.findAll('button', '停用');
    const index = jilin2004.measures.findIndex(({ id }) => id === '24');
    await pane.click(retire[index] as HTMLElement);
    expect(pane.find('alert', /以下指标项的分母取自它.*22b/)).toBeTruthy();
    await pane.click(pane.findAll('button', '停用')[index] as HTMLElement);
    expect(pane.text()).toContain('已停用 1 个指标项');
    await pane.click(pane.find('button', '启用'));
    expect(pane.text()).toContain('已启用 1 个指标项');
  });

  test('a new measure is proposed a code, refused with words, and added', async () => {
    const pane = await schemePage();
    expect((pane.find('textbox', '代码') as HTMLInputElement).value).toBe('M37');
    await pane.click(pane.find('button', '新增'));
    expect(pane.find('alert', /为空/)).toBeTruthy();
    await pane.type(pane.find('textbox', '指标'), '新的指标');
    await pane.type(pane.find('textbox', '指标项'), '新的指标项');
    await pane.type(pane.find('textbox', '口径（分子）'), '新的口径');
    await pane.click(pane.find('button', '新增'));
    expect(pane.text()).toContain('已新增指标项 M37');
    expect(pane.session.store.getState().scheme?.scheme.measures.at(-1)).toMatchObject({ id: '37', name: '新的指标项', points: 10 });
    // The sheets of figures get their columns from here, too.
    await pane.click(pane.find('button', '补齐'));
    expect(pane.text()).toMatch(/已补齐：增加 1 列（目标任务、半年填报、年终填报）/);
    expect(pane.findAll('button', '补齐')).toHaveLength(0);
  });

  test('a file is compared first and loaded when confirmed; a file that is none is told', async () => {
    const pane = await schemePage();
    await pane.settle(() => pane.session.actions.openSchemeFile(fileOf(writeSchemeFile({ ...jilin2004, title: '2005年方案', year: 2005 }))));
    expect(pane.find('table', '载入后的变化').textContent).toContain('2004 → 2005');
    await pane.click(pane.find('button', '确认载入'));
    expect(pane.text()).toContain('方案已载入：新增 0 行，改动 2 行，停用 0 行');
    await pane.settle(() => pane.session.actions.openSchemeFile(fileOf('{"format": 1,}')));
    expect(pane.find('alert', /不是 JSON 文件/)).toBeTruthy();
  });

  test('in a workbook without our sheets a file is what the template is made for', async () => {
    const pane = await renderPane();
    await pane.settle(() => pane.session.actions.openSchemeFile(fileOf(writeSchemeFile({ ...jilin2004, id: 'x-2005', title: '另一方案' }))));
    expect(pane.text()).toContain('另一方案');
    await pane.click(pane.find('button', '注入标准模板'));
    expect(pane.session.store.getState().definition.scheme).toMatchObject({ id: 'x-2005', title: '另一方案' });
  });
});
