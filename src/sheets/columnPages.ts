import type { PageLayoutDocument } from '../model/workbookDocument';
import type { SheetWords } from './sheetWords';

/** A column of a sheet that is printed on several pages side by side. */
export interface PrintedColumn {
  /** In characters, as columns are measured. */
  readonly width: number;
  /** Neighbours with the same key stay on one page. */
  readonly key: string;
}

/** What an A3 page in landscape holds between margins of 0.4 inches, in points, a little less. */
const pageWidth = (16.54 - 2 * 0.4) * 72 * 0.97;
/** Larger print only makes more pages one below the other. */
const largestScale = 85;
/** Figures of 11 points are 7.5 points high then, headers of 10 points nearly 7. */
const smallestScale = 68;

/**
 * How a wide sheet prints on A3 in landscape: on as few pages side by side as are readable, in as large print as these pages take,
 * never with one indicator on two pages, and with the official title and the page's number on each of them. `largest`: for long sheets,
 * of which larger print would make more pages.
 */
export function columnPages(
  title: string,
  columns: readonly PrintedColumn[],
  repeated: { readonly rows: { readonly first: number; readonly last: number }; readonly columns: number; readonly widths: readonly number[]; readonly firstColumn: number },
  words: SheetWords,
  largest = largestScale,
): PageLayoutDocument {
  const titleWidth = repeated.widths.reduce((sum, width) => sum + pointsOf(width), 0);
  const fewest = breaksAt(smallestScale, columns, titleWidth).length;
  let scale = smallestScale;
  while (scale < largest && breaksAt(scale + 1, columns, titleWidth).length === fewest) scale += 1;
  const breaks = breaksAt(scale, columns, titleWidth).map((index) => repeated.firstColumn + index);
  return {
    orientation: 'landscape',
    paperSize: 'a3',
    scale,
    titleRows: repeated.rows,
    titleColumns: { first: 0, last: repeated.columns - 1 },
    ...(breaks.length === 0 ? {} : { columnBreaks: breaks }),
    ...titledPages(title, words),
  };
}

/** Number of the page, from 0, on which a column of a sheet is printed. */
export function pageOfColumn(layout: PageLayoutDocument, column: number): number {
  return (layout.columnBreaks ?? []).filter((first) => first <= column).length;
}

/** The official title above and the page's number below, on every page. */
export function titledPages(title: string, words: SheetWords): PageLayoutDocument {
  return {
    // A number behind a size would be read as part of it, so a space stands between.
    header: `&C&"黑体,Regular"&12 ${title.replaceAll('&', '&&')}`,
    footer: `&C${words.pageFooter}`,
    margins: { top: 0.75, bottom: 0.6, left: 0.4, right: 0.4, header: 0.35, footer: 0.3 },
  };
}

/** Columns, counted among those given, with which a new page begins at a scale. */
function breaksAt(scale: number, columns: readonly PrintedColumn[], titleWidth: number): number[] {
  const room = (pageWidth * 100) / scale - titleWidth;
  const breaks: number[] = [];
  let used = 0;
  for (let first = 0; first < columns.length; ) {
    let last = first + 1;
    while (columns[last]?.key === columns[first]?.key && last < columns.length) last += 1;
    const width = columns.slice(first, last).reduce((sum, column) => sum + pointsOf(column.width), 0);
    if (used > 0 && used + width > room) {
      breaks.push(first);
      used = 0;
    }
    used += width;
    first = last;
  }
  return breaks;
}

/** 8 pixels a character, as in a workbook in 宋体 (7 in one in Calibri), and 5 of padding; 96 pixels to the inch. */
function pointsOf(width: number): number {
  return Math.round(width * 8 + 5) * 0.75;
}
