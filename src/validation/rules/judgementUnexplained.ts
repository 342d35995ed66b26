import { assessors } from '../../model/judgement';
import { aboutJudgement, judgementsUnderCheck } from '../judgementsUnderCheck';
import type { SheetRule, Suspicion } from '../rule';

/** 评分无理由: a mark, or 不适用, without a reason beside it (public practice R14: each score needs a reason and evidence). */
export const judgementUnexplained: SheetRule = {
  code: 'judgement-unexplained',
  severity: 'soft',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const under = judgementsUnderCheck(context);
    if (under === undefined) return;
    for (const unit of under.units) {
      for (const subject of under.subjects) {
        for (const assessor of assessors) {
          const judgement = under.judgement(unit, subject, assessor);
          if (judgement === undefined || judgement.reason !== '' || judgement.mark.state === 'blank' || judgement.mark.state === 'invalid') continue;
          yield { ...aboutJudgement(context, under.table, unit, subject, assessor), at: judgement.reasonAt ?? judgement.at, left: judgement.raw };
        }
      }
    }
  },
};
