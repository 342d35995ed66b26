import { nothing, type MeasureRule, type Suspicion } from '../rule';
import { inAmount } from '../subject';
import { exceeds } from '../tolerance';
import type { MeasureFigures, UnitUnderCheck } from '../unitUnderCheck';

/** Makes the median of deviations comparable to a standard deviation (Iglewicz and Hoaglin 1993). */
const deviationFactor = 1.4826;
/**
 * 离群值: a unit's rate, or its value per target due, is far from those of the other units (robust z: distance to the median in median
 * deviations). Measures that must be 100 %, or jump, are left out. The spread is taken as at least a share of the median: where nearly all
 * units report the same, a difference of one per cent would otherwise be many deviations away, and nobody has anything to explain.
 */
export const outlier: MeasureRule = {
  code: 'outlier',
  severity: 'soft',
  scope: 'measure',
  check({ measure, index, units }) {
    if (measure.direction === 'must100' || measure.jumpy === true) return nothing;
    const compared: { readonly unit: UnitUnderCheck; readonly figures: MeasureFigures; readonly level: number }[] = [];
    for (const unit of units) {
      const figures = unit.figures[index];
      const level = figures && levelOf(unit, figures);
      if (figures !== undefined && level !== undefined) compared.push({ unit, figures, level });
    }
    const [first] = compared;
    if (first === undefined || compared.length < first.unit.setting('check.outlier-units')) return nothing;
    const leastSpread = first.unit.setting('check.outlier-spread');
    const limit = first.unit.setting('check.outlier-z');
    const middle = median(compared.map(({ level }) => level));
    const spread = Math.max(deviationFactor * median(compared.map(({ level }) => Math.abs(level - middle))), leastSpread * Math.abs(middle));
    if (!(spread > 0)) return nothing;
    const found: Suspicion[] = [];
    for (const { unit, figures, level } of compared) {
      const z = (level - middle) / spread;
      if (!exceeds(Math.abs(z), limit)) continue;
      found.push({
        ...inAmount(figures, unit.frame.period),
        unitCode: unit.unit.code,
        unitName: unit.unit.name,
        left: level,
        right: middle,
        parameters: { z, limit, units: compared.length, basis: measure.kind === 'ratio' ? 'rate' : 'completion' },
      });
    }
    return found;
  },
};

function levelOf(unit: UnitUnderCheck, figures: MeasureFigures): number | undefined {
  const amount = unit.amount(figures.measure, figures.reported);
  if (amount === undefined || figures.measure.kind === 'ratio') return amount;
  const due = unit.due(figures);
  return due === undefined || !(due > 0) ? undefined : amount / due;
}

/** Middle of the values; of an even number the mean of the two in the middle. `values` is not empty. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
