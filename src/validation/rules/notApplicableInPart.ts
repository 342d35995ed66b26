import type { EntryCell } from '../../model/entry';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';

/** 不适用 in one part of a ratio and a number in the other. A shared denominator may have a number: it is another measure's. */
export const notApplicableInPart: UnitRule = {
  code: 'not-applicable-in-part',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const { period } = unit.frame;
    for (const { measure, reported } of unit.figures) {
      const { numerator, denominator } = reported;
      if (measure.kind !== 'ratio' || numerator === undefined || denominator === undefined) continue;
      if (isNotApplicable(numerator) && measure.denominatorIs === undefined && unit.number(denominator) !== undefined) {
        yield { ...inCell(numerator, measure.id, 'numerator', period), left: numerator.raw, right: denominator.raw, doubts: [numerator, denominator] };
      } else if (isNotApplicable(denominator) && unit.number(numerator) !== undefined) {
        const own = measure.denominatorIs === undefined;
        yield {
          ...inCell(own ? denominator : numerator, measure.id, own ? 'denominator' : 'numerator', period),
          left: own ? denominator.raw : numerator.raw,
          right: own ? numerator.raw : denominator.raw,
          doubts: [numerator, denominator],
        };
      }
    }
  },
};

export function isNotApplicable(cell: EntryCell): boolean {
  return cell.entry.state === 'not-applicable';
}
