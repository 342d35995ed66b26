import type { NoteDocument } from '../../../model/workbookDocument';
import { parseArea, splitSheet } from '../a1Address';
import { cellAt } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, textArgument } from '../methodArguments';
import { assertUnprotected } from '../protectionGuard';

/** Notes of a sheet. (The npm package of Office.js has no proxy for them yet; the one from the CDN has.) */
export class NoteCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<NoteCollectionObject> = declareClass<NoteCollectionObject>({
    name: 'NoteCollection',
    since: '1.18',
    methods: {
      add: { run: (notes, [cell, content]) => notes.add(cell, textArgument(content)) },
      getCount: { run: ({ context, sheetId }) => context.sheet(sheetId).notes().length },
      getItemAt: {
        run: ({ context, sheetId }, [index]) => {
          const note = context.sheet(sheetId).notes()[integerArgument(index)];
          if (note === undefined) throw invalidArgument();
          return new NoteObject(context, sheetId, note.row, note.column);
        },
      },
      getItemOrNullObject: { run: (notes, [cell]) => notes.find(cell) ?? null },
    },
    collection: {
      items: ({ context, sheetId }) => context.sheet(sheetId).notes().map(({ row, column }) => new NoteObject(context, sheetId, row, column)),
      item: (notes, cell) => {
        const note = notes.find(cell);
        if (note === undefined) throw new HostError('ItemNotFound');
        return note;
      },
    },
  });

  readonly declaration: ClassDeclaration = NoteCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private add(cell: unknown, text: string): NoteObject {
    const { row, column } = this.cellOf(cell);
    const sheet = this.context.sheet(this.sheetId);
    assertUnprotected(sheet);
    if (this.find(cell) !== undefined) throw new HostError('InvalidOperation');
    sheet.setNote({ row, column, text });
    return new NoteObject(this.context, this.sheetId, row, column);
  }

  private find(cell: unknown): NoteObject | undefined {
    const { row, column } = this.cellOf(cell);
    const exists = this.context.sheet(this.sheetId).notes().some((note) => note.row === row && note.column === column);
    return exists ? new NoteObject(this.context, this.sheetId, row, column) : undefined;
  }

  private cellOf(cell: unknown): { readonly row: number; readonly column: number } {
    const area = isCellTarget(cell) ? cell.areas[0] : parseArea(splitSheet(textArgument(cell)).rest);
    if (area === undefined || area.rowCount !== 1 || area.columnCount !== 1) throw invalidArgument();
    return area;
  }
}

export class NoteObject extends HostObject {
  static readonly declaration: ClassDeclaration<NoteObject> = declareClass<NoteObject>({
    name: 'Note',
    since: '1.18',
    scalars: {
      authorName: { read: (note) => note.document().author ?? '' },
      content: { read: (note) => note.document().text, write: (note, value) => note.setContent(textArgument(value)) },
    },
    methods: {
      delete: {
        run: ({ context, sheetId, row, column }) => {
          assertUnprotected(context.sheet(sheetId));
          context.sheet(sheetId).removeNote(row, column);
        },
      },
      getLocation: { run: ({ context, sheetId, row, column }) => context.objects.range(sheetId, cellAt(row, column)) },
    },
  });

  readonly declaration: ClassDeclaration = NoteObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    super();
  }

  private document(): NoteDocument {
    const found = this.context.sheet(this.sheetId).notes().find((note) => note.row === this.row && note.column === this.column);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  }

  private setContent(text: string): void {
    const sheet = this.context.sheet(this.sheetId);
    assertUnprotected(sheet);
    sheet.setNote({ ...this.document(), text });
  }
}
