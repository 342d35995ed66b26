import { assessors, type Assessor, type JudgedSubject } from '../model/judgement';
import { periods, type Period } from '../model/period';
import { subjectKey } from '../validation/judgedSubjects';

/** What stands in a column of 综合评定 that somebody fills in. */
export type JudgementPart = 'mark' | 'reason' | 'evidence';

export const judgementParts: readonly JudgementPart[] = ['mark', 'reason', 'evidence'];

/** One column that an assessor fills in. */
export interface JudgementColumn {
  /** Stable code in the row of codes, such as `J.year-end.inspection.mark`. */
  readonly code: string;
  readonly period: Period;
  readonly assessor: Assessor;
  readonly part: JudgementPart;
}

/** Codes of the columns in front that say what is judged. */
export const judgementCodes = { subject: 'J.subject', department: 'J.department' } as const;

export function judgementCode(period: Period, assessor: Assessor, part: JudgementPart): string {
  return `J.${period}.${assessor}.${part}`;
}

/** The columns that are filled in, in their order: half-year before year-end, the inspection team before the departments. */
export const judgementColumns: readonly JudgementColumn[] = periods.flatMap((period) =>
  assessors.flatMap((assessor) => judgementParts.map((part) => ({ code: judgementCode(period, assessor, part), period, assessor, part }))),
);

/** Code of the row of a unit and of what is judged of it: `220100|A.3`, `220100|M12`. */
export function judgementRowCode(unit: string, subject: JudgedSubject): string {
  return `${unit}|${subjectKey(subject)}`;
}

/** Unit and subject of a row's code; undefined for other codes. Codes of units may hold any character. */
export function readJudgementRowCode(code: string): { readonly unit: string; readonly subject: JudgedSubject } | undefined {
  const [, unit, area, measure] = /^(.+)\|(?:A\.(\d+)|M([^|]+))$/.exec(code) ?? [];
  if (unit === undefined) return undefined;
  if (area !== undefined) return { unit, subject: { kind: 'area', area: Number(area) } };
  return measure === undefined ? undefined : { unit, subject: { kind: 'measure', measure } };
}
