import type { EntryTable } from '../../model/entry';
import type { FigureChange } from '../../model/figureChange';
import type { Scheme } from '../../model/scheme';
import type { Unit } from '../../model/unit';
import { readEntryCode } from '../entryColumns';
import { cellOf, keptFigureColumns, keptValue, type KeptFigures } from './figuresOfCheck';

/**
 * What is other in a sheet than the last check saw, in the order of its rows and columns, then what is gone. A unit that was not there is
 * held against blanks; of a measure that was not asked for then nothing is known, and nothing said.
 */
export function changesSinceCheck(table: EntryTable, before: KeptFigures, scheme: Scheme, units: readonly Unit[]): readonly FigureChange[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const placeOf = new Map(before.codes.map((code, index) => [code, index]));
  const columns = keptFigureColumns(scheme, table.column).flatMap((column) => {
    const index = placeOf.get(column.code);
    return index === undefined ? [] : [{ column, index }];
  });
  const changes: FigureChange[] = [];
  const seen = new Set<string>();
  const unitOf = (unit: string): Pick<FigureChange, 'column' | 'unitCode' | 'unitName'> => {
    const name = names.get(unit);
    return { column: table.column, unitCode: unit, ...(name === undefined ? {} : { unitName: name }) };
  };
  for (const row of table.rows) {
    if (seen.has(row.unit) || before.unknown?.has(row.unit)) continue;
    seen.add(row.unit);
    const kept = before.rows.get(row.unit);
    for (const { column, index } of columns) {
      const cell = cellOf(row, column);
      const now = keptValue(cell?.raw);
      const then = kept?.[index] ?? '';
      if (now !== then) changes.push({ ...unitOf(row.unit), measure: column.measure.id, part: column.part, before: then, after: now, ...(cell ? { at: cell.at } : {}) });
    }
  }
  for (const [unit, values] of before.rows) {
    if (seen.has(unit)) continue;
    values.forEach((then, index) => {
      const read = readEntryCode(before.codes[index] ?? '');
      if (then !== '' && read && read.part !== 'rate') changes.push({ ...unitOf(unit), measure: read.measureId, part: read.part, before: then, after: '' });
    });
  }
  return changes;
}
