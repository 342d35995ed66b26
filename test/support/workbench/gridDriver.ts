import type { Locator, Page } from 'playwright-core';
import type { CellValue } from '../../../src/model/cellValue';
import type { CellArea } from '../../../src/model/workbookDocument';
import { parseArea } from '../../../src/workbench/host/a1Address';

/** The spreadsheet takes a second click for a double click within 500 ms and 2 px; somewhat more, so that none is ever taken for one. */
const doubleClickMs = 600;
const doubleClickPixels = 4;

interface Click {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** Works the spreadsheet as people do, with mouse and keyboard; only looking is done through the page's console. */
export class GridDriver {
  private lastClick: Click | undefined;

  constructor(private readonly page: Page) {}

  /** Clicks the cell, or drags over the range. Addresses are of the sheet in front. */
  async select(address: string): Promise<void> {
    const area = areaOf(address);
    await this.clickCell(area.row, area.column);
    if (area.rowCount === 1 && area.columnCount === 1) return;
    await this.clickCell(area.row + area.rowCount - 1, area.column + area.columnCount - 1, { modifiers: ['Shift'] });
  }

  /** Types over what is in the cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.startTyping(address, text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Types without finishing: the cell stays in edit mode. */
  async startTyping(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
  }

  /** Puts text as an input method does: composed, then committed. */
  async compose(address: string, text: string): Promise<void> {
    await this.select(address);
    const session = await this.page.context().newCDPSession(this.page);
    for (let length = 1; length <= text.length; length += 1) {
      await session.send('Input.imeSetComposition', { text: text.slice(0, length), selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text });
    await session.detach();
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Pastes text (tabs and line ends between cells) where the selection is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
    await this.settled();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  async undo(): Promise<void> {
    await this.press('Control+z');
  }

  async redo(): Promise<void> {
    await this.press('Control+y');
  }

  /** Names on the visible tabs, from left to right. */
  async tabs(): Promise<string[]> {
    return this.tabBar().getByRole('tab').allInnerTexts();
  }

  async openSheet(name: string): Promise<void> {
    await this.tabBar().getByRole('tab', { name, exact: true }).click();
    await this.page.waitForFunction((wanted) => window.workbench?.grid.activeSheet().name === wanted, name);
  }

  /** Adds a sheet after the others, with the button beside the tabs. */
  async addSheet(): Promise<void> {
    const before = (await this.tabs()).length;
    await this.page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
    await this.tabBar().getByRole('tab').nth(before).waitFor();
    await this.settled();
  }

  /** Values of a range, unrounded, once everything is computed. */
  read(sheet: string, address: string): Promise<CellValue[][]> {
    return this.look(sheet, address, 'values');
  }

  /** What the cells show. */
  readTexts(sheet: string, address: string): Promise<string[][]> {
    return this.look(sheet, address, 'texts') as Promise<string[][]>;
  }

  readFormulas(sheet: string, address: string): Promise<CellValue[][]> {
    return this.look(sheet, address, 'formulas');
  }

  /** Sheet in front and the cell that the cursor is in. */
  selected(): Promise<{ sheet: string; address: string }> {
    return this.page.evaluate(() => {
      const grid = window.workbench?.grid;
      if (grid === undefined) throw new Error('The page has no spreadsheet yet.');
      const { sheetId, activeCell } = grid.selection();
      let letters = '';
      for (let rest = activeCell.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
      return { sheet: grid.sheetById(sheetId)?.name ?? '', address: `${letters}${activeCell.row + 1}` };
    });
  }

  editing(): Promise<boolean> {
    return this.page.evaluate(() => window.workbench?.grid.editing() === true);
  }

  settled(): Promise<void> {
    return this.page.evaluate(async () => {
      // Keys are carried out in the next turn; the computation that they cause is known of only then.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await window.workbench?.grid.settled();
    });
  }

  /** The page's box of a cell, scrolled into view. */
  async cellBox(row: number, column: number): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.evaluate(([r, c]) => window.workbench?.showCell(r, c), [row, column] as const);
    if (box === undefined) throw new Error('The page has no spreadsheet yet.');
    return box;
  }

  private tabBar(): Locator {
    return this.page.locator('[data-u-comp="slide-tab-bar"]');
  }

  private async clickCell(row: number, column: number, options: { readonly modifiers?: readonly 'Shift'[] } = {}): Promise<void> {
    const box = await this.cellBox(row, column);
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    await this.waitOutDoubleClick(x, y);
    for (const key of options.modifiers ?? []) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of options.modifiers ?? []) await this.page.keyboard.up(key);
    this.lastClick = { x, y, at: performance.now() };
    await this.page.waitForTimeout(50);
  }

  /** A second click on one place would open the cell. Waits in the page, behind the spreadsheet's own timer: a busy page may be late with that. */
  private async waitOutDoubleClick(x: number, y: number): Promise<void> {
    const last = this.lastClick;
    if (last === undefined || Math.abs(last.x - x) > doubleClickPixels || Math.abs(last.y - y) > doubleClickPixels) return;
    const rest = Math.max(0, last.at + doubleClickMs - performance.now());
    await this.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), rest);
  }

  private async look(sheet: string, address: string, what: 'values' | 'texts' | 'formulas'): Promise<CellValue[][]> {
    await this.settled();
    return this.page.evaluate(
      ([name, area, member]) => {
        const found = window.workbench?.grid.sheets().find((each) => each.name === name);
        if (found === undefined) throw new Error(`There is no sheet ${name}`);
        return found[member](area);
      },
      [sheet, areaOf(address), what] as const,
    );
  }
}

function areaOf(address: string): CellArea {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`${address} is no address`);
  return area;
}
