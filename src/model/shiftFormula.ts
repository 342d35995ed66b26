import { columnLetters } from './address';

/** Columns and rows of an Excel sheet. */
const sheetColumns = 16_384;
const sheetRows = 1_048_576;

const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]*\(|(?<![\w.\\\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!\u0080-\uffff])/g;

/**
 * The formula as it reads when it is copied `rows` down and `columns` to the right: relative references move, absolute ones
 * stay, one that leaves the sheet becomes `#REF!`. Strings, quoted sheet names and names of functions are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replaceAll(token, (whole: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnNumber(letters);
    const row = Number(digits) - 1;
    if (column >= sheetColumns || row < 0 || row >= sheetRows) return whole;
    const newColumn = columnFixed ? column : column + columns;
    const newRow = rowFixed ? row : row + rows;
    if (newColumn < 0 || newRow < 0 || newColumn >= sheetColumns || newRow >= sheetRows) return '#REF!';
    return `${columnFixed ?? ''}${columnLetters(newColumn)}${rowFixed ?? ''}${newRow + 1}`;
  });
}

/** Index from 0 of column letters. */
export function columnNumber(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
