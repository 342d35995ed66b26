import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { startWorkbench, type WorkbenchDriver } from '../support/startWorkbench';

jest.setTimeout(900_000);

/** A long task of the pane on a slow machine. */
const patience = { timeout: 90_000 };

describe('A new user', () => {
  let bench: WorkbenchDriver;
  beforeEach(async () => {
    bench = await startWorkbench({ profile: '1.9' });
  }, 600_000);
  afterEach(async () => {
    await bench.screenshot('last');
    await bench.stop();
  });

  const button = (name: string | RegExp) => bench.pane.getByRole('button', { name });
  const notice = (text: string | RegExp) => bench.pane.getByRole('status').getByText(text);
  const tab = (name: string) => bench.pane.getByRole('tab', { name });

  it('fills, checks, repairs, scores, saves and opens again, with the mouse', async () => {
    await bench.screenshot('mouse-01-start');
    await button('注入标准模板').click(patience);
    await notice('模板已注入：增加 9 个工作表').waitFor(patience);
    expect(await bench.grid.tabs()).toEqual(['Sheet1', '考评方案', '考评单位', '目标任务', '目标任务书', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记']);
    await bench.screenshot('mouse-02-injected');

    await button('载入示例数据').click();
    await notice(/已写入 \d+ 个单元格/).waitFor(patience);
    await bench.grid.openSheet('年终填报');
    expect(await bench.grid.readTexts('年终填报', 'J9:J9')).toEqual([['84.56%']]);
    await bench.screenshot('mouse-03-example');

    await bench.grid.type('K9', '６１,９２７人');
    await bench.grid.type('L10', '-5');
    await bench.grid.type('H11', '999999');
    await tab('审核').click();
    await bench.pane.getByText('年终总评', { exact: true }).click();
    await button('开始审核').click();
    await notice(/强制性问题 3 项/).waitFor(patience);
    await bench.screenshot('mouse-04-checked');
    const status = await bench.grid.readTexts('年终填报', 'C9:C11');
    expect(status.map(([text]) => text?.split(' ')[0])).toEqual(['✗1', '✗1', '✗1']);

    await bench.grid.openSheet('目标任务');
    const findings = bench.pane.getByRole('list', { name: '审核问题' });
    await findings.getByText('长春市').first().click();
    await bench.grid.settled();
    expect(await bench.grid.selected()).toEqual({ sheet: '年终填报', address: 'K9' });
    await bench.screenshot('mouse-05-jumped');
    await button('修复此处').click();
    await notice(/已修复 1 处/).waitFor(patience);
    expect(await bench.grid.read('年终填报', 'K9')).toEqual([[61927]]);

    await button('重新审核').waitFor(patience);
    await bench.grid.settled();
    await bench.grid.type('L10', '34002');
    expect(await bench.grid.read('年终填报', 'L10')).toEqual([[34002]]);
    await bench.grid.type('H11', '29479');
    await button('重新审核').click();
    await notice(/强制性问题 0 项|未发现问题/).waitFor(patience);
    await bench.screenshot('mouse-06-clean');
    await button('清除标记').click();
    await notice(/已清除/).waitFor(patience);

    await tab('计分').click();
    await button('计分排名').click();
    await notice(/计分排名完成，共 9 个单位/).waitFor(patience);
    await bench.screenshot('mouse-07-scored');
    const ranks = (await bench.grid.read('年终得分', 'C8:C16')).map(([rank]) => Number(rank));
    expect([...ranks].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const totals = (await bench.grid.read('年终得分', 'D8:D16')).map(([total]) => Number(total));
    expect(totals.indexOf(Math.max(...totals))).toBe(ranks.indexOf(1));
    await bench.grid.openSheet('年终得分');
    await bench.screenshot('mouse-08-score-sheet');

    const bytes = await bench.saveFile();
    const file = join(tmpdir(), `journey-${process.pid}.xlsx`);
    writeFileSync(file, bytes);
    const saved = await readWorkbook(bytes);
    expect(saved.ok && saved.document.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '考评方案', '考评单位', '目标任务', '目标任务书', '半年填报', '年终填报', '综合评定', '督查核查', '奖惩登记', '审核结果', '审核记录', '审核留底', '半年得分', '年终得分']);
    await bench.openFile(file);
    await bench.pane.getByText(/^9 个/).waitFor(patience);
    expect((await bench.grid.read('年终得分', 'D8:D16')).map(([total]) => Number(total))).toEqual(totals);
    await bench.screenshot('mouse-09-opened-again');
  });

  it('does the same by keyboard alone', async () => {
    const { page, pane, grid } = bench;
    /** Name of the control that has the keyboard, empty while it is on none. */
    const focused = () =>
      pane.locator('body').evaluate(() => {
        const control = document.activeElement;
        if (!document.hasFocus() || control === null || !control.matches('a, button, input, select, summary, textarea, [role="tab"], [data-index]')) return '';
        return control.getAttribute('aria-label') ?? control.textContent;
      });
    /** F6 until the pane has the keyboard. */
    const toPane = async (): Promise<void> => {
      for (let presses = 0; presses < 4 && !(await pane.locator('body').evaluate(() => document.hasFocus())); presses += 1) await page.keyboard.press('F6');
    };
    /** Tab to the control with that text. */
    const tabTo = async (text: string | RegExp): Promise<void> => {
      const wanted = (found: string) => (typeof text === 'string' ? found.includes(text) : text.test(found));
      for (let presses = 0; presses < 120; presses += 1) {
        const found = await focused();
        if (found !== '' && wanted(found)) return;
        await page.keyboard.press('Tab');
        // Behind the last control the keyboard leaves the pane.
        await toPane();
      }
      throw new Error(`Tab does not lead to ${String(text)}`);
    };
    const press = async (text: string | RegExp): Promise<void> => {
      await tabTo(text);
      await page.keyboard.press('Enter');
    };
    const enter = async (text: string): Promise<void> => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await grid.settled();
    };
    /** From the page's tabs, which take one stop, to the tab that is so many to the right. */
    const openTab = async (name: string, right: number): Promise<void> => {
      await pane.getByRole('tab', { selected: true }).waitFor();
      await tabTo(/^(总览|填报|审核|计分)$/);
      for (let presses = 0; presses < right; presses += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await pane.getByRole('tab', { selected: true }).innerText()).toBe(name);
    };

    await toPane();
    await press('注入标准模板');
    await notice('模板已注入：增加 9 个工作表').waitFor(patience);
    await toPane();
    await press('载入示例数据');
    await notice(/已写入 \d+ 个单元格/).waitFor(patience);
    await page.keyboard.press('Control+Enter');
    expect(await grid.selected()).toEqual({ sheet: '半年填报', address: 'G9' });
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
    await enter('３４,８５８人');
    await enter('-5');
    await enter('1.5');
    await bench.screenshot('keys-01-typed');

    await toPane();
    await openTab('审核', 2);
    await press('开始审核');
    await notice(/强制性问题 3 项/).waitFor(patience);
    await tabTo('数据类型错误');
    await page.keyboard.press('Enter');
    await grid.settled();
    expect(await grid.selected()).toEqual({ sheet: '半年填报', address: 'K9' });
    await toPane();
    await press('修复此处');
    await notice(/已修复 1 处/).waitFor(patience);
    expect(await grid.read('半年填报', 'K9')).toEqual([[34858]]);
    await bench.screenshot('keys-02-repaired');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('ArrowDown');
    await enter('22000');
    await enter('12000');

    await toPane();
    await press(/^重新审核/);
    await notice(/强制性问题 0 项|未发现问题/).waitFor(patience);
    await openTab('计分', 1);
    await press(/^计分排名$/);
    await notice(/计分排名完成，共 9 个单位/).waitFor(patience);
    await bench.screenshot('keys-03-scored');
    const ranks = (await grid.read('半年得分', 'C8:C16')).map(([rank]) => Number(rank));
    expect([...ranks].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);

    await page.keyboard.press('Control+Enter');
    const file = join(tmpdir(), `journey-keys-${process.pid}.xlsx`);
    writeFileSync(file, await bench.saveFile());
    // Nobody opens a file before the last one is said to be saved.
    await page.getByText('已保存').waitFor(patience);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(file);
    await pane.getByText(/^9 个/).waitFor(patience);
    expect((await grid.read('半年得分', 'C8:C16')).map(([rank]) => Number(rank))).toEqual(ranks);
  });
});
