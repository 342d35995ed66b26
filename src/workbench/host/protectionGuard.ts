import type { CellArea, SheetProtectionDocument } from '../../model/workbookDocument';
import type { CellTarget } from './hostContext';
import type { GridModel, GridSheet } from './gridModel';
import { HostError } from './hostError';

type Permission = keyof NonNullable<SheetProtectionDocument['allow']>;

/** Refuses to change what stands in a locked cell of a protected sheet. */
export function assertCellsWritable(sheet: GridSheet, areas: readonly CellArea[]): void {
  if (sheet.protection === undefined) return;
  for (const area of areas) if (holdsLockedCell(sheet, area)) throw new HostError('AccessDenied');
}

/** Refuses what a protected sheet allows only by an option of its protection. */
export function assertAllowed(sheet: GridSheet, permission: Permission): void {
  if (sheet.protection !== undefined && sheet.protection.allow?.[permission] !== true) throw new HostError('AccessDenied');
}

/** Refuses what no option of a sheet's protection allows: rules, locking, printing titles of cells. */
export function assertUnprotected(sheet: GridSheet): void {
  if (sheet.protection !== undefined) throw new HostError('AccessDenied');
}

export function assertFormatAllowed(target: CellTarget): void {
  assertAllowed(target.sheet, 'formatCells');
}

/** Refuses to add, rename, remove, move or hide sheets of a workbook whose structure is protected. */
export function assertStructureOpen(grid: GridModel): void {
  if (grid.structureProtected) throw new HostError('AccessDenied');
}

function holdsLockedCell(sheet: GridSheet, area: CellArea): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (sheet.styleAt(row, column).locked !== false) return true;
    }
  }
  return false;
}
