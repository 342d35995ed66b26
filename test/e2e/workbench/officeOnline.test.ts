import { startWorkbench, type WorkbenchDriver } from '../../support/startWorkbench';

jest.setTimeout(120_000);

describe('The pane as Excel on the web loads it', () => {
  let bench: WorkbenchDriver;
  beforeAll(async () => {
    bench = await startWorkbench({ pane: 'xdm' });
  }, 300_000);
  afterAll(() => bench.stop());

  it('is the page that is shipped, in a frame to which nothing was added', async () => {
    const address = await bench.page.getByTestId('pane').locator('iframe').getAttribute('src');
    expect(address).not.toContain('workbench');
    expect(await bench.pane.locator('script[src*="attachPane"]').count()).toBe(0);
    expect(await bench.pane.locator('script[src^="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]').count()).toBe(1);
  });

  it('gets ready as Excel on the web, and reads the workbook', async () => {
    await bench.grid.type('B2', '在线');
    const seen = await bench.pane.locator('body').evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const text = await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
        cell.load('values');
        await context.sync();
        return cell.values;
      });
      return { host, platform, text };
    });
    expect(seen).toEqual({ host: 'Excel', platform: 'OfficeOnline', text: [['在线']] });
  });
});
