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

/**
 * How many of the measures with a target in a book are still 示例 in 考评方案; empty when none is. Settings of other kinds are not on the
 * book.
 */
export function unconfirmedNote(scheme: SheetReference | undefined, [before, behind]: TargetBookWords['unconfirmed'], lines: { readonly first: number; readonly count: number; readonly codes: number; readonly targets: number }): PlannedCell {
  const states = scheme && columnOf(scheme, 'P.state');
  if (scheme === undefined || states === undefined) return constant('');
  const own = (column: number): string => areaAddress(area(lines.first, column, lines.count, 1));
  const count = `SUMPRODUCT(ISNUMBER(${own(lines.targets)})*COUNTIFS(${rowCodesOf(scheme)},${own(lines.codes)},${states},"${stateWords.example}"))`;
  // Not by a number format with texts in it: its quotes within quotes are lost where a spreadsheet spells the formula anew (Univer 0.25.1).
  return formula(`=IF(${count}=0,"","${before}"&${count}${behind === '' ? '' : `&"${behind}"`})`);
}
