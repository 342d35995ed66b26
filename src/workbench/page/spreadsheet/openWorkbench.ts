import { ILayoutService } from '@univerjs/ui';
import { readWorkbook } from '../../../xlsx/readWorkbook';
import { writeWorkbook } from '../../../xlsx/writeWorkbook';
import { blankDocument, UniverGrid } from '../../grid/univerGrid';
import type { PageLocale } from '../pageLocale';
import type { Workbench } from '../workbench';
import { WorkbookSession } from '../WorkbookSession';
import { cellShower } from './cellShower';
import { connectPane } from './connectPane';
import { createUniver } from './createUniver';
import { showValidationPrompts } from './validationPrompts';

/** Puts the spreadsheet with an empty workbook into the box. */
export function openWorkbench(box: HTMLElement, locale: PageLocale, fileName: string): Workbench {
  const { univer, api } = createUniver(box, locale);
  const grid = new UniverGrid(univer, api, { computes: true });
  const session = new WorkbookSession(grid, { read: readWorkbook, write: writeWorkbook }, blankDocument, fileName);
  window.workbench = { grid, showCell: cellShower(box, univer, api) };
  const stopPrompts = showValidationPrompts(grid, api);
  return {
    session,
    focusGrid: () => univer.__getInjector().get(ILayoutService).focus(),
    connectPane: (options) => connectPane(grid, session.current().fileName, options),
    onRefused: (listener) =>
      grid.onRefused((id) => {
        const sheet = grid.sheetById(id);
        if (sheet === undefined) return;
        const hasPassword = Object.keys(sheet.protection?.passwordHash ?? {}).length > 0;
        listener({ sheetName: sheet.name, ...(hasPassword ? {} : { unprotect: () => void (sheet.protection = undefined) }) });
      }),
    dispose: () => {
      delete window.workbench;
      stopPrompts();
      session.dispose();
      grid.dispose();
      univer.dispose();
    },
  };
}
