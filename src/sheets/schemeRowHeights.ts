import type { CellValue } from '../model/cellValue';
import { valueAt, type CodedTable } from './codedTable';
import { measureIdIn } from './measureCode';
import { rowHeightsOfText, type RowHeights, type WrappedText } from './rowHeightsOfText';
import { firstRows, type SchemeRowChange } from './schemeChanges';
import { schemeColumnCodes, type SchemeColumnCode } from './schemeRows';

/** Widths of the columns of 考评方案, that of the codes first, in characters. */
export const schemeColumnWidths: readonly number[] = [17, 7, 12, 28, 24, 8, 9, 11, 8, 10, 11, 14, 24, 9, 12, 36, 36, 18, 14, 48, 8];

/** Least heights of rows of measures and of all others, in points. */
export const leastSchemeHeights = { measure: 26, other: 20 } as const;

/** The texts of a row of 考评方案, its code among them, with the widths of their columns. */
export function textsOfSchemeRow(code: string, cell: (column: SchemeColumnCode) => CellValue): readonly WrappedText[] {
  const texts = schemeColumnCodes.map((column, index) => ({ text: String(cell(column)), width: schemeColumnWidths[index + 1] ?? 0 }));
  // Small letters: more of them to the line.
  return [{ text: code, width: (schemeColumnWidths[0] ?? 0) * 1.3 }, ...texts];
}

/**
 * Heights of rows whose texts need more lines than before a change, and of rows that it puts in. A row that needs fewer keeps its height: it may be its
 * owner's. What the scheme is called is not wrapped. `rowOf`: where the row of a code is after the change.
 */
export function schemeRowHeights(coded: CodedTable, changes: readonly SchemeRowChange[], rowOf: (code: string) => number | undefined): readonly RowHeights[] {
  const rows = firstRows(coded);
  return changes.flatMap(({ code, cells }): readonly RowHeights[] => {
    const place = rowOf(code);
    if (place === undefined || code.startsWith('G.')) return [];
    const row = rows.get(code);
    const said = (column: SchemeColumnCode): CellValue => {
      const at = coded.columns.get(column);
      return row === undefined || at === undefined ? '' : valueAt(coded.content, row, at);
    };
    const next = new Map(cells.map(({ column, to }) => [column, to]));
    const least = measureIdIn(code) === undefined ? leastSchemeHeights.other : leastSchemeHeights.measure;
    const heightOf = (cell: (column: SchemeColumnCode) => CellValue): readonly RowHeights[] => rowHeightsOfText(place, [textsOfSchemeRow(code, cell)], least);
    const [after] = heightOf((column) => next.get(column) ?? said(column));
    const [before] = row === undefined ? [] : heightOf(said);
    return after === undefined || (before !== undefined && after.height <= before.height) ? [] : [after];
  });
}
