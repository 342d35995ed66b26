import { columnNumber } from '../model/shiftFormula';

/** What a name of ours refers to. */
export interface MarkPointer {
  /** Name of the sheet; absent after the sheet was deleted. */
  readonly sheet?: string;
  /** Absent after the cell was deleted, alone with its row or column or with the whole sheet. */
  readonly cell?: { readonly row: number; readonly column: number };
}

const cellOfSheet = /^=?(?:'((?:[^']|'')+)'|([^'!#=]+))!(?:\$?([A-Za-z]{1,3})\$?(\d{1,7})|#REF!)$/;
const nothing = /^=?#REF!/;

/**
 * Reads what a name refers to, with or without `=`. A name whose row or column was deleted still says its sheet
 * (`'年终填报'!#REF!`), one whose sheet was deleted says nothing any more (`#REF!$A$7`). Undefined for everything that never was
 * one cell: areas, constants and formulas are their owner's.
 */
export function readMarkPointer(refersTo: string): MarkPointer | undefined {
  const text = refersTo.trim();
  if (nothing.test(text)) return {};
  const match = cellOfSheet.exec(text);
  if (!match) return undefined;
  const sheet = match[1] === undefined ? (match[2] ?? '').trim() : match[1].replaceAll("''", "'");
  const [, , , letters, digits] = match;
  return letters === undefined || digits === undefined ? { sheet } : { sheet, cell: { row: Number(digits) - 1, column: columnNumber(letters) } };
}
