import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import type { WorkbenchConsole } from '../workbenchConsole';

/** Scrolls to cells and says where in the window they are; the spreadsheet itself knows it within the whole sheet. */
export function cellShower(box: HTMLElement, univer: Univer, api: FUniver): WorkbenchConsole['showCell'] {
  return async (row, column) => {
    const place = (): { readonly cell: DOMRect; readonly inView: boolean } => {
      const workbook = api.getActiveWorkbook();
      const sheet = workbook?.getActiveSheet();
      const canvas = box.querySelector('[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      const scene = univer.__getInjector().get(IRenderManagerService).getRenderById(workbook?.getId() ?? '')?.scene;
      const view = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      if (sheet === undefined || canvas === undefined || scene === undefined || view === undefined) throw new Error('The spreadsheet shows no sheet.');
      const { scaleX, scaleY } = scene.getAncestorScale();
      const { x, y, width, height } = sheet.getRange(row, column).getCellRect();
      // What is above or left of the scrolled part is frozen, or the headers.
      const frozenColumn = x < view.left;
      const frozenRow = y < view.top;
      const left = x - (frozenColumn ? 0 : view.viewportScrollX);
      const top = y - (frozenRow ? 0 : view.viewportScrollY);
      const cell = new DOMRect(canvas.x + left * scaleX, canvas.y + top * scaleY, width * scaleX, height * scaleY);
      const inView =
        (frozenColumn || left >= view.left) && (frozenRow || top >= view.top) && cell.right <= canvas.right - SCROLL_BARS && cell.bottom <= canvas.bottom - SCROLL_BARS;
      return { cell, inView };
    };
    if (!place().inView) {
      api.getActiveWorkbook()?.getActiveSheet().scrollToCell(row, column);
      // It scrolls when it draws, and draws with the next picture.
      await nextPicture();
      await nextPicture();
    }
    const { x, y, width, height } = place().cell;
    return { x, y, width, height };
  };
}

const SCROLL_BARS = 16;

function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
