import type { CodeLines, Selection } from '../model/selection';
import type { SheetRole, Snapshot } from '../model/snapshot';
import { readCodedTable } from '../sheets/codedTable';

export interface CellOfSheet {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a light look would find in a workbook of which everything of ours was read. */
export function selectionOf(snapshot: Snapshot, { sheetId, row, column }: CellOfSheet, whole: readonly SheetRole[]): Selection {
  const sheets = new Map<SheetRole, CodeLines>();
  for (const [role, content] of snapshot.marks) {
    const table = readCodedTable(content);
    if (table?.mark.role !== role) continue;
    const filled = content.values.flatMap((values, index) => ((values[table.codeColumn - content.column] ?? '') === '' ? [] : [content.row + index]));
    sheets.set(role, {
      sheetId: content.id,
      sheetName: content.name,
      row: table.codeRow,
      column: table.codeColumn,
      firstColumn: content.column,
      codes: content.values[table.codeRow - content.row] ?? [],
      lastRow: filled.at(-1) ?? table.codeRow,
    });
  }
  return {
    sheetId,
    sheetName: snapshot.sheets.find((sheet) => sheet.id === sheetId)?.name ?? '',
    row,
    column,
    cellCount: 1,
    sheets,
    contents: new Map(
      [...snapshot.marks].flatMap(([role, { id, name, row: first, column: left, values }]) => (whole.includes(role) ? [[role, { sheetId: id, sheetName: name, row: first, column: left, values }] as const] : [])),
    ),
  };
}
