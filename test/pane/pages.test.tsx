import type { CellValue } from '../../src/model/cellValue';
import type { SheetRole } from '../../src/model/snapshot';
import { createPreferences } from '../../src/taskpane/preferences';
import { rankText } from '../../src/taskpane/scoring/rankText';
import { renderPane, type RenderedPane } from './renderPane';

/** A workbook with the template and the example figures. */
async function filledPane(): Promise<RenderedPane> {
  const pane = await renderPane();
  await pane.settle(() => pane.session.actions.inject());
  await pane.settle(() => pane.session.actions.loadExample(false));
  return pane;
}

/** Puts a value into the first cell of a sheet that holds a whole number over 1,000; the cell's row and column. */
async function plant(pane: RenderedPane, role: SheetRole, make: (now: number) => CellValue): Promise<void> {
  const read = await pane.port.read([role]);
  const content = read.ok ? read.value.marks.get(role) : undefined;
  if (content === undefined) throw new Error(`no sheet ${role}`);
  for (const [row, values] of content.values.entries()) {
    const column = values.findIndex((value) => typeof value === 'number' && value > 1000 && Number.isInteger(value));
    const now = values[column];
    if (typeof now !== 'number') continue;
    await pane.port.apply({ sheets: [{ target: { existing: content.id }, blocks: [{ row: content.row + row, column: content.column + column, cells: [[{ value: make(now) }]] }] }], names: [] });
    return;
  }
  throw new Error(`no figure in ${role}`);
}

describe('overview', () => {
  test('an empty workbook offers one thing to do: to insert the template, for all nine prefectures', async () => {
    const pane = await renderPane();
    expect(pane.find('heading', '尚未注入模板')).toBeTruthy();
    expect(pane.find('button', '注入标准模板').hasAttribute('disabled')).toBe(false);
    expect(pane.find('button', '被考评单位：9 个市州（全部）')).toBeTruthy();
    expect(pane.findAll('checkbox')).toHaveLength(9);
  });

  test('units can be left out, but not all of them', async () => {
    const pane = await renderPane();
    await pane.click(pane.find('checkbox', '延边'));
    expect(pane.text()).toContain('已选 8 个');
    await pane.click(pane.find('button', '全不选'));
    expect(pane.find('button', '注入标准模板').title).toBe('请至少选择一个被考评单位');
    await pane.click(pane.find('button', '全选'));
    await pane.click(pane.find('checkbox', '延边'));
    await pane.click(pane.find('button', '注入标准模板'));
    expect(pane.session.store.getState().workbook).toMatchObject({ state: 'known', workbook: { units: 8 } });
  });

  test('after inserting the pane shows the scheme, the units, the settings to confirm and three steps', async () => {
    const pane = await renderPane();
    await pane.click(pane.find('button', '注入标准模板'));
    expect(pane.text()).toContain('模板已注入：增加 9 个工作表');
    expect(pane.find('heading', '吉林省2004年就业和社会保障工作目标责任制考评方案')).toBeTruthy();
    expect(pane.text()).toMatch(/[1-9]\d* 项尚未确认/);
    expect(['填报', '审核', '计分排名'].map((name) => pane.find('heading', name).textContent)).toHaveLength(3);
  });

  test('the example asks before it replaces figures', async () => {
    const pane = await filledPane();
    await plant(pane, 'half-year', (now) => now + 1);
    await pane.click(pane.find('button', '载入示例数据'));
    expect(pane.find('alert', /已有填报数据.*是否继续/)).toBeTruthy();
    await pane.click(pane.find('button', '替换并载入'));
    expect(pane.text()).toContain('已写入 1 个单元格');
  });

  test('a template that lost a sheet is said to be incomplete and can be completed', async () => {
    const pane = await filledPane();
    const read = await pane.port.read(['year-end']);
    const id = read.ok ? read.value.marks.get('year-end')?.id : undefined;
    await pane.port.apply({ sheets: [], names: [], removeSheets: [id ?? ''] });
    await pane.settle(() => pane.session.actions.refresh());
    expect(pane.text()).toContain('以下工作表缺失：年终填报');
    await pane.click(pane.find('button', '补齐模板'));
    expect(pane.text()).not.toContain('以下工作表缺失');
  });

  test('the period is remembered, and so is the language', async () => {
    const storage = createPreferences(() => window.sessionStorage, 'kept');
    const pane = await renderPane({ preferences: storage });
    await pane.settle(() => pane.session.actions.inject());
    await pane.click(pane.find('radio', '年终总评'));
    await pane.click(pane.find('button', 'Switch to English'));
    expect(pane.text()).toContain('Units assessed');
    expect(document.documentElement.lang).toBe('en-US');
    const again = await renderPane({ preferences: storage });
    expect(again.session.store.getState()).toMatchObject({ locale: 'en-US', period: 'year-end' });
  });

  test('pages are changed with the arrow keys, and only the tab in use is in the tab order', async () => {
    const pane = await renderPane();
    pane.find('tab', '总览').focus();
    await pane.press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('填报');
    await pane.press('End');
    expect(pane.find('tab', '计分').getAttribute('aria-selected')).toBe('true');
    expect(pane.findAll('tab').map((tab) => tab.tabIndex)).toEqual([-1, -1, -1, 0]);
    await pane.press('ArrowRight');
    expect(pane.session.store.getState().page).toBe('overview');
  });
});

