import type { CellValue } from '../model/cellValue';
import type { Block, StylePlan } from '../model/plan';
import type { LineShift } from '../model/lineShift';
import { shiftFormula } from '../model/shiftFormula';
import type { CellArea, CellDocument, ColumnDocument, RowDocument, SheetDocument, StyleDocument } from '../model/workbookDocument';
import { shiftedSheet } from './shiftedSheet';
import type { StyleTable } from './styleTable';

interface OpenCell {
  value?: CellValue;
  formula?: string;
  style?: number;
}

interface OpenRow {
  height?: number;
  hidden?: boolean;
  readonly cells: Map<number, OpenCell>;
}

/** A sheet of a document while it is being changed. */
export class OpenSheet {
  private rows = new Map<number, OpenRow>();
  private columns = new Map<number, ColumnDocument>();

  constructor(
    readonly id: string,
    private sheet: SheetDocument,
  ) {
    for (const { index, cells, ...row } of sheet.rows) this.rows.set(index, { ...row, cells: new Map(cells.map(({ column, ...cell }) => [column, { ...cell }])) });
    for (const column of sheet.columns) this.columns.set(column.index, column);
  }

  get name(): string {
    return this.sheet.name;
  }

  /** What belongs to the sheet as a whole. */
  get properties(): SheetDocument {
    return this.sheet;
  }

  change(properties: Partial<Omit<SheetDocument, 'rows' | 'columns' | 'name'>>): void {
    this.sheet = { ...this.sheet, ...properties };
  }

