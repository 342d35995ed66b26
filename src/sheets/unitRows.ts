import type { CellValue } from '../model/cellValue';
import type { Block, PlannedCell } from '../model/plan';
import type { Unit } from '../model/unit';
import { constant } from './cells';
import { formulaAt, valueAt, type CodedTable } from './codedTable';
import { stateOf } from './readUnitsSheet';
import type { SheetLocale } from './sheetLocale';
import { sheetWords } from './sheetWords';
import { unitColumns } from './unitsSheet';

/** What of a unit stands in a row of 考评单位. */
export type UnitCells = Readonly<Record<keyof typeof unitColumns, string>>;

/** The cells of a unit besides its code. */
export function unitCells(unit: Unit, locale: SheetLocale): UnitCells {
  const words = sheetWords(locale);
  return { name: unit.name, shortName: unit.shortName ?? '', parent: unit.parent ?? '', state: unit.retired ? words.retired : words.inUse };
}

/** The language whose words for states the list uses; the other where it has none yet. */
export function localeOfStates(coded: CodedTable, otherwise: SheetLocale): SheetLocale {
  const column = coded.columns.get(unitColumns.state);
  for (const { row } of coded.rows) {
    const value = column === undefined ? '' : valueAt(coded.content, row, column);
    if (value !== '' && stateOf(value) !== undefined) return /\p{Script=Han}/u.test(String(value)) ? 'zh-CN' : 'en-US';
  }
  return otherwise;
}

/** Codes of columns that a list must have for its units to be changed; empty when it has them. */
export function missingUnitColumns(coded: CodedTable): readonly string[] {
  return [unitColumns.name, unitColumns.state].filter((code) => !coded.columns.has(code));
}

/** Our columns of the list: the one of codes and those that are found by a code. */
export function ownColumns(coded: CodedTable): readonly number[] {
  return [coded.codeColumn, ...Object.values(unitColumns).flatMap((code) => coded.columns.get(code) ?? [])].sort((a, b) => a - b);
}

/** Writes cells of a row, each a block of its own: between them may be columns of the user's. */
export function cellBlocks(coded: CodedTable, row: number, cells: Partial<UnitCells>, code?: string): readonly Block[] {
  const block = (column: number, cell: PlannedCell): Block => ({ row, column, cells: [[cell]] });
  const named = (Object.keys(unitColumns) as (keyof UnitCells)[]).flatMap((each) => {
    const column = coded.columns.get(unitColumns[each]);
    const value = cells[each];
    return column === undefined || value === undefined ? [] : [block(column, constant(value))];
  });
  return [...(code === undefined ? [] : [block(coded.codeColumn, constant(code))]), ...named];
}

/** Writes rows below each other, a block for each of our columns. */
export function rowBlocks(coded: CodedTable, firstRow: number, rows: readonly (readonly [code: string, cells: UnitCells])[]): readonly Block[] {
  const column = (place: number | undefined, value: (row: (typeof rows)[number]) => string): readonly Block[] =>
    place === undefined ? [] : [{ row: firstRow, column: place, cells: rows.map((row) => [constant(value(row))]) }];
  return [
    ...column(coded.codeColumn, ([code]) => code),
    ...(Object.keys(unitColumns) as (keyof UnitCells)[]).flatMap((each) => column(coded.columns.get(unitColumns[each]), ([, cells]) => cells[each])),
  ];
}

/** The values of our columns in a row, as they stand. */
export function valuesOfRow(coded: CodedTable, row: number): readonly CellValue[] {
  return ownColumns(coded).map((column) => valueAt(coded.content, row, column));
}

/** Whether a row holds more than the values of our columns: something beside them, or a formula. Its unit cannot be moved by writing values. */
export function holdsMore(coded: CodedTable, row: number): boolean {
  const own = new Set(ownColumns(coded));
  const { content } = coded;
  const width = content.values[0]?.length ?? 0;
  for (let column = content.column; column < content.column + width; column += 1) {
    if (formulaAt(content, row, column) !== undefined || (!own.has(column) && valueAt(content, row, column) !== '')) return true;
  }
  return false;
}
