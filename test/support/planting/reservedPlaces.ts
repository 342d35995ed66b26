/**
 * Places that belong to one planted fault each, so that faults do not hide each other. A place is a row (a unit, or `*` for all) and a column
 * (a group of measures such as `F:16`; `F:*` for all that begin with `F:`).
 */
export class ReservedPlaces {
  private readonly byRow = new Map<string, string[]>();
  private readonly everyRow: string[] = [];

  /** False, and nothing is taken, where a part of the place is taken already. */
  take(row: string, column: string): boolean {
    if (!this.isFree(row, column)) return false;
    if (row === '*') this.everyRow.push(column);
    else this.byRow.set(row, [...(this.byRow.get(row) ?? []), column]);
    return true;
  }

  /** Takes places of a row that may belong, in all rows, to somebody else: what is wrong with a column is wrong without this row too. */
  takeFromColumns(row: string, column: string): boolean {
    const own = this.byRow.get(row) ?? [];
    if (own.some((other) => overlap(column, other))) return false;
    this.byRow.set(row, [...own, column]);
    return true;
  }

  isFree(row: string, column: string): boolean {
    if (this.everyRow.some((other) => overlap(column, other))) return false;
    if (row !== '*') return !(this.byRow.get(row) ?? []).some((other) => overlap(column, other));
    return [...this.byRow.values()].every((columns) => !columns.some((other) => overlap(column, other)));
  }
}

function overlap(one: string, other: string): boolean {
  if (one === other) return true;
  const covers = (wide: string, narrow: string): boolean => wide.endsWith('*') && narrow.startsWith(wide.slice(0, -1));
  return covers(one, other) || covers(other, one);
}
