import { runCommand } from '../../src/commands/runCommand';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../src/schemes/schemeOfPrefecture';
import { startSession } from '../../src/taskpane/paneSession';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { openWorkbook } from '../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

describe('the ribbon’s 注入模板', () => {
  /** What the button asks of the page; a page has one session only, so the command itself is pressed once here. */
  const inject = (pane: RenderedPane): Promise<void> => pane.settle(() => pane.session.actions.inject());
  const without = (document: WorkbookDocument, names: readonly string[]): WorkbookDocument => ({
    ...document,
    sheets: document.sheets.filter((sheet) => !names.includes(sheet.name)),
    names: document.names.filter(({ refersTo }) => !names.some((name) => refersTo.includes(name))),
  });
  const unitsIn = async (pane: RenderedPane, role: 'year-end' | 'target'): Promise<readonly string[]> => {
    const opened = await openWorkbook(pane.port, { needed: [role] });
    return opened.ok ? (opened.value.tables[role]?.rows.map(({ unit }) => unit) ?? []) : [opened.problem.code];
  };
  const counties = unitsOfJilinPrefecture('220400');

  test('lists the nine prefectures in a workbook that has no list, and says so', async () => {
    const pane = await renderPane();
    await inject(pane);
    expect(pane.text()).toContain('工作簿没有考评单位名单，已列入标准名单的 9 个市州');
    expect(await unitsIn(pane, 'year-end')).toEqual(jilinPrefectures.map(({ code }) => code));
  });

  test('puts sheets back for the units that the workbook lists, retired ones left out of the count', async () => {
    const port = createDocumentPort(aWorkbook());
    await injectTemplate(port, { scheme: schemeOfPrefecture(jilin2004, '辽源市'), units: counties.map((unit, index) => ({ ...unit, retired: index === 0 })), locale: 'zh-CN' });
    const pane = await renderPane({ workbook: without(port.document(), ['年终填报']) });
    startSession(pane.session);
    await pane.settle(() => runCommand('injectTemplate', () => Promise.resolve(), () => undefined));
    expect(pane.text()).toContain(`按工作簿“考评单位”中的 ${counties.length - 1} 个在用单位建立`);
    expect((await unitsIn(pane, 'year-end')).filter((code) => jilinPrefectures.some((unit) => unit.code === code))).toEqual([]);
    expect(await unitsIn(pane, 'year-end')).toEqual(await unitsIn(pane, 'target'));
  });

  test('takes the units from the rows of figures where the list itself is gone', async () => {
    const port = createDocumentPort(aWorkbook());
    await injectTemplate(port, { scheme: schemeOfPrefecture(jilin2004, '辽源市'), units: counties, locale: 'zh-CN' });
    const pane = await renderPane({ workbook: without(port.document(), ['考评单位', '年终填报']) });
    await inject(pane);
    expect(pane.text()).toContain(`按填报表中的 ${counties.length} 个单位建立`);
    expect(await unitsIn(pane, 'year-end')).toEqual(counties.map(({ code }) => code));
  });

  test('uses a scheme that was opened from a file for a workbook without the template', async () => {
    const pane = await renderPane();
    await pane.settle(() => { pane.session.store.set({ injectScheme: { ...jilin2004, title: '另一年的方案' } }); });
    await inject(pane);
    const opened = await openWorkbook(pane.port, { needed: ['scheme'] });
    expect(opened.ok && opened.value.scheme.title).toBe('另一年的方案');
  });
});
