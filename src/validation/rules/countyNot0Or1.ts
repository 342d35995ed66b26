import { countsCounties } from '../relations';
import { nothing, type CellRule } from '../rule';
import { inCell } from '../subject';
import { isWhole } from '../tolerance';

/** 覆盖率 where counties are assessed: numerator and denominator count counties, and a county is one (县级只能填 0 或 1). */
export const countyNot0Or1: CellRule = {
  code: 'county-not-0-or-1',
  severity: 'hard',
  scope: 'cell',
  check({ cell, measure, part, column, level }) {
    if (level !== 'prefecture' || column === 'target' || cell.entry.state !== 'number' || !countsCounties(measure)) return nothing;
    const { value } = cell.entry;
    if (isWhole(value) && (Math.round(value) === 0 || Math.round(value) === 1)) return nothing;
    return [{ ...inCell(cell, measure.id, part, column), left: value, doubts: [cell] }];
  },
};
