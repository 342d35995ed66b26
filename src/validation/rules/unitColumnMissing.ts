import type { SheetRule, Suspicion } from '../rule';

/** 名单缺列: 考评单位 lost its column of names or of states, so that names are unknown or retired units look as if in use. */
export const unitColumnMissing: SheetRule = {
  code: 'unit-column-missing',
  severity: 'hard',
  scope: 'sheets',
  *check({ listProblems = [] }): Iterable<Suspicion> {
    for (const problem of listProblems) {
      if (problem.kind === 'column-missing') yield { at: problem.at, parameters: { code: problem.code } };
    }
  },
};
