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
    const tallies = units.map((): TallyByUnit => new Map());
    const measures = units[0]?.figures.length ?? 0;
    for (let index = 0; index < measures; index += 1) {
      addShared(tallies, units, index);
      yield undefined;
    }
    const fewestDigits = 3 * Math.log10(units.length) + 3;
    for (const [index, unit] of units.entries()) {
      const best = strongest(tallies[index]);
      const other = best && units[best.unit];
      if (best === undefined || other === undefined || best.digits < fewestDigits) continue;
      const shared = sharedFigures(unit, other);
      const [first] = shared;
      if (first === undefined) continue;
      yield {
        ...inCell(first.cell, first.measure.id, first.measure.kind === 'ratio' ? 'numerator' : 'value', unit.frame.period),
        unitCode: unit.unit.code,
        unitName: unit.unit.name,
        left: first.value,
        right: first.value,
        parameters: { count: shared.length, measures: shared.map(({ measure }) => measure.id).join('、'), otherUnit: other.unit.name },
        doubts: shared.map(({ cell }) => cell),
      };
    }
  },
};

/** By index of an earlier unit, how many figures a unit has in common with it and how many digits, in one number: millions are kept. */
type TallyByUnit = Map<number, number>;
const oneDigit = 1024;

/** The figure that counts for a measure where it is a number of three digits or more that says something; otherwise undefined. */
function telling(unit: UnitUnderCheck, measureIndex: number): Shared | undefined {
  const figures = unit.figures[measureIndex];
  const cell = figures && keyFigure(figures.measure, figures.reported);
  const value = unit.number(cell);
  return figures === undefined || cell === undefined || value === undefined || value < 100 ? undefined : { measure: figures.measure, cell, value };
}

/** Adds what units have in common in one measure, each with those before it. */
function addShared(tallies: readonly TallyByUnit[], units: readonly UnitUnderCheck[], measureIndex: number): void {
  const holders = new Map<number, { readonly units: number[]; digits: number | undefined }>();
  units.forEach((unit, unitIndex) => {
    const value = telling(unit, measureIndex)?.value;
    if (value === undefined) return;
    const held = holders.get(value);
    if (held === undefined) {
      holders.set(value, { units: [unitIndex], digits: undefined });
      return;
    }
    const earlier = held.units;
    const digits = (held.digits ??= significantDigits(value));
    const tally = tallies[unitIndex];
    if (digits >= 3 && tally !== undefined) {
      const added = (digits - 1) * oneDigit + 1;
      for (let place = Math.max(0, earlier.length - mostEarlier); place < earlier.length; place += 1) {
        const other = earlier[place] ?? 0;
        tally.set(other, (tally.get(other) ?? 0) + added);
      }
    }
    earlier.push(unitIndex);
  });
}

/** The earlier unit with which most digits are shared, in three measures or more. */
function strongest(tally: TallyByUnit = new Map()): { readonly unit: number; readonly digits: number } | undefined {
  let best: { readonly unit: number; readonly digits: number } | undefined;
  for (const [unit, packed] of tally) {
    const digits = Math.floor(packed / oneDigit);
    if (packed % oneDigit >= fewestMeasures && (best === undefined || digits > best.digits)) best = { unit, digits };
  }
  return best;
}

/** All figures that two units have in common, in the order of the measures. */
function sharedFigures(unit: UnitUnderCheck, other: UnitUnderCheck): readonly Shared[] {
  return unit.figures.flatMap((_, index): readonly Shared[] => {
    const own = telling(unit, index);
    if (own === undefined || own.value !== telling(other, index)?.value) return [];
    return significantDigits(own.value) < 3 ? [] : [own];
  });
}
