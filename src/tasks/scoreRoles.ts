import type { Period } from '../model/period';
import type { SheetRole } from '../model/snapshot';

/** The sheet of scores of each period. */
export const scoreRoles: Readonly<Record<Period, SheetRole>> = { 'half-year': 'half-year-scores', 'year-end': 'year-end-scores' };
