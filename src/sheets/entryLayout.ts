import { markColumns } from './findingMarks';

/** Places in a sheet that we lay out fresh; never used to find something again. */
export const entryLayout = { title: 0, note: 1, area: 2, indicator: 3, measure: 4, part: 5, codes: 6, total: 7, firstUnit: 8, firstFigure: 6 } as const;

/** Codes that are no figures. */
export const entryCodes = { unitName: 'U.name', ...markColumns, total: 'TOTAL', end: 'END' } as const;