describe('import', () => {
  test('a pasted block is shown before it is written: accepted, replaced old and new, rejected with line and reason', async () => {
    const pane = await filledPane();
    await pane.click(pane.find('tab', '填报'));
    expect(pane.find('button', '预览').title).toBe('请先选择文件或粘贴数据');
    await pane.type(pane.find('textbox', '或粘贴数据'), 'unitCode,measure,column,value\n220100,1a,half-year,36852\n999999,1a,half-year,5\n220100,99,half-year,5\n');
    await pane.click(pane.find('button', '预览'));
    expect(document.activeElement?.textContent).toBe('导入预览');
    expect(pane.text()).toContain('将替换 1 个已有数据');
    expect(pane.find('table', '未接受').textContent).toMatch(/3单位代码不在考评单位中999999.*4没有这个指标项代码99/);
    await pane.click(pane.find('button', '替换 (1)'));
    expect(pane.find('table', '替换').textContent).toContain('36851 → 36852');
    await pane.click(pane.find('button', '确认导入 1 个数据'));
    expect(pane.text()).toContain('已写入 1 个单元格');
  });

  test('cancelling the preview writes nothing', async () => {
    const pane = await filledPane();
    const before = JSON.stringify(pane.port.document());
    await pane.settle(() => {
      pane.session.actions.show('import');
    });
    await pane.settle(() => pane.session.actions.preview({ text: 'unitCode,measure,column,value\n220100,1a,half-year,1\n', encoding: 'pasted', column: 'target' }));
    await pane.click(pane.find('button', '取消'));
    expect(pane.find('heading', '导入填报数据')).toBeTruthy();
    expect(JSON.stringify(pane.port.document())).toBe(before);
  });
});

