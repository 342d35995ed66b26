/** Places in a sheet that we lay out fresh; never used to find something again. */
export const entryLayout = { title: 0, note: 1, area: 2, indicator: 3, measure: 4, part: 5, codes: 6, total: 7, firstUnit: 8, firstFigure: 6 } as const;

/**
 * Marks of findings. No cell's format is ever touched: each sheet of figures has, from the start, three conditional formats
 * that ask whether a hidden cell of the row lists the code of the cell's column. A check writes those lists and nothing
 * else, so marks move with their rows and columns, cost one column of text however many there are, and clearing empties it.
 */
export const markColumns = { status: 'X.status', hard: 'X.hard', soft: 'X.soft', explained: 'X.explained' } as const;

/** Codes that are no figures. */
export const entryCodes = { unitName: 'U.name', ...markColumns, total: 'TOTAL', end: 'END' } as const;
