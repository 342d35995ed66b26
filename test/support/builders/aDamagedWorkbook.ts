import { differenceOf } from '../../../src/model/areaOverlap';
import type { CellArea, SheetDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { withoutValidation } from '../../../src/xlsx/applySheetPlan';
import { aWorkbook } from './aWorkbook';

/** What people do to a workbook with our sheets, done to it as data: the same damage in Excel and in a file. */
export class DamagedWorkbook {
  constructor(private document: WorkbookDocument) {}

  build(): WorkbookDocument {
    return this.document;
  }

  sheet(name: string): SheetDocument {
    const found = this.document.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** The sheet goes; names that pointed into it point nowhere. */
  deleted(name: string): this {
    this.document = {
      ...this.document,
      sheets: this.document.sheets.filter((sheet) => sheet.name !== name),
      names: this.document.names.map((each) => (each.refersTo.startsWith(`'${name}'!`) ? { ...each, refersTo: '#REF!$A$1' } : each)),
      activeSheet: 0,
    };
    return this;
  }

  renamed(name: string, to: string): this {
    this.change(name, (sheet) => ({ ...sheet, name: to }));
    this.document = { ...this.document, names: this.document.names.map((each) => ({ ...each, refersTo: each.refersTo.replace(`'${name}'!`, `'${to}'!`) })) };
    return this;
  }

  moved(name: string, index: number): this {
    const sheets = this.document.sheets.filter((sheet) => sheet.name !== name);
    sheets.splice(index, 0, this.sheet(name));
    this.document = { ...this.document, sheets, activeSheet: 0 };
    return this;
  }

  hidden(name: string): this {
    return this.change(name, (sheet) => ({ ...sheet, visibility: 'hidden' }));
  }

  /** As in the Name Manager: all names go. */
  withoutNames(): this {
    this.document = { ...this.document, names: [] };
    return this;
  }

  withoutName(name: string): this {
    this.document = { ...this.document, names: this.document.names.filter((each) => each.name !== name) };
    return this;
  }

  /** A row of cells goes, the rows below move up; a name that pointed into it points nowhere. */
  withoutRow(name: string, row: number): this {
    this.change(name, (sheet) => ({ ...sheet, rows: sheet.rows.flatMap((each) => (each.index === row ? [] : [{ ...each, index: each.index > row ? each.index - 1 : each.index }])), merges: [] }));
    return this.names(name, (at) => (at.row === row ? undefined : { ...at, row: at.row > row ? at.row - 1 : at.row }));
  }

  withRowInserted(name: string, row: number): this {
    this.change(name, (sheet) => ({ ...sheet, rows: sheet.rows.map((each) => ({ ...each, index: each.index >= row ? each.index + 1 : each.index })), merges: [] }));
    return this.names(name, (at) => ({ ...at, row: at.row >= row ? at.row + 1 : at.row }));
  }

  withoutColumn(name: string, column: number): this {
    this.change(name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell) => (cell.column === column ? [] : [{ ...cell, column: cell.column > column ? cell.column - 1 : cell.column }])) })),
      merges: [],
    }));
    return this.names(name, (at) => (at.column === column ? undefined : { ...at, column: at.column > column ? at.column - 1 : at.column }));
  }

  withColumnInserted(name: string, column: number): this {
    this.change(name, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column >= column ? cell.column + 1 : cell.column })) })), merges: [] }));
    return this.names(name, (at) => ({ ...at, column: at.column >= column ? at.column + 1 : at.column }));
  }

  withCell(name: string, row: number, column: number, value: string | number): this {
    return this.change(name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((each) => (each.index === row ? { ...each, cells: [...each.cells.filter((cell) => cell.column !== column), { column, value }].sort((a, b) => a.column - b.column) } : each)),
    }));
  }

  /** Cells are pasted over: values, formats, rules and conditional formats are those that came along. */
  pastedAt(name: string, row: number, column: number, values: readonly (readonly (string | number)[])[]): this {
    const area = { row, column, rowCount: values.length, columnCount: Math.max(...values.map((cells) => cells.length)) };
    const without = <T extends { readonly areas: readonly CellArea[] }>(rules: readonly T[]): readonly T[] =>
      rules.flatMap((rule) => {
        const areas = rule.areas.flatMap((each) => differenceOf(each, area));
        return areas.length === 0 ? [] : [{ ...rule, areas }];
      });
    values.forEach((cells, i) => {
      cells.forEach((value, j) => this.withCell(name, row + i, column + j, value));
    });
    return this.change(name, (sheet) => ({ ...sheet, validations: withoutValidation(sheet.validations, area), conditionalFormats: without(sheet.conditionalFormats) }));
  }

  withFormula(name: string, row: number, column: number, formula: string): this {
    return this.change(name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((each) => (each.index === row ? { ...each, cells: [...each.cells.filter((cell) => cell.column !== column), { column, formula }].sort((a, b) => a.column - b.column) } : each)),
    }));
  }

  withoutRules(name: string): this {
    return this.change(name, (sheet) => ({ ...sheet, validations: [] }));
  }

  withoutMarkFormats(name: string): this {
    return this.change(name, (sheet) => ({ ...sheet, conditionalFormats: [] }));
  }

  unfrozen(name: string): this {
    return this.change(name, ({ frozen: _frozen, ...sheet }) => sheet);
  }

  withAllColumnsShown(name: string): this {
    return this.change(name, (sheet) => ({ ...sheet, columns: sheet.columns.map(({ hidden: _hidden, ...column }) => column) }));
  }

  /** The column of a code in the row of codes. */
  columnOf(name: string, code: string): number {
    for (const row of this.sheet(name).rows) {
      const cell = row.cells.find((each) => each.value === code);
      if (cell) return cell.column;
    }
    throw new Error(`no column ${code} in ${name}`);
  }

  /** Two rows change places, as when rows are sorted. */
  withRowsSwapped(name: string, first: number, second: number): this {
    return this.change(name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === first ? { ...row, index: second } : row.index === second ? { ...row, index: first } : row)).sort((a, b) => a.index - b.index),
    }));
  }

  /** A second sheet with the same content, as Move or Copy makes it. */
  copied(name: string): this {
    const sheets = [...this.document.sheets, { ...this.sheet(name), name: `${name} (2)` }];
    this.document = { ...this.document, sheets };
    return this;
  }

  /** All of another sheet is pasted over it; its names stay where they were. */
  pastedOver(name: string, source: string): this {
    const { rows, merges, validations, conditionalFormats } = this.sheet(source);
    return this.change(name, (sheet) => ({ ...sheet, rows, merges, validations, conditionalFormats }));
  }

  withSheet(name: string, rows: readonly (readonly (string | number)[])[]): this {
    const [sheet] = aWorkbook({ [name]: rows }).sheets;
    this.document = { ...this.document, sheets: [...this.document.sheets, ...(sheet ? [sheet] : [])] };
    return this;
  }

  withName(name: string, refersTo: string): this {
    this.document = { ...this.document, names: [...this.document.names, { name, refersTo }] };
    return this;
  }

  protectedSheet(name: string): this {
    return this.change(name, (sheet) => ({ ...sheet, protection: {} }));
  }

  private names(sheet: string, move: (at: { readonly row: number; readonly column: number }) => { readonly row: number; readonly column: number } | undefined): this {
    this.document = {
      ...this.document,
      names: this.document.names.map((each) => {
        const match = new RegExp(`^'${sheet}'!\\$([A-Z])\\$(\\d+)$`).exec(each.refersTo);
        if (!match?.[1] || !match[2]) return each;
        const to = move({ row: Number(match[2]) - 1, column: match[1].charCodeAt(0) - 65 });
        return { ...each, refersTo: to ? `'${sheet}'!$${String.fromCharCode(65 + to.column)}$${to.row + 1}` : `'${sheet}'!#REF!` };
      }),
    };
    return this;
  }

  private change(name: string, change: (sheet: SheetDocument) => SheetDocument): this {
    this.document = { ...this.document, sheets: this.document.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
    return this;
  }
}
