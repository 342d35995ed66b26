import type { SheetRule, Suspicion } from '../rule';

/** 单位状态无法识别: neither 在用 nor 停用; the unit is treated as in use. */
export const unitStateUnknown: SheetRule = {
  code: 'unit-state-unknown',
  severity: 'hard',
  scope: 'sheets',
  *check({ listProblems = [] }): Iterable<Suspicion> {
    for (const problem of listProblems) {
      if (problem.kind === 'state-unknown') yield { at: problem.at, unitCode: problem.unitCode, unitName: problem.unitName, left: problem.found };
    }
  },
};
