import type { FUniver } from '@univerjs/core/facade';
import type { WorkbenchConsole } from '../workbenchConsole';

/** Scrolls to cells and says where in the window they are; the spreadsheet itself knows it relative to its canvas. */
export function cellShower(box: HTMLElement, api: FUniver): WorkbenchConsole['showCell'] {
  return async (row, column) => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const canvas = box.querySelector('[id^="univer-sheet-main-canvas"]');
    if (sheet === undefined || canvas === null) throw new Error('The spreadsheet shows no sheet.');
    const place = (): DOMRect => {
      const around = canvas.getBoundingClientRect();
      const cell = sheet.getRange(row, column).getCellRect();
      return new DOMRect(around.x + cell.x, around.y + cell.y, cell.width, cell.height);
    };
    if (!isInside(place(), canvas.getBoundingClientRect())) {
      sheet.scrollToCell(row, column);
      // It scrolls when it draws, and draws with the next picture.
      await nextPicture();
      await nextPicture();
    }
    const { x, y, width, height } = place();
    return { x, y, width, height };
  };
}

/** Room for the headers of rows and columns, and for the scroll bars. */
const HEADERS = 48;
const SCROLL_BARS = 16;

function isInside(cell: DOMRect, canvas: DOMRect): boolean {
  return cell.left >= canvas.left + HEADERS / 2 && cell.top >= canvas.top + HEADERS / 3 && cell.right <= canvas.right - SCROLL_BARS && cell.bottom <= canvas.bottom - SCROLL_BARS;
}

function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
