import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';

/** 目标为零: nothing can be measured against a target of 0; the measure then does not count for the unit. */
export const targetZero: CellRule = {
  code: 'target-zero',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (column !== 'target' || cell.entry.state !== 'number' || cell.entry.value !== 0) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: 0, doubts: [cell] }];
  },
};
