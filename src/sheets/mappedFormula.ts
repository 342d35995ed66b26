import { cellAddress } from '../model/address';
import { columnNumber } from '../model/shiftFormula';

const reference = /"[^"]*"|(?<![A-Za-z\d_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;

/** A formula of our own layout, which names cells of its own sheet only, for a sheet in which these cells are elsewhere. */
export function mappedFormula(formula: string, place: (row: number, column: number) => { readonly row: number; readonly column: number }): string {
  return formula.replaceAll(reference, (whole: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const { row, column } = place(Number(digits) - 1, columnNumber(letters));
    return cellAddress(row, column, { row: rowFixed === '$', column: columnFixed === '$' });
  });
}
