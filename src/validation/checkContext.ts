import type { CellValue } from '../model/cellValue';
import type { CellPosition, EntryTable } from '../model/entry';
import type { Finding } from '../model/finding';
import type { InspectionRegister } from '../model/inspection';
import type { JudgementTable } from '../model/judgement';
import type { FigureColumn, Period } from '../model/period';
import type { AwardRegister } from '../model/registerEntry';
import type { Scheme } from '../model/scheme';
import type { ListedUnit } from '../model/unit';

/** Which figure of a measure: its value, or a part of its ratio. */
export type FigurePart = NonNullable<Finding['part']>;

/**
 * All that 审核 of one period looks at. The figures of the period and the targets are checked; at year-end the half-year figures
 * are looked at for comparison only (their own faults are found by the check of the half-year). An absent table is not checked.
 */
export interface CheckContext {
  readonly scheme: Scheme;
  readonly units: readonly ListedUnit[];
  readonly period: Period;
  readonly target?: EntryTable;
  readonly halfYear?: EntryTable;
  readonly yearEnd?: EntryTable;
  /** 上年实绩: last year's year-end figures, looked at for comparison only. */
  readonly lastYear?: EntryTable;
  /** 综合评定; absent where there is no such sheet. */
  readonly judgements?: JudgementTable;
  /** 督查核查 and 奖惩登记, likewise. */
  readonly inspections?: InspectionRegister;
  readonly records?: AwardRegister;
  /** What the readers of the sheets found wrong with the layout and entry tables cannot say. */
  readonly problems?: readonly LayoutProblem[];
  /** What the reader of 考评单位 found wrong in its rows and the units cannot say. */
  readonly listProblems?: readonly ListProblem[];
}

/**
 * A fault of a sheet's layout. A missing column needs no problem: it is seen from the parts that are absent in every row of its
 * table. A unit in no row, in two rows or in no list is seen from the rows.
 */
export type LayoutProblem =
  /** The column of a measure's part is there once more; only the first one was read. */
  | { readonly kind: 'measure-column-twice'; readonly column: FigureColumn; readonly at: CellPosition; readonly measure: string; readonly part: FigurePart }
  /** A row has figures and no unit code. */
  | { readonly kind: 'unit-code-lost'; readonly column: FigureColumn; readonly at: CellPosition; readonly unitName?: string }
  /** A rate or shared denominator holds something other than the template's formula; `formula` (with `=`) restores it. */
  | { readonly kind: 'formula-overwritten'; readonly column: FigureColumn; readonly at: CellPosition; readonly formula: string }
  /** The sheet was made for another scheme or with another version of the template. */
  | { readonly kind: 'template-mismatch'; readonly column: FigureColumn; readonly at?: CellPosition; readonly sheetName: string; readonly expected: string; readonly found: string };

/** A fault of 考评单位: of one of its rows, or of its columns. */
export type ListProblem =
  /** The column with that code, of names or of states, is gone; `at` is the mark cell. */
  | { readonly kind: 'column-missing'; readonly at: CellPosition; readonly code: string }
  /** Something is written in the row, and no code that could be used; the row is no unit. `found`: what stands for a code. */
  | { readonly kind: 'code-missing'; readonly at: CellPosition; readonly unitName?: string; readonly found: CellValue }
  | { readonly kind: 'name-missing'; readonly at: CellPosition; readonly unitCode: string }
  /** The state is neither in use nor retired; the unit counts as in use. */
  | { readonly kind: 'state-unknown'; readonly at: CellPosition; readonly unitCode: string; readonly unitName: string; readonly found: CellValue };

/** The table of a column of figures; undefined when it was not read. */
export function tableOf(context: CheckContext, column: FigureColumn): EntryTable | undefined {
  return column === 'target' ? context.target : column === 'half-year' ? context.halfYear : context.yearEnd;
}

/** The columns whose figures are checked, in the order of the sheets. */
export function checkedColumns(context: CheckContext): readonly FigureColumn[] {
  return ['target', context.period];
}
