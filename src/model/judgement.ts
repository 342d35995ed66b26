import type { CellValue } from './cellValue';
import type { CellPosition } from './entry';
import type { Period } from './period';

/** Who judges (clause 四): the inspection team (督查组), and the departments in their routine work (业务部门日常考评). */
export type Assessor = 'inspection' | 'routine';

export const assessors: readonly Assessor[] = ['inspection', 'routine'];

/** What is judged: an area (方面), or a measure that is scored by judgement (method `graded`). */
export type JudgedSubject = { readonly kind: 'area'; readonly area: number } | { readonly kind: 'measure'; readonly measure: string };

/** The four grades of 综合评定, best first. */
export const grades = ['优', '良', '中', '差'] as const;
export type Grade = (typeof grades)[number];

/** What a cell for a mark says. Blank ≠ 0 ≠ 不适用. */
export type Mark =
  | { readonly state: 'blank' }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'grade'; readonly grade: Grade }
  /** From 0 to 100. */
  | { readonly state: 'number'; readonly value: number }
  /** Neither a grade, nor a number from 0 to 100, nor 不适用. */
  | { readonly state: 'invalid' };

/** One mark with what must stand beside it. A cell is absent when its column is missing in the sheet. */
export interface Judgement {
  readonly mark: Mark;
  /** The value as it stands in the cell. */
  readonly raw: CellValue;
  readonly at: CellPosition;
  /** The cell for the reason; absent when its column is missing. */
  readonly reasonAt?: CellPosition;
  /** 评分理由 and 依据 as written, trimmed; empty when there is none. */
  readonly reason: string;
  readonly evidence: string;
}

/** What was judged of one unit in one respect. */
export interface JudgementRow {
  readonly unit: string;
  readonly subject: JudgedSubject;
  /** The cell of the row's code. */
  readonly at: CellPosition;
  readonly judgements: { readonly [P in Period]: { readonly [A in Assessor]?: Judgement } };
}

/** 综合评定 as it was read. */
export interface JudgementTable {
  readonly sheetId: string;
  readonly sheetName: string;
  /** In the order of the rows; rows of units or subjects that nobody knows are included, and so are repeated ones. */
  readonly rows: readonly JudgementRow[];
  readonly problems: readonly JudgementProblem[];
}

/** What is wrong with the layout of 综合评定 and the rows cannot say. */
export type JudgementProblem =
  /** The column of marks is gone, or its code. */
  | { readonly kind: 'column-missing'; readonly period: Period; readonly assessor: Assessor }
  /** A row has a mark, and no code that names a unit and what is judged. `at` and `found` are the first mark's. */
  | { readonly kind: 'code-lost'; readonly period: Period; readonly at: CellPosition; readonly found: CellValue };
