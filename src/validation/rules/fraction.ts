import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { isWhole } from '../tolerance';

/** 非整数: people, jobs, bodies and households come whole. A ratio's target is a rate and need not. */
export const fraction: CellRule = {
  code: 'fraction',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (cell.entry.state !== 'number' || !measure.whole || isWhole(cell.entry.value)) return nothing;
    if (measure.kind === 'ratio' && column === 'target') return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: cell.entry.value, doubts: [cell] }];
  },
};
