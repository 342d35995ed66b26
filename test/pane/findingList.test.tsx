import type { FollowedFinding } from '../../src/model/followedFinding';
import type { CheckReport } from '../../src/tasks/reports';
import { aFollowedFinding } from '../support/builders/aFollowedFinding';
import { renderPane, type RenderedPane } from './renderPane';

/** Findings as a check of a large workbook reports them: one in four hard, one unit in ten. */
function recorded(count: number): CheckReport {
  const findings = Array.from({ length: count }, (_, index): FollowedFinding => {
    const at = { sheetId: 'sheet-9', sheetName: '半年填报', row: index, column: 6 };
    const unitCode = `22${String(index % 10).padStart(4, '0')}`;
    return index % 4 === 0
      ? aFollowedFinding({ rule: 'blank', severity: 'hard', at, unitCode, unitName: `第${index % 10}县`, measure: '2', part: 'value', column: 'half-year', left: '' }, { key: String(index) })
      : aFollowedFinding({ rule: 'completion-high', severity: 'soft', at, unitCode, unitName: `第${index % 10}县`, measure: '3', part: 'value', column: 'half-year', left: index, right: 1.5, difference: 3 }, { key: String(index) });
  });
  const hard = findings.filter(({ severity }) => severity === 'hard').length;
  return { period: 'half-year', findings, hard, soft: count - hard, explained: 0, refusedExplanations: 0, units: 10, cellsChecked: 45 * count, completeness: [], departments: [], unconfirmed: [], unconfirmedMeasures: 0 };
}

interface ListPane extends RenderedPane {
  readonly revealed: number[];
}

/** The check page with a report, and the rows of the cells that were gone to. */
async function listPane(count: number): Promise<ListPane> {
  const revealed: number[] = [];
  const pane = await renderPane({
    services: (services) => ({
      ...services,
      reveal({ row }) {
        revealed.push(row);
        return Promise.resolve({ ok: true, value: undefined });
      },
    }),
  });
  await pane.settle(() => {
    pane.session.store.set({ page: 'check', check: { report: recorded(count), stale: false } });
  });
  return { ...pane, revealed };
}

function items(pane: RenderedPane): readonly HTMLElement[] {
  return pane.findAll('button').filter((button) => button.dataset['index'] !== undefined);
}

const focused = (): string | undefined => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['index'] : undefined);

test('of 5,000 findings a hundred are on the page, and each knows its place among all', async () => {
  const pane = await listPane(5000);
  expect(items(pane)).toHaveLength(100);
  expect(pane.text()).toContain('共 5000 项');
  expect(pane.text()).toContain('第 1 页，共 50 页');
  const last = items(pane).at(-1)?.closest('li');
  expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual(['100', '5000']);
});

test('only one finding is in the tab order', async () => {
  const pane = await listPane(300);
  expect(items(pane).filter((item) => item.tabIndex === 0)).toHaveLength(1);
});

test('the arrow keys move and open the details, without leaving the list at its ends', async () => {
  const pane = await listPane(300);
  items(pane)[0]?.focus();
  await pane.press('ArrowUp');
  expect(focused()).toBe('0');
  await pane.press('ArrowDown');
  await pane.press('ArrowDown');
  expect(focused()).toBe('2');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  expect(document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('处理办法');
  await pane.press('End');
  expect(focused()).toBe('299');
  await pane.press('ArrowDown');
  expect(focused()).toBe('299');
  await pane.press('Home');
  expect(focused()).toBe('0');
});

test('moving past the last finding of a page turns the page', async () => {
  const pane = await listPane(300);
  items(pane)[99]?.focus();
  await pane.press('ArrowDown');
  expect(focused()).toBe('100');
  expect(pane.text()).toContain('第 2 页，共 3 页');
  await pane.press('PageUp');
  expect(focused()).toBe('90');
  expect(pane.text()).toContain('第 1 页，共 3 页');
});

test('moving alone does not go to cells; a click (Enter on a button) does', async () => {
  const pane = await listPane(20);
  items(pane)[0]?.focus();
  await pane.press('ArrowDown');
  expect(pane.revealed).toEqual([]);
  const item = items(pane)[1];
  if (item === undefined) throw new Error('no second finding');
  await pane.click(item);
  expect(pane.revealed).toEqual([1]);
});

test('a finding without a place says so and goes nowhere', async () => {
  const pane = await listPane(1);
  const report = recorded(1);
  const { at, ...nowhere } = report.findings[0] ?? aFollowedFinding({ rule: 'unit-missing', severity: 'hard' });
  await pane.settle(() => {
    pane.session.store.set({ check: { report: { ...report, findings: [nowhere] }, stale: false } });
  });
  const item = items(pane)[0];
  if (item === undefined) throw new Error('no finding');
  expect(item.title).toBe('没有对应的单元格');
  await pane.click(item);
  expect(at).toBeDefined();
  expect(pane.revealed).toEqual([]);
});

test('severity, unit, rule and text narrow the list together, and what is shown is said', async () => {
  const pane = await listPane(400);
  await pane.type(pane.find('combobox', '性质'), 'hard');
  expect(pane.text()).toContain('显示 100 项，共 400 项');
  await pane.type(pane.find('combobox', '单位'), '220004');
  expect(pane.text()).toContain('显示 20 项，共 400 项');
  await pane.type(pane.find('searchbox', '搜索'), 'G25');
  expect(pane.text()).toContain('显示 1 项，共 400 项');
  await pane.type(pane.find('searchbox', '搜索'), '没有这句话');
  expect(pane.text()).toContain('没有符合筛选条件的问题');
  await pane.click(pane.find('button', '清除筛选'));
  expect(pane.text()).toContain('共 400 项');
});

test('the list speaks the chosen language, values and all', async () => {
  const pane = await listPane(4);
  await pane.settle(() => {
    pane.session.actions.setLocale('en-US');
  });
  expect(items(pane)[0]?.textContent).toMatch(/^Hard/);
  items(pane)[0]?.focus();
  await pane.press('End');
  expect(pane.text()).toMatch(/Held against.*Difference.*What to do/);
});
