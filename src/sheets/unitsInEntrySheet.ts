import type { Unit } from '../model/unit';
import { valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';
import { unitRows } from './readEntrySheet';

/** The units that have a row in a sheet of figures, each once, in the order of the rows; a name that is missing is the code. */
export function unitsInEntrySheet(coded: CodedTable): readonly Unit[] {
  const nameColumn = coded.columns.get(entryCodes.unitName);
  const units = new Map<string, Unit>();
  for (const { code, row } of unitRows(coded)) {
    const name = nameColumn === undefined ? '' : String(valueAt(coded.content, row, nameColumn)).trim();
    if (!units.has(code)) units.set(code, { code, name: name || code });
  }
  return [...units.values()];
}
