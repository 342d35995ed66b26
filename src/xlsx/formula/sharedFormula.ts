import { columnLetters } from '../../model/address';
import { columnIndex, columnLimit, rowLimit } from '../areaReference';
import { rewriteCode } from './formulaPieces';

/** Areas of whole columns, of whole rows, and cells; not part of a longer name, and not a function such as `LOG10(`. */
const reference = /(?<![\w.$\u0080-\uffff])(?:(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))(?![\w.(!\u0080-\uffff])/g;

/**
 * The formula of a cell that shares the formula of another one: its relative references moved by the distance between
 * the two. A reference pushed off the sheet becomes `#REF!`, as in Excel.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return rewriteCode(formula, (code) =>
    code.replace(reference, (whole: string, ...groups: (string | undefined)[]) => {
      const [fixedFrom, from, fixedTo, to, fixedFirst, first, fixedLast, last, fixedColumn, column, fixedRow, row] = groups;
      if (from !== undefined && to !== undefined) return pair(movedColumn(fixedFrom, from, columns), movedColumn(fixedTo, to, columns), ':');
      if (first !== undefined && last !== undefined) return pair(movedRow(fixedFirst, first, rows), movedRow(fixedLast, last, rows), ':');
      if (column !== undefined && row !== undefined) return columnIndex(column) < columnLimit ? pair(movedColumn(fixedColumn, column, columns), movedRow(fixedRow, row, rows), '') : whole;
      return whole;
    }),
  );
}

function pair(first: string | undefined, second: string | undefined, between: string): string {
  return first === undefined || second === undefined ? '#REF!' : `${first}${between}${second}`;
}

function movedColumn(fixed: string | undefined, letters: string, columns: number): string | undefined {
  if (fixed === '$') return `$${letters}`;
  const moved = columnIndex(letters) + columns;
  return moved < 0 || moved >= columnLimit ? undefined : columnLetters(moved);
}

function movedRow(fixed: string | undefined, digits: string, rows: number): string | undefined {
  if (fixed === '$') return `$${digits}`;
  const moved = Number(digits) + rows;
  return moved < 1 || moved > rowLimit ? undefined : String(moved);
}
