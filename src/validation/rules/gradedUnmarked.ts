import { assessors } from '../../model/judgement';
import type { Unit } from '../../model/unit';
import { gradedMeasures } from '../judgedSubjects';
import { aboutJudgement, judgementsUnderCheck, type JudgementsUnderCheck } from '../judgementsUnderCheck';
import type { SheetRule, Suspicion } from '../rule';

/** 综合评定指标未评定: a measure that is scored by judgement, and that neither assessor marked for this unit; it counts 0. */
export const gradedUnmarked: SheetRule = {
  code: 'graded-unmarked',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const under = judgementsUnderCheck(context);
    for (const measure of gradedMeasures(context.scheme)) {
      if (under === undefined) {
        yield { sheetRole: 'judgements', measure: measure.id, parameters: { why: 'no-sheet' } };
        continue;
      }
      for (const unit of under.units) {
        const judgements = judgementsOf(under, unit, measure.id);
        if (judgements.some(({ mark }) => mark.state !== 'blank')) continue;
        const at = judgements[0]?.at;
        yield { ...aboutJudgement(context, under.table, unit, { kind: 'measure', measure: measure.id }), ...(at && { at }) };
      }
    }
  },
};

function judgementsOf(under: JudgementsUnderCheck, unit: Unit, measure: string) {
  return assessors.map((assessor) => under.judgement(unit, { kind: 'measure', measure }, assessor)).filter((judgement) => judgement !== undefined);
}
