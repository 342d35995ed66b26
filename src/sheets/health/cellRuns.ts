import type { CellArea } from '../../model/workbookDocument';

/** Neighbouring numbers of an ascending list as first number and count. */
export function runsOf(numbers: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** The rectangles that rows and columns have in common, both in any order. */
export function areasOf(rows: readonly number[], columns: readonly number[]): readonly CellArea[] {
  const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
  return runsOf(ascending(rows)).flatMap((row) =>
    runsOf(ascending(columns)).map((column) => ({ row: row.first, column: column.first, rowCount: row.count, columnCount: column.count })),
  );
}
