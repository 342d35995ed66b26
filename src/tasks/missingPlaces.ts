import { columnsLike, figureSheets, type FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SheetCodes, SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import { codeText, type CodedTable } from '../sheets/codedTable';
import { entryColumns } from '../sheets/entryColumns';
import type { InspectionCode } from '../sheets/inspectionSheet';
import { settingRows } from '../sheets/settingRows';

/** What the sheets of figures lack of what scheme and units ask for. */
export interface MissingPlaces {
  /** Units without a row in one of the sheets of figures. */
  readonly units: number;
  /** Columns that one of the sheets lacks, each counted once. */
  readonly columns: number;
  /** Settings without a row in 考评方案. */
  readonly settings: number;
  readonly roles: readonly SheetRole[];
}

/** 采用核实数, which 督查核查 was once made without. */
const adoptedCode: InspectionCode = 'V.adopted';

/** Sheets whose codes tell what they lack. */
export const placedRoles: readonly SheetRole[] = [...figureSheets, 'inspections'];

/** Sheets of scores get their new columns when they are written. */
export const alignedRoles: readonly FigureSheet[] = figureSheets;

function missingSettings({ rows }: CodedTable): number {
  const codes = new Set(rows.map(({ code }) => code));
  return settingRows.filter(({ code }) => !codes.has(`S.${code}`)).length;
}

/** Undefined when nothing is missing. Sheets whose codes are not known are left out. */
export function missingPlaces(codes: ReadonlyMap<SheetRole, SheetCodes>, scheme: Scheme, units: readonly Unit[], schemeTable?: CodedTable): MissingPlaces | undefined {
  const lackingUnits = new Set<string>();
  const lackingColumns = new Set<string>();
  const roles: SheetRole[] = [];
  const settings = schemeTable === undefined ? 0 : missingSettings(schemeTable);
  if (settings > 0) roles.push('scheme');
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
  const register = codes.get('inspections');
  if (register && !register.inRow.some((code) => codeText(code) === adoptedCode)) {
    lackingColumns.add(adoptedCode);
    roles.push('inspections');
  }
  return roles.length === 0 ? undefined : { units: lackingUnits.size, columns: lackingColumns.size, settings, roles };
}
