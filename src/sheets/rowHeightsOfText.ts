/** A text in a wrapped cell of 10 points, and the width of its column in characters. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

export interface RowHeights {
  readonly first: number;
  readonly count: number;
  /** In points. */
  readonly height: number;
}

/** A line of 10 points in the tallest of the fonts that stand in for 宋体. */
const lineHeight = 14.5;
const padding = 6;
/** Pixels of a character of a column's width in a workbook in Calibri; in one in 宋体 it is 8, and a text takes fewer lines. */
const characterWidth = 7;
/** A Chinese character of 10 points, and a letter, in pixels at 96 to the inch. */
const wide = 13.4;
const narrow = 6.9;

/** Lines that a text takes in a column; an empty text takes none. */
export function linesOfText({ text, width }: WrappedText): number {
  if (text === '') return 0;
  const room = width * characterWidth;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / room)), 0);
}

/** The height of each row that shows all of its texts, at least `least` points; neighbours of one height are stated together. */
export function rowHeightsOfText(first: number, rows: readonly (readonly WrappedText[])[], least: number): readonly RowHeights[] {
  const found: RowHeights[] = [];
  rows.forEach((texts, index) => {
    const lines = Math.max(0, ...texts.map(linesOfText));
    const height = Math.max(least, Math.ceil(lines * lineHeight + padding));
    const last = found.at(-1);
    if (last?.height === height) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ first: first + index, count: 1, height });
  });
  return found;
}

/** Words of letters are not broken, so that a line of them is never full. */
function lengthOf(line: string): number {
  let length = 0;
  for (const character of line) length += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’…—]/u.test(character) ? wide : narrow;
  return /[A-Za-z]{2} [A-Za-z]{2}/.test(line) ? length * 1.12 : length;
}
