import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { startWorkbench } from '../support/startWorkbench';
import { findBrowser } from '../support/findBrowser.mjs';
import { type Figure, median, milliseconds } from './figure';

const loads = 3;

/** The scripts that the built page itself asks for, without Microsoft's, each packed as a server does. */
export function bundleFigure(root: string): Figure {
  const page = readFileSync(join(root, 'dist/taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, source = '']) => source).filter((source) => !/^https?:/.test(source));
  const value = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(root, 'dist', script))).length, 0);
  return { name: 'pane.js.gzip.bytes', value, unit: 'bytes' };
}

/** How long after the last of office.js's scripts the pane can be used, in the workbench's page; undefined without a browser. */
export async function readyFigure(say: (line: string) => void): Promise<Figure | undefined> {
  if (findBrowser() === undefined) {
    say('There is no browser, so pane.ready.ms was not measured.');
    return undefined;
  }
  const driver = await startWorkbench();
  const times: number[] = [];
  try {
    for (let load = 0; load < loads; load += 1) {
      if (load > 0) await driver.page.reload();
      const element = await driver.page.waitForSelector('[data-testid="pane"] iframe');
      const frame = await element.contentFrame();
      if (!frame) throw new Error('The pane has no page.');
      times.push(await readyAfterLibrary(frame));
    }
  } finally {
    await driver.stop();
  }
  return { name: 'pane.ready.ms', value: milliseconds(median(times)), unit: 'ms' };
}

async function readyAfterLibrary(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => performance.getEntriesByName('pane-ready').length > 0);
  return frame.evaluate(() => {
    const ready = performance.getEntriesByName('pane-ready')[0]?.startTime ?? Number.NaN;
    const library = performance.getEntriesByType('resource').filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script' && entry.name.includes('/office-js/'));
    return ready - Math.max(...library.map((entry) => entry.responseEnd).filter((end) => end <= ready));
  });
}
