/**
 * Draws assets/*.png from assets/svg/*.svg: `node test/support/renderIcons.mjs`. Run it after changing a drawing and commit the
 * result. 16-pixel icons have a drawing of their own (`name.small.svg`), fitted to the pixel grid.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from './findBrowser.mjs';

const assets = new URL('../../assets/', import.meta.url);
const drawings = new URL('svg/', assets);
/** 16, 32, 80: ribbon; 32, 64: add-in list; 128: store and help page. */
const sizesOfAddInIcon = [16, 32, 64, 80, 128];
const sizesOfButtonIcon = [16, 32, 80];

const names = (await readdir(drawings)).filter((file) => file.endsWith('.svg') && !file.endsWith('.small.svg')).map((file) => file.slice(0, -4));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
try {
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of name === 'addin' ? sizesOfAddInIcon : sizesOfButtonIcon) {
      const svg = await readFile(new URL(`${name}${size === 16 ? '.small' : ''}.svg`, drawings), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(`${names.length} drawings rendered into ${fileURLToPath(assets)}\n`);
