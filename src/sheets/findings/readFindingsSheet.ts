import type { FindingRecord } from '../../model/followedFinding';
import { periodOfKey } from '../../validation/findingKeys';
import { valueAt, type CodedTable } from '../codedTable';
import type { FindingsCode } from './findingsColumns';
import { saysGone } from './findingsWords';

/** Reads what people have said in 审核结果. Rows without a key of ours are theirs alone. */
export function readFindingsSheet(coded: CodedTable): readonly FindingRecord[] {
  return coded.rows.flatMap(({ code: key, row }) => {
    const period = periodOfKey(key);
    if (period === undefined) return [];
    const text = (code: FindingsCode): string => {
      const column = coded.columns.get(code);
      return column === undefined ? '' : String(valueAt(coded.content, row, column)).trim();
    };
    return [{ key, period, value: text('F.value'), explanation: text('F.explanation'), previous: text('F.previous'), assigned: text('F.assigned'), note: text('F.note'), ...(saysGone(text('F.state')) ? { gone: true } : {}) }];
  });
}
