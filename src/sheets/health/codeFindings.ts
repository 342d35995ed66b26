import { columnLetters } from '../../model/address';
import type { Block, PlannedCell } from '../../model/plan';
import { area } from '../cells';
import { valueAt } from '../codedTable';
import { markText, type SheetMark } from '../sheetMarks';
import { sheetStyles } from '../sheetStyles';
import { areasOf } from './cellRuns';
import { headerRows, textAt, type HeaderRows } from './headerRows';
import { choosable, finding, repairable, type HealthFinding, type HealthItem, type SheetRepair } from './healthItem';
import type { ColumnFault, InferredColumns } from './inferColumns';
import { inferRows, type RowFault } from './inferRows';
import type { CodeLines } from './locateCodes';
import { rowPlaces } from './rowPlaces';
import type { SheetToHeal } from './sheetToHeal';

const codeRowHeight = 13;
const codeColumnWidth = 9;

/** Puts what was inferred into items and repairs. */
export class CodeFindings {
  private readonly base: Pick<HealthItem, 'role' | 'sheetId' | 'sheetName'>;

  constructor(
    private readonly input: SheetToHeal,
    private readonly lines: CodeLines,
  ) {
    this.base = { role: input.role, sheetId: input.content.id, sheetName: input.content.name };
  }

  private get expectedMark(): SheetMark {
    return { ...this.input.template.mark, schemeId: this.input.templateId };
  }

  private id(kind: string, ...parts: readonly (string | number)[]): string {
    return [kind, this.input.role, ...parts].join(':');
  }

  /** The row or column of codes is gone: it is put in again with all codes that are certain; nothing else can be said of the sheet before. */
  linesMissing(inferred: InferredColumns): readonly HealthFinding[] {
    const { rowBefore, columnBefore, codeRow, codeColumn } = this.lines;
    // One line at a time: the second one is found by the first.
    if (codeRow === undefined) return [rowBefore === undefined ? this.notFound('code-row-missing') : this.rowMissing(rowBefore, codeColumn, inferred)];
    return [codeColumn !== undefined ? [] : columnBefore === undefined ? this.notFound('code-column-missing') : this.columnMissing(codeRow, columnBefore, inferred)].flat();
  }

  private notFound(kind: 'code-row-missing' | 'code-column-missing'): HealthFinding {
    return finding({ ...this.base, id: this.id(kind), kind, remedy: 'hand' });
  }

  private rowMissing(row: number, codeColumn: number | undefined, inferred: InferredColumns): HealthFinding {
    const places = [...inferred.columns];
    const cells = places.map(([code, column]) => ({ row, column, cells: [[{ value: code }]] }));
    const mark = codeColumn === undefined ? [] : [{ row, column: codeColumn, cells: [[{ value: markText(this.expectedMark) }]] }];
    const columns = [...places.map(([, column]) => column), ...(codeColumn === undefined ? [] : [codeColumn])];
    return repairable(
      { ...this.base, id: this.id('code-row-missing'), kind: 'code-row-missing', area: area(row, this.input.content.column, 1, 1), parameters: { row: row + 1, count: places.length } },
      {
        inserts: [{ kind: 'rows', before: row, count: 1 }],
        blocks: [...mark, ...cells],
        styles: [{ areas: areasOf([row], columns), style: sheetStyles.codes }],
        rowHeights: [{ first: row, count: 1, height: codeRowHeight }],
        ...(codeColumn === undefined ? {} : { nameAt: { row, column: codeColumn } }),
      },
    );
  }

  private columnMissing(codeRow: number, column: number, inferred: InferredColumns): HealthFinding {
    const { content, template, names, choosableRows } = this.input;
    const rows = inferRows({ content, template, codeColumn: undefined, ...rowPlaces(this.input, codeRow, undefined, inferred.columns), names, choosable: choosableRows }).rows;
    const labels = [...headerRows(content, template, codeRow)].flatMap(([level, row]) => {
      const cell = template.cell(level, template.codeColumn);
      return cell ? [{ row, column, cells: [[cell]] }] : [];
    });
    return repairable(
      { ...this.base, id: this.id('code-column-missing'), kind: 'code-column-missing', area: area(codeRow, column, 1, 1), parameters: { column: columnLetters(column), count: rows.length } },
      {
        inserts: [{ kind: 'columns', before: column, count: 1 }],
        blocks: [{ row: codeRow, column, cells: [[{ value: markText(this.expectedMark) }]] }, ...labels, ...rows.map(({ row, code }) => ({ row, column, cells: [[{ value: code }]] }))],
        styles: [
          { areas: [area(codeRow, column, 1, 1)], style: sheetStyles.codes },
          { areas: areasOf(rows.map(({ row }) => row), [column]), style: sheetStyles.unitCode },
        ],
        columnWidths: [{ first: column, count: 1, width: codeColumnWidth }],
        nameAt: { row: codeRow, column },
      },
    );
  }

  markLost(row: number, column: number): HealthFinding {
    const { content, sheet } = this.input;
    const expected = markText(this.expectedMark);
    return repairable(
      { ...this.base, id: this.id('mark-lost'), kind: 'mark-lost', area: area(row, column, 1, 1), found: valueAt(content, row, column), expected },
      { blocks: [{ row, column, cells: [[{ value: expected }]] }], ...(sheet.markName === '' || sheet.damage?.row === undefined || sheet.damage.column === undefined ? { nameAt: { row, column } } : {}) },
    );
  }

