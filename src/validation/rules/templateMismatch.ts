import { checkedColumns } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';

/** 模板不符: the sheet was made for another scheme or another version of the template. */
export const templateMismatch: SheetRule = {
  code: 'template-mismatch',
  severity: 'hard',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    for (const problem of context.problems ?? []) {
      if (problem.kind !== 'template-mismatch' || !checkedColumns(context).includes(problem.column)) continue;
      yield {
        ...(problem.at && { at: problem.at }),
        column: problem.column,
        left: problem.found,
        right: problem.expected,
        parameters: { sheet: problem.sheetName },
      };
    }
  },
};
