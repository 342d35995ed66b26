import type { Block, PlannedCell } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import { runsOf } from './runsOf';
import type { ScorePlace } from './scores/scorePlace';

/** Rows of units in a sheet that computes. */
export interface UnitRowsPlace {
  readonly codeColumn: number;
  /** By code. */
  readonly columns: ReadonlyMap<string, number>;
  /** Code of the column of names. */
  readonly nameCode: string;
  readonly maximumRow: number;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** The row of each unit, in any order. */
  readonly rows: readonly number[];
}

/**
 * Codes, names and formulas of all units. Formulas are made once for each stretch of rows and filled down, so that a message to Excel
 * is no larger for thousands of units than for nine. `formulasOf`: the formulas of one row, with `=`, by column code.
 */
export function unitFormulaRows(place: UnitRowsPlace, formulasOf: (place: ScorePlace) => ReadonlyMap<string, string>): { readonly blocks: readonly Block[]; readonly fills: readonly CellArea[] } {
  const { codeColumn, columns, maximumRow, units, rows } = place;
  const blocks: Block[] = [];
  const fills: CellArea[] = [];
  const unitAt = new Map(rows.map((row, index) => [row, units[index]]));
  const sorted = [...rows].sort((a, b) => a - b);
  const nameColumn = columns.get(place.nameCode);
  for (const run of runsOf(sorted)) {
    const lines = numbersIn(run);
    blocks.push({ row: run.first, column: codeColumn, cells: lines.map((row) => [constant(unitAt.get(row)?.code ?? '')]) });
    if (nameColumn !== undefined) blocks.push({ row: run.first, column: nameColumn, cells: lines.map((row) => [constant(unitAt.get(row)?.name ?? '')]) });
    const formulas = formulasOf({ columns, maximumRow, row: run.first, first: sorted[0] ?? run.first, last: sorted.at(-1) ?? run.first });
    const byColumn = new Map([...formulas].flatMap(([code, text]) => {
      const column = columns.get(code);
      return column === undefined ? [] : [[column, text] as const];
    }));
    for (const across of runsOf([...byColumn.keys()].sort((a, b) => a - b))) {
      blocks.push({ row: run.first, column: across.first, cells: [numbersIn(across).map((column) => formula(byColumn.get(column) ?? ''))] });
      if (run.count > 1) fills.push(area(run.first, across.first, run.count, across.count));
    }
  }
  return { blocks, fills };
}

/** What the formulas of units come to, a block for each unit and column; `cellsOf` gives them in the order of the units. */
export function unitResultBlocks({ columns, rows }: Pick<UnitRowsPlace, 'columns' | 'rows'>, cells: readonly ReadonlyMap<string, PlannedCell>[]): readonly Block[] {
  return cells.flatMap((ofUnit, index) =>
    [...ofUnit].flatMap(([code, cell]): readonly Block[] => {
      const column = columns.get(code);
      const row = rows[index];
      return column === undefined || row === undefined ? [] : [{ row, column, cells: [[cell]] }];
    }),
  );
}

function numbersIn({ first, count }: { readonly first: number; readonly count: number }): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
