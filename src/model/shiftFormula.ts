import { columnLetters } from './address';

/** Columns and rows of an Excel sheet. */
const sheetColumns = 16_384;
const sheetRows = 1_048_576;

const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]*\(|(?<![\w.\\\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!\u0080-\uffff])/g;

/** A reference to a cell inside a formula. */
interface Reference {
  readonly column: number;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
}

/**
 * The formula as it reads when it is copied `rows` down and `columns` to the right: relative references move, absolute ones
 * stay, one that leaves the sheet becomes `#REF!`. Strings, quoted sheet names and names of functions are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : formulaShifter(formula)(rows, columns);
}

/** {@link shiftFormula} for a formula that is copied to many places: it is taken apart once. */
export function formulaShifter(formula: string): (rows: number, columns: number) => string {
  const parts: (string | Reference)[] = [];
  let done = 0;
  for (const match of formula.matchAll(token)) {
    const [whole, columnFixed, letters, rowFixed, digits] = match;
    if (letters === undefined || digits === undefined) continue;
    const column = columnNumber(letters);
    const row = Number(digits) - 1;
    if (column >= sheetColumns || row < 0 || row >= sheetRows) continue;
    parts.push(formula.slice(done, match.index), { column, columnFixed: columnFixed !== '', row, rowFixed: rowFixed !== '' });
    done = match.index + whole.length;
  }
  parts.push(formula.slice(done));
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : shiftedReference(part, rows, columns);
    return text;
  };
}

function shiftedReference({ column, columnFixed, row, rowFixed }: Reference, rows: number, columns: number): string {
  const newColumn = columnFixed ? column : column + columns;
  const newRow = rowFixed ? row : row + rows;
  if (newColumn < 0 || newRow < 0 || newColumn >= sheetColumns || newRow >= sheetRows) return '#REF!';
  return `${columnFixed ? '$' : ''}${columnLetters(newColumn)}${rowFixed ? '$' : ''}${newRow + 1}`;
}

/** Index from 0 of column letters. */
export function columnNumber(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
