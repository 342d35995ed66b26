import type { CellValue } from '../../src/model/cellValue';
import type { Unit } from '../../src/model/unit';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { describeUnits, type UnitsOverview } from '../../src/tasks/describeUnits';
import { renderPane, type RenderedPane } from './renderPane';

async function listed(pane: RenderedPane): Promise<UnitsOverview> {
  const outcome = await describeUnits(pane.port);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const codesOf = async (pane: RenderedPane): Promise<readonly string[]> => (await listed(pane)).units.map(({ code }) => code);

/** The page of units of a workbook with these. */
async function unitsPage(units: readonly Unit[] = jilinPrefectures): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject({ scheme: jilin2004, units }));
  await pane.click(pane.find('button', '增减、调整单位'));
  // The page is fetched when it is first opened.
  await pane.settle(() => import('../../src/taskpane/units/UnitsPage'));
  return pane;
}

async function byHand(pane: RenderedPane, row: number, column: number, value: CellValue): Promise<void> {
  const { sheetId } = await listed(pane);
  await pane.port.apply({ sheets: [{ target: { existing: sheetId }, blocks: [{ row, column, cells: [[{ value }]] }] }], names: [] });
}

describe('the page of units', () => {
  test('opens from the overview and lists what stands in the sheet', async () => {
    const pane = await unitsPage();
    expect(document.activeElement).toBe(pane.find('heading', '考评单位'));
    expect(pane.findAll('listitem')).toHaveLength(9);
    expect(pane.findAll('listitem')[0]?.textContent).toContain('1长春市220100 · 简称 长春');
    expect(pane.text()).toContain('省对市州');
  });

  test('retires a unit and takes it back into use', async () => {
    const pane = await unitsPage();
    await pane.click(pane.find('button', '停用吉林市'));
    expect((await listed(pane)).units[1]?.retired).toBe(true);
    expect(pane.text()).toContain('已停用吉林市：数据保留，不再审核和计分。');
    expect(pane.findAll('listitem')[1]?.textContent).toContain('吉林市停用');
    await pane.click(pane.find('button', '恢复使用吉林市'));
    expect((await listed(pane)).units[1]?.retired).toBeUndefined();
  });

  test('moves a unit with the keyboard staying on the button', async () => {
    const pane = await unitsPage();
    await pane.click(pane.find('button', '下移长春市'));
    expect((await codesOf(pane)).slice(0, 2)).toEqual(['220200', '220100']);
    expect(document.activeElement).toBe(pane.find('button', '下移长春市'));
    expect(pane.find('button', '上移吉林市').title).toBe('已在最前');
    await pane.click(pane.find('button', '按代码排序'));
    expect(await codesOf(pane)).toEqual(jilinPrefectures.map(({ code }) => code));
    expect(pane.find('button', '按代码排序').title).toBe('已按代码排序');
  });

  test('renames a unit and puts it at a place', async () => {
    const pane = await unitsPage();
    await pane.click(pane.find('button', '修改延边朝鲜族自治州'));
    expect(pane.find('button', '保存').title).toBe('没有改动');
    await pane.type(pane.find('textbox', /单位/), '延边州');
    await pane.type(pane.find('textbox', /上级代码/), '22O000');
    expect(pane.find('button', '保存').title).toBe('上级既不在名单中，也不是该单位所在的市州');
    await pane.type(pane.find('textbox', /上级代码/), '２２００００');
    await pane.click(pane.find('button', '保存'));
    expect((await listed(pane)).units[8]).toMatchObject({ code: '222400', name: '延边州', shortName: '延边', parent: '220000' });

    await pane.click(pane.find('button', '修改延边州'));
    await pane.type(pane.find('textbox', /次序/), '10');
    expect(pane.find('button', '移到此位').title).toBe('请填 1 到 9 之间的整数');
    await pane.type(pane.find('textbox', /次序/), '1');
    await pane.click(pane.find('button', '移到此位'));
    expect((await codesOf(pane))[0]).toBe('222400');
  });

  test('does nothing to a unit that somebody changed meanwhile, and shows it as it is', async () => {
    const pane = await unitsPage();
    await byHand(pane, 5, 1, '吉林市（改）');
    await pane.click(pane.find('button', '停用吉林市'));
    expect(pane.text()).toContain('工作簿已被改动');
    expect((await listed(pane)).units[1]?.retired).toBeUndefined();
    expect(pane.find('button', '停用吉林市（改）')).toBeTruthy();
  });

  test('finds units of a long list by name or code, and moves them within the whole of it', async () => {
    const pane = await unitsPage(Array.from({ length: 40 }, (_, index) => ({ code: String(500_000 + index), name: `第${index + 1}县` })));
    expect(pane.findAll('listitem')).toHaveLength(30);
    await pane.type(pane.find('searchbox', '查找'), '５０００３９');
    expect(pane.findAll('listitem')).toHaveLength(1);
    await pane.click(pane.find('button', '上移第40县'));
    expect((await codesOf(pane)).slice(-2)).toEqual(['500039', '500038']);
    await pane.type(pane.find('searchbox', '查找'), '没有的县');
    expect(pane.text()).toContain('没有符合的单位。');
  });

  test('says what the list and the sheets of figures do not share', async () => {
    const pane = await unitsPage();
    await byHand(pane, 4, 0, '');
    await byHand(pane, 13, 0, '220581');
    await byHand(pane, 13, 1, '梅河口市');
    await pane.click(pane.find('button', '重新读取'));
    expect(pane.text()).toContain('填报表中的长春市不在名单中');
    expect(pane.text()).toContain('名单中有 1 行不完整或有误');
    expect(pane.text()).toContain('梅河口市在目标任务、填报表中还没有填报行');
    await pane.click(pane.find('button', '补齐填报行'));
    expect((await listed(pane)).units.at(-1)).toMatchObject({ code: '220581', missingIn: [] });
    expect(pane.text()).not.toContain('还没有填报行');
    await byHand(pane, 4, 1, '');
    await pane.click(pane.find('button', '列入名单'));
    expect((await listed(pane)).units.at(-1)).toMatchObject({ code: '220100', name: '长春市', shortName: '长春', missingIn: [] });
    expect((await listed(pane)).strays).toEqual([]);
  });
});