  column(fault: ColumnFault, codeRow: number, headers: HeaderRows): HealthFinding {
    const { base } = this;
    const at = (column: number) => area(codeRow, column, 1, 1);
    const write = (column: number, code: string): SheetRepair => ({ blocks: [{ row: codeRow, column, cells: [[{ value: code }]] }] });
    switch (fault.kind) {
      case 'code-lost':
        return repairable({ ...base, id: this.id('column-code-lost', fault.code), kind: 'column-code-lost', area: at(fault.column), found: fault.found, expected: fault.code }, write(fault.column, fault.code));
      case 'code-open':
        return choosable(
          { ...base, id: this.id('column-code-open', fault.column, this.sample(fault.column, codeRow)), kind: 'column-code-open', area: at(fault.column), found: fault.found },
          new Map(fault.choices.map((code) => [code, write(fault.column, code)])),
        );
      case 'code-repeated':
        return choosable(
          { ...base, id: this.id('column-code-repeated', fault.code, ...fault.columns), kind: 'column-code-repeated', area: at(fault.columns[0] ?? 0), found: fault.code, parameters: { code: fault.code, columns: fault.columns.map(columnLetters).join('、') } },
          new Map(fault.columns.map((kept) => [columnLetters(kept), { blocks: fault.columns.flatMap((column) => (column === kept ? [] : [{ row: codeRow, column, cells: [[{ value: '' }]] }])) }])),
        );
      case 'code-contradicts':
        return choosable(
          { ...base, id: this.id('column-code-contradicts', fault.code, fault.byHeaders), kind: 'column-code-contradicts', area: at(fault.column), found: fault.code, expected: fault.byHeaders, parameters: { code: fault.code, byHeaders: fault.byHeaders } },
          new Map([
            [fault.byHeaders, write(fault.column, fault.byHeaders)],
            [fault.code, { blocks: this.headersOf(fault.code, fault.column, headers) }],
          ]),
        );
      case 'column-missing':
        return finding({ ...base, id: this.id('column-missing', fault.code), kind: 'column-missing', remedy: 'align', expected: fault.code, parameters: { code: fault.code } });
      case 'foreign-column':
        return finding({ ...base, id: this.id('foreign-column', fault.column), kind: 'foreign-column', remedy: 'none', area: at(fault.column), found: fault.found, parameters: { column: columnLetters(fault.column) } });
    }
  }

  row(fault: RowFault, codeColumn: number, columns: ReadonlyMap<string, number>): HealthFinding {
    const { base } = this;
    const { content, names, nameCodes } = this.input;
    const at = (row: number) => area(row, codeColumn, 1, 1);
    const write = (row: number, code: string): SheetRepair => ({ blocks: [{ row, column: codeColumn, cells: [[{ value: code }]] }] });
    const nameOf = (code: string): string => names.find((each) => each.code === code)?.names[0]?.split('\n').at(-1) ?? '';
    switch (fault.kind) {
      case 'code-lost':
        return repairable({ ...base, id: this.id('row-code-lost', fault.code), kind: 'row-code-lost', area: at(fault.row), found: fault.found, expected: fault.code, parameters: { name: nameOf(fault.code) } }, write(fault.row, fault.code));
      case 'code-open':
        return choosable(
          { ...base, id: this.id('row-code-open', fault.row, textAt(content, fault.row, columns.get(nameCodes[0] ?? '') ?? codeColumn)), kind: 'row-code-open', area: at(fault.row), found: fault.found },
          new Map(fault.choices.map((code) => [code, write(fault.row, code)])),
        );
      case 'code-repeated':
        return finding({ ...base, id: this.id('row-code-repeated', fault.code), kind: 'row-code-repeated', remedy: 'hand', area: at(fault.rows[1] ?? 0), found: fault.code, parameters: { code: fault.code, rows: fault.rows.map((row) => row + 1).join('、') } });
      case 'code-contradicts': {
        const name = columns.get(nameCodes[0] ?? '');
        return choosable(
          { ...base, id: this.id('row-code-contradicts', fault.code, fault.byName), kind: 'row-code-contradicts', area: at(fault.row), found: fault.code, expected: fault.byName, parameters: { code: fault.code, name: nameOf(fault.byName), byName: fault.byName, ofCode: nameOf(fault.code) } },
          new Map([
            [fault.byName, write(fault.row, fault.byName)],
            ...(name === undefined ? [] : [[fault.code, { blocks: [{ row: fault.row, column: name, cells: [[{ value: nameOf(fault.code) }]] }] }] as const]),
          ]),
        );
      }
      case 'row-missing':
        return finding({ ...base, id: this.id('row-missing', fault.code), kind: 'row-missing', remedy: 'align', expected: fault.code, parameters: { code: fault.code, name: nameOf(fault.code) } });
    }
  }

  /** The first things a column holds, so that the same place with other contents is another item. */
  private sample(column: number, codeRow: number): string {
    const { content } = this.input;
    const found: string[] = [];
    for (let row = codeRow + 1; row < content.row + content.values.length && found.length < 3; row += 1) {
      const text = textAt(content, row, column);
      if (text !== '') found.push(text);
    }
    return found.join('|');
  }

  private headersOf(code: string, column: number, headers: HeaderRows): readonly Block[] {
    const own = this.input.template.columns.find((each) => each.code === code)?.own ?? new Map<number, string>();
    return [...own].flatMap(([level, text]) => {
      const row = headers.get(level);
      const cell: PlannedCell = { value: text };
      return row === undefined ? [] : [{ row, column, cells: [[cell]] }];
    });
  }
}
