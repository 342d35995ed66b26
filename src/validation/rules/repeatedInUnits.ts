import type { EntryCell } from '../../model/entry';
import type { Measure } from '../../model/measure';
import { keyFigure } from '../keyFigure';
import { nothing, type Suspicion, type UnitsRule } from '../rule';
import { significantDigits } from '../significantDigits';
import { inCell } from '../subject';
import type { UnitUnderCheck } from '../unitUnderCheck';

const fewestMeasures = 3;
/** Of the units with one and the same figure, each is held against so many before it; bounds the work on columns filled down. */
const mostEarlier = 8;

interface Shared {
  readonly measure: Measure;
  readonly cell: EntryCell;
  readonly value: number;
  readonly digits: number;
}

/**
 * 单位间数字雷同: several figures of three or more digits are to the last digit those of another unit. One finding for each unit, against the
 * unit with which it shares most digits. How many digits are needed grows with the number of pairs of units, so that chance alone does
 * not produce findings.
 */
export const repeatedInUnits: UnitsRule = {
  code: 'repeated-in-units',
  severity: 'soft',
  scope: 'units',
  check(units) {
    if (units.length < 2) return nothing;
    const fewestDigits = 2 * Math.log10(units.length) + 4;
    const shared = sharedWithEarlier(units);
    const found: Suspicion[] = [];
    units.forEach((unit, index) => {
      const best = strongest(shared[index] ?? new Map<number, readonly Shared[]>());
      const other = best && units[best.unit];
      const first = best?.shared[0];
      if (best === undefined || other === undefined || first === undefined || best.digits < fewestDigits) return;
      found.push({
        ...inCell(first.cell, first.measure.id, first.measure.kind === 'ratio' ? 'numerator' : 'value', unit.frame.period),
        unitCode: unit.unit.code,
        unitName: unit.unit.name,
        left: first.value,
        right: first.value,
        parameters: { count: best.shared.length, measures: best.shared.map(({ measure }) => measure.id).join('、'), otherUnit: other.unit.name },
        doubts: best.shared.map(({ cell }) => cell),
      });
    });
    return found;
  },
};

/** For each unit, by index of an earlier unit, what the two have in common. */
function sharedWithEarlier(units: readonly UnitUnderCheck[]): readonly Map<number, Shared[]>[] {
  const result = units.map(() => new Map<number, Shared[]>());
  const measures = units[0]?.frame.measures ?? [];
  measures.forEach((measure, measureIndex) => {
    const holders = new Map<number, number[]>();
    units.forEach((unit, unitIndex) => {
      const figures = unit.figures[measureIndex];
      const cell = figures && keyFigure(measure, figures.reported);
      const value = unit.number(cell);
      if (cell === undefined || value === undefined || value < 100) return;
      const earlier = holders.get(value);
      if (earlier === undefined) {
        holders.set(value, [unitIndex]);
        return;
      }
      const digits = significantDigits(value);
      if (digits >= 3) {
        const common: Shared = { measure, cell, value, digits };
        for (const other of earlier.slice(-mostEarlier)) {
          const list = result[unitIndex]?.get(other);
          if (list === undefined) result[unitIndex]?.set(other, [common]);
          else list.push(common);
        }
      }
      earlier.push(unitIndex);
    });
  });
  return result;
}

function strongest(byUnit: ReadonlyMap<number, readonly Shared[]>) {
  let best: { readonly unit: number; readonly shared: readonly Shared[]; readonly digits: number } | undefined;
  for (const [unit, shared] of byUnit) {
    if (shared.length < fewestMeasures) continue;
    const digits = shared.reduce((sum, { digits: each }) => sum + each - 1, 0);
    if (best === undefined || digits > best.digits) best = { unit, shared, digits };
  }
  return best;
}
