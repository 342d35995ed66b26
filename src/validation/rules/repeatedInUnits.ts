import type { EntryCell } from '../../model/entry';
import type { Measure } from '../../model/measure';
import { keyFigure } from '../keyFigure';
import type { Suspicion, UnitsRule } from '../rule';
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
 * unit with which it shares most digits. How many digits are needed grows with the number of pairs of units (twice its logarithm, once
 * more because units of one kind have figures of one size), so that chance alone does not produce findings.
 */
export const repeatedInUnits: UnitsRule = {
  code: 'repeated-in-units',
  severity: 'soft',
  scope: 'units',
  *check(units): Iterable<Suspicion | undefined> {
    const shared = units.map((): SharedByUnit => new Map());
    for (let index = 0; index < (units[0]?.figures.length ?? 0); index += 1) {
      addShared(shared, units, index);
      yield undefined;
    }
    const fewestDigits = 3 * Math.log10(units.length) + 3;
    for (const [index, unit] of units.entries()) {
      const best = strongest(shared[index]);
      const other = best && units[best.unit];
      const first = best?.shared[0];
      if (best === undefined || other === undefined || first === undefined || best.digits < fewestDigits) continue;
      yield {
        ...inCell(first.cell, first.measure.id, first.measure.kind === 'ratio' ? 'numerator' : 'value', unit.frame.period),
        unitCode: unit.unit.code,
        unitName: unit.unit.name,
        left: first.value,
        right: first.value,
        parameters: { count: best.shared.length, measures: best.shared.map(({ measure }) => measure.id).join('、'), otherUnit: other.unit.name },
        doubts: best.shared.map(({ cell }) => cell),
      };
    }
  },
};

/** By index of an earlier unit, what a unit has in common with it. */
type SharedByUnit = Map<number, Shared[]>;

/** Adds what units have in common in one measure, each with those before it. */
function addShared(shared: readonly SharedByUnit[], units: readonly UnitUnderCheck[], measureIndex: number): void {
  const holders = new Map<number, { readonly units: number[]; digits: number | undefined }>();
  units.forEach((unit, unitIndex) => {
    const figures = unit.figures[measureIndex];
    const cell = figures && keyFigure(figures.measure, figures.reported);
    const value = unit.number(cell);
    if (figures === undefined || cell === undefined || value === undefined || value < 100) return;
    const held = holders.get(value);
    if (held === undefined) {
      holders.set(value, { units: [unitIndex], digits: undefined });
      return;
    }
    const earlier = held.units;
    const digits = (held.digits ??= significantDigits(value));
    if (digits >= 3) {
      const common: Shared = { measure: figures.measure, cell, value, digits };
      for (let place = Math.max(0, earlier.length - mostEarlier); place < earlier.length; place += 1) {
        const other = earlier[place] ?? 0;
        const list = shared[unitIndex]?.get(other);
        if (list === undefined) shared[unitIndex]?.set(other, [common]);
        else list.push(common);
      }
    }
    earlier.push(unitIndex);
  });
}

/** The earlier unit with which most digits are shared, in three measures or more. */
function strongest(byUnit: SharedByUnit = new Map()) {
  let best: { readonly unit: number; readonly shared: readonly Shared[]; readonly digits: number } | undefined;
  for (const [unit, shared] of byUnit) {
    if (shared.length < fewestMeasures) continue;
    const digits = shared.reduce((sum, { digits: each }) => sum + each - 1, 0);
    if (best === undefined || digits > best.digits) best = { unit, shared, digits };
  }
  return best;
}
