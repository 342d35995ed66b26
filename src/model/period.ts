/** 半年初评 or 年终总评 (clause 四). */
export type Period = 'half-year' | 'year-end';

/** A column of figures: what was promised, and what was reported for each period. */
export type FigureColumn = 'target' | Period;

export const periods: readonly Period[] = ['half-year', 'year-end'];
export const figureColumns: readonly FigureColumn[] = ['target', 'half-year', 'year-end'];
