import { startWorkbench, type WorkbenchDriver } from '../../support/startWorkbench';

jest.setTimeout(120_000);

describe('The pane in the workbench', () => {
  let bench: WorkbenchDriver;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 300_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.newFile());

  const isSupported = (version: string): Promise<boolean> =>
    bench.pane.locator('body').evaluate(async (_, wanted) => {
      await Office.onReady();
      return Office.context.requirements.isSetSupported('ExcelApi', wanted);
    }, version);

  it('believes itself in Excel on the desktop, in the page’s language', async () => {
    const seen = await bench.pane.locator('body').evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, language: Office.context.displayLanguage.toLowerCase() };
    });
    expect(seen).toEqual({ host: 'Excel', platform: 'PC', language: 'zh-cn' });
  });

  it('stands before the Excel that is chosen in the menu', async () => {
    expect(await isSupported('1.20')).toBe(true);
    await bench.chooseProfile('1.9');
    expect(await isSupported('1.9')).toBe(true);
    expect(await isSupported('1.10')).toBe(false);
    await bench.chooseProfile('1.20');
    expect(await isSupported('1.20')).toBe(true);
  });

  it('starts anew for every workbook, as in Excel', async () => {
    const mark = (): Promise<string | undefined> => bench.pane.locator('html').evaluate((element) => (element as HTMLElement).dataset['mark']);
    await bench.pane.locator('html').evaluate((element) => {
      (element as HTMLElement).dataset['mark'] = 'first';
    });
    expect(await mark()).toBe('first');
    await bench.newFile();
    expect(await mark()).toBeUndefined();
  });

  it('is refused while a cell is being edited, and answered afterwards', async () => {
    const rename = (): Promise<string> =>
      bench.pane.locator('body').evaluate(async () => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().getRange('C1').values = [['pane']];
            await context.sync();
          });
          return 'done';
        } catch (error) {
          return (error as { code?: string }).code ?? String(error);
        }
      });
    await bench.grid.startTyping('A1', '12');
    expect(await rename()).toBe('InvalidOperationInCellEditMode');
    await bench.page.keyboard.press('Enter');
    await bench.grid.settled();
    expect(await rename()).toBe('done');
    expect(await bench.grid.read('Sheet1', 'A1:C1')).toEqual([[12, '', 'pane']]);
  });

  it('changes what can be undone in the grid', async () => {
    await bench.pane.locator('body').evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
      }),
    );
    expect(await bench.grid.read('Sheet1', 'A1:B2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await bench.grid.select('D5');
    await bench.grid.undo();
    expect(await bench.grid.read('Sheet1', 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('keeps the page from being left while there is unsaved work, and only then', async () => {
    const asked: string[] = [];
    bench.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await bench.grid.type('A1', '1');
    await bench.page.close({ runBeforeUnload: true });
    await bench.page.waitForTimeout(500);
    expect(asked).toEqual(['beforeunload']);
    expect(bench.page.isClosed()).toBe(false);
  });
});
