import type { CellArea, StyleDocument } from '../../model/workbookDocument';
import { isEntireColumn, isEntireRow } from './areaGeometry';
import type { GridSheet, StylePatch } from './gridModel';
import type { CellTarget } from './hostContext';
import { assertFormatAllowed } from './protectionGuard';

/**
 * The part of an area that the spreadsheet really holds: whole rows and columns end where it ends, everything else stays as
 * it is (writing there makes the spreadsheet grow).
 */
export function heldArea(sheet: GridSheet, area: CellArea): CellArea {
  return {
    row: area.row,
    column: area.column,
    rowCount: isEntireColumn(area) ? sheet.rowCount : area.rowCount,
    columnCount: isEntireRow(area) ? sheet.columnCount : area.columnCount,
  };
}

/** What all cells have in common; `null` when they differ, as Excel answers. */
export function uniform<T>(target: CellTarget, read: (style: StyleDocument) => T): T | null {
  let found: { readonly value: T } | undefined;
  for (const whole of target.areas) {
    const area = heldArea(target.sheet, whole);
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const value = read(target.sheet.styleAt(row, column));
        if (found === undefined) found = { value };
        else if (found.value !== value) return null;
      }
    }
  }
  return found === undefined ? null : found.value;
}

/** What the spans (rows or columns) of all areas have in common; `null` when they differ. */
export function uniformSpan<T>(spans: readonly { readonly first: number; readonly count: number }[], read: (index: number) => T): T | null {
  let found: { readonly value: T } | undefined;
  for (const { first, count } of spans) {
    for (let index = first; index < first + count; index += 1) {
      const value = read(index);
      if (found === undefined) found = { value };
      else if (found.value !== value) return null;
    }
  }
  return found === undefined ? null : found.value;
}

export const rowSpans = (target: CellTarget): { first: number; count: number }[] =>
  target.areas.map((area) => ({ first: area.row, count: heldArea(target.sheet, area).rowCount }));

export const columnSpans = (target: CellTarget): { first: number; count: number }[] =>
  target.areas.map((area) => ({ first: area.column, count: heldArea(target.sheet, area).columnCount }));

/** Changes the format of all cells and tells of it. Refused on a protected sheet that does not allow formatting. */
export function patchFormat(target: CellTarget, patch: StylePatch): void {
  assertFormatAllowed(target);
  gatherFormat(target, patch);
}

/** Changes the format of all cells without asking whether that is allowed. */
export function gatherFormat(target: CellTarget, patch: StylePatch): void {
  target.context.formats.patch(target.sheet, heldAreas(target), patch);
  target.context.events.formatChanged(target.sheet.id, target.areas);
}

/** The areas of a target without what lies beyond the sheet's own size. */
export function heldAreas(target: CellTarget): readonly CellArea[] {
  return target.areas.map((area) => heldArea(target.sheet, area));
}
