import type { SheetRule, Suspicion } from '../rule';

/** 指标项列重复: a second column carries the code of a measure; only the first is read. */
export const measureColumnTwice: SheetRule = {
  code: 'measure-column-twice',
  severity: 'hard',
  scope: 'sheets',
  *check({ problems = [] }): Iterable<Suspicion> {
    for (const problem of problems) {
      if (problem.kind !== 'measure-column-twice') continue;
      yield { at: problem.at, column: problem.column, measure: problem.measure, part: problem.part };
    }
  },
};
