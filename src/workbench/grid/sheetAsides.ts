import type { PageLayoutDocument, SheetProtectionDocument } from '../../model/workbookDocument';
import { shiftedArea, shiftedStretch } from './lineShift';
import type { LineShift } from './lineShift';

/** What the spreadsheet has no place for in a sheet. */
export interface SheetAside {
  readonly veryHidden: boolean;
  readonly protection: SheetProtectionDocument | undefined;
  readonly pageLayout: PageLayoutDocument;
}

const nothing: SheetAside = { veryHidden: false, protection: undefined, pageLayout: {} };

/** Keeps them by the id of the sheet; also of sheets that were removed, since the user can take that back. */
export class SheetAsides {
  private readonly asides = new Map<string, SheetAside>();

  of(sheetId: string): SheetAside {
    return this.asides.get(sheetId) ?? nothing;
  }

  change(sheetId: string, change: Partial<SheetAside>): void {
    this.asides.set(sheetId, { ...this.of(sheetId), ...change });
  }

  clear(): void {
    this.asides.clear();
  }

  /** Lets print areas and title rows follow rows and columns that come or go. */
  shift(sheetId: string, shift: LineShift): void {
    const aside = this.asides.get(sheetId);
    if (aside !== undefined) {
      this.change(sheetId, { pageLayout: shiftedLayout(aside.pageLayout, shift) });
    }
  }
}

function shiftedTitles<T extends { readonly first: number; readonly last: number }>(titles: T | undefined, shift: LineShift): { first: number; last: number } | undefined {
  const moved = titles === undefined ? undefined : shiftedStretch({ start: titles.first, count: titles.last - titles.first + 1 }, shift);
  return moved === undefined ? undefined : { first: moved.start, last: moved.start + moved.count - 1 };
}

function shiftedLayout(layout: PageLayoutDocument, shift: LineShift): PageLayoutDocument {
  const { titleRows, titleColumns, printArea, ...rest } = layout;
  const rows = shift.lines === 'rows' ? shiftedTitles(titleRows, shift) : titleRows;
  const columns = shift.lines === 'columns' ? shiftedTitles(titleColumns, shift) : titleColumns;
  const area = printArea === undefined ? undefined : shiftedArea(printArea, shift);
  return {
    ...rest,
    ...(rows === undefined ? {} : { titleRows: rows }),
    ...(columns === undefined ? {} : { titleColumns: columns }),
    ...(area === undefined ? {} : { printArea: area }),
  };
}
