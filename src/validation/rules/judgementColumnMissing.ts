import { gradedMeasures } from '../judgedSubjects';
import { assessorsWithShare } from '../judgementsUnderCheck';
import type { SheetRule, Suspicion } from '../rule';

/** 评分列缺失: the column of an assessor's marks is gone from 综合评定, or its code is, although its marks count. */
export const judgementColumnMissing: SheetRule = {
  code: 'judgement-column-missing',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const { judgements, period, scheme } = context;
    if (judgements === undefined) return;
    const graded = gradedMeasures(scheme).length > 0;
    const counted = assessorsWithShare(context);
    for (const problem of judgements.problems) {
      if (problem.kind !== 'column-missing' || problem.period !== period || !(graded || counted.includes(problem.assessor))) continue;
      yield { sheetRole: 'judgements', parameters: { sheet: judgements.sheetName, assessor: problem.assessor } };
    }
  },
};
