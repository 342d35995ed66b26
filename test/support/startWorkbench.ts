import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { browserFlags, ensureBrowser } from './findBrowser.mjs';
import { GridDriver } from './workbench/gridDriver';
import { RibbonDriver } from './workbench/ribbonDriver';
import { projectRoot, startServer, type RunningServer } from './workbench/startServer';

export interface WorkbenchOptions {
  /** Chinese unless said otherwise. */
  readonly locale?: 'zh-CN' | 'en-US';
  /** The newest requirement set of ExcelApi that the host passes for; everything unless said otherwise. */
  readonly profile?: '1.9' | '1.14' | '1.17' | '1.20';
  /** `xdm`: over https, the pane's page untouched, as Excel on the web. Otherwise as Excel on the desktop. */
  readonly pane?: 'xdm';
  readonly viewport?: { readonly width: number; readonly height: number };
}

const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = join(projectRoot, 'node_modules/@microsoft/office-js/dist');
const PANE_FRAME = '[data-testid="pane"] iframe';
const SCREENSHOTS = join(projectRoot, 'test-results');

/** The page in a browser, and everything that a test does with it. */
export class WorkbenchDriver {
  readonly grid: GridDriver;
  readonly ribbon: RibbonDriver;
  /** The task pane's own page. */
  readonly pane: FrameLocator;
  /** What went wrong in the page and was caught by nobody. */
  readonly pageErrors: string[] = [];
  /** Addresses outside this machine that the page asked for; none is answered. */
  readonly outsideRequests: string[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
    private readonly browser: Browser,
    private readonly server: RunningServer,
  ) {
    this.grid = new GridDriver(page);
    this.ribbon = new RibbonDriver(page);
    this.pane = page.frameLocator(PANE_FRAME);
  }

  /** Chooses a file in the page's “open” dialog. What the page then asks is the test's to answer. */
  async chooseFile(path: string): Promise<void> {
    await this.page.getByTestId('file-chooser').setInputFiles(path);
  }

  /** Opens a file and waits until it is there, and the pane has started anew for it. */
  async openFile(path: string): Promise<void> {
    const name = path.split(/[\\/]/).at(-1) ?? path;
    await this.withNewPane(async () => {
      await this.chooseFile(path);
      await this.page.getByTestId('file-name').getByText(name, { exact: true }).waitFor();
    });
  }

  /** An empty workbook in place of this one, whatever was not saved. */
  async newFile(): Promise<void> {
    await this.withNewPane(async () => {
      const before = await this.page.getByTestId('file-name').innerText();
      await this.page.keyboard.press('Alt+n');
      const renamed = this.page.waitForFunction((name) => document.querySelector('[data-testid="file-name"]')?.textContent !== name, before);
      if (await this.asksBefore(renamed)) await this.dialog().getByRole('button').nth(1).click();
      await renamed;
    });
  }

  /** Chooses the Excel to stand in for; the pane starts anew. */
  async chooseProfile(profile: '1.9' | '1.14' | '1.17' | '1.20'): Promise<void> {
    await this.withNewPane(async () => {
      await this.page.getByTestId('develop-menu').click();
      await this.page.getByRole('menuitemradio', { name: profile }).click();
    });
  }

  /** Resolves when office.js in the pane says that it is ready. */
  async paneReady(): Promise<void> {
    await this.page.waitForFunction((frame) => {
      const element = document.querySelector<HTMLIFrameElement>(frame);
      return element?.contentDocument?.readyState === 'complete' && element.contentWindow !== null && 'Office' in element.contentWindow;
    }, PANE_FRAME);
    await this.pane.locator('body').evaluate(() => Office.onReady());
  }

  /** What the page asks or tells just now. */
  dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** Saves the workbook, whatever is lost by it, and gives the file's bytes. */
  async saveFile(): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+s');
    if (await this.asksBefore(download)) await this.dialog().getByRole('button').first().click();
    return readFileSync(await (await download).path());
  }

  /** Does what makes the pane start anew, and waits for the new one. */
  private async withNewPane(change: () => Promise<void>): Promise<void> {
    const before = await this.page.locator(PANE_FRAME).elementHandle();
    await change();
    await this.page.waitForFunction((frame) => !frame.isConnected, before);
    await this.paneReady();
    await this.grid.settled();
  }

  /** Whether the page asks something before the event comes; false when the event came. */
  private asksBefore(event: Promise<unknown>): Promise<boolean> {
    return Promise.race([event.then(() => false), this.dialog().waitFor().then(() => true)]);
  }

  /** A picture of the whole page in test-results. Returns its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const path = join(SCREENSHOTS, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /**
   * Ends browser and server.
   * @throws {Error} when the page had an error that nobody caught, or asked for something outside this machine
   */
  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    if (this.pageErrors.length > 0) throw new Error(`Uncaught in the page:\n${this.pageErrors.join('\n')}`);
    if (this.outsideRequests.length > 0) throw new Error(`Asked for outside this machine:\n${this.outsideRequests.join('\n')}`);
  }
}

/** Builds what is out of date, serves it on a free port, and opens it in a browser of its own; ready when the grid is. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<WorkbenchDriver> {
  const https = options.pane === 'xdm';
  const server = await startServer(https ? ['--https'] : []);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1440, height: 900 },
      ignoreHTTPSErrors: https,
      acceptDownloads: true,
      locale: options.locale ?? 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const driver = new WorkbenchDriver(page, server.address, browser, server);
    page.on('pageerror', (error) => driver.pageErrors.push(error.stack ?? error.message));
    await context.route(
      (url) => url.hostname !== 'localhost' && url.protocol.startsWith('http'),
      async (route) => {
        const wanted = route.request().url();
        // What production pages load from Microsoft comes from the package, so that the tests need no internet.
        if (wanted.startsWith(OFFICE_JS_CDN)) return route.fulfill({ path: join(OFFICE_JS, new URL(wanted).pathname.slice(new URL(OFFICE_JS_CDN).pathname.length).toLowerCase()) });
        driver.outsideRequests.push(wanted);
        return route.abort();
      },
    );
    await page.goto(`${server.address}?${new URLSearchParams({ locale: options.locale ?? 'zh-CN', ...(options.profile && { profile: options.profile }), ...(options.pane && { pane: options.pane }) })}`);
    await page.locator('[data-stop="grid"][data-ready="true"] canvas').first().waitFor({ timeout: 60_000 });
    await driver.paneReady();
    await driver.grid.settled();
    return driver;
  } catch (error) {
    await browser?.close();
    await server.stop();
    throw error;
  }
}
