import { cellAddress } from '../model/address';

/** N ÷ D where both are numbers, otherwise empty; never an error value. */
export function rateFormula(row: number, numerator: number, denominator: number): string {
  const n = cellAddress(row, numerator);
  const d = cellAddress(row, denominator);
  return `=IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}=0,"",${n}/${d}),"")`;
}

/** The other measure's value as it stands (a blank stays blank, 不适用 stays 不适用). */
export function sharedDenominatorFormula(row: number, source: number): string {
  const cell = cellAddress(row, source);
  return `=IF(${cell}="","",${cell})`;
}