describe('check', () => {
  test('findings are counted and listed; a repair shows old and new, is made, checked again, and taken back', async () => {
    const pane = await filledPane();
    await plant(pane, 'half-year', (now) => String(now).replace(/(\d)(\d{3})$/, '$1,$2'));
    await pane.settle(() => {
      pane.session.actions.show('check');
    });
    await pane.click(pane.find('button', '开始审核'));
    const item = pane.findAll('button', /数据类型错误/)[0];
    if (item === undefined) throw new Error('nothing found');
    await pane.click(item);
    expect(pane.text()).toMatch(/去掉千位分隔符\d+,\d{3} → \d{4,}/);
    const hard = pane.session.store.getState().check?.report.hard ?? 0;
    await pane.click(pane.find('button', '修复此处'));
    expect(pane.text()).toContain('已修复 1 处，并已重新审核');
    expect(pane.session.store.getState().check?.report.hard).toBe(hard - 1);
    await pane.click(pane.find('button', '撤消上次修复（1 处）'));
    expect(pane.session.store.getState().check?.report.hard).toBe(hard);
    expect(pane.findAll('button', /撤消上次修复/)).toHaveLength(0);
  });

  test('repairing all of one kind lists the cells first', async () => {
    const pane = await filledPane();
    for (let times = 0; times < 3; times += 1) await plant(pane, 'half-year', (now) => `${now}人`);
    await pane.settle(() => {
      pane.session.actions.show('check');
    });
    await pane.settle(() => pane.session.actions.check());
    const item = pane.findAll('button', /数据类型错误/)[0];
    if (item === undefined) throw new Error('nothing found');
    await pane.click(item);
    await pane.click(pane.find('button', '修复全部同类（3 处）'));
    expect(document.activeElement?.textContent).toBe('将修复以下 3 处');
    await pane.click(pane.find('button', '确认修复'));
    expect(pane.text()).toContain('已修复 3 处');
  });

  test('completeness is said per unit, and a unit’s name narrows the list', async () => {
    const pane = await filledPane();
    await plant(pane, 'half-year', () => '');
    await pane.settle(() => {
      pane.session.actions.show('check');
    });
    await pane.settle(() => pane.session.actions.check());
    expect(pane.text()).toContain('填报完整率：8/9 个单位已填齐');
    expect(pane.find('img', /^长春市：已填 \d+，不适用 0，未填 1$/)).toBeTruthy();
    await pane.click(pane.find('button', '长春市'));
    expect(pane.session.store.getState().findingFilter.unit).toBe('220100');
    await pane.click(pane.find('button', '清除筛选'));
    expect(pane.session.store.getState().findingFilter.unit).toBe('');
  });

  test('after the other period is chosen the findings say whose they are', async () => {
    const pane = await filledPane();
    await pane.settle(() => {
      pane.session.actions.show('check');
    });
    await pane.settle(() => pane.session.actions.check());
    await pane.click(pane.find('radio', '年终总评'));
    expect(pane.text()).toContain('以下为半年初评的审核结果');
  });

  test('the result says how many of the settings behind it are not confirmed', async () => {
    const pane = await filledPane();
    await pane.settle(() => {
      pane.session.actions.show('check');
    });
    await pane.settle(() => pane.session.actions.check());
    const report = pane.session.store.getState().check?.report;
    expect(report?.unconfirmed).toEqual(expect.arrayContaining(['factor.flow', 'check.completion-high']));
    expect(report?.unconfirmed).not.toContain('line.pass');
    expect(pane.text()).toContain(`使用了 ${(report?.unconfirmed.length ?? 0) + (report?.unconfirmedMeasures ?? 0)} 项尚未确认的设置`);
  });
});

