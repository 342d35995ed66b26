import type { CellValue } from '../../model/cellValue';
import type { CellArea } from '../../model/workbookDocument';
import { cellAt, cellCount, isEntireColumn, isEntireRow } from './areaGeometry';
import type { CellInput, GridSheet } from './gridModel';
import type { HostContext } from './hostContext';
import { HostError, invalidArgument } from './hostError';
import { assertAllowed, assertCellsWritable } from './protectionGuard';
import { readTypedValue } from './typedInput';

/** Most cells of one read (documented limit). */
const mostCells = 5_000_000;

const shapeMessage = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What the cells hold, through `read`; `null` for whole rows and columns, whose cells Excel does not list. */
export function readBlock<T>(area: CellArea, read: (area: CellArea) => T): T | null {
  if (isEntireRow(area) || isEntireColumn(area)) return null;
  if (cellCount(area) > mostCells) throw new HostError('RangeExceedsLimit');
  return read(area);
}

/** Number formats of the cells; `General` where there is none. */
export function readNumberFormats(sheet: GridSheet, area: CellArea): string[][] {
  return mapCells(area, (row, column) => sheet.styleAt(row, column).numberFormat ?? 'General');
}

/**
 * Writes values or formulas as if they were typed. Takes one value for all cells or a block of the range's shape; anything
 * else is `InvalidArgument`. `null` leaves a cell alone, `''` empties it.
 */
export function writeBlock(context: HostContext, sheet: GridSheet, area: CellArea, value: unknown): void {
  const block = blockOf(area, value);
  assertCellsWritable(sheet, [area]);
  const today = context.today();
  const formats: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  const inputs: CellInput[][] = block.map((line, i) =>
    line.map((item, j) => {
      const row = area.row + i;
      const column = area.column + j;
      const { input, format } = readTypedValue(item, () => sheet.styleAt(row, column).numberFormat === '@', context.locale, today);
      if (format !== undefined && (sheet.styleAt(row, column).numberFormat ?? 'General') === 'General') formats.push({ row, column, format });
      return input;
    }),
  );
  const before = cellCount(area) === 1 ? valueBefore(context, sheet, area) : undefined;
  context.writes.write(sheet, area, inputs);
  if (formats.length > 0) context.writes.flush();
  for (const { row, column, format } of formats) sheet.patchStyle(cellAt(row, column), { numberFormat: format });
  context.events.cellsChanged(sheet.id, [area], 'edit', before === undefined ? {} : { before });
}

function valueBefore(context: HostContext, sheet: GridSheet, area: CellArea): CellValue | undefined {
  if (context.writes.touches(sheet, area)) context.writes.flush();
  return sheet.values(area)[0]?.[0];
}

/** Sets number formats: one for all cells, or a block of the range's shape in which `null` leaves a cell alone. */
export function writeNumberFormats(context: HostContext, sheet: GridSheet, area: CellArea, value: unknown): void {
  assertAllowed(sheet, 'formatCells');
  if (typeof value === 'string') {
    sheet.patchStyle(area, { numberFormat: normalFormat(value) });
  } else {
    const block = blockOf(area, value);
    // Rows of one format are the common case: neighbours with the same format are written together.
    block.forEach((line, i) => {
      for (let j = 0; j < line.length; ) {
        const format = line[j];
        let end = j + 1;
        while (end < line.length && line[end] === format) end += 1;
        if (typeof format === 'string') {
          sheet.patchStyle({ row: area.row + i, column: area.column + j, rowCount: 1, columnCount: end - j }, { numberFormat: normalFormat(format) });
        } else if (format !== null) {
          throw invalidArgument();
        }
        j = end;
      }
    });
  }
  context.events.formatChanged(sheet.id, [area]);
}

const normalFormat = (format: string): string | null => (format === '' || /^general$/i.test(format) ? null : format);

/** The values as a block of the area's shape. */
export function blockOf(area: CellArea, value: unknown): readonly (readonly unknown[])[] {
  if (isEntireRow(area) || isEntireColumn(area)) throw invalidArgument();
  if (!Array.isArray(value)) {
    const line: unknown[] = Array.from({ length: area.columnCount }, () => value);
    return Array.from({ length: area.rowCount }, () => line);
  }
  if (value.length !== area.rowCount || !value.every((line) => Array.isArray(line) && line.length === area.columnCount)) throw invalidArgument(shapeMessage);
  const block: readonly (readonly unknown[])[] = value;
  return block;
}

export function mapCells<T>(area: CellArea, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, i) => Array.from({ length: area.columnCount }, (__, j) => read(area.row + i, area.column + j)));
}

/** The values of one area as a flat test: whether a cell is empty. */
export const isEmptyValue = (value: CellValue | undefined): boolean => value === undefined || value === '';
