import { assessors, type Assessor, type JudgedSubject, type Judgement, type JudgementRow, type JudgementTable } from '../model/judgement';
import type { Unit } from '../model/unit';
import type { CheckContext } from './checkContext';
import { judgedSubjects, subjectKey } from './judgedSubjects';
import type { Suspicion } from './rule';

/** 综合评定 of one period as its rules see it: units and subjects in use, each with the first of its rows. */
export interface JudgementsUnderCheck {
  readonly table: JudgementTable;
  /** Units in use, each code once. */
  readonly units: readonly Unit[];
  readonly subjects: readonly JudgedSubject[];
  row(unit: Unit, subject: JudgedSubject): JudgementRow | undefined;
  judgement(unit: Unit, subject: JudgedSubject, assessor: Assessor): Judgement | undefined;
}

/** Several rules ask for the same; it is worked out once for a check. */
const known = new WeakMap<CheckContext, JudgementsUnderCheck>();

/** Undefined where there is no 综合评定. */
export function judgementsUnderCheck(context: CheckContext): JudgementsUnderCheck | undefined {
  const under = known.get(context) ?? workedOut(context);
  if (under !== undefined) known.set(context, under);
  return under;
}

function workedOut({ judgements: table, scheme, units, period }: CheckContext): JudgementsUnderCheck | undefined {
  if (table === undefined) return undefined;
  const rows = new Map<string, Map<string, JudgementRow>>();
  for (const row of table.rows) {
    const own = rows.get(row.unit) ?? new Map<string, JudgementRow>();
    const key = subjectKey(row.subject);
    if (!own.has(key)) own.set(key, row);
    rows.set(row.unit, own);
  }
  const rowOf = (unit: Unit, subject: JudgedSubject): JudgementRow | undefined => rows.get(unit.code)?.get(subjectKey(subject));
  return {
    table,
    units: [...new Map(units.filter((unit) => unit.retired !== true).map((unit) => [unit.code, unit])).values()],
    subjects: judgedSubjects(scheme),
    row: rowOf,
    judgement: (unit, subject, assessor) => rowOf(unit, subject)?.judgements[period][assessor],
  };
}

/** What a suspicion about a judgement says of who and what. */
export function aboutJudgement(
  { scheme }: CheckContext,
  table: Pick<JudgementTable, 'sheetName'>,
  unit: Unit,
  subject: JudgedSubject,
  assessor?: Assessor,
): Pick<Suspicion, 'sheetRole' | 'unitCode' | 'unitName' | 'measure' | 'parameters'> {
  const area = subject.kind === 'area' ? scheme.areas.find((each) => each.number === subject.area)?.name : undefined;
  return {
    sheetRole: 'judgements',
    unitCode: unit.code,
    unitName: unit.name,
    ...(subject.kind === 'measure' ? { measure: subject.measure } : {}),
    parameters: { sheet: table.sheetName, ...(area === undefined ? {} : { area }), ...(assessor === undefined ? {} : { assessor }) },
  };
}

/** Whether a mark stands there that can be scored. */
export function isMarked(judgement: Judgement | undefined): boolean {
  return judgement?.mark.state === 'number' || judgement?.mark.state === 'grade';
}

/** Assessors whose component has a share in the total of the period. */
export function assessorsWithShare({ scheme, period }: CheckContext): readonly Assessor[] {
  return assessors.filter((assessor) => scheme.settings[`share.${assessor}.${period}`].value > 0);
}
