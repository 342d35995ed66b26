import type { SheetProtectionDocument } from '../model/workbookDocument';

/**
 * How 目标任务, 半年填报 and 年终填报 are protected: without a password, against slips and not against people. Cells to fill in
 * and the hidden cells of marks are unlocked. Sorting is allowed as far as Excel can: it refuses ranges with locked cells.
 */
export const entryProtection: SheetProtectionDocument = {
  allow: { formatColumns: true, formatRows: true, insertColumns: true, insertRows: true, sort: true, autoFilter: true, selectLockedCells: true, selectUnlockedCells: true },
};
