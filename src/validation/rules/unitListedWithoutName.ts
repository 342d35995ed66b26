import type { SheetRule, Suspicion } from '../rule';

/** 名单缺单位名称: a unit of 考评单位 has a code only. */
export const unitListedWithoutName: SheetRule = {
  code: 'unit-listed-without-name',
  severity: 'hard',
  scope: 'sheets',
  *check({ listProblems = [] }): Iterable<Suspicion> {
    for (const problem of listProblems) {
      if (problem.kind === 'name-missing') yield { at: problem.at, unitCode: problem.unitCode, left: '' };
    }
  },
};