test('a unit that is taken back into use gets the rows that it has not', async () => {
  const pane = await unitsPage();
  await byHand(pane, 13, 0, '220581');
  await byHand(pane, 13, 1, '梅河口市');
  await byHand(pane, 13, 4, '停用');
  await pane.click(pane.find('button', '重新读取'));
  expect(pane.text()).not.toContain('还没有填报行');
  await pane.click(pane.find('button', '恢复使用梅河口市'));
  expect((await listed(pane)).units.at(-1)).toMatchObject({ code: '220581', missingIn: [] });
});

test('rows that cannot be put in are told; the unit is listed by then', async () => {
  const pane = await renderPane({ services: (services) => ({ ...services, alignTemplate: () => Promise.resolve({ ok: false, problem: { code: 'sheet-protected', parameters: { sheet: '半年填报' } } }) }) });
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.readUnits());
  await pane.settle(() => pane.session.actions.changeUnits({ kind: 'add', units: [{ code: 'U001', name: '开发区' }] }));
  expect(pane.text()).toContain('“半年填报”受保护');
  expect((await listed(pane)).units.at(-1)).toMatchObject({ code: 'U001', missingIn: ['target', 'half-year', 'year-end'] });
});

describe('adding units', () => {
  const opened = async (units?: readonly Unit[]): Promise<RenderedPane> => {
    const pane = await unitsPage(units);
    await pane.click(pane.find('button', '增加单位'));
    return pane;
  };

  test('chooses among the divisions that are not listed', async () => {
    const pane = await opened();
    expect(pane.find('button', '增加').title).toBe('请先选择单位');
    expect(pane.text()).toContain('找到 69 个未列入的单位，已选 0 个');
    await pane.type(pane.find('searchbox', /查找/), '梅河口');
    await pane.click(pane.find('checkbox', /梅河口市/));
    await pane.type(pane.find('searchbox', /查找/), '220581');
    await pane.click(pane.find('button', '增加 1 个单位'));
    expect((await listed(pane)).units.at(-1)).toMatchObject({ code: '220581', name: '梅河口市', parent: '220500', missingIn: [] });
    expect(pane.text()).toContain('已增加 1 个单位：梅河口市，填报行已补齐。');
    expect(pane.text()).not.toContain('缺填报行：');
  });

  test('offers the divisions of the same prefecture first', async () => {
    const pane = await opened([{ code: '220402', name: '龙山区', parent: '220400' }]);
    expect(pane.findAll('checkbox').slice(0, 4).map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)).toEqual(['西安区 220403 · 辽源市', '东丰县 220421 · 辽源市', '东辽县 220422 · 辽源市', '辽源市本级 220400-BJ · 辽源市']);
  });

  test('takes a unit that is typed, with a code proposed', async () => {
    const pane = await opened();
    await pane.click(pane.find('radio', '填写一个单位'));
    expect(pane.find('button', '增加').title).toBe('请先填写单位');
    await pane.type(pane.find('textbox', /^单位/), '净月开发区');
    expect(pane.text()).toContain('将使用 U001');
    await pane.type(pane.find('textbox', '代码'), '２２０１００');
    expect(pane.text()).toContain('须改正 代码“220100”已在考评单位中（长春市）。');
    await pane.type(pane.find('textbox', '代码'), '220191');
    await pane.click(pane.find('button', '增加 1 个单位'));
    expect((await codesOf(pane)).at(-1)).toBe('220191');
  });

  test('takes a pasted list that repeats nothing', async () => {
    const pane = await opened();
    await pane.click(pane.find('radio', '粘贴名单'));
    await pane.type(pane.find('textbox', /粘贴名单/), '220200 吉林市\n开发区甲\n开发区乙');
    expect(pane.find('button', '增加').title).toBe('请先改正名单中的问题');
    await pane.type(pane.find('textbox', /粘贴名单/), '开发区甲\n开发区乙');
    await pane.click(pane.find('button', '增加 2 个单位'));
    expect((await codesOf(pane)).slice(-2)).toEqual(['U001', 'U002']);
  });

  test('can be left without adding anything', async () => {
    const pane = await opened();
    await pane.click(pane.find('button', '返回'));
    expect(pane.find('heading', '考评单位')).toBeTruthy();
    expect(await codesOf(pane)).toHaveLength(9);
  });
});

test('in English, too', async () => {
  const pane = await renderPane({ locale: 'en-US' });
  await pane.settle(() => pane.session.actions.inject());
  await pane.click(pane.find('button', 'Add, retire, reorder'));
  await pane.click(pane.find('button', 'Retire 吉林市'));
  expect((await listed(pane)).units[1]?.retired).toBe(true);
  expect(pane.text()).toContain('Retired 吉林市');
});

test('the books of all units are made from the page of units, and a second click says that they are up to date', async () => {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.show('units'));
  for (let turn = 0; turn < 50 && pane.session.store.getState().units === undefined; turn += 1) await pane.settle();
  await pane.click(pane.find('button', '生成各单位目标任务书'));
  expect(pane.text()).toContain('已生成 9 个单位的目标任务书，每单位一页，在工作表“目标任务书（各单位）”中');
  await pane.click(pane.find('button', '生成各单位目标任务书'));
  expect(pane.text()).toContain('工作表“目标任务书（各单位）”已是最新');
});
