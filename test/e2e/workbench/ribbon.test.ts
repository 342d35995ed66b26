import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkbench, type WorkbenchDriver } from '../../support/startWorkbench';
import { projectRoot } from '../../support/workbench/startServer';

jest.setTimeout(120_000);

const manifest = readFileSync(join(projectRoot, 'manifest.xml'), 'utf8');

/** The labels of the manifest's buttons in its order, read without the page's own reader. */
function labelsOf(locale: 'zh-CN' | 'en-US'): string[] {
  return [...manifest.matchAll(/<Control [^>]*>\s*<Label resid="([^"]*)"/g)].map(([, id = '']) => {
    const entry = new RegExp(`<bt:String id="${id}" DefaultValue="([^"]*)">\\s*(?:<bt:Override Locale="en-US" Value="([^"]*)")?`).exec(manifest);
    return (locale === 'en-US' ? entry?.[2] : undefined) ?? entry?.[1] ?? '';
  });
}

describe.each(['zh-CN', 'en-US'] as const)('The ribbon in %s', (locale) => {
  let bench: WorkbenchDriver;
  beforeAll(async () => {
    bench = await startWorkbench({ locale });
  }, 300_000);
  afterAll(() => bench.stop());

  it('has the manifest’s buttons in their order', async () => {
    expect(labelsOf(locale).length).toBeGreaterThan(0);
    expect(await bench.ribbon.labels()).toEqual(labelsOf(locale));
  });

  it('shows an icon on every button', async () => {
    const widths = await bench.ribbon.bar().locator('img').evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0)));
    expect(widths).toHaveLength(labelsOf(locale).length);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(32);
  });

  it('closes the pane and opens it again', async () => {
    const [showPane = ''] = labelsOf(locale);
    const pane = bench.page.getByTestId('pane');
    expect(await pane.isVisible()).toBe(true);
    await bench.ribbon.click(showPane);
    expect(await pane.isVisible()).toBe(false);
    expect(await bench.ribbon.button(showPane).getAttribute('aria-pressed')).toBe('false');
    await bench.ribbon.click(showPane);
    expect(await pane.isVisible()).toBe(true);
  });

  it('is reached, with grid and pane, by F6', async () => {
    await bench.grid.select('B2');
    const where = (): Promise<string> =>
      bench.page.evaluate(() => {
        const active = document.activeElement;
        if (active instanceof HTMLIFrameElement) return 'pane';
        return active?.closest<HTMLElement>('[data-stop]')?.dataset['stop'] ?? 'grid';
      });
    await bench.page.keyboard.press('F6');
    expect(await where()).toBe('pane');
    await bench.page.keyboard.press('F6');
    expect(await where()).toBe('ribbon');
    await bench.page.keyboard.press('F6');
    expect(await where()).toBe('grid');
    await bench.page.keyboard.press('Shift+F6');
    expect(await where()).toBe('ribbon');
    await bench.page.keyboard.press('Shift+F6');
    await bench.page.keyboard.press('Control+Enter');
    expect(await where()).toBe('grid');
    await bench.page.keyboard.type('7');
    await bench.page.keyboard.press('Enter');
    expect(await bench.grid.read('Sheet1', 'B2')).toEqual([[7]]);
  });

  it('runs its commands in the pane, also when that is closed', async () => {
    const [showPane = '', inject = ''] = labelsOf(locale);
    await bench.ribbon.click(showPane);
    await bench.ribbon.click(inject);
    await bench.page.waitForFunction(() => (window.workbench?.grid.sheets().length ?? 0) > 1, undefined, { timeout: 60_000 });
    // The command asks for its pane to be shown: what it reports is there.
    await bench.page.getByTestId('pane').waitFor();
    expect((await bench.grid.tabs()).length).toBeGreaterThan(1);
  });

  it('leaves the pane as wide as the keyboard makes it, but no narrower than 320 pixels', async () => {
    const splitter = bench.page.getByRole('separator', { name: locale === 'zh-CN' ? '调整窗格宽度' : 'Width of the pane' });
    const width = async (): Promise<number> => (await bench.page.getByTestId('pane').boundingBox())?.width ?? 0;
    expect(await width()).toBe(360);
    await splitter.focus();
    await bench.page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(376);
    for (let times = 0; times < 10; times += 1) await bench.page.keyboard.press('ArrowRight');
    expect(await width()).toBe(320);
  });
});
