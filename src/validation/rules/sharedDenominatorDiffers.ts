import type { EntryCell, Entry } from '../../model/entry';
import type { Fix } from '../../model/finding';
import { type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import { exceeds } from '../tolerance';

/**
 * 共用分母不一致: 1b, 16.1, 22a and 22b repeat another measure's value as their denominator, and here it is something else. An empty
 * cell contradicts nothing, for the denominator is taken from the other measure anyway.
 */
export const sharedDenominatorDiffers: UnitRule = {
  code: 'shared-denominator-differs',
  severity: 'hard',
  scope: 'unit',
  *check(unit): Iterable<Suspicion> {
    for (const { measure, reported } of unit.figures) {
      const { denominator, repeatedDenominator } = reported;
      if (measure.denominatorIs === undefined || denominator === undefined || repeatedDenominator === undefined) continue;
      const right = unit.number(denominator);
      if (right === undefined || agrees(repeatedDenominator.entry, right)) continue;
      const formula = unit.lostFormula(repeatedDenominator);
      yield {
        ...inCell(repeatedDenominator, measure.id, 'denominator', unit.frame.period),
        left: repeatedDenominator.raw,
        right,
        parameters: { other: measure.denominatorIs },
        fix: sharedFix(repeatedDenominator, right, formula),
        doubts: [repeatedDenominator, denominator],
      };
    }
  },
};

function agrees(entry: Entry, value: number): boolean {
  if (entry.state === 'blank') return true;
  return entry.state === 'number' && !exceeds(entry.value, value) && !exceeds(value, entry.value);
}

function sharedFix(cell: EntryCell, value: number, formula: string | undefined): Fix {
  return formula === undefined
    ? { kind: 'set-value', at: cell.at, value, how: 'shared denominator' }
    : { kind: 'set-formula', at: cell.at, formula, how: 'shared denominator' };
}
