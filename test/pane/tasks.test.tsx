import { runCommand } from '../../src/commands/runCommand';
import type { Outcome, Run, WorkbookPort, WorkbookProblem } from '../../src/model/workbookPort';
import { logger } from '../../src/taskpane/logger';
import { startSession } from '../../src/taskpane/paneSession';
import { renderPane, type PaneOptions, type RenderedPane } from './renderPane';

/** A port whose reading waits until it is let go, telling half its progress and stopping when it is asked to. */
function slowly(): { readonly port: NonNullable<PaneOptions['port']>; hold(): void; release(): void } {
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  const stopped = (run: Run | undefined): Outcome<never> | undefined => (run?.signal?.aborted === true ? { ok: false, problem: { code: 'cancelled' } } : undefined);
  return {
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => {
      open();
    },
    port: (port) => ({
      ...port,
      async read(roles, run) {
        run?.progress?.(0.5);
        await gate;
        return stopped(run) ?? port.read(roles, run);
      },
    }),
  };
}

/** The pane over a workbook with template and example, and a way to make the port slow. */
async function slowPane(): Promise<{ readonly pane: RenderedPane; readonly slow: ReturnType<typeof slowly> }> {
  const slow = slowly();
  const pane = await renderPane({ port: slow.port });
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  await pane.settle(() => {
    pane.session.actions.dismissNotice();
    pane.session.actions.show('check');
  });
  return { pane, slow };
}

test('a long task shows what it does and how far it is, and blocks what would conflict, with the reason', async () => {
  const { pane, slow } = await slowPane();
  slow.hold();
  await pane.click(pane.find('button', '开始审核'));
  expect(pane.find('progressbar', '正在审核').getAttribute('aria-valuenow')).toBe('0.2');
  expect(pane.find('status', '正在审核')).toBeTruthy();
  expect(pane.find('button', '清除标记').title).toBe('正在审核，完成或取消后可用');
  expect(pane.find('button', '清除标记').getAttribute('aria-disabled')).toBe('true');
  slow.release();
  await pane.settle();
  expect(pane.text()).toContain('审核完成');
  expect(pane.findAll('progressbar')).toHaveLength(0);
});

test('cancelling stops the task, says so, and the keyboard stays in the pane', async () => {
  const { pane, slow } = await slowPane();
  slow.hold();
  await pane.click(pane.find('button', '开始审核'));
  await pane.click(pane.find('button', '取消'));
  expect(pane.text()).toContain('正在取消…');
  slow.release();
  await pane.settle();
  expect(pane.find('status', /^已取消/)).toBeTruthy();
  expect(pane.session.store.getState().check).toBeUndefined();
  expect(document.activeElement).toBe(pane.find('main', /审核/));
});

test('a second task is refused while the first is under way', async () => {
  const { pane, slow } = await slowPane();
  slow.hold();
  await pane.click(pane.find('button', '开始审核'));
  await pane.settle(() => pane.session.actions.score());
  slow.release();
  await pane.settle();
  expect(pane.session.store.getState().scores).toBeUndefined();
  expect(pane.session.store.getState().check).toBeDefined();
});

const failing = (problem: WorkbookProblem): NonNullable<PaneOptions['port']> => (port): WorkbookPort => ({ ...port, read: () => Promise.resolve({ ok: false, problem }) });

test('a workbook that cannot be read says why on the first page, and can be looked at again', async () => {
  const pane = await renderPane({ port: failing({ code: 'cell-being-edited' }) });
  expect(pane.text()).toContain('无法查看工作簿');
  expect(pane.text()).toContain('请按 Enter 键确认输入');
  expect(pane.find('button', '重新查看')).toBeTruthy();
});

test('a failure is announced at once, with what to do, and is no dialog', async () => {
  const { pane } = await slowPane();
  await pane.settle(() => {
    pane.session.actions.notify({ kind: 'problem', problem: { code: 'sheet-protected', parameters: { sheet: '半年填报' } } });
  });
  expect(pane.find('alert', /工作表“半年填报”受保护.*撤消工作表保护/)).toBeTruthy();
  expect(pane.findAll('dialog')).toHaveLength(0);
  await pane.click(pane.find('button', '关闭'));
  expect(pane.findAll('button', '关闭')).toHaveLength(0);
});

test('a fault in a task becomes a failure that is shown, and the pane stays usable', async () => {
  const errors = jest.spyOn(logger, 'error').mockImplementation(() => undefined);
  const pane = await renderPane({ services: (services) => ({ ...services, clearMarks: () => Promise.reject(new Error('fault')) }) });
  await pane.settle(() => pane.session.actions.clearMarks());
  expect(pane.find('alert', /Excel 未能完成操作/)).toBeTruthy();
  expect(pane.session.store.getState().running).toBeUndefined();
  expect(errors).toHaveBeenCalledTimes(1);
  errors.mockRestore();
});

test('the ribbon’s buttons run in the pane, open it, and always tell Excel that they are done', async () => {
  const pane = await renderPane();
  startSession(pane.session);
  const shown: string[] = [];
  const completed: string[] = [];
  const press = (name: Parameters<typeof runCommand>[0]): Promise<void> =>
    pane.settle(() =>
      runCommand(
        name,
        () => {
          shown.push(name);
          return Promise.resolve();
        },
        () => completed.push(name),
      ),
    );

  await press('checkFigures');
  expect(pane.find('alert', /尚未注入模板/)).toBeTruthy();
  await press('injectTemplate');
  expect(pane.text()).toContain('模板已注入');
  await pane.settle(() => pane.session.actions.loadExample(false));
  await press('scoreAndRank');
  expect(pane.findAll('row')).toHaveLength(10);
  await press('clearMarks');
  expect(pane.text()).toContain('已清除');
  expect(completed).toEqual(['checkFigures', 'injectTemplate', 'scoreAndRank', 'clearMarks']);
  expect(shown).toEqual(completed);

  const warnings = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
  await pane.settle(() => runCommand('checkFigures', () => Promise.reject(new Error('not here')), () => completed.push('without pane')));
  expect(completed.at(-1)).toBe('without pane');
  expect(pane.session.store.getState().check).toBeDefined();
  warnings.mockRestore();
});
