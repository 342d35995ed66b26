/** The name of a cell as people see it, row and column from 0: 6, 3 is D7. Texts take no code from other folders, hence a function of their own. */
export function cellName(row: number, column: number): string {
  const letters = column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1);
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function lettersOf(column: number): string {
  return (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}
