import { cellAddress } from '../../model/address';

/** Where a sheet of scores has its rows and columns, for formulas of its first row of units; they are filled down from there. */
export interface ScorePlace {
  /** By code; columns that are not there have no formula, and nothing refers to them. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row of 分值. */
  readonly maximumRow: number;
  /** Row whose formulas are made. */
  readonly row: number;
  /** First and last row of units. */
  readonly first: number;
  readonly last: number;
}

/** Addresses of a sheet of scores as texts for its formulas; undefined where the column is not there. */
export class ScoreCells {
  constructor(private readonly place: ScorePlace) {}

  has(code: string): boolean {
    return this.place.columns.has(code);
  }

  /** The cell of the row's unit. */
  own(code: string): string {
    return this.address(code, (column) => cellAddress(this.place.row, column));
  }

  /** The cell in the row of 分值. */
  maximum(code: string): string {
    return this.address(code, (column) => cellAddress(this.place.maximumRow, column, { row: true }));
  }

  /** The cells of all units. */
  all(code: string): string {
    const { first, last } = this.place;
    return this.address(code, (column) => `${cellAddress(first, column, { row: true })}:${cellAddress(last, column, { row: true })}`);
  }

  /** The row's cells from the first to the last of some columns, with whatever stands between. */
  across(codes: readonly string[], row: 'own' | 'maximum'): string {
    const columns = codes.flatMap((code) => this.place.columns.get(code) ?? []);
    const at = (column: number): string => (row === 'own' ? cellAddress(this.place.row, column) : cellAddress(this.place.maximumRow, column, { row: true }));
    return columns.length === 0 ? missing : `${at(Math.min(...columns))}:${at(Math.max(...columns))}`;
  }

  private address(code: string, of: (column: number) => string): string {
    const column = this.place.columns.get(code);
    return column === undefined ? missing : of(column);
  }
}

/** Stands where a column is gone: the formula says that something is missing instead of computing without it. */
const missing = 'NA()';
