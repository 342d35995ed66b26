import type { CellValue } from '../../../src/model/cellValue';
import type { Scheme } from '../../../src/model/scheme';
import type { SheetContent } from '../../../src/model/snapshot';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { readCodedTable, type CodedTable } from '../../../src/sheets/codedTable';
import { layoutSchemeSheet } from '../../../src/sheets/layoutSchemeSheet';
import type { SchemeColumnCode } from '../../../src/sheets/schemeRows';
import { readSchemeSheet, type SchemeReading } from '../../../src/sheets/readSchemeSheet';
import { sheetWords } from '../../../src/sheets/sheetWords';

/** 考评方案 as it is read from a workbook, with cells changed by the codes of their rows and columns. */
export class SchemeSheetBuilder {
  private readonly values: CellValue[][] = [];

  constructor(scheme: Scheme) {
    const plan = layoutSchemeSheet('考评方案', scheme, sheetWords('zh-CN'), 'zh-CN');
    for (const { row, column, cells } of plan.blocks) {
      cells.forEach((line, i) => line.forEach((cell, j) => { this.put(row + i, column + j, cell !== null && 'value' in cell ? cell.value : ''); }));
    }
  }

  /** A cell made different. `code` as column is the cell of the row's code. */
  set(row: string, column: SchemeColumnCode | 'code', value: CellValue): this {
    const table = this.table();
    const line = table.rows.find(({ code }) => code === row)?.row;
    const place = column === 'code' ? table.codeColumn : table.columns.get(column);
    if (line === undefined || place === undefined) throw new Error(`no cell ${row} ${column}`);
    this.put(line, place, value);
    return this;
  }

  /** The code of a column made different. */
  setColumnCode(column: SchemeColumnCode, code: string): this {
    const table = this.table();
    this.put(table.codeRow, table.columns.get(column) ?? -1, code);
    return this;
  }

  /** One more row below all others. */
  add(code: string, cells: { readonly [C in SchemeColumnCode]?: CellValue }): this {
    const { columns, codeColumn } = this.table();
    const row = this.values.length;
    this.put(row, codeColumn, code);
    for (const [column, value] of Object.entries(cells)) this.put(row, columns.get(column) ?? -1, value);
    return this;
  }

  remove(row: string): this {
    const line = this.table().rows.find(({ code }) => code === row)?.row ?? -1;
    this.values.splice(line, 1);
    return this;
  }

  /** All columns but that of the codes the other way round, with an empty one before them. */
  mirrorColumns(): this {
    const width = Math.max(...this.values.map((row) => row.length));
    for (const row of this.values) {
      const [code = '', ...others] = [...row, ...new Array<CellValue>(width - row.length).fill('')];
      row.splice(0, row.length, code, '', ...others.reverse());
    }
    return this;
  }

  table(): CodedTable {
    const content: SheetContent = { id: 'sheet-1', name: '考评方案', visibility: 'visible', protected: false, row: 0, column: 0, values: this.values, formulas: this.values };
    const table = readCodedTable(content);
    if (table === undefined) throw new Error('no mark');
    return table;
  }

  read(): SchemeReading {
    return readSchemeSheet(this.table(), jilin2004);
  }

  private put(row: number, column: number, value: CellValue): void {
    while (this.values.length <= row) this.values.push([]);
    const line = this.values[row] ?? [];
    while (line.length <= column) line.push('');
    line[column] = value;
  }
}

export function aSchemeSheet(scheme: Scheme = jilin2004): SchemeSheetBuilder {
  return new SchemeSheetBuilder(scheme);
}
