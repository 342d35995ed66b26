import type { WorkbookProblem } from '../../src/model/workbookPort';
import type { SheetRole } from '../../src/model/snapshot';
import { readCodedTable } from '../../src/sheets/codedTable';
import { createPreferences } from '../../src/taskpane/preferences';
import { renderPane, type PaneOptions, type RenderedPane } from './renderPane';

async function filledPane(options: PaneOptions = {}): Promise<RenderedPane> {
  const pane = await renderPane(options);
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  await rest(pane);
  return pane;
}

/** Until the selection has come to rest and the card is there. */
async function rest(pane: RenderedPane): Promise<void> {
  await pane.settle(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

/** Selects the cell of a unit and a code, as a click in the workbook does. */
async function select(pane: RenderedPane, role: SheetRole, unit: string, code: string): Promise<void> {
  const read = await pane.port.read([role]);
  const content = read.ok ? read.value.marks.get(role) : undefined;
  const table = content && readCodedTable(content);
  const row = table?.rows.find((each) => each.code === unit)?.row;
  const column = table?.columns.get(code);
  if (!table || row === undefined || column === undefined) throw new Error(`no cell ${role} ${unit} ${code}`);
  await pane.settle(() => pane.port.reveal(table.content.id, row, column));
}

const card = (): HTMLElement => {
  const region = document.querySelector<HTMLElement>('section[aria-label="所选单元格"], section[aria-label="Selected cell"]');
  if (!region) throw new Error('no card');
  return region;
};

describe('the card of the selected cell', () => {
  test('is not there without our sheets', async () => {
    await renderPane();
    expect(card).toThrow('no card');
  });

  test('shows how a selected score came about, what full points would take and change, and scores first where nothing was scored', async () => {
    const pane = await filledPane();
    await pane.settle(() => pane.session.actions.score());
    await select(pane, 'year-end-scores', '220100', 'M2');
    await rest(pane);
    const text = card().textContent;
    expect(text).toContain('长春市 · 年终得分');
    for (const part of ['61,927人 ÷ 71,600人 = 86.49%', '10.00 × 86.49% = 8.65', '再完成 9,673人，达到 71,600人，本项满分，总分 +0.38', '第二条第 2 项', '示例']) expect(text).toContain(part);

    await select(pane, 'year-end-scores', '220100', 'Z.total');
    await rest(pane);
    expect(card().textContent).toContain('总分 92.55（定量得分 92.55 × 100.00%），第 9 名。');

    // The scores are in the workbook, but this pane has not scored yet.
    const later = await renderPane({ workbook: pane.port.document() });
    await select(later, 'year-end-scores', '220200', 'M2');
    await rest(later);
    expect(later.text()).toContain('本次打开后还没有计分');
  });

  test('follows the selection: measure, unit, definition, target, last figure, usual range, department', async () => {
    const pane = await filledPane();
    await select(pane, 'year-end', '220100', 'M2');
    await rest(pane);
    const text = card().textContent;
    expect(text).toContain('2 城镇新就业人数 · 长春市');
    for (const part of ['定义', '公开资料', '从年初累计；半年应完成全年目标的 50%（示例）', '越高越好', '10.00 分（示例）', '按完成率计分', '劳动保障', '已完成', '现值比半年', '其他 8 个单位的中间一半', '折合本单位']) expect(text).toContain(part);
  });

  test('says where rate and shared denominator come from, and what is inferred', async () => {
    const pane = await filledPane();
    await select(pane, 'half-year', '220100', 'M16.1.D');
    await rest(pane);
    expect(card().textContent).toMatch(/分母：取自 16 基本养老保险参保人数（[A-Z]+\d+），自动带入，不必填写/);
    expect(card().textContent).toContain('本期为首期，没有上期数');
    await select(pane, 'half-year', '220100', 'M5.R');
    await rest(pane);
    expect(card().textContent).toMatch(/比率：自动计算：[A-Z]+\d+ ÷ [A-Z]+\d+/);
    await select(pane, 'half-year', '220100', 'M19b.N');
    await rest(pane);
    expect(card().textContent).toContain('推定；文件附件 1（指标解释）未公开，请以省里解释为准');
    expect(card().textContent).toContain('100%（固定）');
  });

  test('speaks English, and of other places in one sentence', async () => {
    const pane = await filledPane({ locale: 'en-US' });
    await select(pane, 'half-year', '220100', 'M2');
    await rest(pane);
    expect(card().textContent).toContain('50% of the year\'s target due at half-year (example)');
    const read = await pane.port.read([]);
    await pane.settle(() => pane.port.reveal(read.ok ? (read.value.sheets[0]?.id ?? '') : '', 0, 0));
    await rest(pane);
    expect(card().textContent).toContain('The selected cell is in no sheet of the assessment.');
  });

  test('asks nothing of the workbook while somebody works in a sheet of their own', async () => {
    let reads = 0;
    const pane = await filledPane({ port: (port) => ({ ...port, readSelection: (whole) => { reads += 1; return port.readSelection(whole); } }) });
    const before = reads;
    const read = await pane.port.read([]);
    await pane.settle(() => pane.port.reveal(read.ok ? (read.value.sheets[0]?.id ?? '') : '', 3, 3));
    await rest(pane);
    expect(reads).toBe(before);
  });

  test('runs of the arrow key are looked at once, when they come to rest; only then is the heading spoken', async () => {
    let reads = 0;
    const pane = await filledPane({ port: (port) => ({ ...port, readSelection: (whole) => { reads += 1; return port.readSelection(whole); } }) });
    reads = 0;
    for (const unit of ['220100', '220200', '220300', '220400', '220500']) await select(pane, 'half-year', unit, 'M2');
    await rest(pane);
    expect(reads).toBeLessThanOrEqual(2);
    expect(card().textContent).toContain('2 城镇新就业人数 · 通化市');
    const spoken = (): string | null | undefined => card().querySelector('[role="status"]')?.textContent;
    expect(spoken()).not.toContain('通化市');
    await pane.settle(() => new Promise((resolve) => setTimeout(resolve, 1100)));
    expect(spoken()).toBe('2 城镇新就业人数 · 通化市');
  });

  test('folds, and stays folded next time; folded it watches nothing', async () => {
    const preferences = createPreferences(() => window.sessionStorage, 'card');
    const pane = await filledPane({ preferences });
    const toggle = card().querySelector('button');
    expect(toggle?.getAttribute('aria-expanded')).toBe('true');
    await pane.click(toggle as HTMLElement);
    await select(pane, 'half-year', '220100', 'M2');
    await rest(pane);
    expect(card().textContent).toBe('所选单元格');
    const again = await filledPane({ preferences });
    expect(again.session.store.getState().selectionOpen).toBe(false);
  });

  test('in an Excel where every look clears undo it waits to be asked, and says so', async () => {
    let watched = 0;
    const pane = await filledPane({
      services: (services) => ({ ...services, keepsUndo: () => false, watchSelection: (listener) => { watched += 1; return services.watchSelection(listener); } }),
    });
    await select(pane, 'half-year', '220100', 'M2');
    await rest(pane);
    expect(watched).toBe(0);
    expect(card().textContent).toContain('每看一次都会清空可撤消（Ctrl+Z）的操作');
    await pane.click(pane.find('button', '看所选单元格'));
    expect(card().textContent).toContain('2 城镇新就业人数 · 长春市');
    await pane.click(pane.find('checkbox', '随选择更新'));
    await rest(pane);
    expect(watched).toBe(1);
  });

  test('a later selection overtakes an earlier answer, and a failed look says why', async () => {
    const waiting: (() => void)[] = [];
    let problem: WorkbookProblem | undefined;
    const held: { now: boolean } = { now: false };
    const pane = await filledPane({
      services: (services) => ({
        ...services,
        async describeSelection() {
          if (problem) return { ok: false, problem };
          const described = await services.describeSelection();
          if (held.now) await new Promise<void>((resolve) => waiting.push(resolve));
          return described;
        },
      }),
    });
    held.now = true;
    await select(pane, 'half-year', '220100', 'M2');
    await rest(pane);
    held.now = false;
    await select(pane, 'half-year', '220200', 'M3');
    await rest(pane);
    await pane.settle(() => { for (const go of waiting) go(); });
    expect(card().textContent).toContain('3 下岗失业人员再就业人数 · 吉林市');
    problem = { code: 'cell-being-edited' };
    await select(pane, 'half-year', '220300', 'M3');
    await rest(pane);
    expect(card().textContent).toContain('吉林市');
    problem = { code: 'excel-failed' };
    await select(pane, 'half-year', '220300', 'M3');
    await rest(pane);
    expect(card().textContent).not.toContain('吉林市');
  });
});
