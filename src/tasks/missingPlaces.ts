import { columnsLike, figureSheets, type FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SheetCodes, SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import { codeText } from '../sheets/codedTable';
import { entryColumns } from '../sheets/entryColumns';

/** What the sheets of figures lack of what scheme and units ask for. */
export interface MissingPlaces {
  /** Units without a row in one of the sheets of figures. */
  readonly units: number;
  /** Columns that one of the sheets lacks, each counted once. */
  readonly columns: number;
  readonly roles: readonly SheetRole[];
}

/** Sheets of scores get their new columns when they are written. */
export const alignedRoles: readonly FigureSheet[] = figureSheets;

/** Undefined when nothing is missing. Sheets whose codes are not known are left out. */
export function missingPlaces(codes: ReadonlyMap<SheetRole, SheetCodes>, scheme: Scheme, units: readonly Unit[]): MissingPlaces | undefined {
  const lackingUnits = new Set<string>();
  const lackingColumns = new Set<string>();
  const roles: SheetRole[] = [];
  for (const role of alignedRoles) {
    const found = codes.get(role);
    if (!found) continue;
    const across = new Set(found.inRow.map(codeText));
    const down = new Set(found.inColumn.map(codeText));
    const columns = entryColumns(scheme, columnsLike(role)).flatMap(({ code }) => (across.has(code) ? [] : [code]));
    const rows = units.filter((unit) => !unit.retired && !down.has(unit.code));
    columns.forEach((code) => lackingColumns.add(code));
    rows.forEach((unit) => lackingUnits.add(unit.code));
    if (columns.length + rows.length > 0) roles.push(role);
  }
  return roles.length === 0 ? undefined : { units: lackingUnits.size, columns: lackingColumns.size, roles };
}
