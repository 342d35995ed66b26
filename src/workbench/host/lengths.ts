/** Width of a column in points from its width in characters: 7 pixels each and 5 of padding at the default font, 96 pixels to the inch. */
export function pointsOfCharacters(characters: number): number {
  const pixels = characters < 1 ? Math.round(characters * 12) : Math.round(characters * 7 + 5);
  return pixels * 0.75;
}

export function charactersOfPoints(points: number): number {
  const pixels = points / 0.75;
  return pixels < 12 ? pixels / 12 : (pixels - 5) / 7;
}

/** Excel's own width and height of columns and rows that nobody touched. */
export const standardWidth = 8.43;
export const standardHeight = 15;

/** How many columns of the default font the widest line of a text takes; Chinese characters take two. */
export function displayWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth));
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}
