import { readOutcomeKey } from '../../scoring/proposedOutcome';
import { valueAt, type CodedTable } from '../codedTable';
import { keyedRows } from '../keyedLines';
import { readDate } from '../readRegister';
import type { OutcomeRecord } from './followOutcomes';
import type { OutcomesCode } from './outcomesColumns';
import { readOutcomeState } from './outcomesWords';

export function isOutcomeKey(code: string): boolean {
  return readOutcomeKey(code) !== undefined;
}

/** Reads proposals and what people decided of them in 考评结果, from top to bottom. Rows without a key of ours are theirs alone. */
export function readOutcomesSheet(coded: CodedTable): readonly OutcomeRecord[] {
  return keyedRows(coded, isOutcomeKey).map(({ code: key, row }) => {
    const raw = (code: OutcomesCode) => {
      const column = coded.columns.get(code);
      return column === undefined ? '' : valueAt(coded.content, row, column);
    };
    const text = (code: OutcomesCode): string => String(raw(code)).trim();
    return {
      key,
      row,
      state: readOutcomeState(text('O.state')),
      reason: text('O.reason'),
      by: text('O.by'),
      date: readDate(raw('O.date')) ?? text('O.date'),
      kind: text('O.kind'),
      period: text('O.period'),
      unit: text('O.unit'),
      subject: text('O.subject'),
      facts: text('O.facts'),
      clause: text('O.clause'),
      previous: text('O.previous'),
      factsKey: text('O.facts-key'),
      decided: text('O.decided'),
      decidedFacts: text('O.decided-facts'),
    };
  });
}
