import { columnIndex, columnName } from './a1Address';
import { maxColumns, maxRows } from './areaGeometry';

const reference = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!])/;

/**
 * The formula as it reads when it is copied `rows` down and `columns` to the right: relative references move, absolute ones
 * stay, one that leaves the sheet becomes `#REF!`. Strings and quoted sheet names are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = '';
  let i = 0;
  while (i < formula.length) {
    const character = formula.charAt(i);
    if (character === '"' || character === "'") {
      const end = formula.indexOf(character, i + 1);
      const stop = end < 0 ? formula.length : end + 1;
      shifted += formula.slice(i, stop);
      i = stop;
      continue;
    }
    const found = /[A-Za-z0-9_.\\]/.test(formula.charAt(i - 1)) ? null : reference.exec(formula.slice(i));
    if (found) {
      const [whole, columnFixed = '', column = '', rowFixed = '', row = ''] = found;
      shifted += shiftedReference(columnFixed, column, rowFixed, row, rows, columns) ?? whole;
      i += whole.length;
    } else {
      shifted += character;
      i += 1;
    }
  }
  return shifted;
}

function shiftedReference(columnFixed: string, column: string, rowFixed: string, row: string, rows: number, columns: number): string | undefined {
  const oldColumn = columnIndex(column);
  const oldRow = Number(row) - 1;
  if (oldColumn >= maxColumns || oldRow >= maxRows || oldRow < 0) return undefined;
  const newColumn = columnFixed === '' ? oldColumn + columns : oldColumn;
  const newRow = rowFixed === '' ? oldRow + rows : oldRow;
  if (newColumn < 0 || newRow < 0 || newColumn >= maxColumns || newRow >= maxRows) return '#REF!';
  return `${columnFixed}${columnName(newColumn)}${rowFixed}${String(newRow + 1)}`;
}
