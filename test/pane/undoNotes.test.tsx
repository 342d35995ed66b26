import { clearsUndo } from '../../src/model/clearsUndo';
import { clearingTasks } from '../../src/taskpane/clearingTasks';
import type { TaskName } from '../../src/taskpane/paneState';
import { renderPane, type RenderedPane } from './renderPane';

const always = '执行后，此前的操作都不能再用 Ctrl+Z 撤消。';
const older = '在此版本的 Excel 中，执行后此前的操作都不能再用 Ctrl+Z 撤消。';

function notes(): readonly string[] {
  return [...document.querySelectorAll('p')].map((each) => each.textContent).filter((text) => text === always || text === older);
}

describe('what cannot be undone', () => {
  test('is said of exactly those tasks whose plans clear undo', async () => {
    const cleared = new Map<TaskName, boolean>();
    const watched: { pane?: RenderedPane } = {};
    const pane = await renderPane({
      port: (port) => ({
        ...port,
        apply: (plan, run) => {
          const task = watched.pane?.session.store.getState().running?.task;
          if (task !== undefined) cleared.set(task, (cleared.get(task) ?? true) && clearsUndo(plan));
          return port.apply(plan, run);
        },
      }),
    });
    watched.pane = pane;
    const { actions } = pane.session;
    await pane.settle(() => actions.inject());
    await pane.settle(() => actions.loadExample(false));
    await pane.settle(() => actions.preview({ text: '单位,指标项,栏目,数值\n长春市,2,half-year,６１９人\n', encoding: 'pasted', column: 'half-year' }));
    await pane.settle(() => actions.importPreviewed());
    await pane.settle(() => actions.check());
    const fixable = pane.session.store.getState().check?.report.findings.filter((finding) => finding.fix !== undefined) ?? [];
    await pane.settle(() => actions.fix(fixable));
    await pane.settle(() => actions.undoFix());
    await pane.settle(() => actions.clearMarks());
    await pane.settle(() => actions.score());
    await pane.settle(() => actions.previewRemoval());
    const removal = pane.session.store.getState().removal;
    if (removal !== undefined) await pane.settle(() => actions.remove(removal));
    expect([...cleared.keys()].sort()).toEqual(['check', 'clear', 'example', 'fix', 'import', 'inject', 'remove', 'score', 'undo']);
    expect([...cleared].flatMap(([task, clears]) => (clears ? [task] : []))).toEqual([...clearingTasks].filter((task) => task !== 'align'));
  });

  test('is said beside every button that changes the workbook in an older Excel, before it is clicked', async () => {
    const pane = await renderPane({ services: (services) => ({ ...services, keepsUndo: () => false }) });
    const said = (): number => notes().length;
    expect(said()).toBe(1);
    await pane.settle(() => pane.session.actions.inject());
    for (const page of ['总览', '审核', '计分']) {
      await pane.click(pane.find('tab', page));
      expect([page, said()]).toEqual([page, 1]);
    }
    await pane.click(pane.find('tab', '填报'));
    await pane.settle(() => pane.session.actions.preview({ text: '单位,指标项,栏目,数值\n长春市,2,half-year,5\n', encoding: 'pasted', column: 'half-year' }));
    expect(said()).toBe(1);
    await pane.settle(() => pane.session.actions.show('removal'));
    expect(pane.text()).toContain('此前的其他操作也不能再撤消');
  });

  test('is not said where Excel can undo', async () => {
    const pane = await renderPane();
    await pane.settle(() => pane.session.actions.inject());
    for (const page of ['总览', '审核', '计分']) {
      await pane.click(pane.find('tab', page));
      expect(notes()).toEqual([]);
    }
  });
});
