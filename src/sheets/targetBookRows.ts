import { areaAddress } from '../model/address';
import { hasTarget, type Measure } from '../model/measure';
import type { PlannedCell } from '../model/plan';
import type { Scheme } from '../model/scheme';
import { judgedAreas } from '../validation/judgedSubjects';
import { area, constant, formula } from './cells';
import { stateWords } from './schemeRows';
import { columnOf, rowCodesOf, type SheetReference } from './sheetReference';
import type { TargetBookWords } from './targetBookWords';

/** A line of a book of targets: the heading of an area, or a measure that has a target. */
export type BookRow = { readonly area: number; readonly heading: string } | { readonly measure: Measure };

/** Each area's heading, and under it its measures with a target. */
export function bookRows(scheme: Scheme): readonly BookRow[] {
  return judgedAreas(scheme).flatMap((each): readonly BookRow[] => {
    const numbers = new Set(scheme.indicators.filter((indicator) => indicator.area === each.number).map((indicator) => indicator.number));
    const measures = scheme.measures.filter((measure) => measure.retired !== true && hasTarget(measure) && numbers.has(measure.indicator));
    return measures.length === 0 ? [] : [{ area: each.number, heading: each.heading }, ...measures.map((measure) => ({ measure }))];
  });
}

/** Lines of a book below each other: where they are, and the columns of their codes and targets. */
export interface BookLines {
  readonly first: number;
  readonly count: number;
  readonly codes: number;
  readonly targets: number;
}

/**
 * The lines of a book in two columns side by side, the left one never shorter: an area stays together where that makes the left one a few
 * lines longer at most, and else says its heading again.
 */
export function inTwoColumns(rows: readonly BookRow[]): readonly [left: readonly BookRow[], right: readonly BookRow[]] {
  const half = Math.ceil(rows.length / 2);
  const areaAt = rows.findIndex((row, index) => index >= half && 'area' in row);
  if (areaAt >= 0 && areaAt <= half + fewLines) return [rows.slice(0, areaAt), rows.slice(areaAt)];
  const middle = Math.min(rows.length, Math.ceil((rows.length + 1) / 2));
  const before = rows[middle - 1];
  // No heading stands alone below the others.
  const cut = before !== undefined && 'area' in before ? middle + 1 : middle;
  const heading = rows.slice(0, cut).reverse().find((row) => 'area' in row);
  const right = rows.slice(cut);
  return [rows.slice(0, cut), heading === undefined || right.length === 0 ? right : [heading, ...right]];
}

const fewLines = 4;

/**
 * How many of the measures with a target in a book are still 示例 in 考评方案; empty when none is. Settings of other kinds are not on the
 * book.
 */
export function unconfirmedNote(scheme: SheetReference | undefined, [before, behind]: TargetBookWords['unconfirmed'], lines: readonly BookLines[]): PlannedCell {
  const states = scheme && columnOf(scheme, 'P.state');
  if (scheme === undefined || states === undefined) return constant('');
  const counts = lines.map(({ first, count, codes, targets }) => {
    const own = (column: number): string => areaAddress(area(first, column, count, 1));
    return `SUMPRODUCT(ISNUMBER(${own(targets)})*COUNTIFS(${rowCodesOf(scheme)},${own(codes)},${states},"${stateWords.example}"))`;
  });
  const count = counts.length === 1 ? counts.join('') : `(${counts.join('+')})`;
  // Not by a number format with texts in it: its quotes within quotes are lost where a spreadsheet spells the formula anew (Univer 0.25.1).
  return formula(`=IF(${count}=0,"","${before}"&${count}${behind === '' ? '' : `&"${behind}"`})`);
}
