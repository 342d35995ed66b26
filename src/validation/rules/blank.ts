import type { EntryCell } from '../../model/entry';
import { isInvisible } from '../readText';
import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';

/** 漏填: nothing is reported; that is neither 0 nor 不适用. Spaces alone are nothing. */
export const blank: CellRule = {
  code: 'blank',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (column === 'target' || !isBlank(cell)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: '', doubts: [cell] }];
  },
};

/** Whether nothing can be seen in the cell. */
export function isBlank(cell: EntryCell): boolean {
  const { entry } = cell;
  return entry.state === 'blank' || (entry.state === 'invalid' && typeof entry.raw === 'string' && isInvisible(entry.raw));
}
