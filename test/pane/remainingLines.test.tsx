import { jilin2004 } from '../../src/schemes/jilin2004';
import { describeScheme } from '../../src/tasks/describeScheme';
import { setSchemeStates } from '../../src/tasks/setSchemeStates';
import { shown, typed } from '../support/builders/ourCells';
import { value } from '../support/value';
import { renderPane, type RenderedPane } from './renderPane';

/** The overview of a workbook in which a unit and a ratio were retired, and somebody named a unit otherwise in a sheet of figures. */
async function retired(): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  const { items } = value(await describeScheme(pane.port));
  value(await setSchemeStates(pane.port, items.filter(({ code }) => code === 'M4'), 'retired'));
  await typed(pane.port, 'units', '220400', 'U.state', '停用');
  await typed(pane.port, 'year-end', '220100', 'U.name', '长春（含双阳）');
  await pane.settle(() => pane.session.actions.refresh());
  return pane;
}

const places = (pane: RenderedPane): readonly string[] => pane.findAll('button', /格有数据|无数据/).map((each) => each.textContent);

describe('rows and columns no longer in use', () => {
  test('are counted on the first page, listed at a click with sheet, place and what can be done, and nothing is written', async () => {
    const pane = await retired();
    expect(pane.text()).toContain('填报表中另有 1 个单位的行、1 个指标项的列不再使用，数据保留，不审核、不计分。');
    const before = pane.port.document();
    await pane.click(pane.find('button', '逐项查看'));
    expect(pane.find('list', '不再使用的行、列').textContent).toContain('4 城镇登记失业率 已停用');
    expect(places(pane)).toEqual(['目标任务 L 列 · 9 格有数据', '半年填报 N 列 · 18 格有数据', '年终填报 N 列 · 18 格有数据', '目标任务第 12 行 · 45 格有数据', '半年填报第 12 行 · 67 格有数据', '年终填报第 12 行 · 67 格有数据']);
    expect(pane.text()).toContain('仍须考评的，在“增减、调整单位”中恢复使用');
    expect(pane.find('list', '与考评单位不同的单位名称').textContent).toContain('“长春（含双阳）”，考评单位中为“长春市”');
    expect(pane.port.document()).toEqual(before);
  });

  test('are shown at once after 补齐, whose notice counts them', async () => {
    const pane = await retired();
    await pane.settle(() => pane.session.actions.align());
    expect(pane.text()).toContain('模板与方案、单位一致，无需补齐。另有 6 处不再使用的行、列和 1 处与考评单位不同的单位名称保留未动，见“总览”页。');
    expect(places(pane)).toHaveLength(6);
  });

  test('are none in a workbook as it was injected', async () => {
    const pane = await renderPane();
    await pane.settle(() => pane.session.actions.inject({ scheme: jilin2004, units: [{ code: 'U001', name: '一区' }] }));
    expect(pane.text()).not.toContain('不再使用');
  });
});

test('a unit that is renamed in the pane is renamed in the sheets of figures; before, undo is said to be lost', async () => {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject({ scheme: jilin2004, units: [{ code: 'U001', name: '一区' }, { code: 'U002', name: '二区' }] }));
  await pane.click(pane.find('button', '增减、调整单位'));
  await pane.settle(() => import('../../src/taskpane/units/UnitsPage'));
  await pane.click(pane.find('button', /^修改一区/));
  expect(pane.text()).not.toContain('执行后，此前的操作都不能再用 Ctrl+Z 撤消。');
  await pane.type(pane.find('textbox', /^单位/), '高新区');
  expect(pane.text()).toContain('执行后，此前的操作都不能再用 Ctrl+Z 撤消。');
  await pane.click(pane.find('button', '保存'));
  expect(await shown(pane.port, 'half-year', 'U001', 'U.name')).toBe('高新区');
  expect(await shown(pane.port, 'judgements', 'U001|A.1', 'U.name')).toBe('高新区');
});
