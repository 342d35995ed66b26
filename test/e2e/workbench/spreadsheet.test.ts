import { startWorkbench, type WorkbenchDriver } from '../../support/startWorkbench';

jest.setTimeout(120_000);

describe('The spreadsheet of the workbench', () => {
  let bench: WorkbenchDriver;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 300_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.newFile());

  it('takes numbers, Chinese text and formulas from the keyboard', async () => {
    await bench.grid.type('B2', '1024.5');
    await bench.grid.type('B3', '延吉市');
    await bench.grid.type('B4', '=B2*2');
    expect(await bench.grid.read('Sheet1', 'B2:B4')).toEqual([[1024.5], ['延吉市'], [2049]]);
    expect(await bench.grid.readFormulas('Sheet1', 'B4')).toEqual([['=B2*2']]);
  });

  it('takes what an input method composes', async () => {
    await bench.grid.compose('A1', '长春市');
    expect(await bench.grid.read('Sheet1', 'A1')).toEqual([['长春市']]);
  });

  it('computes again when a number changes that a formula depends on', async () => {
    await bench.grid.type('A1', '3');
    await bench.grid.type('A2', '=SUM(A1,4)');
    await bench.grid.type('A1', '10');
    expect(await bench.grid.read('Sheet1', 'A2')).toEqual([[14]]);
  });

  it('pastes a block of text cell by cell', async () => {
    await bench.grid.select('C3');
    await bench.grid.paste('单位\t得分\n四平市\t91.25\n通化市\t88');
    expect(await bench.grid.read('Sheet1', 'C3:D5')).toEqual([
      ['单位', '得分'],
      ['四平市', 91.25],
      ['通化市', 88],
    ]);
  });

  it('empties the selected cells with Delete', async () => {
    await bench.grid.select('A1');
    await bench.grid.paste('1\t2\n3\t4');
    await bench.grid.select('A1:B1');
    await bench.grid.press('Delete');
    expect(await bench.grid.read('Sheet1', 'A1:B2')).toEqual([
      ['', ''],
      [3, 4],
    ]);
  });

  it('takes back and repeats what was typed', async () => {
    await bench.grid.type('A1', '7');
    await bench.grid.type('A1', '8');
    await bench.grid.undo();
    expect(await bench.grid.read('Sheet1', 'A1')).toEqual([[7]]);
    await bench.grid.redo();
    expect(await bench.grid.read('Sheet1', 'A1')).toEqual([[8]]);
  });

  it('tells while a cell is being edited, and that it is no longer', async () => {
    await bench.grid.startTyping('A1', '12');
    expect(await bench.grid.editing()).toBe(true);
    await bench.page.keyboard.press('Enter');
    await bench.grid.settled();
    expect(await bench.grid.editing()).toBe(false);
  });

  it('adds sheets, and formulas reach across them by their names', async () => {
    await bench.grid.type('A1', '5');
    await bench.grid.addSheet();
    const [, second = ''] = await bench.grid.tabs();
    await bench.grid.type('A1', '=Sheet1!A1+1');
    expect(await bench.grid.read(second, 'A1')).toEqual([[6]]);
    await bench.grid.openSheet('Sheet1');
    expect(await bench.grid.read('Sheet1', 'A1')).toEqual([[5]]);
  });

  it('works cells far away, and frozen ones, where they are shown', async () => {
    await bench.page.evaluate(() => {
      const sheet = window.workbench?.grid.activeSheet();
      if (sheet !== undefined) sheet.frozen = { rows: 2, columns: 1 };
    });
    await bench.grid.type('V90', '90');
    await bench.grid.type('A1', '1');
    await bench.grid.type('B90', '=A1+V90');
    expect(await bench.grid.read('Sheet1', 'B90')).toEqual([[91]]);
  });

  describe('with a rule of data validation', () => {
    const title = '完成值';
    beforeEach(() =>
      bench.page.evaluate((promptTitle) => {
        const sheet = window.workbench?.grid.activeSheet();
        sheet?.addValidation({
          areas: [{ row: 0, column: 1, rowCount: 3, columnCount: 1 }],
          type: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '100',
          prompt: { title: promptTitle, text: '请填写 0 到 100 之间的数' },
          error: { style: 'stop', title: '数值有误', text: '必须在 0 到 100 之间' },
        });
        sheet?.addValidation({ areas: [{ row: 0, column: 3, rowCount: 3, columnCount: 1 }], type: 'list', formula1: '"已核实,待核实"', inCellDropDown: true, error: { style: 'stop' } });
      }, title),
    );

    it('shows its prompt at its cells, and at no others', async () => {
      const prompt = bench.page.getByTestId('validation-prompt');
      await bench.grid.select('B2');
      await prompt.getByText(title).waitFor();
      await bench.grid.select('C2');
      await prompt.waitFor({ state: 'detached' });
      expect(await prompt.count()).toBe(0);
    });

    it('refuses what is outside of it, in its own words', async () => {
      await bench.grid.startTyping('B2', '101');
      await bench.page.keyboard.press('Enter');
      await bench.page.getByText('必须在 0 到 100 之间').waitFor();
      await bench.page.getByRole('button', { name: '确定' }).click();
      await bench.page.keyboard.press('Escape');
      expect(await bench.grid.read('Sheet1', 'B2')).toEqual([['']]);
    });

    it('does not keep a paste from going round it, as in Excel', async () => {
      await bench.grid.select('B2');
      await bench.grid.paste('101');
      expect(await bench.grid.read('Sheet1', 'B2')).toEqual([[101]]);
    });

    it('offers a list and takes what is picked from it', async () => {
      const { x, y, width, height } = await bench.grid.cellBox(1, 3);
      // As a hand does: the pointer comes first, the sheet draws the cell under it, then the button goes down.
      await bench.page.mouse.move(x + width - 9, y + height / 2);
      await bench.grid.settled();
      await bench.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await bench.page.mouse.click(x + width - 9, y + height / 2, { delay: 30 });
      await bench.page.getByText('已核实', { exact: true }).click();
      expect(await bench.grid.read('Sheet1', 'D2')).toEqual([['已核实']]);
    });
  });

  it('speaks Chinese', async () => {
    expect(await bench.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    // Of the spreadsheet's own toolbar: what has no room in it is behind this button.
    expect(await bench.page.locator('[data-u-comp="ribbon-toolbar-more"] button').getAttribute('aria-label')).toBe('更多');
    expect(await bench.page.title()).toContain('目标责任制考评');
  });
});
