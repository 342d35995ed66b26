import type { SheetContent } from '../../model/snapshot';
import { area } from '../cells';
import { formulaAt, valueAt } from '../codedTable';
import { finding, repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';

/** A cell of ours without the formula that belongs there. */
export interface LostFormula {
  readonly row: number;
  readonly column: number;
  /** Code of the column. */
  readonly code: string;
  /** Code of the row; a word of its own for a row above the codes. */
  readonly rowCode: string;
  /** Undefined where it cannot be told. */
  readonly formula: string | undefined;
}

/** Lost formulas as findings; neighbours in one column are one. */
export function lostFormulas({ role, content }: HealedSheet, lost: readonly LostFormula[]): readonly HealthFinding[] {
  const runs: LostFormula[][] = [];
  for (const cell of [...lost].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before?.column === cell.column && before.row + 1 === cell.row && (before.formula === undefined) === (cell.formula === undefined);
    if (run && follows) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const { row, column, code, rowCode } = first;
    const kind = run.every((each) => isEmpty(content, each)) ? ('formula-missing' as const) : ('formula-overwritten' as const);
    const base = {
      role,
      sheetId: content.id,
      sheetName: content.name,
      id: `${kind}:${role}:${code}:${rowCode}:${run.length}`,
      kind,
      area: area(row, column, run.length, 1),
      found: formulaAt(content, row, column) ?? valueAt(content, row, column),
      parameters: { code, count: run.length },
    };
    if (first.formula === undefined) return [finding({ ...base, remedy: 'hand' })];
    return [repairable({ ...base, expected: first.formula }, { blocks: [{ row, column, cells: run.map(({ formula }) => [formula === undefined ? null : { formula }]) }] })];
  });
}

function isEmpty(content: SheetContent, { row, column }: LostFormula): boolean {
  return formulaAt(content, row, column) === undefined && valueAt(content, row, column) === '';
}
