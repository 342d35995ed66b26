import type { Cell, CellValue as HucreValue, Sheet } from 'hucre/xlsx';
import { formulaFromFile, refersToOtherWorkbook, refersToTable } from '../formula/fileFormula';
import { movedFormula } from '../formula/sharedFormula';
import { decodeEscapes } from '../package/xmlText';
import type { CellValue } from '../../model/cellValue';
import type { CellDocument, NoteDocument, RowDocument } from '../../model/workbookDocument';
import { formatIndex } from './hucrePackage';

export interface ReadCells {
  readonly rows: RowDocument[];
  readonly notes: NoteDocument[];
  /** Number of columns up to the last cell that holds anything. */
  readonly usedColumns: number;
  readonly lost: { richText: number; arrayFormulas: number; otherWorkbooks: number; tableFormulas: number; outlines: number };
}

/** Where the formula stands that other cells share. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * What hucre read of a sheet, as rows of the document.
 *
 * @param style Index in the document of a format of the file.
 * @param rowFormats Formats of the file that hold for whole rows, by the row's index. They are given to the empty cells of the used columns.
 * @param threaded Keys (`row,column`) of cells with a comment thread: the note there is only a stand-in for older programs.
 */
export function readCells(sheet: Sheet, style: (format: number) => number, rowFormats: ReadonlyMap<number, number>, threaded: ReadonlySet<string>): ReadCells {
  const lost = { richText: 0, arrayFormulas: 0, otherWorkbooks: 0, tableFormulas: 0, outlines: 0 };
  const masters = new Map<number, Master>();
  const rows: RowDocument[] = [];
  let usedColumns = 0;

  const formulaOf = (cell: Cell, row: number, column: number): string | undefined => {
    if (cell.formula === undefined) return undefined;
    let formula = cell.formula;
    const index = cell.formulaSharedIndex;
    if (cell.formulaType === 'shared' && index !== undefined) {
      if (formula !== '') masters.set(index, { row, column, formula });
      const master = masters.get(index);
      if (formula === '' && master !== undefined) formula = movedFormula(master.formula, row - master.row, column - master.column);
    }
    if (formula === '') return undefined;
    if (refersToOtherWorkbook(formula)) lost.otherWorkbooks++;
    else if (refersToTable(formula)) lost.tableFormulas++;
    else {
      if (cell.formulaType === 'array' || cell.formulaDynamic === true) lost.arrayFormulas++;
      return formulaFromFile(formula);
    }
    return undefined;
  };

  const last = Math.max(sheet.rows.length - 1, lastOf(sheet.rowDefs?.keys()), lastOf(rowFormats.keys()));
  const width = sheet.rows[0]?.length ?? 0;
  for (let row = 0; row <= last; row++) {
    const cells: CellDocument[] = [];
    const values = sheet.rows[row] ?? [];
    const rowFormat = style(rowFormats.get(row) ?? 0);
    for (let column = 0; column < (rowFormat === 0 ? values.length : width); column++) {
      const cell = sheet.cells?.get(`${row},${column}`);
      const value = valueOf(values[column]);
      const formula = cell === undefined ? undefined : formulaOf(cell, row, column);
      const isWritten = cell !== undefined || value !== undefined;
      const format = isWritten ? style(formatIndex(cell?.style?.numFmt)) : rowFormat;
      if (cell?.richText !== undefined) lost.richText++;
      const shown = value !== undefined && (value !== '' || formula !== undefined);
      if (!shown && formula === undefined && format === 0) continue;
      cells.push({
        column,
        ...(shown ? { value } : {}),
        ...(formula === undefined ? {} : { formula }),
        ...(format === 0 ? {} : { style: format }),
      });
    }
    usedColumns = Math.max(usedColumns, (cells.at(-1)?.column ?? -1) + 1);
    const definition = sheet.rowDefs?.get(row);
    if ((definition?.outlineLevel ?? 0) > 0) lost.outlines++;
    const { height, hidden } = definition ?? {};
    if (cells.length === 0 && height === undefined && hidden !== true) continue;
    rows.push({ index: row, ...(height === undefined ? {} : { height }), ...(hidden === true ? { hidden } : {}), cells });
  }
  return { rows, notes: readNotes(sheet, threaded), usedColumns, lost };
}

function lastOf(indices: Iterable<number> | undefined): number {
  let last = -1;
  for (const index of indices ?? []) last = Math.max(last, index);
  return last;
}

function valueOf(value: HucreValue | undefined): CellValue | undefined {
  // The list of formats given to hucre has none for dates, so a Date cannot come.
  return value === null || value === undefined || value instanceof Date ? undefined : value;
}

function readNotes(sheet: Sheet, threaded: ReadonlySet<string>): NoteDocument[] {
  const notes: NoteDocument[] = [];
  for (const [key, { comment }] of sheet.cells ?? []) {
    if (comment === undefined || threaded.has(key)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const text = decodeEscapes(comment.text).replaceAll('\r\n', '\n');
    notes.push({ row, column, text, ...(comment.author === undefined ? {} : { author: comment.author }) });
  }
  return notes.sort((one, other) => one.row - other.row || one.column - other.column);
}
