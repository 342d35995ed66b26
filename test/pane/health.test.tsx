import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { DamagedWorkbook } from '../support/builders/aDamagedWorkbook';
import { aWorkbook } from '../support/builders/aWorkbook';
import { renderPane, type RenderedPane } from './renderPane';

/** Examining takes several turns of the page. */
async function examined(pane: RenderedPane): Promise<void> {
  for (let turn = 0; turn < 50 && pane.session.store.getState().running !== undefined; turn += 1) await pane.settle();
}

async function damaged(locale: 'zh-CN' | 'en-US', damage: (workbook: DamagedWorkbook) => DamagedWorkbook): Promise<RenderedPane> {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale });
  await loadExample(port, { replace: false });
  const pane = await renderPane({ locale, workbook: damage(new DamagedWorkbook(port.document())).build() });
  await pane.click(pane.find('button', locale === 'zh-CN' ? '体检与修复' : 'Examine and repair'));
  await examined(pane);
  return pane;
}

describe('the page 体检与修复', () => {
  test('says that all is in order where it is', async () => {
    const pane = await damaged('zh-CN', (workbook) => workbook);
    expect(pane.text()).toContain('未发现问题，各工作表完好。');
    expect(pane.findAll('button', /^全部修复/)).toHaveLength(0);
  });

  test('lists what was changed with what belongs there, repairs it, and takes the repair back', async () => {
    const pane = await damaged('zh-CN', (workbook) => workbook.withCell('年终填报', 6, workbook.columnOf('年终填报', 'M3'), '新就业'));
    expect(pane.text()).toContain('发现 1 项');
    expect(pane.text()).toContain('列代码被改动');
    expect(pane.text()).toContain('现为“新就业”');
    expect(pane.text()).toContain('应为“M3”');
    await pane.click(pane.find('button', '全部修复（1 项）'));
    await examined(pane);
    expect(pane.text()).toContain('已修复 1 项');
    expect(pane.text()).toContain('未发现问题');
    await pane.click(pane.find('button', '撤销上次修复'));
    await examined(pane);
    expect(pane.text()).toContain('现为“新就业”');
  });

  test('speaks English', async () => {
    const pane = await damaged('en-US', (workbook) => workbook.withoutName('TRA_target'));
    expect(pane.text()).toContain('Defined name missing');
    await pane.click(pane.find('button', 'Repair all (1)'));
    await examined(pane);
    expect(pane.text()).toContain('Nothing found');
  });
});
