/** A file counts a column's width with the cell's margins (5 pixels of a 7-pixel digit), Excel shows it without. */
const margin = 5 / 7;

/** Width in a file of a column that nobody has set: 8.43 characters. */
export const unsetWidth = 9.140625;

/** Width as Excel shows it (two decimals), of a width as a file has it. */
export function widthFromFile(width: number): number {
  const shown = width < 1 + margin ? width / (1 + margin) : width - margin;
  return Math.round(Math.max(0, shown) * 100) / 100;
}

/** The other way round. */
export function widthForFile(width: number): number {
  const stored = width < 1 ? width * (1 + margin) : width + margin;
  return Math.round(stored * 1e6) / 1e6;
}
