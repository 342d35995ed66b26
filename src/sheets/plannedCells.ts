import type { CellValue } from '../model/cellValue';
import type { Block, PlannedCell } from '../model/plan';
import type { ColumnPlaces, RowPlaces } from './alignPlaces';
import { formulaAt, valueAt, type CodedTable } from './codedTable';

/** Cells to write into a sheet after its insertions, and what puts back those that were there before. */
export class PlannedCells {
  private readonly cells = new Map<number, Map<number, PlannedCell>>();
  private readonly before: Block[] = [];

  constructor(
    private readonly coded: CodedTable,
    private readonly columns: ColumnPlaces,
    private readonly rows: RowPlaces,
  ) {}

  get isEmpty(): boolean {
    return this.cells.size === 0;
  }

  /** At a place after all insertions. */
  put(row: number, column: number, cell: PlannedCell): void {
    const list = this.cells.get(column) ?? new Map<number, PlannedCell>();
    list.set(row, cell);
    this.cells.set(column, list);
  }

  /** At a place as it was read; what stands there now is remembered. */
  replace(row: number, column: number, value: CellValue): void {
    const { content } = this.coded;
    const formula = formulaAt(content, row, column);
    this.before.push({ row, column, cells: [[formula === undefined ? { value: valueAt(content, row, column) } : { formula }]] });
    this.put(this.rows.moved(row), this.columns.moved(column), { value });
  }

  /** Column by column, neighbouring columns of equal rows as one block. */
  blocks(): readonly Block[] {
    const blocks: { row: number; column: number; cells: PlannedCell[][] }[] = [];
    for (const [column, list] of [...this.cells].sort(([a], [b]) => a - b)) {
      for (const run of runsOf(list)) {
        const left = blocks.find((each) => each.row === run.row && each.cells.length === run.cells.length && each.column + (each.cells[0]?.length ?? 0) === column);
        if (left) left.cells.forEach((line, index) => line.push(run.cells[index] ?? null));
        else blocks.push({ row: run.row, column, cells: run.cells.map((cell) => [cell]) });
      }
    }
    return blocks;
  }

  inverse(): readonly Block[] {
    return this.before;
  }
}

function runsOf(list: ReadonlyMap<number, PlannedCell>): readonly { readonly row: number; readonly cells: PlannedCell[] }[] {
  const runs: { row: number; cells: PlannedCell[] }[] = [];
  for (const [row, cell] of [...list].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push(cell);
    else runs.push({ row, cells: [cell] });
  }
  return runs;
}
