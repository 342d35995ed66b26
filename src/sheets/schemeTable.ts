import type { CellValue } from '../model/cellValue';
import type { CellPosition } from '../model/entry';
import { positionIn, valueAt, type CodedTable } from './codedTable';
import { schemeColumnCodes, type SchemeColumnCode } from './schemeRows';
import type { SchemeProblem } from './schemeProblem';

/** 考评方案 as it was read, by codes of rows and columns, with what is found wrong on the way. */
export class SchemeTable {
  /** Row of each code; of a repeated code the first. From top to bottom. */
  readonly rows: ReadonlyMap<string, number>;
  readonly problems: SchemeProblem[] = [];

  constructor(readonly coded: CodedTable) {
    const rows = new Map<string, number>();
    for (const { code, row } of coded.rows) {
      const first = rows.get(code);
      if (first === undefined) rows.set(code, row);
      else if (isRowCode(code)) this.report({ kind: 'row-repeated', code, at: this.at(row), found: code, parameters: { first: first + 1 } });
    }
    this.rows = rows;
    for (const { code, column } of coded.repeatedColumns) {
      if (isColumnCode(code)) this.report({ kind: 'column-repeated', code, at: positionIn(coded.content, coded.codeRow, column), found: code });
    }
    for (const code of schemeColumnCodes) {
      if (!code.startsWith('X.') && code !== 'P.remark' && !coded.columns.has(code)) this.report({ kind: 'column-missing', code, at: this.atMark() });
    }
  }

  report(problem: Omit<SchemeProblem, 'severity'> & Partial<Pick<SchemeProblem, 'severity'>>): void {
    this.problems.push({ severity: 'hard', ...problem });
  }

  /** Whether the column is there; where it is not, its cells are no matter of their own. */
  has(column: SchemeColumnCode): boolean {
    return this.coded.columns.has(column);
  }

  value(row: number, column: SchemeColumnCode): CellValue {
    const place = this.coded.columns.get(column);
    return place === undefined ? '' : valueAt(this.coded.content, row, place);
  }

  text(row: number, column: SchemeColumnCode): string {
    return String(this.value(row, column)).trim();
  }

  /** The cell; without a column the cell of the row's code. */
  at(row: number, column?: SchemeColumnCode): CellPosition {
    return positionIn(this.coded.content, row, (column && this.coded.columns.get(column)) ?? this.coded.codeColumn);
  }

  /** The mark cell, where rows of codes and column of codes meet. */
  atMark(): CellPosition {
    return positionIn(this.coded.content, this.coded.codeRow, this.coded.codeColumn);
  }
}

function isRowCode(code: string): boolean {
  return /^(?:[GSAR]\.|M)/.test(code);
}

function isColumnCode(code: string): boolean {
  return schemeColumnCodes.some((each) => each === code);
}
