import { shiftedArea, shiftedPanes, type LineShift } from '../../model/lineShift';
import type { CellArea, NoteDocument } from '../../model/workbookDocument';

/** What of a sheet has a place of its own and must follow its rows and columns. */
export interface Followers {
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly autoFilter: CellArea | undefined;
  readonly merges: readonly CellArea[];
  readonly notes: readonly NoteDocument[];
}

/** Where all of it is after rows or columns came or went; what has lost all its cells is gone. */
export function followed({ frozen, autoFilter, merges, notes }: Followers, shift: LineShift): Followers {
  return {
    frozen: shiftedPanes(frozen, shift),
    autoFilter: autoFilter && shiftedArea(autoFilter, shift),
    merges: merges.flatMap((area) => shiftedArea(area, shift) ?? []).filter((area) => area.rowCount * area.columnCount > 1),
    notes: notes.flatMap((note) => {
      const place = shiftedArea({ row: note.row, column: note.column, rowCount: 1, columnCount: 1 }, shift);
      return place ? [{ ...note, row: place.row, column: place.column }] : [];
    }),
  };
}

export function sameArea(a: CellArea, b: CellArea): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}
