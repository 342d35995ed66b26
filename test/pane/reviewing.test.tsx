import { TextDecoder } from 'node:util';
import { readCodedTable } from '../../src/sheets/codedTable';
import { renderPane, type RenderedPane } from './renderPane';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'TextDecoder', { value: TextDecoder, configurable: true });

async function filledPane(): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  return pane;
}

async function rest(pane: RenderedPane): Promise<void> {
  await pane.settle(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

/** Selects the figure of 长春市 for 2 in 年终填报, as a click in the workbook does. */
async function selectFigure(pane: RenderedPane): Promise<void> {
  const read = await pane.port.read(['year-end']);
  const content = read.ok ? read.value.marks.get('year-end') : undefined;
  const table = content && readCodedTable(content);
  const row = table?.rows.find(({ code }) => code === '220100')?.row;
  const column = table?.columns.get('M2');
  if (!table || row === undefined || column === undefined) throw new Error('no cell');
  await pane.settle(() => pane.port.reveal(table.content.id, row, column));
  await rest(pane);
}

/** Pages are fetched when they are first shown. */
async function shown(pane: RenderedPane, text: string): Promise<void> {
  for (let turn = 0; turn < 60 && !pane.text().includes(text); turn += 1) await pane.settle();
  expect(pane.text()).toContain(text);
}

describe('疑点 in the card of the selected cell', () => {
  it('is flagged with a reason, for the responsible department; the check of the figure’s period lists it, and it can be lifted', async () => {
    const pane = await filledPane();
    await selectFigure(pane);
    await pane.click(pane.find('button', '标为疑点'));
    const save = pane.find('button', '记入审核结果');
    expect(save.getAttribute('aria-disabled') ?? String((save as HTMLButtonElement).disabled)).toBe('true');
    await pane.type(pane.find('textbox', /疑点原因/), '与台账不一致');
    await pane.click(pane.find('button', '记入审核结果'));
    await rest(pane);
    const { check, period } = pane.session.store.getState();
    expect(period).toBe('year-end');
    expect(check?.report.findings.find(({ rule }) => rule === 'reviewer-doubt')).toMatchObject({ unitName: '长春市', measure: '2', note: '与台账不一致', assigned: '劳动保障' });
    expect(pane.text()).toContain('疑点：与台账不一致（交劳动保障核实）');
    await pane.click(pane.find('button', '撤销疑点'));
    await rest(pane);
    expect(pane.session.store.getState().check?.report.findings.some(({ rule }) => rule === 'reviewer-doubt')).toBe(false);
    expect(pane.find('button', '标为疑点')).toBeDefined();
  });
});

describe('the form for a check of one’s own', () => {
  it('says what the expression lacks while it is typed, and writes it once it can be understood', async () => {
    const pane = await filledPane();
    await pane.settle(() => pane.session.actions.show('scheme'));
    await shown(pane, '增加自定审核规则');
    const expression = pane.find('textbox', /应成立的表达式/);
    await pane.type(expression, '2 <= 上年(2)');
    expect(pane.text()).toContain('第6个字符“上年”不认识');
    await pane.type(expression, '2 <= 30000');
    expect(pane.text()).toContain('表达式可以采用');
    await pane.type(pane.find('textbox', /不成立时的提示/), '新就业人数偏多');
    await pane.click(pane.find('button', '写入考评方案'));
    await rest(pane);
    expect(pane.session.store.getState().scheme?.scheme.ownRules).toEqual([{ code: 'Z1', expression: '2 <= 30000', severity: 'soft', message: '新就业人数偏多' }]);
    expect(pane.text()).toContain('自定审核规则 Z1 已写入');
  });
});

describe('上年实绩 on the page of imports', () => {
  it('is offered where it is chosen and not there, and is there afterwards', async () => {
    const pane = await filledPane();
    await pane.settle(() => pane.session.actions.show('import'));
    await shown(pane, '横表导入到');
    await pane.type(pane.find('combobox', /横表导入到/), 'last-year');
    await pane.click(pane.find('button', '建立“上年实绩”表'));
    await rest(pane);
    expect(pane.port.document().sheets.map(({ name }) => name)).toContain('上年实绩');
    expect(pane.findAll('button', '建立“上年实绩”表')).toEqual([]);
  });
});
