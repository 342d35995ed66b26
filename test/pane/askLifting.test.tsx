import { markColumns } from '../../src/sheets/entryLayout';
import { readCodedTable } from '../../src/sheets/codedTable';
import { renderPane, type RenderedPane } from './renderPane';

/** A filled workbook in an Excel that keeps undo, with the cells for marks in 年终填报 locked by its user. */
async function lockedPane(): Promise<RenderedPane> {
  const pane = await renderPane({ port: (port) => ({ ...port, keepsUndo: () => true }) });
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  const read = await pane.port.read(['year-end']);
  const content = read.ok ? read.value.marks.get('year-end') : undefined;
  const table = content && readCodedTable(content);
  if (!table) throw new Error('no sheet');
  const areas = Object.values(markColumns).flatMap((code) => {
    const column = table.columns.get(code);
    return column === undefined ? [] : [{ row: table.codeRow + 1, column, rowCount: 20, columnCount: 1 }];
  });
  const blank = table.columns.get('M2') ?? -1;
  const row = table.rows.find(({ code }) => code === '220100')?.row ?? -1;
  await pane.port.apply({ sheets: [{ target: { existing: table.content.id }, liftProtection: true, blocks: [{ row, column: blank, cells: [[{ value: '' }]] }], styles: [{ areas, style: { locked: true } }] }], names: [] });
  await pane.settle(() => pane.session.actions.show('check'));
  await pane.click(pane.find('radio', '年终总评'));
  return pane;
}

const status = (pane: RenderedPane): string => JSON.stringify(pane.port.document().sheets.find(({ name }) => name === '年终填报')?.rows.map(({ cells }) => cells.map(({ value }) => value)));

/** Starts a check and leaves it waiting for its answer. */
async function startCheck(pane: RenderedPane): Promise<void> {
  await pane.settle(() => { void pane.session.actions.check(); });
  for (let turn = 0; turn < 50 && pane.session.store.getState().running?.asksLifting === undefined; turn += 1) await pane.settle();
}

describe('marks in locked cells of a protected sheet', () => {
  test('are not written without a yes, because that would clear undo; the sheet stays as it was', async () => {
    const pane = await lockedPane();
    const before = pane.port.document();
    await startCheck(pane);
    expect(pane.find('alertdialog', /“年终填报”的标记单元格处于锁定状态/).contains(document.activeElement)).toBe(true);
    await pane.click(pane.find('button', '不写入'));
    expect(pane.session.store.getState().running).toBeUndefined();
    expect(pane.port.document()).toEqual(before);
    expect(pane.text()).toContain('年终填报');
    expect(pane.text()).toContain('撤消工作表保护');
  });

  test('are written after a yes', async () => {
    const pane = await lockedPane();
    await startCheck(pane);
    await pane.click(pane.find('button', '继续'));
    expect(pane.session.store.getState().check?.report.hard).toBe(1);
    expect(status(pane)).toContain('|M2|');
  });

  test('cancelling is no', async () => {
    const pane = await lockedPane();
    const before = pane.port.document();
    await startCheck(pane);
    await pane.settle(() => pane.session.actions.cancel());
    expect(pane.session.store.getState().running).toBeUndefined();
    expect(pane.port.document()).toEqual(before);
  });

  test('are nothing to ask about where nothing can be undone anyway', async () => {
    const pane = await renderPane({ port: (port) => ({ ...port, keepsUndo: () => false }) });
    await pane.settle(() => pane.session.actions.inject());
    await pane.settle(() => pane.session.actions.loadExample(false));
    await pane.settle(() => pane.session.actions.check());
    expect(pane.findAll('alertdialog')).toHaveLength(0);
    expect(pane.session.store.getState().check).toBeDefined();
  });
});
