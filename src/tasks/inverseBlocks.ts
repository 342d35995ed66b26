import type { Block, PlannedCell, SheetPlan } from '../model/plan';
import type { SheetContent } from '../model/snapshot';
import type { CellValue } from '../model/cellValue';

/** What puts the cells of a planned change back as they were read; cells that the plan leaves alone are left alone. */
export function inverseOf(plan: SheetPlan, content: SheetContent): SheetPlan {
  return { target: plan.target, blocks: plan.blocks.map((block) => inverseBlock(block, content)) };
}

function inverseBlock(block: Block, content: SheetContent): Block {
  return {
    ...block,
    cells: block.cells.map((row, i) =>
      row.map((cell, j): PlannedCell => (cell === null ? null : planned(content.formulas[block.row + i - content.row]?.[block.column + j - content.column] ?? ''))),
    ),
  };
}

/** The planned cell that gives a cell what was read from it. */
export function planned(read: CellValue): PlannedCell {
  return typeof read === 'string' && read.startsWith('=') ? { formula: read } : { value: read };
}
