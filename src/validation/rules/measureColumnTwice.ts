import { checkedColumns } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 指标项列重复: a second column carries the code of a measure; only the first is read. */
export const measureColumnTwice: SheetRule = {
  code: 'measure-column-twice',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const { scheme, problems = [] } = context;
    const retired = new Set(scheme.measures.filter((measure) => measure.retired).map((measure) => measure.id));
    for (const problem of problems) {
      if (problem.kind !== 'measure-column-twice' || retired.has(problem.measure) || !checkedColumns(context).includes(problem.column)) continue;
      yield { at: problem.at, column: problem.column, measure: problem.measure, part: problem.part };
    }
  },
};
