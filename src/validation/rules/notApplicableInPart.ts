import type { EntryCell } from '../../model/entry';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import type { MeasureFigures, UnitUnderCheck } from '../unitUnderCheck';

/**
 * 不适用 in one part of a ratio and a number in the other. A shared denominator may have a number: it is another measure's. Where it is
 * 不适用 under several numerators, it is most likely wrong itself, and one finding at it says so in place of one at each of them.
 */
export const notApplicableInPart: UnitRule = {
  code: 'not-applicable-in-part',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    const { period } = unit.frame;
    let overShared: Map<string, MeasureFigures[]> | undefined;
    for (const figures of unit.figures) {
      const { measure, reported } = figures;
      const { numerator, denominator } = reported;
      if (measure.kind !== 'ratio' || numerator === undefined || denominator === undefined) continue;
      if (measure.denominatorIs !== undefined) {
        if (!isNotApplicable(denominator) || unit.number(numerator) === undefined) continue;
        overShared ??= new Map();
        const list = overShared.get(measure.denominatorIs);
        if (list === undefined) overShared.set(measure.denominatorIs, [figures]);
        else list.push(figures);
      } else if (isNotApplicable(numerator) && unit.number(denominator) !== undefined) {
        yield { ...inCell(numerator, measure.id, 'numerator', period), left: numerator.raw, right: denominator.raw, doubts: [numerator, denominator] };
      } else if (isNotApplicable(denominator) && unit.number(numerator) !== undefined) {
        yield { ...inCell(denominator, measure.id, 'denominator', period), left: denominator.raw, right: numerator.raw, doubts: [numerator, denominator] };
      }
    }
    for (const [sharedId, list] of overShared ?? []) yield* underShared(unit, sharedId, list);
  },
};

/** What is said of one shared denominator that is 不适用, and the measures that have a number over it. */
function* underShared({ frame: { period } }: UnitUnderCheck, sharedId: string, list: readonly MeasureFigures[]): Iterable<Suspicion> {
  const numerators = list.flatMap(({ reported: { numerator } }) => (numerator === undefined ? [] : [numerator]));
  const [first] = list;
  const [numerator] = numerators;
  const denominator = first?.reported.denominator;
  if (first === undefined || numerator === undefined || denominator === undefined) return;
  const doubts = [denominator, ...numerators];
  if (numerators.length === 1) yield { ...inCell(numerator, first.measure.id, 'numerator', period), left: numerator.raw, right: denominator.raw, doubts };
  else yield { ...inCell(denominator, sharedId, 'value', period), left: denominator.raw, parameters: { parts: list.map(({ measure }) => measure.id).join('、') }, doubts };
}

export function isNotApplicable(cell: EntryCell): boolean {
  return cell.entry.state === 'not-applicable';
}
