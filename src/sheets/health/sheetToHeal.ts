import type { MarkedSheet, SheetContent, SheetRole } from '../../model/snapshot';
import type { RowNames } from './inferRows';
import type { SheetTemplate } from './sheetTemplate';

/** A sheet of ours and what it is held against. */
export interface SheetToHeal {
  readonly role: SheetRole;
  readonly sheet: MarkedSheet;
  readonly content: SheetContent;
  readonly template: SheetTemplate;
  /** What the mark has to say of the scheme. */
  readonly templateId: string;
  /** What the rows are known to be called, in the columns of `nameCodes`. */
  readonly names: readonly RowNames[];
  readonly nameCodes: readonly string[];
  /** Columns whose contents make a row somebody's, and worth asking whose. */
  readonly holdingCodes: readonly string[];
  /** Whether somebody may say whose an unknown row is. */
  readonly choosableRows: boolean;
}