describe('scores', () => {
  test('ranks are shown with totals of two decimals, and the notice that settings are not confirmed', async () => {
    const pane = await filledPane();
    await pane.click(pane.find('tab', '计分'));
    await pane.click(pane.find('button', '计分排名'));
    const rows = pane.findAll('row').slice(1);
    expect(rows).toHaveLength(9);
    expect(rows[0]?.textContent).toMatch(/^1\p{Script=Han}+定量 (\d+\.\d\d)\1(优秀|达标|不达标)$/u);
    expect(pane.text()).toMatch(/结果为示例口径.*使用了 \d+ 项尚未确认的设置/);
  });

  test('places by area and indicator of the period shown are written into a sheet, which is compared and stays with later scoring', async () => {
    const pane = await filledPane();
    await pane.click(pane.find('tab', '计分'));
    await pane.click(pane.find('button', '计分排名'));
    const names = (): readonly string[] => pane.port.document().sheets.flatMap(({ name }) => (name.endsWith('分项排名') ? [name] : []));
    expect(names()).toEqual([]);
    await pane.click(pane.find('button', '写入分项排名表'));
    expect(names()).toEqual(['半年分项排名']);
    expect(pane.text()).toContain('分项排名已写入“半年分项排名”');
    expect(pane.text()).toContain(`已逐格核对：${2 * 9 * (6 + 7 + 45) + 9 * (2 + 43 * 4)} 个`);
    expect(pane.findAll('button', '写入分项排名表')).toEqual([]);
    await pane.click(pane.find('button', '重新计分'));
    expect(pane.find('button', '转到分项排名表')).toBeTruthy();
    expect(names()).toEqual(['半年分项排名']);
  });

  test('the copied table counts as many unconfirmed settings as the page', async () => {
    const pane = await filledPane();
    await pane.settle(() => {
      pane.session.actions.show('scores');
    });
    await pane.settle(() => pane.session.actions.score());
    const { scores, period, definition } = pane.session.store.getState();
    const assessment = scores?.report.assessments.find((each) => each.period === period);
    if (assessment === undefined) throw new Error('Nothing was scored.');
    const said = /使用了 \d+ 项尚未确认的设置/.exec(pane.text())?.[0];
    expect(rankText(assessment, definition.scheme, 'zh-CN').split('\n').at(-1)).toContain(`结果为示例口径：${said}`);
    expect(rankText(assessment, definition.scheme, 'en-US')).toMatch(/Made with example settings: \d+ settings \(示例\)/);
    const confirmed = { ...definition.scheme, measures: definition.scheme.measures.map((measure) => ({ ...measure, confirmed: true })) };
    expect(rankText({ ...assessment, unconfirmed: [] }, confirmed, 'zh-CN')).not.toContain('示例');
  });

  test('a unit opens into areas, indicators and the sum behind a measure, and back to its row', async () => {
    const pane = await filledPane();
    await pane.settle(() => {
      pane.session.actions.show('scores');
    });
    await pane.settle(() => pane.session.actions.score());
    await pane.click(pane.find('button', '长春市'));
    expect(document.activeElement?.textContent).toBe('长春市 半年初评得分');
    const weaknesses = pane.find('list', '短板：比各单位平均少得分的指标项').children;
    expect(weaknesses.length).toBeGreaterThan(0);
    expect([...weaknesses].map(({ textContent }) => /^\S+ .+\d\.\d\d \/ \d+\.\d\d · 比平均少 \d\.\d\d 分 · 本项第 \d 名（共 \d 个单位）$/.test(textContent))).not.toContain(false);
    await pane.click(pane.find('button', /^1a 开发城镇就业岗位数量/));
    expect(pane.text()).toContain('算给你看');
    expect(pane.text()).toContain('86,300个 × 0.5 = 43,150个');
    expect(pane.text()).toContain('36,851个 ÷ 43,150个 = 85.4%');
    await pane.click(pane.find('button', '返回名次表'));
    expect(document.activeElement?.textContent).toBe('长春市');
  });

  test('without figures it says what is missing instead of a rank', async () => {
    const pane = await renderPane();
    await pane.settle(() => pane.session.actions.inject());
    await pane.settle(() => pane.session.actions.score());
    expect(pane.text()).toContain('没有可计分的数据');
  });

  test('figures that change afterwards make the result out of date', async () => {
    const pane = await filledPane();
    await pane.settle(() => pane.session.actions.score());
    await plant(pane, 'half-year', (now) => now + 1);
    await pane.settle(() => pane.session.actions.loadExample(true));
    await pane.settle(() => {
      pane.session.actions.show('scores');
    });
    expect(pane.text()).toContain('计分后数据已变动');
  });
});

describe('removal and help', () => {
  test('removing lists what is lost, wants a confirmation, and leaves the user’s own sheets', async () => {
    const pane = await filledPane();
    await pane.click(pane.find('button', '移除模板'));
    await pane.click(pane.find('button', '查看将删除的内容'));
    expect(pane.text()).toMatch(/目标任务（含 \d+ 个已填单元格）/);
    expect(pane.find('button', '移除模板').title).toBe('请先勾选确认');
    await pane.click(pane.find('button', '移除模板'));
    expect(pane.port.document().sheets.length).toBeGreaterThan(1);
    await pane.click(pane.find('checkbox', '我知道以上内容将被删除'));
    await pane.click(pane.find('button', '移除模板'));
    expect(pane.port.document().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(pane.find('heading', '尚未注入模板')).toBeTruthy();
  });

  test('the help opens from every page and leads to the whole help in the chosen language', async () => {
    const pane = await renderPane({ locale: 'en-US' });
    await pane.click(pane.find('button', 'Help'));
    expect(document.activeElement?.textContent).toBe('Help and notes');
    expect(pane.find('link', 'Open the full help').getAttribute('href')).toBe('help.html#en-US');
  });
});
