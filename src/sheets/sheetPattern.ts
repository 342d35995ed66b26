import type { PlannedCell, SheetPlan } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import type { CellValue } from '../model/cellValue';
import { readCodedTable } from './codedTable';
import { entryCodes } from './entryLayout';

/** A sheet as it would be laid out, with one row for a unit, and where what is in it. */
export interface SheetPattern {
  readonly plan: SheetPlan;
  readonly codeRow: number;
  readonly codeColumn: number;
  /** Column of each code, from left to right. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unitRow: number;
  readonly totalRow?: number;
  readonly endRow?: number;
  codeAt(column: number): string | undefined;
  value(row: number, column: number): CellValue;
  formula(row: number, column: number): string | undefined;
  /** The merged area that holds a cell. */
  merge(row: number, column: number): CellArea | undefined;
}

/** Undefined for a plan without codes. */
export function readPattern(plan: SheetPlan): SheetPattern | undefined {
  const cells = new Map<string, PlannedCell>();
  let bottom = 0;
  let right = 0;
  for (const { row, column, cells: lines } of plan.blocks) {
    lines.forEach((line, i) => {
      line.forEach((cell, j) => {
        cells.set(`${row + i} ${column + j}`, cell);
        bottom = Math.max(bottom, row + i);
        right = Math.max(right, column + j);
      });
    });
  }
  const value = (row: number, column: number): CellValue => {
    const cell = cells.get(`${row} ${column}`);
    return cell && 'value' in cell ? cell.value : '';
  };
  const values = Array.from({ length: bottom + 1 }, (_, row) => Array.from({ length: right + 1 }, (__, column) => value(row, column)));
  const coded = readCodedTable({ id: '', name: '', visibility: 'visible', protected: false, row: 0, column: 0, values, formulas: values });
  if (!coded) return undefined;
  const rowOf = (code: string): number | undefined => coded.rows.find((each) => each.code === code)?.row;
  const totalRow = rowOf(entryCodes.total);
  const endRow = rowOf(entryCodes.end);
  const codes = new Map([...coded.columns].map(([code, column]) => [column, code]));
  return {
    plan,
    codeRow: coded.codeRow,
    codeColumn: coded.codeColumn,
    columns: coded.columns,
    unitRow: (totalRow ?? coded.codeRow) + 1,
    ...(totalRow === undefined ? {} : { totalRow }),
    ...(endRow === undefined ? {} : { endRow }),
    codeAt: (column) => codes.get(column),
    value,
    formula: (row, column) => {
      const cell = cells.get(`${row} ${column}`);
      return cell && 'formula' in cell ? cell.formula : undefined;
    },
    merge: (row, column) => plan.merges?.find((each) => row >= each.row && row < each.row + each.rowCount && column >= each.column && column < each.column + each.columnCount),
  };
}
