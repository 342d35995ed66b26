import { areaAddress, cellAddress } from '../model/address';

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

/** Rows that a total is about: those of the units, and the row below them, so that rows put in anywhere between count too. */
export interface TotalledRows {
  readonly first: number;
  readonly last: number;
}

/** Σ of the numbers of a column; 不适用 and blanks count nothing. */
export function sumFormula(rows: TotalledRows, column: number): string {
  return `=SUM(${columnRange(rows, column)})`;
}

/**
 * Σ N ÷ Σ D over the units of which both are numbers, otherwise empty. A unit with 不适用, or that has not reported one of them
 * yet (shared denominators are there first), would distort the rate of the others.
 */
export function totalRateFormula(rows: TotalledRows, numerator: number, denominator: number): string {
  const n = columnRange(rows, numerator);
  const d = columnRange(rows, denominator);
  const both = `ISNUMBER(${n})*ISNUMBER(${d})`;
  return `=IF(SUMPRODUCT(${both},${d})=0,"",SUMPRODUCT(${both},${n})/SUMPRODUCT(${both},${d}))`;
}

function columnRange({ first, last }: TotalledRows, column: number): string {
  return areaAddress({ row: first, column, rowCount: last - first + 1, columnCount: 1 });
}
