import { TextDecoder } from 'node:util';
import { clearsUndo } from '../../src/model/clearsUndo';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { DamagedWorkbook } from '../support/builders/aDamagedWorkbook';
import { aWorkbook } from '../support/builders/aWorkbook';
import { clearingTasks } from '../../src/taskpane/clearingTasks';
import type { TaskName } from '../../src/taskpane/paneState';
import { renderPane, type RenderedPane } from './renderPane';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'TextDecoder', { value: TextDecoder, configurable: true });

const always = '执行后，此前的操作都不能再用 Ctrl+Z 撤消。';
const older = '在此版本的 Excel 中，执行后此前的操作都不能再用 Ctrl+Z 撤消。';

function notes(): readonly string[] {
  return [...document.querySelectorAll('p')].map((each) => each.textContent).filter((text) => text === always || text === older);
}

function liftingNotes(): number {
  return [...document.querySelectorAll('p')].filter((each) => each.textContent.startsWith('涉及受保护的工作表时')).length;
}

/** Pages and their tasks are fetched when they are first used. */
async function until(pane: RenderedPane, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !(holds() && pane.session.store.getState().running === undefined); turn += 1) await pane.settle();
  expect(holds()).toBe(true);
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

  test('is said on the pages of scheme, units and health too in an older Excel', async () => {
    const pane = await renderPane({ services: (services) => ({ ...services, keepsUndo: () => false }) });
    await pane.settle(() => pane.session.actions.inject());
    for (const [page, least] of [['scheme', 2], ['units', 2], ['health', 1]] as const) {
      await pane.settle(() => pane.session.actions.show(page));
      await until(pane, () => notes().length >= least);
      expect([page, notes().every((note) => note === older)]).toEqual([page, true]);
    }
  });

  test('is said in the newest Excel before a scheme with another number is loaded, for that reaches protected sheets', async () => {
    for (const [id, said] of [[jilin2004.id, 0], ['another-year', 1]] as const) {
      const cleared: boolean[] = [];
      const pane = await renderPane({ port: (port) => ({ ...port, apply: (plan, run) => (cleared.push(clearsUndo(plan)), port.apply(plan, run)) }) });
      await pane.settle(() => pane.session.actions.inject());
      await pane.settle(() => pane.session.actions.show('scheme'));
      await until(pane, () => pane.session.store.getState().scheme !== undefined);
      const { scheme } = pane.session.store.getState();
      const changed = { ...(scheme?.scheme ?? jilin2004), id, measures: (scheme?.scheme ?? jilin2004).measures.map((measure, index) => (index === 0 ? { ...measure, points: measure.points + 1 } : measure)) };
      const text = await pane.session.actions.schemeText(changed);
      const bytes = Uint8Array.from(Buffer.from(text ?? ''));
      await pane.settle(() => pane.session.actions.openSchemeFile(Object.assign(new Blob([bytes]), { arrayBuffer: () => Promise.resolve(bytes.buffer) })));
      await until(pane, () => pane.session.store.getState().schemePreview !== undefined);
      expect([id, liftingNotes()]).toEqual([id, said]);
      cleared.length = 0;
      await pane.settle(() => pane.session.actions.loadScheme());
      expect([id, cleared]).toEqual([id, [said === 1]]);
    }
  });

  test('is said beside a repair that lifts the protection of a sheet, and beside taking it back', async () => {
    const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
    await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' });
    await loadExample(port, { replace: false });
    const damaged = new DamagedWorkbook(port.document());
    const rate = damaged.columnOf('年终填报', 'M1b.R');
    const workbook = damaged.withCell('年终填报', 8, rate, 0.5).build();
    const cleared: boolean[] = [];
    const pane = await renderPane({ workbook, port: (own) => ({ ...own, apply: (plan, run) => (cleared.push(clearsUndo(plan)), own.apply(plan, run)) }) });
    await pane.settle(() => pane.session.actions.show('health'));
    await until(pane, () => pane.session.store.getState().health !== undefined);
    expect(liftingNotes()).toBe(1);
    const items = pane.session.store.getState().health?.items ?? [];
    expect(items.map(({ kind }) => kind)).toEqual(['formula-overwritten']);
    await pane.settle(() => pane.session.actions.repair(items));
    expect(cleared).toEqual([true]);
    await until(pane, () => pane.session.store.getState().healthUndo !== undefined);
    expect(liftingNotes()).toBe(1);
    await pane.settle(() => pane.session.actions.undoRepair());
    expect(cleared).toEqual([true, true]);
    await pane.settle(() => pane.session.actions.show('check'));
    await pane.settle(() => pane.session.actions.setPeriod('year-end'));
    await pane.settle(() => pane.session.actions.check());
    const finding = pane.session.store.getState().check?.report.findings.find((each) => each.fix?.kind === 'set-formula');
    expect(finding).toBeDefined();
    cleared.length = 0;
    await pane.settle(() => pane.session.actions.fix(finding === undefined ? [] : [finding]));
    expect(cleared[0]).toBe(true);
    expect(liftingNotes()).toBe(1);
  });

  test('is said beside a check where somebody protected a sheet with marks that the template leaves open', async () => {
    const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
    await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' });
    const document = port.document();
    const workbook = { ...document, sheets: document.sheets.map((sheet) => (sheet.name === '综合评定' ? { ...sheet, protection: {} } : sheet)) };
    const pane = await renderPane({ workbook });
    expect(liftingNotes()).toBe(1);
    await pane.settle(() => pane.session.actions.show('check'));
    expect(liftingNotes()).toBe(1);
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
