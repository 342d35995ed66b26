/** 半年初评 or 年终总评 (clause 四). */
export type Period = 'half-year' | 'year-end';

/** A column of figures: what was promised, and what was reported for each period. */
export type FigureColumn = 'target' | Period;

/** A sheet of figures by unit and measure: those that are assessed, and 上年实绩, which they are held against. */
export type FigureSheet = FigureColumn | 'last-year';

/** The assessed sheet whose columns a sheet of figures has: 上年实绩 looks like 年终填报. */
export function columnsLike(sheet: FigureSheet): FigureColumn {
  return sheet === 'last-year' ? 'year-end' : sheet;
}

export const periods: readonly Period[] = ['half-year', 'year-end'];
export const figureColumns: readonly FigureColumn[] = ['target', 'half-year', 'year-end'];
export const figureSheets: readonly FigureSheet[] = [...figureColumns, 'last-year'];
