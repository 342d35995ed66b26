import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 负数: no count, amount, part of a ratio or target is under 0. */
export const negative: CellRule = {
  code: 'negative',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (cell.entry.state !== 'number' || !exceeds(0, cell.entry.value)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: cell.entry.value, doubts: [cell] }];
  },
};
