import { openWorkbook } from '../../src/tasks/openWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

async function openedIn(pane: RenderedPane) {
  const opened = await openWorkbook(pane.port, { needed: ['scheme', 'units', 'target', 'half-year', 'year-end'] });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const inject = async (pane: RenderedPane): Promise<void> => pane.click(pane.find('button', '注入标准模板'));
const blockedBy = (pane: RenderedPane): string => pane.find('button', '注入标准模板').title;

async function pasted(text: string): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.click(pane.find('radio', /自定名单/));
  await pane.type(pane.find('textbox', /粘贴名单/), text);
  return pane;
}

describe('the counties of a prefecture', () => {
  test('come with the part that it runs itself, and the scheme says whose they are', async () => {
    const pane = await renderPane();
    await pane.click(pane.find('radio', /市州对县（市、区）/));
    expect(blockedBy(pane)).toBe('请先选择市州');
    await pane.type(pane.find('combobox', '组织考评的市州'), '220400');
    expect(pane.find('button', '被考评单位：5 个（全部）')).toBeTruthy();
    expect(pane.text()).toContain('辽源市2004年就业和社会保障工作目标责任制考评方案');
    await inject(pane);
    const { scheme, schemeProblems, units } = await openedIn(pane);
    expect([scheme.level, scheme.title]).toEqual(['prefecture', '辽源市2004年就业和社会保障工作目标责任制考评方案']);
    expect(schemeProblems).toEqual([]);
    expect(units.map(({ code, name, parent }) => [code, name, parent])).toEqual([
      ['220402', '龙山区', '220400'],
      ['220403', '西安区', '220400'],
      ['220421', '东丰县', '220400'],
      ['220422', '东辽县', '220400'],
      ['220400-BJ', '辽源市本级', '220400'],
    ]);
    expect(scheme.measures.find(({ id }) => id === '36')?.numerator).toContain('有填1，没有填0');
  });

  test('can be left out one by one, but not all', async () => {
    const pane = await renderPane();
    await pane.click(pane.find('radio', /市州对县（市、区）/));
    await pane.type(pane.find('combobox', '组织考评的市州'), '222400');
    expect(pane.findAll('checkbox')).toHaveLength(9);
    await pane.click(pane.find('checkbox', '州本级'));
    expect(pane.find('button', '被考评单位：已选 8 个，共 9 个')).toBeTruthy();
    await pane.click(pane.find('button', '全不选'));
    expect(blockedBy(pane)).toBe('请至少选择一个被考评单位');
  });
});

describe('a list of one’s own', () => {
  test('is shown before anything is done, with codes for those that have none', async () => {
    const pane = await pasted('长春市\n经济开发区\n220200 吉林市');
    expect(pane.find('table', '名单预览')).toBeTruthy();
    expect(pane.text()).toContain('共 3 个单位，未发现问题');
    expect(['长春市', '经济开发区', '吉林市'].map((name) => (pane.find('textbox', `${name}的代码`) as HTMLInputElement).value)).toEqual(['220100', 'U001', '220200']);
    expect(pane.text()).toContain('代码为系统自编');
    await pane.type(pane.find('textbox', '经济开发区的代码'), '２２０１９１');
    await inject(pane);
    const { scheme, units } = await openedIn(pane);
    expect(scheme.level).toBe('province');
    expect(units.map(({ code, name }) => [code, name])).toEqual([['220100', '长春市'], ['220191', '经济开发区'], ['220200', '吉林市']]);
  });

  test('is refused with line and remedy until it is right', async () => {
    const pane = await pasted('220100 长春市\n220100 吉林市\n220300');
    expect(pane.text()).toContain('共 3 个单位，须改正 2 处');
    const [repeated, nameless] = pane.findAll('listitem').filter((item) => item.textContent.startsWith('须改正')).map((item) => item.textContent);
    expect(repeated).toBe('须改正 · 第 2 行 代码“220100”与第 1 行重复。请改正其中一个，使每个单位的代码唯一。');
    expect(nameless).toBe('须改正 · 第 3 行 代码“220300”没有单位名称。请补上名称，或删去这一行。');
    expect(blockedBy(pane)).toBe('请先改正名单中的问题');
    await pane.type(pane.find('textbox', '吉林市的代码'), '220200');
    await pane.type(pane.find('textbox', /粘贴名单/), '220100 长春市\n220100 吉林市\n220300 四平市');
    expect(blockedBy(pane)).toBe('');
  });

  test('of counties has their level and the name of who assesses them', async () => {
    const pane = await pasted('210102 和平区 210100\n210103 沈河区 210100');
    await pane.click(pane.find('radio', /^市州对县（市、区）“阳光超市”/));
    await pane.type(pane.find('textbox', '组织考评的市州'), '沈阳市');
    await inject(pane);
    const { scheme, units } = await openedIn(pane);
    expect([scheme.level, scheme.title]).toEqual(['prefecture', '沈阳市2004年就业和社会保障工作目标责任制考评方案']);
    expect(units.map(({ parent }) => parent)).toEqual(['210100', '210100']);
  });

  test('of counties of Jilin needs no name', async () => {
    const pane = await pasted('龙山区\n西安区\n市本级');
    await pane.click(pane.find('radio', /^市州对县（市、区）“阳光超市”/));
    expect(pane.text()).toContain('辽源市2004年就业和社会保障工作目标责任制考评方案');
  });

  test('that is empty asks to be pasted', async () => {
    const pane = await pasted('  ');
    expect(blockedBy(pane)).toBe('请先粘贴名单');
  });
});
