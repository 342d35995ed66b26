import { onePart, type Steps } from '../../model/inSteps';
import type { PlannedCell, SheetPlan } from '../../model/plan';
import { constant } from '../cells';
import { valueAt, type CodedTable } from '../codedTable';
import { copiedLine, isOursAlone, keyedRows, lastUsedRow, lineBlocksInSteps, noteBlock, type Line } from '../keyedLines';
import { outcomeRowHeight, outcomeStyles, outcomeValidations } from './layoutOutcomesSheet';
import type { OutcomeRow } from './outcomeCells';
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
 * own beside it: then every row stays where it is, and what is new comes below. Rests between its steps.
 */
export function* rewriteOutcomesInSteps(coded: CodedTable, outcomes: readonly OutcomeRow[], note: string, words: OutcomesWords): Steps<RewrittenOutcomes> {
  const total = 2;
  const kept = keyedRows(coded, isOutcomeKey);
  const places = new Map(kept.map(({ code, row }) => [code, row]));
  const alone = isOursAlone(coded, kept.map(({ row }) => row));
  const first = coded.codeRow + 1;
  const rows = new Map<string, number>();
  let next = Math.max(first, lastUsedRow(coded) + 1);
  outcomes.forEach(({ outcome: { key } }, index) => {
    const place = places.get(key);
    rows.set(key, alone ? first + index : (place ?? next));
    if (!alone && place === undefined) next += 1;
  });
  const lines = new Map<number, Line | 'empty'>(kept.map(({ row }) => [row, 'empty']));
  for (const [done, each] of outcomes.entries()) {
    if (done % rowsPerStep === 0) yield { done: done / outcomes.length, total };
    const { key } = each.outcome;
    const row = rows.get(key);
    if (row !== undefined) lines.set(row, lineOf(coded, each, places.get(key), words));
  }
  const blocks = yield* onePart(lineBlocksInSteps(coded, lines, (code) => code.startsWith('O.')), 1, total);
  const columnOf = (code: OutcomesCode): number | undefined => coded.columns.get(code);
  const after = (used: Iterable<number>): number => [...used].reduce((last, row) => Math.max(last, row), coded.codeRow) + 1;
  const formatted = after(kept.map(({ row }) => row));
  const end = after(rows.values());
  const fresh = end - formatted;
  return {
    rows,
    plan: {
      target: { existing: coded.content.id },
      blocks: [...blocks, ...noteBlock(coded, note, isOutcomesNote)],
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

/** Rows that are compared between two rests: some 10 ms of work. */
const rowsPerStep = 1000;

function lineOf(coded: CodedTable, { outcome, cells }: OutcomeRow, place: number | undefined, words: OutcomesWords): Line {
  const own = Object.entries(cells).map(([code, value]): [string, PlannedCell] => [code, constant(value)]);
  const before: ReadonlyMap<string, PlannedCell> = place === undefined ? new Map((['O.reason', 'O.by', 'O.date'] as const).map((code) => [code, constant('')])) : copiedLine(coded, outcome.key, place).cells;
  const column = coded.columns.get('O.state');
  const blank = place === undefined || (column !== undefined && String(valueAt(coded.content, place, column)).trim() === '');
  return { key: outcome.key, cells: new Map([...before, ...(blank ? [['O.state', constant(words.states.proposed)] as const] : []), ...own]) };
}
