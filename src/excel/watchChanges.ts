import type { ChangeHint } from '../model/workbookPort';

/**
 * Listens for changed cells and for recalculation, in every sheet. Excel tells late, or not at all of some changes (a list's choice, fast
 * edits: OfficeDev/office-js #1502, #3888), so what it tells is a hint and no more. Returns how to stop.
 */
export async function watchChanges(listener: (hint: ChangeHint) => void): Promise<() => Promise<void>> {
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = {
      change: worksheets.onChanged.add(({ worksheetId, source }) => {
        listener({ sheetId: worksheetId, remote: source === Excel.EventSource.remote });
        return Promise.resolve();
      }),
      calculation: worksheets.onCalculated.add(({ worksheetId }) => {
        listener({ sheetId: worksheetId, remote: false });
        return Promise.resolve();
      }),
    };
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handlers.change.context, async (context) => {
      handlers.change.remove();
      handlers.calculation.remove();
      await context.sync();
    });
}
