import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { WorkbookDocument } from '../../model/workbookDocument';
import { registerHeadlessPlugins } from './headlessPlugins';
import { UniverGrid } from './univerGrid';

/** A workbook without a page. Ends together with the spreadsheet under it. */
export class HeadlessGrid extends UniverGrid {
  constructor(
    private readonly univer: Univer,
    private readonly facade: FUniver,
    computes: boolean,
  ) {
    super(univer, facade, { computes });
  }

  /** Does with the spreadsheet what a user could do in a page: changes that do not come through the model. */
  asUser(act: (spreadsheet: FUniver) => void): void {
    act(this.facade);
  }

  override dispose(): void {
    super.dispose();
    this.univer.dispose();
  }
}

/**
 * Makes a workbook without a page: for tests, and for work on files.
 *
 * @param options `computes`: whether formulas are computed (they are unless it is false); `document`: what it holds at first,
 *   one blank sheet `Sheet1` when absent
 */
export function createHeadlessGrid(options: { readonly computes?: boolean; readonly document?: WorkbookDocument } = {}): HeadlessGrid {
  const computes = options.computes !== false;
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.WARN,
  });
  registerHeadlessPlugins(univer, computes);
  const grid = new HeadlessGrid(univer, FUniver.newAPI(univer), computes);
  if (options.document !== undefined) {
    grid.load(options.document);
  }
  return grid;
}
