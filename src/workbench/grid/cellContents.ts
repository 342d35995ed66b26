import { numfmt } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellValue } from '../../model/cellValue';
import type { CellArea } from '../../model/workbookDocument';
import type { CellInput } from '../host/gridModel';
import { unionOf } from './areas';
import { cellDataOf, emptiedCell, valueOf } from './cellData';
import type { FormatReader } from './cellFormats';
import type { WorkbookUnit } from './workbookUnit';

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type CellLine = Readonly<Record<number, Nullable<ICellData>>>;

function mapCells<T>(worksheet: Worksheet, area: CellArea, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
  const matrix: CellMatrix = worksheet.getCellMatrix().getMatrix();
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const line = matrix[row];
    const values = new Array<T>(area.columnCount);
    for (let place = 0; place < area.columnCount; place += 1) {
      const column = area.column + place;
      values[place] = read(line?.[column], row, column);
    }
    rows.push(values);
  }
  return rows;
}

/** Reads what the cells of one sheet hold. */
export class ContentReader {
  private readonly formulas: FormulaDataModel;
  /** Cells that array formulas of other cells spill into; they hold nothing themselves. */
  private readonly spilled: CellMatrix | undefined;
  /** Whether the sheet has formulas that spill into other cells. */
  readonly hasArrays: boolean;

  constructor(
    private readonly worksheet: Worksheet,
    private readonly unitId: string,
    private readonly unit: WorkbookUnit,
  ) {
    this.formulas = unit.injector.get(FormulaDataModel);
    this.spilled = this.formulas.getArrayFormulaCellData()[unitId]?.[worksheet.getSheetId()] ?? undefined;
    this.hasArrays = this.spilled !== undefined || (this.formulas.getArrayFormulaRange()[unitId]?.[worksheet.getSheetId()] ?? undefined) !== undefined;
  }

  formulaOf(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    if (typeof cell?.f === 'string' && cell.f !== '') {
      return cell.f;
    }
    if (typeof cell?.si !== 'string' || cell.si === '') {
      return undefined;
    }
    return this.unit.sharedFormulas.at(cell.si, row, column) ?? this.formulas.getFormulaStringByCell(row, column, this.worksheet.getSheetId(), this.unitId) ?? undefined;
  }

  valueAt(cell: Nullable<ICellData>, row: number, column: number): CellValue {
    const value = valueOf(cell);
    return value === '' && this.spilled !== undefined ? valueOf(this.spilled[row]?.[column]) : value;
  }

  values(area: CellArea): CellValue[][] {
    return mapCells(this.worksheet, area, (cell, row, column) => this.valueAt(cell, row, column));
  }

  formulasOrValues(area: CellArea): CellValue[][] {
    return mapCells(this.worksheet, area, (cell, row, column) => this.formulaOf(cell, row, column) ?? this.valueAt(cell, row, column));
  }

  formulaCells(area: CellArea): boolean[][] {
    return mapCells(this.worksheet, area, (cell) => Boolean(cell?.f) || Boolean(cell?.si));
  }

  texts(area: CellArea, formats: FormatReader): string[][] {
    return mapCells(this.worksheet, area, (cell, row, column) => textOf(this.valueAt(cell, row, column), () => formats.styleOf(row, column, cell).numberFormat));
  }
}

/** The general format shows this many characters of a number; most numbers have fewer. */
const generalDigits = 11;

/** What a cell shows of a value under its number format. */
function textOf(value: CellValue, format: () => string | undefined): string {
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  if (value === '') {
    return '';
  }
  const pattern = format() ?? 'General';
  if (pattern === 'General' && typeof value === 'number') {
    const plain = String(value);
    if (plain.length <= generalDigits && !plain.includes('e')) {
      return plain;
    }
  }
  if (typeof value === 'string' && !pattern.includes('@')) {
    return value;
  }
  try {
    return numfmt.format(pattern, value);
  } catch (error) {
    // A pattern that Excel would not have accepted either; the spreadsheet then shows the plain value.
    if (error instanceof Error) {
      return String(value);
    }
    throw error;
  }
}

