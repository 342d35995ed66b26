import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { Unit } from '../../model/unit';
import { placesCodes } from '../places/placesColumns';
import { placesMaximumFormulas, placesRowFormulas } from '../places/placesRows';
import type { PlacesSources } from '../places/scoreSheetReferences';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { isComputed, lostUnitFormulas } from './lostUnitFormulas';
import { rowAboveCodes } from './rowAboveCodes';

/**
 * Formulas of a sheet of places that were typed over, deleted, or lost what they refer to. Without a sheet of scores nothing can be put back
 * here: 计分 brings both in line.
 */
export function checkPlacesFormulas(sheet: HealedSheet, { scheme, units, period, sources }: { readonly scheme: Scheme; readonly units: readonly Unit[]; readonly period: Period; readonly sources: PlacesSources }): readonly HealthFinding[] {
  const { table, template } = sheet;
  const maximumRow = rowAboveCodes(sheet, template.codeRow - 1);
  if (!table || maximumRow === undefined) return [];
  const assessed = new Set(units.flatMap((unit) => (unit.retired ? [] : [unit.code])));
  const rows = table.rows.filter(({ code, row }) => assessed.has(code) && isComputed(table, row, [placesCodes.rank, placesCodes.total]));
  const lines = rows.map(({ row }) => row);
  const at = { scheme, period, locale: template.locale, sources, codeColumn: table.codeColumn };
  return lostUnitFormulas(sheet, {
    rows,
    formulasOf: (row) => placesRowFormulas(at, { columns: table.columns, maximumRow, row, first: Math.min(...lines), last: Math.max(...lines) }),
    maximumRow,
    maxima: placesMaximumFormulas(at),
    known: sources.scores !== undefined,
  });
}
