import type { PlannedCell } from '../../model/plan';
import { formulaAt, valueAt, type CodedRow, type CodedTable } from '../codedTable';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { lostFormulas, type LostFormula } from './lostFormulas';

/** What belongs into a sheet that computes for each unit; `known` is false where the formulas cannot be told. */
export interface ExpectedUnitFormulas {
  readonly rows: readonly CodedRow[];
  /** The formulas of one row, by column code. */
  readonly formulasOf: (row: number) => ReadonlyMap<string, string>;
  readonly maximumRow: number;
  /** The cells of the row of 分值, by column code. */
  readonly maxima: ReadonlyMap<string, PlannedCell>;
  readonly known?: boolean;
}

/** Formulas that were typed over, deleted, or lost what they refer to, in the rows of units and in the row of 分值. */
export function lostUnitFormulas(sheet: HealedSheet, { rows, formulasOf, maximumRow, maxima, known = true }: ExpectedUnitFormulas): readonly HealthFinding[] {
  const { table } = sheet;
  const [first] = rows;
  if (!table || first === undefined) return [];
  const isLost = (row: number, code: string): boolean => {
    const column = table.columns.get(code);
    const found = column === undefined ? undefined : formulaAt(table.content, row, column);
    return column !== undefined && (found === undefined || found.includes('#REF!'));
  };
  const codes = [...formulasOf(first.row).keys()];
  const lost: LostFormula[] = rows.flatMap(({ code: rowCode, row }): readonly LostFormula[] => {
    const lostCodes = codes.filter((code) => isLost(row, code));
    // Formulas are long and there may be thousands of rows: they are made only where one is needed.
    const formulas = lostCodes.length === 0 || !known ? undefined : formulasOf(row);
    return lostCodes.map((code) => ({ row, column: table.columns.get(code) ?? 0, code, rowCode, formula: formulas?.get(code) }));
  });
  for (const [code, cell] of maxima) {
    if (cell !== null && 'formula' in cell && isLost(maximumRow, code)) lost.push({ row: maximumRow, column: table.columns.get(code) ?? 0, code, rowCode: 'maximum', formula: known ? cell.formula : undefined });
  }
  return lostFormulas(sheet, lost);
}

/** Whether a unit's row holds something in any of the columns: a unit that came after the last 计分 has nothing yet. */
export function isComputed(table: CodedTable, row: number, codes: readonly string[]): boolean {
  return codes.some((code) => {
    const column = table.columns.get(code);
    return column !== undefined && (formulaAt(table.content, row, column) !== undefined || valueAt(table.content, row, column) !== '');
  });
}
