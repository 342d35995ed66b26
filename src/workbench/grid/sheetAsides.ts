import type { PageLayoutDocument, SheetProtectionDocument, SheetViewDocument } from '../../model/workbookDocument';
import { shiftedPageLayout } from '../../model/lineShift';
import type { LineShift } from '../../model/lineShift';

/** What the spreadsheet has no place for in a sheet. */
export interface SheetAside {
  readonly veryHidden: boolean;
  readonly protection: SheetProtectionDocument | undefined;
  readonly pageLayout: PageLayoutDocument;
  /** Kept for saving; the spreadsheet shows every sheet the same way. */
  readonly view?: SheetViewDocument | undefined;
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
      this.change(sheetId, { pageLayout: shiftedPageLayout(aside.pageLayout, shift) });
    }
  }
}
