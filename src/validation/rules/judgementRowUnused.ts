import { assessors, type Judgement, type JudgementRow } from '../../model/judgement';
import type { CheckContext } from '../checkContext';
import { judgedSubjects, subjectKey } from '../judgedSubjects';
import type { SheetRule, Suspicion } from '../rule';

/** 评定行未采用: marks in a row of 综合评定 that has no code, names nobody who is assessed or nothing that is judged, or comes a second time. */
export const judgementRowUnused: SheetRule = {
  code: 'judgement-row-unused',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const { judgements, period } = context;
    if (judgements === undefined) return;
    const about = { sheetRole: 'judgements' } as const;
    for (const problem of judgements.problems) {
      if (problem.kind === 'code-lost' && problem.period === period) yield { ...about, at: problem.at, left: problem.found, parameters: { why: 'no-code' } };
    }
    const seen = new Set<string>();
    const reasonAgainst = reasons(context);
    for (const row of judgements.rows) {
      const key = `${row.unit} ${subjectKey(row.subject)}`;
      const why = reasonAgainst(row) ?? (seen.has(key) ? 'repeated' : undefined);
      seen.add(key);
      const first = why === undefined ? undefined : firstMark(row, period);
      if (why !== undefined && first !== undefined) yield { ...about, at: first.at, left: first.raw, parameters: { why, code: `${row.unit}|${subjectKey(row.subject)}` } };
    }
  },
};

/** Units out of use keep their marks, and nobody asks. */
function reasons({ scheme, units }: CheckContext): (row: JudgementRow) => string | undefined {
  const codes = new Set(units.map((unit) => unit.code));
  const subjects = new Set(judgedSubjects(scheme).map(subjectKey));
  return (row) => (!codes.has(row.unit) ? 'unknown-unit' : !subjects.has(subjectKey(row.subject)) ? 'unknown-subject' : undefined);
}

function firstMark(row: JudgementRow, period: CheckContext['period']): Judgement | undefined {
  return assessors.map((assessor) => row.judgements[period][assessor]).find((judgement) => judgement !== undefined && judgement.mark.state !== 'blank');
}
