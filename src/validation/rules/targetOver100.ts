import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 目标超过100%: the target of a ratio is over 100 %, mostly because 85 was typed for 85 %. */
export const targetOver100: CellRule = {
  code: 'target-over-100',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (column !== 'target' || measure.kind !== 'ratio' || cell.entry.state !== 'number' || !exceeds(cell.entry.value, 1)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: cell.entry.value, right: 1, doubts: [cell] }];
  },
};
