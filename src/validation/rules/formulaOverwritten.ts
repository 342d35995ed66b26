import type { EntryCell } from '../../model/entry';
import type { Fix } from '../../model/finding';
import { joined, nothing, type Suspicion, type UnitRule } from '../rule';
import { inCell } from '../subject';
import type { MeasureFigures, UnitUnderCheck } from '../unitUnderCheck';

/** How far a rate's formula may be from numerator ÷ denominator: formulas that round to a tenth of a per cent are still right. */
const roundingOfRates = 0.0006;

/**
 * 公式被改写: a rate whose formula is gone or no longer gives numerator ÷ denominator, or a shared denominator that the sheet's reader
 * found without its formula. What such a cell holds is never used, but whoever looks at the sheet is misled.
 */
export const formulaOverwritten: UnitRule = {
  code: 'formula-overwritten',
  severity: 'hard',
  scope: 'unit',
  check(unit) {
    let found = nothing;
    for (const figures of unit.figures) {
      found = joined(found, rateWithoutFormula(unit, figures));
      found = joined(found, denominatorWithoutFormula(unit, figures));
    }
    return found;
  },
};

/** The repair, when the reader of the sheet knows the formula. */
export function formulaFix(unit: UnitUnderCheck, cell: EntryCell): { readonly fix?: Fix } {
  const formula = unit.lostFormula(cell);
  return formula === undefined ? {} : { fix: { kind: 'set-formula', at: cell.at, formula, how: 'formula restored' } };
}

function rateWithoutFormula(unit: UnitUnderCheck, { measure, reported }: MeasureFigures): readonly Suspicion[] {
  const { rate } = reported;
  if (rate === undefined || unit.isDoubted(rate)) return nothing;
  const parts = [reported.numerator, reported.denominator];
  // As long as a part is missing or wrong, the rate is nobody's first concern.
  if (parts.some((cell) => cell === undefined || unit.isDoubted(cell))) return nothing;
  const right = unit.amount(measure, reported);
  if (unit.lostFormula(rate) === undefined && isRight(rate, right)) return nothing;
  return [
    { ...inCell(rate, measure.id, 'rate', unit.frame.period), left: rate.raw, ...(right !== undefined && { right }), ...formulaFix(unit, rate), doubts: [rate] },
  ];
}

function isRight(rate: EntryCell, expected: number | undefined): boolean {
  if (rate.formula === undefined) return expected === undefined && (rate.entry.state === 'blank' || rate.entry.state === 'not-applicable');
  if (expected === undefined) return true;
  // A formula without a result was never calculated (a file written without Excel).
  if (rate.entry.state === 'blank') return true;
  return rate.entry.state === 'number' && Math.abs(rate.entry.value - expected) <= roundingOfRates;
}

function denominatorWithoutFormula(unit: UnitUnderCheck, { measure, reported }: MeasureFigures): readonly Suspicion[] {
  const { repeatedDenominator } = reported;
  if (repeatedDenominator === undefined || unit.isDoubted(repeatedDenominator) || unit.lostFormula(repeatedDenominator) === undefined) return nothing;
  return [
    {
      ...inCell(repeatedDenominator, measure.id, 'denominator', unit.frame.period),
      left: repeatedDenominator.raw,
      ...(reported.denominator && { right: reported.denominator.raw }),
      ...formulaFix(unit, repeatedDenominator),
      doubts: [repeatedDenominator],
    },
  ];
}