  /** The smallest area around all values and formulas; undefined for an empty sheet. */
  usedArea(): CellArea | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, { cells }] of this.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined && (cell.value === undefined || cell.value === '')) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** Values, `''` where empty or where a formula's result is not known. */
  values(area: CellArea): CellValue[][] {
    return this.grid(area, (cell) => cell?.value ?? '');
  }

  /** Formulas where there are any, values elsewhere. */
  formulas(area: CellArea): CellValue[][] {
    return this.grid(area, (cell) => cell?.formula ?? cell?.value ?? '');
  }

  write({ row, column, cells }: Block): void {
    cells.forEach((inputs, i) => {
      inputs.forEach((input, j) => {
        if (input === null) return;
        const { style } = this.cell(row + i, column + j);
        const kept = style === undefined ? {} : { style };
        if ('formula' in input) this.put(row + i, column + j, { ...kept, formula: input.formula });
        else if (input.value !== '') this.put(row + i, column + j, { ...kept, value: input.value });
        else if (style !== undefined) this.put(row + i, column + j, kept);
        else this.rows.get(row + i)?.cells.delete(column + j);
      });
    });
  }

  /** Copies the formulas of the first row down over the area. */
  fill(area: CellArea): void {
    for (let j = 0; j < area.columnCount; j += 1) {
      const { formula } = this.cell(area.row, area.column + j);
      if (formula === undefined) continue;
      for (let i = 1; i < area.rowCount; i += 1) this.write({ row: area.row + i, column: area.column + j, cells: [[{ formula: shiftFormula(formula, i, 0) }]] });
    }
  }

  /** Keeps values as the last results of the formulas that are there. */
  keepResults({ row, column, cells }: Block): void {
    cells.forEach((values, i) => {
      values.forEach((value, j) => {
        if (value === null || !('value' in value)) return;
        const cell = this.cell(row + i, column + j);
        if (cell.formula !== undefined) this.put(row + i, column + j, { ...cell, value: value.value });
      });
    });
  }

  style({ areas, style }: StylePlan, table: StyleTable): void {
    for (const area of areas) {
      for (let i = 0; i < area.rowCount; i += 1) {
        for (let j = 0; j < area.columnCount; j += 1) {
          const cell = this.cell(area.row + i, area.column + j);
          this.put(area.row + i, area.column + j, { ...cell, style: table.merged(cell.style ?? 0, style) });
        }
      }
    }
  }

  styleAt(row: number, column: number, table: StyleTable): StyleDocument {
    return table.at(this.cell(row, column).style ?? 0);
  }

  setColumns(first: number, count: number, change: Partial<ColumnDocument>): void {
    for (let index = first; index < first + count; index += 1) this.columns.set(index, { ...this.columns.get(index), ...change, index });
  }

  setRows(first: number, count: number, change: { readonly height?: number; readonly hidden?: boolean }): void {
    for (let index = first; index < first + count; index += 1) Object.assign(this.row(index), change);
  }

  /**
   * Puts empty lines in. They take format and size of the line before and are visible; what lies behind moves, and what the
   * sheet as a whole knows of places moves along. Formulas do not: {@link OpenSheet.rewriteFormulas}.
   */
  insert(shift: LineShift): void {
    if (shift.lines === 'rows') this.insertRows(shift.start, shift.count);
    else this.insertColumns(shift.start, shift.count);
    this.sheet = shiftedSheet(this.sheet, shift);
  }

  /** Gives every formula of cells and rules anew; the first gets them with `=`, the second without. */
  rewriteFormulas(rewrite: (formula: string) => string, rewriteRules: (sheet: SheetDocument) => SheetDocument): void {
    for (const { cells } of this.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
    }
    this.sheet = rewriteRules(this.sheet);
  }

  /** The same where what formulas refer to is gone: the results of those that read differently are not known any more. */
  breakFormulas(rewrite: (formula: string) => string, rewriteRules: (sheet: SheetDocument) => SheetDocument): void {
    for (const { cells } of this.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula === undefined || rewrite(cell.formula) === cell.formula) continue;
        cell.formula = rewrite(cell.formula);
        delete cell.value;
      }
    }
    this.sheet = rewriteRules(this.sheet);
  }

  toDocument(): SheetDocument {
    return {
      ...this.sheet,
      rows: [...this.rows].sort(([a], [b]) => a - b).map(([index, { cells, ...row }]): RowDocument => ({ index, ...row, cells: sortedCells(cells) })),
      columns: [...this.columns.values()].sort((a, b) => a.index - b.index),
    };
  }

  private insertRows(before: number, count: number): void {
    const above = this.rows.get(before - 1) ?? sizeOnly(before === 0 ? this.rows.get(0) : undefined);
    this.rows = new Map([...this.rows].map(([index, row]) => [index < before ? index : index + count, row]));
    if (!above) return;
    for (let index = before; index < before + count; index += 1) {
      const cells = [...above.cells].flatMap(([column, { style }]): [number, OpenCell][] => (style === undefined ? [] : [[column, { style }]]));
      if (cells.length > 0 || above.height !== undefined) this.rows.set(index, { ...(above.height === undefined ? {} : { height: above.height }), cells: new Map(cells) });
    }
  }

  private insertColumns(before: number, count: number): void {
    const first = before === 0 ? this.columns.get(0) : undefined;
    const left = this.columns.get(before - 1) ?? (first?.width === undefined ? undefined : { index: 0, width: first.width });
    const places = Array.from({ length: count }, (_, index) => before + index);
    this.columns = new Map([...this.columns.values()].map((column) => (column.index < before ? column : { ...column, index: column.index + count })).map((column) => [column.index, column]));
    if (left && (left.width !== undefined || left.style !== undefined)) {
      const { hidden: _, ...visible } = left;
      for (const index of places) this.columns.set(index, { ...visible, index });
    }
    for (const [index, row] of this.rows) {
      const style = row.cells.get(before - 1)?.style;
      const cells = new Map([...row.cells].map(([column, cell]) => [column < before ? column : column + count, cell]));
      if (style !== undefined) for (const place of places) cells.set(place, { style });
      this.rows.set(index, { ...row, cells });
    }
  }

  private row(index: number): OpenRow {
    const row = this.rows.get(index) ?? { cells: new Map<number, OpenCell>() };
    this.rows.set(index, row);
    return row;
  }

  private cell(row: number, column: number): OpenCell {
    return this.rows.get(row)?.cells.get(column) ?? {};
  }

  private put(row: number, column: number, cell: OpenCell): void {
    this.row(row).cells.set(column, cell);
  }

  private grid(area: CellArea, read: (cell: OpenCell | undefined) => CellValue): CellValue[][] {
    return Array.from({ length: area.rowCount }, (_, i) => {
      const cells = this.rows.get(area.row + i)?.cells;
      return Array.from({ length: area.columnCount }, (__, j) => read(cells?.get(area.column + j)));
    });
  }
}

/** Where there is no line before, the one that makes room gives its size. */
function sizeOnly(row: OpenRow | undefined): OpenRow | undefined {
  return row?.height === undefined ? undefined : { height: row.height, cells: new Map() };
}

function sortedCells(cells: ReadonlyMap<number, OpenCell>): readonly CellDocument[] {
  return [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => ({ column, ...cell }));
}
