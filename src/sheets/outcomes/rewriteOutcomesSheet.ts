import type { PlannedCell, SheetPlan } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import { constant } from '../cells';
import { valueAt, type CodedTable } from '../codedTable';
import { copiedLine, isOursAlone, keyedRows, lastUsedRow, lineBlocks, noteBlock, type Line } from '../keyedLines';
import type { FollowedOutcome } from './followOutcomes';
import { outcomeRowHeight, outcomeStyles, outcomeValidations } from './layoutOutcomesSheet';
import { outcomeCells } from './outcomeCells';
import type { OutcomesCode } from './outcomesColumns';
import { isOutcomesNote, type OutcomesWords } from './outcomesWords';
import { isOutcomeKey } from './readOutcomesSheet';

export interface RewrittenOutcomes {
  readonly plan: SheetPlan;
  /** Row of each proposal afterwards, by key. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Writes proposals into 考评结果 as it is there, found by its codes; cells that hold the same already are not written, and never one that
 * people decide in, but where its row moves. The list is put in order from the top, unless somebody has rows or columns of their
 * own beside it: then every row stays where it is, and what is new comes below.
 */
export function rewriteOutcomesSheet(coded: CodedTable, outcomes: readonly FollowedOutcome[], note: string, scheme: Scheme, words: OutcomesWords): RewrittenOutcomes {
  const kept = keyedRows(coded, isOutcomeKey);
  const places = new Map(kept.map(({ code, row }) => [code, row]));
  const alone = isOursAlone(coded, kept.map(({ row }) => row));
  const first = coded.codeRow + 1;
  const rows = new Map<string, number>();
  let next = Math.max(first, lastUsedRow(coded) + 1);
  outcomes.forEach(({ key }, index) => {
    const place = places.get(key);
    rows.set(key, alone ? first + index : (place ?? next));
    if (!alone && place === undefined) next += 1;
  });
  const lines = new Map<number, Line | 'empty'>(kept.map(({ row }) => [row, 'empty']));
  for (const outcome of outcomes) {
    const row = rows.get(outcome.key);
    if (row !== undefined) lines.set(row, lineOf(coded, outcome, places.get(outcome.key), scheme, words));
  }
  const columnOf = (code: OutcomesCode): number | undefined => coded.columns.get(code);
  const formatted = Math.max(coded.codeRow, ...kept.map(({ row }) => row)) + 1;
  const end = Math.max(coded.codeRow, ...rows.values()) + 1;
  const fresh = end - formatted;
  return {
    rows,
    plan: {
      target: { existing: coded.content.id },
      blocks: [...lineBlocks(coded, lines, (code) => code.startsWith('O.')), ...noteBlock(coded, note, isOutcomesNote)],
      ...(fresh > 0
        ? {
            styles: outcomeStyles(formatted, fresh, columnOf, coded.codeColumn),
            rowHeights: [{ first: formatted, count: fresh, height: outcomeRowHeight }],
            validations: outcomeValidations(formatted, fresh, columnOf, words),
          }
        : {}),
    },
  };
}

function lineOf(coded: CodedTable, outcome: FollowedOutcome, place: number | undefined, scheme: Scheme, words: OutcomesWords): Line {
  const own = Object.entries(outcomeCells(outcome, scheme, words)).map(([code, value]): [string, PlannedCell] => [code, constant(value)]);
  const before: ReadonlyMap<string, PlannedCell> = place === undefined ? new Map((['O.reason', 'O.by', 'O.date'] as const).map((code) => [code, constant('')])) : copiedLine(coded, outcome.key, place).cells;
  const column = coded.columns.get('O.state');
  const blank = place === undefined || (column !== undefined && String(valueAt(coded.content, place, column)).trim() === '');
  return { key: outcome.key, cells: new Map([...before, ...(blank ? [['O.state', constant(words.states.proposed)] as const] : []), ...own]) };
}
