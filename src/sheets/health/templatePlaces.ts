import type { CellArea } from '../../model/workbookDocument';
import type { CodedTable } from '../codedTable';
import { entryCodes } from '../entryLayout';
import { withReferences } from './formulaShape';
import type { SheetTemplate } from './sheetTemplate';

/** Translates places of a fresh sheet into those of a sheet that people worked in, by codes. */
export class TemplatePlaces {
  constructor(
    private readonly template: SheetTemplate,
    private readonly table: CodedTable,
    private readonly unnumbered: readonly number[] = [],
  ) {}

  /** The column of a template's column; undefined where it has no code or the sheet lacks it. */
  column(column: number): number | undefined {
    if (column === this.template.codeColumn) return this.table.codeColumn;
    const code = this.template.columns.find((each) => each.column === column)?.code;
    return code === undefined ? undefined : this.table.columns.get(code);
  }

  columns(area: CellArea): readonly number[] {
    return Array.from({ length: area.columnCount }, (_, index) => this.column(area.column + index) ?? []).flat();
  }

  /**
   * The rows of an area: those with the same codes where the codes are fixed, otherwise all rows of units, however many there are
   * by now, and those of a register's entries without a number. Measures, and rules of one's own, count as one kind each, for people
   * add some.
   */
  rows(area: CellArea): readonly number[] {
    const codes = this.template.rows.flatMap(({ code, row }) => (area.row <= row && row < area.row + area.rowCount ? [code] : []));
    const wanted = codes.filter((code) => code !== entryCodes.total && code !== entryCodes.end);
    const fixed = wanted.length > 0 && wanted.every(isFixed);
    const measures = wanted.some((code) => code.startsWith('M'));
    const ownRules = wanted.some((code) => code.startsWith('R.'));
    const others = fixed || wanted.length === 0 ? [] : this.unnumbered;
    return this.table.rows.flatMap(({ code, row }) => {
      if (code === entryCodes.total || code === entryCodes.end) return [];
      return (fixed ? wanted.includes(code) || (measures && /^M/.test(code)) || (ownRules && code.startsWith('R.')) : !isFixed(code)) ? [row] : [];
    }).concat(others);
  }

  /** A template's formula for the cells of another area: its first and last rows and its own column move along, other columns go by their codes. */
  formula(formula: string, from: CellArea, to: CellArea): string {
    return withReferences(formula, ({ row, column, rowFixed }) => ({
      row: this.rowFor(row, rowFixed, from, to),
      column: column === from.column ? to.column : (this.column(column) ?? column + to.column - from.column),
    }));
  }

  private rowFor(row: number, fixed: boolean, from: CellArea, to: CellArea): number {
    if (row === this.template.codeRow) return this.table.codeRow;
    if (fixed && row === from.row + from.rowCount - 1) return to.row + to.rowCount - 1;
    return row + to.row - from.row;
  }
}

function isFixed(code: string): boolean {
  return /^(?:[GSAR]\.|M\d)/.test(code);
}
