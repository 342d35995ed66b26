import type { SheetContent } from '../model/snapshot';
import type { OtherSheets, Run } from '../model/workbookPort';
import { part } from '../model/partOfRun';
import { readInPieces } from './readInPieces';
import { syncOnce } from './syncOnce';

/** Reads whole sheets that may be the user's, and what the names refer to; only where somebody asked what a removal would break. */
export async function readOthers(context: Excel.RequestContext, sheetIds: readonly string[], run?: Run): Promise<OtherSheets> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  context.workbook.names.load('items/name,items/formula');
  await syncOnce(context);
  const wanted = worksheets.items.filter((sheet) => sheetIds.includes(sheet.id));
  wanted.forEach((sheet) => sheet.names.load('items/name,items/formula'));
  await syncOnce(context);
  const sheets: SheetContent[] = [];
  for (const [index, sheet] of wanted.entries()) {
    const summary = { id: sheet.id, name: sheet.name, visibility: 'visible', protected: sheet.protection.protected } as const;
    sheets.push(await readInPieces(context, summary, part(run, index / wanted.length, (index + 1) / wanted.length)));
  }
  return {
    sheets,
    names: [
      ...context.workbook.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
      ...wanted.flatMap((sheet) => sheet.names.items.map(({ name, formula }) => ({ name, sheet: sheet.name, refersTo: String(formula) }))),
    ],
  };
}
