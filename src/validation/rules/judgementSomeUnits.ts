import { aboutJudgement, assessorsWithShare, isMarked, judgementsUnderCheck } from '../judgementsUnderCheck';
import type { SheetRule, Suspicion } from '../rule';

/**
 * 评分未评齐: an assessor whose marks count has marked an area for other units and not for this one, which then counts 0. The sheet may
 * have lost the unit's row; then there is no cell, and one finding for both assessors.
 */
export const judgementSomeUnits: SheetRule = {
  code: 'judgement-some-units',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const under = judgementsUnderCheck(context);
    if (under === undefined) return;
    for (const subject of under.subjects) {
      if (subject.kind !== 'area') continue;
      const markedBy = assessorsWithShare(context)
        .map((assessor) => ({ assessor, marked: under.units.filter((unit) => isMarked(under.judgement(unit, subject, assessor))).length }))
        .filter(({ marked }) => marked > 0);
      for (const unit of under.units) {
        const missing = markedBy.filter(({ assessor }) => (under.judgement(unit, subject, assessor)?.mark.state ?? 'blank') === 'blank');
        const whole = under.row(unit, subject) === undefined;
        for (const { assessor, marked } of whole ? missing.slice(0, 1) : missing) {
          const about = aboutJudgement(context, under.table, unit, subject, assessor);
          const at = under.judgement(unit, subject, assessor)?.at;
          yield { ...about, ...(at && { at }), parameters: { ...about.parameters, marked } };
        }
      }
    }
  },
};
