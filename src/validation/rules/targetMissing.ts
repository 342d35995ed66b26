import { fixedTarget } from '../../model/measure';
import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { isBlank } from './blank';

/** 无目标: the unit has no target for the measure, which then does not count for it. */
export const targetMissing: CellRule = {
  code: 'target-missing',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (column !== 'target' || fixedTarget(measure) !== undefined || !isBlank(cell)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: '', doubts: [cell] }];
  },
};
