import { cellAddress } from '../../model/address';
import { columnNumber } from '../../model/shiftFormula';

export interface FormulaReference {
  readonly row: number;
  readonly column: number;
  /** Whether row and column stay when the formula is copied. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface FormulaShape {
  /** The formula with every reference to a cell replaced, in one notation. */
  readonly shape: string;
  /** Cells in the order in which they are named; rows and columns from 0. */
  readonly references: readonly FormulaReference[];
  /** The other sheets in the order in which they are named, in small letters; one in another workbook with the workbook's name. */
  readonly sheets: readonly string[];
}

/** Texts, references that were lost, references to other sheets, names of functions, and references to cells of the own sheet with their two signs. */
const token = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    '#REF!',
    String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!(?:#REF!|\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)`,
    String.raw`[A-Za-z_][\w.]*\(`,
    String.raw`(?<![\w.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])`,
  ].join('|'),
  'gu',
);

/** Takes a formula apart, with or without `=`: what it computes, and which cells of its own sheet it names. Places in other sheets are all one. */
export function formulaShape(formula: string): FormulaShape {
  const references: FormulaReference[] = [];
  const sheets: string[] = [];
  const shape = formula
    .replace(/^=/, '')
    .replaceAll(token, (whole: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) {
        if (whole.startsWith('"')) return whole;
        if (whole.endsWith('(')) return whole.toUpperCase();
        if (whole.includes('#REF!')) return '#REF!';
        sheets.push(sheetIn(whole));
        return '§';
      }
      references.push({ row: Number(digits) - 1, column: columnNumber(letters), rowFixed: rowFixed === '$', columnFixed: columnFixed === '$' });
      return '#';
    })
    .replaceAll(/("(?:[^"]|"")*")|\s+/g, (_whole, quoted?: string) => quoted ?? '');
  return { shape, references, sheets };
}

/** The sheet of a reference to another one, without its quotes. */
function sheetIn(reference: string): string {
  const name = reference.slice(0, reference.lastIndexOf('!'));
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
}

/** Whether two formulas compute the same from the same other sheets; which cells they name is not asked. */
export function sameShape(one: FormulaShape, other: FormulaShape): boolean {
  return one.shape === other.shape && one.sheets.every((sheet, index) => sheet === other.sheets[index]);
}

/** Names other cells in a formula, each with the same parts fixed as before; without `=` where there was none. */
export function withReferences(formula: string, map: (reference: FormulaReference) => Pick<FormulaReference, 'row' | 'column'>): string {
  return formula.replaceAll(token, (whole: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const { row, column } = map({ row: Number(digits) - 1, column: columnNumber(letters), rowFixed: rowFixed === '$', columnFixed: columnFixed === '$' });
    return cellAddress(row, column, { row: rowFixed === '$', column: columnFixed === '$' });
  });
}