/** What the inputs change; cells that are empty anyway are left out of it. `formulas`: whether any of the cells gets a formula or loses one. */
export function writtenCells(worksheet: Worksheet, area: CellArea, inputs: readonly (readonly CellInput[])[]): { readonly cells: CellMatrix; readonly count: number; readonly formulas: boolean } {
  const matrix: CellMatrix = worksheet.getCellMatrix().getMatrix();
  const cells: CellMatrix = {};
  let count = 0;
  let formulas = false;
  for (let r = 0; r < area.rowCount; r += 1) {
    const inputLine = inputs[r] ?? [];
    const old = matrix[area.row + r];
    const line: Record<number, ICellData> = {};
    for (let c = 0; c < area.columnCount; c += 1) {
      const input = inputLine[c];
      if (input === undefined || input === null || ('value' in input && input.value === '' && !old?.[area.column + c])) {
        continue;
      }
      const before = old?.[area.column + c];
      formulas ||= 'formula' in input || holdsFormula(before);
      line[area.column + c] = cellDataOf(input, before);
      count += 1;
    }
    cells[area.row + r] = line;
  }
  return { cells, count, formulas };
}

/** What empties the cells of an area, of contents, formats or both. */
export function clearedCells(worksheet: Worksheet, area: CellArea, what: 'contents' | 'formats' | 'all'): { readonly cells: CellMatrix; readonly count: number } {
  const cells: CellMatrix = {};
  let count = 0;
  worksheet.getCellMatrix().forEach((row, line) => {
    if (row < area.row || row >= area.row + area.rowCount) {
      return;
    }
    const cleared: Record<number, Nullable<ICellData>> = {};
    for (const key of Object.keys(line)) {
      const column = Number(key);
      const cell = line[column];
      if (column < area.column || column >= area.column + area.columnCount || cell === undefined || cell === null) {
        continue;
      }
      if (what === 'contents' && !holdsContent(cell)) {
        continue;
      }
      count += 1;
      const type = cell.t === undefined || cell.t === null ? {} : { t: cell.t };
      cleared[column] = what === 'all' ? null : what === 'contents' ? emptiedCell : { s: null, ...type, custom: null };
    }
    cells[row] = cleared;
  });
  return { cells, count };
}

/** The smallest area around all cells that hold a value or a formula, or (unless `valuesOnly`) a format. */
export function usedAreaOf(worksheet: Worksheet, valuesOnly: boolean): CellArea | undefined {
  let used: CellArea | undefined;
  worksheet.getCellMatrix().forEach((row, line) => {
    // Columns come in their order: only the cells at the two ends have to be looked at.
    const columns = Object.keys(line);
    const isUsed = (key: string | undefined): boolean => {
      const cell = line[Number(key)];
      return cell !== undefined && cell !== null && (holdsContent(cell) || (!valuesOnly && holdsFormat(cell)));
    };
    let first = 0;
    let last = columns.length - 1;
    while (first <= last && !isUsed(columns[first])) {
      first += 1;
    }
    while (last > first && !isUsed(columns[last])) {
      last -= 1;
    }
    if (first <= last) {
      const column = Number(columns[first]);
      used = unionOf(used, { row, column, rowCount: 1, columnCount: Number(columns[last]) - column + 1 });
    }
  });
  return used;
}

function holdsFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si) || Boolean(cell?.ref) || Boolean(cell?.xf);
}

export function holdsContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
}

function holdsFormat(cell: ICellData): boolean {
  return Boolean(cell.s) || Boolean(cell.custom);
}

/** Whether any cell of the changes brings a formula. */
export function bringsFormula(cells: CellMatrix | undefined): boolean {
  return Object.values(cells ?? {}).some((line: CellLine) => Object.values(line).some((cell) => Boolean(cell?.f) || Boolean(cell?.si)));
}

