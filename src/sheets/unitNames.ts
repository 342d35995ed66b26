import type { CellPosition } from '../model/entry';
import type { Unit } from '../model/unit';
import { formulaAt, positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';

/** Names that we wrote for a unit before, by its code: a cell that still says one of them says nothing of anybody else's. */
export type FormerNames = (code: string) => readonly string[];

/** A unit's name that is still the one we wrote, and is another one in 考评单位 now. */
export interface UnitRename {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** A name that is not that of 考评单位 and may be somebody's own: it is left alone and told. */
export interface KeptName {
  readonly at: CellPosition;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
}

export interface UnitNameChanges {
  readonly renamed: readonly UnitRename[];
  readonly kept: readonly KeptName[];
}

/**
 * The names of units in a sheet that are not those of 考评单位. A name that another unit of the list has is never replaced: the list may
 * have been sorted without its codes, and figures would come under another unit's name. Blank names and formulas are left to 体检.
 */
export function unitNameChanges(coded: CodedTable, units: readonly Unit[], formerNames: FormerNames, unitOfRow: (code: string) => string | undefined = (code) => code): UnitNameChanges {
  const column = coded.columns.get(entryCodes.unitName);
  if (column === undefined) return { renamed: [], kept: [] };
  const listed = new Map<string, Unit>();
  // Of a code that stands twice the first counts, as in the check.
  for (const unit of units) if (!listed.has(unit.code)) listed.set(unit.code, unit);
  const names = new Set([...listed.values()].map(({ name }) => name));
  const renamed: UnitRename[] = [];
  const kept: KeptName[] = [];
  const told = new Set<string>();
  for (const { code: rowCode, row } of coded.rows) {
    const code = unitOfRow(rowCode);
    const unit = code === undefined ? undefined : listed.get(code);
    const found = String(valueAt(coded.content, row, column));
    if (code === undefined || unit === undefined || found.trim() === '' || found.trim() === unit.name || formulaAt(coded.content, row, column) !== undefined) continue;
    if (formerNames(code).includes(found) && !names.has(found)) renamed.push({ row, column, from: found, to: unit.name });
    else if (!told.has(`${code} ${found}`)) {
      told.add(`${code} ${found}`);
      kept.push({ at: positionIn(coded.content, row, column), code, found, expected: unit.name });
    }
  }
  return { renamed, kept };
}
