import { isErrorText } from '../../model/cellValue';
import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';

/** 公式错误: the cell shows #DIV/0!, #REF! and the like. */
export const formulaError: CellRule = {
  code: 'formula-error',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column }) {
    if (cell.entry.state !== 'invalid' || !isErrorText(cell.entry.raw)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: cell.entry.raw, doubts: [cell] }];
  },
};
