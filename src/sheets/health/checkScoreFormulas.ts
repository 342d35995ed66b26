import type { Assessment } from '../../model/assessment';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { Unit } from '../../model/unit';
import { scoreCodes } from '../scoreColumns';
import type { ScoreSources } from '../scores/scoreReferences';
import { maximumFormulas, rowFormulas } from '../scores/scoreRows';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { isComputed, lostUnitFormulas } from './lostUnitFormulas';
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
  const rows = table.rows.filter(({ code, row }) => assessed.has(code) && isComputed(table, row, [scoreCodes.rank, scoreCodes.total]));
  const assessment: Assessment = { period, schemeId: scheme.id, units: [], shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [] };
  const at = { scheme, assessment, locale: template.locale, sources, codeColumn: table.codeColumn, columns: table.columns, maximumRow };
  const lines = rows.map(({ row }) => row);
  return lostUnitFormulas(sheet, {
    rows,
    formulasOf: (row) => rowFormulas(at, { columns: table.columns, maximumRow, row, first: Math.min(...lines), last: Math.max(...lines) }),
    maximumRow,
    maxima: maximumFormulas({ ...at, rows: lines }),
  });
}
