import { isUnread } from '../model/briefSheet';
import type { Block, InversePlan, PlannedCell, Refill, SheetPlan } from '../model/plan';
import { shiftFormula } from '../model/shiftFormula';
import type { SheetContent } from '../model/snapshot';
import { planned } from './inverseBlocks';

/** Cells of one column, one below the other, of which the same is known. */
interface Stretch {
  readonly column: number;
  readonly row: number;
  readonly count: number;
  readonly unread: boolean;
}

/**
 * What puts the cells of a planned change back, of a sheet that was read in brief: cells that were read as they were read; formulas that were
 * not, as those of the same column that were, filled down. Below the row of codes a column has the same formula in every row; one of somebody's own in
 * a row that was not read comes back only where the plan failed before its fills, which are the last that it does.
 */
export function inverseInBrief(plan: SheetPlan, content: SheetContent, codeRow: number): InversePlan {
  const blocks: Block[] = [];
  const refills: Refill[] = [];
  for (const block of plan.blocks) {
    const known = knownRows(block, content);
    if (known > 0) blocks.push(knownBlock(block, content, { row: block.row, count: known }));
    const stretches = stretchesBelow(block, content, known);
    for (const { row, column, count } of stretches.filter(({ unread }) => !unread)) blocks.push(knownBlock(block, content, { row, count, column }));
    for (const stretch of stretches.filter(({ unread }) => unread)) join(refills, stretch, formulaAt(content, codeRow, stretch));
  }
  return { target: plan.target, blocks: joined(blocks), ...(refills.length > 0 ? { refills } : {}) };
}

/** Rows from the block's first in which every cell is known. */
function knownRows(block: Block, content: SheetContent): number {
  const first = block.cells.findIndex((row, i) => row.some((cell, j) => cell !== null && isUnread(content, block.row + i - content.row, block.column + j - content.column)));
  return first < 0 ? block.cells.length : first;
}

/** Some rows of a block as they were read: of one column, or of all of them. */
function knownBlock(block: Block, content: SheetContent, { row, count, column }: { readonly row: number; readonly count: number; readonly column?: number }): Block {
  const from = column ?? block.column;
  const lines = block.cells.slice(row - block.row, row - block.row + count);
  const cells = lines.map((line, i) => {
    const read = content.formulas[row + i - content.row];
    const chosen = column === undefined ? line : line.slice(column - block.column, column - block.column + 1);
    return chosen.map((cell, j): PlannedCell => (cell === null ? null : planned(read?.[from + j - content.column] ?? '')));
  });
  return { row, column: from, cells };
}

/** The block's columns from a row on, cut where known cells meet those that were not read. */
function stretchesBelow(block: Block, content: SheetContent, first: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const width = block.cells[0]?.length ?? 0;
  for (let j = 0; first < block.cells.length && j < width; j += 1) {
    let begin = first;
    const unreadAt = (i: number): boolean => isUnread(content, block.row + i - content.row, block.column + j - content.column);
    for (let i = first + 1; i <= block.cells.length; i += 1) {
      const unread = unreadAt(begin);
      if (i < block.cells.length && unreadAt(i) === unread) continue;
      stretches.push({ column: block.column + j, row: block.row + begin, count: i - begin, unread });
      begin = i;
    }
  }
  return stretches;
}

/** Neighbouring columns with the same rows become one refill. */
function join(refills: Refill[], { row, column, count }: Stretch, formula: string | undefined): void {
  if (formula === undefined) return;
  const index = refills.findIndex(({ area }) => area.row === row && area.rowCount === count && area.column + area.columnCount === column);
  const left = refills[index];
  if (left) refills[index] = { area: { ...left.area, columnCount: left.area.columnCount + 1 }, formulas: [...left.formulas, formula] };
  else refills.push({ area: { row, column, rowCount: count, columnCount: 1 }, formulas: [formula] });
}

/** Neighbouring columns of the same rows in one block. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.row === block.row && last.cells.length === block.cells.length && last.column + (last.cells[0]?.length ?? 0) === block.column) {
      result[result.length - 1] = { ...last, cells: last.cells.map((line, i) => [...line, ...(block.cells[i] ?? [])]) };
    } else result.push(block);
  }
  return result;
}

/** What the column's formula says in a row: what most of those that were read say there, for one may be somebody's own. */
function formulaAt(content: SheetContent, codeRow: number, { row, column }: Stretch): string | undefined {
  const j = column - content.column;
  const found = new Map<string, number>();
  for (let i = Math.max(0, codeRow + 1 - content.row); i < content.formulas.length; i += 1) {
    const formula = content.formulas[i]?.[j];
    if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
    // Those that were read stand above all others.
    if (isUnread(content, i, j)) break;
    const there = shiftFormula(formula, row - content.row - i, 0);
    found.set(there, (found.get(there) ?? 0) + 1);
    if (found.size === 1 && found.get(there) === agreeing) break;
  }
  return [...found].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** So many formulas of a column that are all the same are not somebody's own. */
const agreeing = 5;
