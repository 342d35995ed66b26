import { fixedTarget } from '../../model/measure';
import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/** 固定目标被改: the scheme fixes the target at 100 %; another one that is typed is not used. */
export const targetNotAll: CellRule = {
  code: 'target-not-all',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    const fixed = fixedTarget(measure);
    if (column !== 'target' || fixed === undefined || cell.entry.state !== 'number' || !(exceeds(cell.entry.value, fixed) || exceeds(fixed, cell.entry.value))) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: cell.entry.value, right: fixed, doubts: [cell] }];
  },
};
