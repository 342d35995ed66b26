import type { FigureColumn, Period } from '../../model/period';

/** The figures that a check of a period looks at, and keeps: targets and those of the period. */
export function keptColumns(period: Period): readonly FigureColumn[] {
  return ['target', period];
}

/** Column of 审核留底 in which a check of a period keeps the figures of a sheet. */
export function checkedCode(period: Period, column: FigureColumn): string {
  return `C.${period}.${column}`;
}

export const checkedCodes: readonly string[] = (['half-year', 'year-end'] as const).flatMap((period) => keptColumns(period).map((column) => checkedCode(period, column)));

/** Code of the row that says which figures, in which order, the others hold; no unit has it. */
export const orderRow = 'C.order';
