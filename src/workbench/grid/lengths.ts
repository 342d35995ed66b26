/**
 * Column widths count characters of the default font and row heights points; the spreadsheet counts pixels at 96 dpi. Excel
 * draws a column of n characters 7n + 5 pixels wide (ECMA-376-1 18.3.1.13, default font of 11 points). Nothing is rounded, so
 * that widths survive the way there and back.
 */
const digitWidth = 7;
const columnPadding = 5;

export function pixelsOfColumnWidth(characters: number): number {
  return characters <= 0 ? 0 : characters * digitWidth + columnPadding;
}

export function columnWidthOfPixels(pixels: number): number {
  return rounded(Math.max(pixels - columnPadding, 0) / digitWidth);
}

export function pixelsOfRowHeight(points: number): number {
  return (points * 96) / 72;
}

export function rowHeightOfPixels(pixels: number): number {
  return rounded((pixels * 72) / 96);
}

/** Takes away what binary fractions added (8.43 characters would come back as 8.430000000000001). */
function rounded(length: number): number {
  return Math.round(length * 1e6) / 1e6;
}

/** Excel's 8.43 characters and 15 points. */
export const defaultColumnPixels = 64;
export const defaultRowPixels = 20;
