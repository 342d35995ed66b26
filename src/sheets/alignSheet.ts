import type { InsertPlan, PlannedCell, SheetPlan, StylePlan } from '../model/plan';
import type { Unit } from '../model/unit';
import type { CellArea, StyleDocument } from '../model/workbookDocument';
import { alignHeaders, headerFits, headerRowsOf } from './alignHeaders';
import { area, constant } from './cells';
import { formulaAt, type CodedTable } from './codedTable';
import { columnPlaces, rowPlaces, type ColumnPlaces, type RowPlaces } from './alignPlaces';
import { entryCodes } from './entryLayout';
import { mappedFormula } from './mappedFormula';
import { PlannedCells } from './plannedCells';
import { readPattern, type SheetPattern } from './sheetPattern';
import type { UnitRename } from './unitNames';

/** What one sheet needs to be as the scheme and the units are now. */
export interface SheetAlignment {
  readonly plan: SheetPlan;
  /** What puts cells that were there before back. */
  readonly inverse: SheetPlan;
  readonly columns: readonly string[];
  readonly units: readonly Unit[];
  /** Header texts of ours that the scheme words differently now. */
  readonly headers: number;
}

export interface AlignOptions {
  /** The sheet as it would be laid out now, with one row for a unit: the pattern of all of them. */
  readonly pattern: SheetPlan;
  /** The same of the standard scheme: a header that still says so is ours, and follows the scheme. */
  readonly former: SheetPlan;
  /** Units that must have a row; empty where rows come by themselves. */
  readonly units: readonly Unit[];
  /** Names of units to write anew, at places as they were read. */
  readonly renames: readonly UnitRename[];
  /** Whether a column of that code may be put in. */
  readonly adds: (code: string) => boolean;
}

/** Undone first in new cells, which take over the format of their neighbours. */
const plain: StyleDocument = { font: { bold: false, italic: false, color: '#000000' }, wrapText: false, shrinkToFit: false, indent: 0, locked: true };

/**
 * Puts missing columns and rows into a sheet of ours, as they would be in a fresh one: the pattern is carried over cell by cell, by
 * codes. What is there stays: figures, cells, rows, columns and formats. Undefined when nothing is missing.
 */
export function alignSheet(coded: CodedTable, options: AlignOptions): SheetAlignment | undefined {
  const pattern = readPattern(options.pattern);
  if (!pattern) return undefined;
  const headerRows = headerRowsOf(coded, pattern);
  const columns = columnPlaces(coded, pattern, options.adds, headerFits(coded, pattern, headerRows));
  const rows = rowPlaces(coded, options.units);
  const cells = new PlannedCells(coded, columns, rows);
  const headers = alignHeaders({ coded, pattern, former: readPattern(options.former), columns, rows, headerRows, cells });
  for (const { row, column, to } of options.renames) cells.replace(row, column, to);

  const project = new Projection(coded, pattern, columns, rows, headerRows);
  project.writeColumns(cells);
  project.writeRows(cells);
  if (cells.isEmpty && columns.inserts.length === 0 && rows.inserts.length === 0) return undefined;
  const inserts: readonly InsertPlan[] = [...rows.inserts, ...columns.inserts];
  return {
    plan: {
      target: { existing: coded.content.id },
      liftProtection: true,
      ...(inserts.length > 0 ? { inserts } : {}),
      blocks: cells.blocks(),
      ...(inserts.length > 0 || rows.added.size > 0 ? { styles: project.styles(), merges: headers.merges, validations: project.validations(), ...project.sizes() } : {}),
    },
    inverse: { target: { existing: coded.content.id }, blocks: cells.inverse() },
    columns: columns.added,
    units: options.units.filter((unit) => rows.added.has(unit.code)),
    headers: headers.updated,
  };
}

/** Carries the pattern over to the new columns and rows. */
class Projection {
  private readonly bodyRows: ReadonlyMap<number, readonly number[]>;
  private readonly body: { readonly first: number; readonly last: number };

  constructor(
    private readonly coded: CodedTable,
    private readonly pattern: SheetPattern,
    private readonly columns: ColumnPlaces,
    private readonly rows: RowPlaces,
    headerRows: ReadonlyMap<number, number>,
  ) {
    const { totalRow, endRow, unitRow, codeRow } = pattern;
    const total = rows.of(entryCodes.total);
    const end = rows.of(entryCodes.end);
    const units = rows.unitRows;
    this.bodyRows = new Map<number, readonly number[]>([
      ...[...headerRows].map(([fresh, actual]) => [fresh, [actual]] as const),
      [codeRow, [coded.codeRow]],
      [unitRow, units],
      ...(totalRow === undefined || total === undefined ? [] : [[totalRow, [total]] as const]),
      ...(endRow === undefined || end === undefined ? [] : [[endRow, [end]] as const]),
    ]);
    const last = Math.max(...units, end ?? -1);
    this.body = { first: Math.min(...units, ...(units.length === 0 ? [last] : [])), last };
  }

  /** Codes, totals and formulas of the new columns. */
  writeColumns(cells: PlannedCells): void {
    for (const code of this.columns.added) {
      const fresh = this.pattern.columns.get(code);
      const column = this.columns.of(code);
      if (fresh === undefined || column === undefined) continue;
      cells.put(this.coded.codeRow, column, constant(code));
      this.writeTotal(cells, fresh, column);
      const formula = this.pattern.formula(this.pattern.unitRow, fresh);
      if (formula !== undefined) for (const row of this.rows.unitRows) cells.put(row, column, this.formulaIn(formula, row));
    }
  }

