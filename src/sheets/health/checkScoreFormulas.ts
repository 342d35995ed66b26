import type { Assessment } from '../../model/assessment';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { Unit } from '../../model/unit';
import { formulaAt, valueAt, type CodedTable } from '../codedTable';
import { scoreCodes } from '../scoreColumns';
import type { ScoreSources } from '../scores/scoreReferences';
import { maximumFormulas, rowFormulas } from '../scores/scoreRows';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { lostFormulas, type LostFormula } from './lostFormulas';
import { rowAboveCodes } from './rowAboveCodes';

/**
 * Formulas of a sheet of scores that were typed over, deleted, or lost what they refer to, in the rows of units that are assessed and in the
 * row of 分值. What a formula that stands comes to is compared with the engine after 计分.
 */
export function checkScoreFormulas(sheet: HealedSheet, { scheme, units, period, sources }: { readonly scheme: Scheme; readonly units: readonly Unit[]; readonly period: Period; readonly sources: ScoreSources }): readonly HealthFinding[] {
  const { table, template } = sheet;
  const maximumRow = rowAboveCodes(sheet, template.codeRow - 1);
  if (!table || maximumRow === undefined) return [];
  const assessed = new Set(units.flatMap((unit) => (unit.retired ? [] : [unit.code])));
  const rows = table.rows.filter(({ code, row }) => assessed.has(code) && isScored(table, row));
  if (rows.length === 0) return [];
  const assessment: Assessment = { period, schemeId: scheme.id, units: [], shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [] };
  const at = { scheme, assessment, locale: template.locale, sources, codeColumn: table.codeColumn, columns: table.columns, maximumRow };
  const lines = rows.map(({ row }) => row);
  const formulasOf = (row: number): ReadonlyMap<string, string> => rowFormulas(at, { columns: table.columns, maximumRow, row, first: Math.min(...lines), last: Math.max(...lines) });
  const isLost = (row: number, code: string): boolean => {
    const column = table.columns.get(code);
    const found = column === undefined ? undefined : formulaAt(table.content, row, column);
    return column !== undefined && (found === undefined || found.includes('#REF!'));
  };
  const [firstLine = maximumRow] = lines;
  const codes = [...formulasOf(firstLine).keys()];
  const lost: LostFormula[] = rows.flatMap(({ code: rowCode, row }): readonly LostFormula[] => {
    const lostCodes = codes.filter((code) => isLost(row, code));
    // Formulas are long and there may be thousands of rows: they are made only where one is needed.
    const formulas = lostCodes.length === 0 ? undefined : formulasOf(row);
    return lostCodes.map((code) => ({ row, column: table.columns.get(code) ?? 0, code, rowCode, formula: formulas?.get(code) }));
  });
  for (const [code, cell] of maximumFormulas({ ...at, rows: lines })) {
    if (cell !== null && 'formula' in cell && isLost(maximumRow, code)) lost.push({ row: maximumRow, column: table.columns.get(code) ?? 0, code, rowCode: 'maximum', formula: cell.formula });
  }
  return lostFormulas(sheet, lost);
}

/** Whether a row has scores: a unit that came after the last 计分 has none yet. */
function isScored(table: CodedTable, row: number): boolean {
  return [scoreCodes.rank, scoreCodes.total].some((code) => {
    const column = table.columns.get(code);
    return column !== undefined && (formulaAt(table.content, row, column) !== undefined || valueAt(table.content, row, column) !== '');
  });
}
