import type { SelectionHint } from '../model/selection';

/**
 * Listens for another selection, another sheet in front and changed cells, in every sheet. Excel may tell late or not at all of fast changes
 * (OfficeDev/office-js #1502, #1760), so what it tells is a hint and no more. Returns how to stop.
 */
export async function watchSelection(listener: (hint: SelectionHint) => void): Promise<() => Promise<void>> {
  const tell = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    listener({ sheetId: worksheetId });
    return Promise.resolve();
  };
  const tellChange = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    listener({ sheetId: worksheetId, changed: true });
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = { selection: worksheets.onSelectionChanged.add(tell), activation: worksheets.onActivated.add(tell), change: worksheets.onChanged.add(tellChange) };
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handlers.selection.context, async (context) => {
      handlers.selection.remove();
      handlers.activation.remove();
      handlers.change.remove();
      await context.sync();
    });
}
