import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { readCodedTable } from '../../src/sheets/codedTable';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import type { DocumentPort } from '../../src/xlsx/documentPort';
import { renderPane, type PaneOptions, type RenderedPane } from './renderPane';
import { value } from '../support/value';

/** Types a figure into 半年填报, as somebody in Excel does. */
async function type(port: DocumentPort, unit: string, column: string, typed: number): Promise<void> {
  const content = value(await port.read(['half-year'])).marks.get('half-year');
  const coded = content && readCodedTable(content);
  const row = coded?.rows.find(({ code }) => code === unit)?.row ?? -1;
  const place = coded?.columns.get(column) ?? -1;
  value(await port.apply({ sheets: [{ target: { existing: content?.id ?? '' }, blocks: [{ row, column: place, cells: [[{ value: typed }]] }] }], names: [] }));
}

/** The page of checks after a check of a workbook in which 长春市 finishes far more than is due of 2. */
async function checkedPane(options: PaneOptions = {}): Promise<RenderedPane> {
  const pane = await renderPane(options);
  await pane.settle(async () => {
    value(await injectTemplate(pane.port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    value(await loadExample(pane.port, { replace: false }));
    await type(pane.port, '220100', 'M2', 99_999);
    await pane.session.actions.refresh();
    pane.session.actions.show('check');
    await pane.session.actions.check();
  });
  return pane;
}

const items = (pane: RenderedPane): readonly HTMLElement[] => pane.findAll('button').filter((button) => button.dataset['index'] !== undefined);

async function open(pane: RenderedPane, title: string): Promise<HTMLElement> {
  const item = items(pane).find((each) => each.textContent.includes(title));
  if (item === undefined) throw new Error(`no finding ${title}`);
  await pane.click(item);
  return item;
}

const paused = (pane: RenderedPane, milliseconds: number): Promise<void> => pane.settle(() => new Promise((resolve) => { setTimeout(resolve, milliseconds); }));

test('a soft finding is explained in the pane, shown as explained, and the explanation can be taken back', async () => {
  const pane = await checkedPane();
  await open(pane, '完成率偏高');
  expect(pane.find('button', '保存说明').getAttribute('aria-disabled')).toBe('true');
  await pane.type(pane.find('textbox', '核实后有误的请改正；无误的请填写说明：'), '园区集中投产');
  await pane.click(pane.find('button', '保存说明'));
  expect(pane.text()).toContain('已保存 1 项说明，并已重新审核');
  const item = await open(pane, '完成率偏高');
  expect(item.textContent).toContain('已说明');
  expect(pane.session.store.getState().check?.report.explained).toBe(1);
  await pane.click(pane.find('button', '撤回说明'));
  expect(pane.session.store.getState().check?.report.explained).toBe(0);
});

test('an explanation of a figure that was changed meanwhile is not kept, and the pane says so', async () => {
  const pane = await checkedPane({ services: (services) => ({ ...services, keepsUndo: () => false }) });
  await open(pane, '完成率偏高');
  await pane.settle(() => type(pane.port, '220100', 'M2', 99_998));
  await pane.type(pane.find('textbox', '核实后有误的请改正；无误的请填写说明：'), '园区集中投产');
  await pane.click(pane.find('button', '保存说明'));
  expect(pane.text()).toContain('1 项的数值已变动或问题已不存在，未保存');
  expect(pane.session.store.getState().check?.report.explained).toBe(0);
});

test('a hard finding takes no explanation', async () => {
  const pane = await checkedPane();
  await pane.settle(() => type(pane.port, '220200', 'M3', -5));
  await pane.settle(() => pane.session.actions.check());
  await open(pane, '出现负数');
  expect(pane.findAll('textbox', /说明/)).toEqual([]);
});

test('a figure typed in the workbook is checked as it is typed, where Excel keeps undo', async () => {
  const pane = await checkedPane();
  expect(pane.session.store.getState().check?.report.hard).toBe(0);
  await pane.settle(() => type(pane.port, '220200', 'M3', -5));
  await paused(pane, 1500);
  expect(pane.session.store.getState().check?.report.hard).toBe(1);
  expect(items(pane)[0]?.textContent).toContain('出现负数');
});

test('of changes that come faster than they are checked one check runs at a time, and the last one is not missed', async () => {
  let now = 0;
  let most = 0;
  const pane = await checkedPane({
    services: (services) => ({
      ...services,
      async createLiveCheck(period) {
        const live = await services.createLiveCheck(period);
        return {
          async recheck(...given) {
            now += 1;
            most = Math.max(most, now);
            await new Promise((resolve) => { setTimeout(resolve, 400); });
            const outcome = await live.recheck(...given);
            now -= 1;
            return outcome;
          },
        };
      },
    }),
  });
  for (const typed of [-1, -2, -3]) {
    await pane.settle(() => type(pane.port, '220200', 'M3', typed));
    await paused(pane, 250);
  }
  await paused(pane, 3000);
  expect(most).toBe(1);
  expect(pane.session.store.getState().check?.report.findings[0]).toMatchObject({ rule: 'negative', left: -3 });
});

test('where every check clears undo, figures are checked while typing only for those who ask for it', async () => {
  const pane = await checkedPane({ services: (services) => ({ ...services, keepsUndo: () => false }) });
  await pane.settle(() => type(pane.port, '220200', 'M3', -5));
  await paused(pane, 1000);
  expect(pane.session.store.getState().check?.report.hard).toBe(0);
  expect(pane.text()).toContain('自动审核会清空可撤消（Ctrl+Z）的操作');
  await pane.click(pane.find('checkbox', '随填随审'));
  await pane.settle(() => type(pane.port, '220200', 'M3', -6));
  await paused(pane, 1500);
  expect(pane.session.store.getState().check?.report.hard).toBe(1);
});

test('findings are grouped by unit, department and rule, each group with its number', async () => {
  const pane = await checkedPane();
  await pane.type(pane.find('combobox', '分组'), 'unit');
  const headings = pane.findAll('heading').map(({ textContent }) => textContent);
  expect(headings).toContain('长春市（1 项）');
  await pane.type(pane.find('combobox', '分组'), 'rule');
  expect(pane.findAll('heading').map(({ textContent }) => textContent)).toContain('完成率偏高（1 项）');
});

test('state and department narrow the list', async () => {
  const pane = await checkedPane();
  const all = items(pane).length;
  await pane.type(pane.find('combobox', '状态'), 'explained');
  expect(pane.text()).toContain(`显示 0 项，共 ${all} 项`);
  await pane.type(pane.find('combobox', '状态'), 'to-explain');
  expect(items(pane)).toHaveLength(all);
  await pane.type(pane.find('combobox', '责任部门'), '劳动保障');
  expect(items(pane).length).toBeGreaterThan(0);
});
