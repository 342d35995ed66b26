import type { CellValue } from '../../model/cellValue';
import type { EntryCell, EntryTable, UnitEntries } from '../../model/entry';
import type { FigureColumn } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import { entryColumns, type EntryColumn } from '../entryColumns';

/** Figures of a sheet as a check keeps them: in the order of `codes`, by unit. */
export interface KeptFigures {
  /** Column codes of the figures that are filled in. */
  readonly codes: readonly string[];
  /** By unit code; of a unit that is there twice the first row. */
  readonly rows: ReadonlyMap<string, readonly CellValue[]>;
  /** Units of which something was kept that cannot be read any more. */
  readonly unknown?: ReadonlySet<string>;
}

/** A figure that people fill in: rates and shared denominators follow from others. */
export type KeptColumn = EntryColumn & { readonly part: 'value' | 'numerator' | 'denominator' };

export function keptFigureColumns(scheme: Scheme, column: FigureColumn): readonly KeptColumn[] {
  return entryColumns(scheme, column).flatMap((each) => (each.input && each.part !== 'rate' ? [{ ...each, part: each.part }] : []));
}

/** Longer texts differ by their beginnings for all that matters here. */
const longestText = 60;

/** A cell's value as it is kept and compared: 15 digits of a number, which is what Excel shows, the beginning of a text. */
export function keptValue(raw: CellValue | undefined): CellValue {
  if (raw === undefined) return '';
  if (typeof raw === 'number') return Number.isInteger(raw) ? raw : Number.isFinite(raw) ? Number(raw.toPrecision(15)) : String(raw);
  return typeof raw === 'string' ? raw.trim().slice(0, longestText) : raw;
}

export function cellOf(row: UnitEntries, { measure, part }: KeptColumn): EntryCell | undefined {
  return row.measures.get(measure.id)?.[part];
}

/** The figures of a sheet as they are now. */
export function figuresOfCheck(table: EntryTable, scheme: Scheme): KeptFigures {
  const columns = keptFigureColumns(scheme, table.column);
  const rows = new Map<string, readonly CellValue[]>();
  for (const row of table.rows) {
    if (!rows.has(row.unit)) rows.set(row.unit, columns.map((column) => keptValue(cellOf(row, column)?.raw)));
  }
  return { codes: columns.map(({ code }) => code), rows };
}
