import type { SheetRule, Suspicion } from '../rule';

/** 名单缺单位代码: a row of 考评单位 has no code that could be used, so nobody can be found by it. */
export const unitListedWithoutCode: SheetRule = {
  code: 'unit-listed-without-code',
  severity: 'hard',
  scope: 'sheets',
  *check({ listProblems = [] }): Iterable<Suspicion> {
    for (const problem of listProblems) {
      if (problem.kind !== 'code-missing') continue;
      yield { at: problem.at, left: problem.found, ...(problem.unitName !== undefined && { unitName: problem.unitName }) };
    }
  },
};
