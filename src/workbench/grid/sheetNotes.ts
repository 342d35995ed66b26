import type { IMutationInfo } from '@univerjs/core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { ISheetNote } from '@univerjs/sheets-note';
import type { NoteDocument } from '../../model/workbookDocument';
import type { WorkbookUnit } from './workbookUnit';

/** The spreadsheet knows no author of a note, but keeps what else it is given with one. */
type AuthoredNote = ISheetNote & { readonly author?: string };

/** The size of a note's box, in pixels. */
const box = { width: 160, height: 72 };

/** The notes of one sheet. */
export class SheetNotes {
  constructor(
    private readonly unit: WorkbookUnit,
    private readonly sheetId: string,
  ) {}

  list(): NoteDocument[] {
    const notes: AuthoredNote[] = [...(this.model().getSheetNotes(this.unit.unitId, this.sheetId)?.values() ?? [])];
    return notes
      .map(({ row, col, note, author }) => ({ row, column: col, text: note, ...(author === undefined ? {} : { author }) }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  set({ row, column, text, author }: NoteDocument): void {
    const old = this.at(row, column);
    const note: AuthoredNote = { ...box, ...old, id: old?.id ?? '', row, col: column, note: text, ...(author === undefined ? {} : { author }) };
    const undo = old === undefined ? this.removal(row, column) : this.update(old);
    this.unit.mutate([this.update(note)], [undo]);
  }

  remove(row: number, column: number): void {
    const old = this.at(row, column);
    if (old !== undefined) {
      this.unit.mutate([this.removal(row, column)], [this.update(old)]);
    }
  }

  private update(note: ISheetNote): IMutationInfo {
    return { id: UpdateNoteMutation.id, params: { unitId: this.unit.unitId, sheetId: this.sheetId, row: note.row, col: note.col, note } };
  }

  private removal(row: number, col: number): IMutationInfo {
    return { id: RemoveNoteMutation.id, params: { unitId: this.unit.unitId, sheetId: this.sheetId, row, col } };
  }

  private at(row: number, col: number): ISheetNote | undefined {
    return this.model().getNote(this.unit.unitId, this.sheetId, { row, col }) ?? undefined;
  }

  private model(): SheetsNoteModel {
    return this.unit.injector.get(SheetsNoteModel);
  }
}