  /** Code, name and formulas of the new rows; sums that would not reach them are written anew. */
  writeRows(cells: PlannedCells): void {
    for (const [code, { row, name }] of this.rows.added) {
      cells.put(row, this.columns.codeColumn, constant(code));
      const nameColumn = this.columns.of(entryCodes.unitName);
      if (nameColumn !== undefined) cells.put(row, nameColumn, constant(name));
      for (const [columnCode, fresh] of this.pattern.columns) {
        const column = this.columns.of(columnCode);
        const formula = this.pattern.formula(this.pattern.unitRow, fresh);
        if (column !== undefined && formula !== undefined) cells.put(row, column, this.formulaIn(formula, row));
      }
    }
    if (this.rows.added.size === 0 || this.rows.of(entryCodes.end) !== undefined) return;
    const total = this.coded.rows.find(({ code }) => code === entryCodes.total)?.row;
    for (const [code, fresh] of this.pattern.columns) {
      const before = this.coded.columns.get(code);
      const column = this.columns.of(code);
      if (total !== undefined && before !== undefined && column !== undefined && formulaAt(this.coded.content, total, before) !== undefined) this.writeTotal(cells, fresh, column);
    }
  }

  styles(): readonly StylePlan[] {
    const whole = { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };
    return [{ areas: this.newAreas(whole), style: plain }, ...(this.pattern.plan.styles ?? []).map(({ areas, style }) => ({ areas: areas.flatMap((each) => this.newAreas(each)), style }))].filter(({ areas }) => areas.length > 0);
  }

  validations(): NonNullable<SheetPlan['validations']> {
    if (!Number.isFinite(this.body.first)) return [];
    return (this.pattern.plan.validations ?? []).flatMap((rule) => {
      const column = this.newColumn(rule.areas[0]?.column ?? -1);
      if (column === undefined) return [];
      const moved = (formula: string): string => this.mapped(formula, () => this.body.first);
      return [
        {
          ...rule,
          areas: [area(this.body.first, column, this.body.last - this.body.first + 1, 1)],
          ...(rule.formula1 === undefined ? {} : { formula1: moved(rule.formula1) }),
          ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }),
        },
      ];
    });
  }

  sizes(): Pick<SheetPlan, 'columnWidths' | 'rowHeights'> {
    const { columnWidths = [], rowHeights = [] } = this.pattern.plan;
    const height = rowHeights.find(({ first, count }) => this.pattern.unitRow >= first && this.pattern.unitRow < first + count)?.height;
    return {
      columnWidths: this.columns.added.flatMap((code) => {
        const fresh = this.pattern.columns.get(code) ?? -1;
        const width = columnWidths.find(({ first, count }) => fresh >= first && fresh < first + count)?.width;
        const column = this.columns.of(code);
        return width === undefined || column === undefined ? [] : [{ first: column, count: 1, width }];
      }),
      rowHeights: height === undefined ? [] : [...this.rows.added.values()].map(({ row }) => ({ first: row, count: 1, height })),
    };
  }

  /** A total that would be inside its own range is left out. */
  private writeTotal(cells: PlannedCells, fresh: number, column: number): void {
    const { totalRow } = this.pattern;
    const row = this.rows.of(entryCodes.total);
    const formula = totalRow === undefined ? undefined : this.pattern.formula(totalRow, fresh);
    if (row === undefined || formula === undefined || !Number.isFinite(this.body.first) || (row >= this.body.first && row <= this.body.last)) return;
    const { endRow } = this.pattern;
    cells.put(row, column, { formula: this.mapped(formula, (freshRow) => (freshRow === totalRow ? row : freshRow === endRow ? this.body.last : this.body.first)) });
  }

  private formulaIn(formula: string, row: number): PlannedCell {
    return { formula: this.mapped(formula, (freshRow) => (freshRow === this.pattern.codeRow ? this.coded.codeRow : row)) };
  }

  private mapped(formula: string, rowOf: (fresh: number) => number): string {
    return mappedFormula(formula, (row, column) => ({ row: rowOf(row), column: this.columns.ofPattern(this.pattern, column) ?? column }));
  }

  private newColumn(fresh: number): number | undefined {
    const code = this.pattern.codeAt(fresh);
    return code !== undefined && this.columns.isNew(code) ? this.columns.of(code) : undefined;
  }

  /** The new cells that an area of the pattern is about. */
  private newAreas(fresh: CellArea): readonly CellArea[] {
    const inside = (place: number, first: number, count: number): boolean => place >= first && place < first + count;
    const columns = [...this.pattern.columns.values(), this.pattern.codeColumn].filter((column) => inside(column, fresh.column, fresh.columnCount));
    const rows = [...this.bodyRows].filter(([row]) => inside(row, fresh.row, fresh.rowCount)).flatMap(([, actual]) => actual);
    const added = columns.flatMap((column) => this.newColumn(column) ?? []);
    const others = columns.filter((column) => this.newColumn(column) === undefined).flatMap((column) => this.columns.ofPattern(this.pattern, column) ?? []);
    const newRows = inside(this.pattern.unitRow, fresh.row, fresh.rowCount) ? [...this.rows.added.values()].map(({ row }) => row) : [];
    return [...rectangles(rows, added), ...rectangles(newRows, others)];
  }
}

/** Rectangles that hold the cells where rows and columns cross. */
function rectangles(rows: readonly number[], columns: readonly number[]): readonly CellArea[] {
  const across = runs(columns);
  return runs(rows).flatMap(([row, rowCount]) => across.map(([column, columnCount]) => area(row, column, rowCount, columnCount)));
}

function runs(places: readonly number[]): readonly (readonly [number, number])[] {
  const list: [number, number][] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = list.at(-1);
    if (last && last[0] + last[1] === place) last[1] += 1;
    else list.push([place, 1]);
  }
  return list;
}

