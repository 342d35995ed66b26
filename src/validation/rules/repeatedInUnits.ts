import type { EntryCell } from '../../model/entry';
import type { Measure } from '../../model/measure';
import { keyFigure } from '../keyFigure';
import type { Suspicion, UnitsRule } from '../rule';
import { significantDigits } from '../significantDigits';
import { inCell } from '../subject';
import type { UnitUnderCheck } from '../unitUnderCheck';

/** Of the units with one and the same figure, each is held against so many before it; bounds the work on columns filled down. */
const mostEarlier = 8;

/** So many measures, each with so many significant digits, are the least that says anything. */
interface Least {
  readonly measures: number;
  readonly digits: number;
}

interface Shared {
  readonly measure: Measure;
  readonly cell: EntryCell;
  readonly value: number;
}

/**
 * 单位间数字雷同: several figures of several digits each are to the last digit those of another unit. One finding for each unit, against the
 * unit with which it shares most digits. How many digits are needed in all grows with the number of pairs of units (twice its logarithm, once
 * more because units of one kind have figures of one size), so that chance alone does not produce findings.
 */
export const repeatedInUnits: UnitsRule = {
  code: 'repeated-in-units',
  severity: 'soft',
  scope: 'units',
  *check(units): Iterable<Suspicion | undefined> {
    const frame = units[0]?.frame;
    if (frame === undefined) return;
    const least: Least = { measures: frame.scheme.settings['check.repeated-measures'].value, digits: frame.scheme.settings['check.repeated-digits'].value };
    const tallies = units.map((): TallyByUnit => new Map());
    const measures = units[0]?.figures.length ?? 0;
    for (let index = 0; index < measures; index += 1) {
      addShared(tallies, units, index, least);
      yield undefined;
    }
    const digitsInAll = 3 * Math.log10(units.length) + 3;
    for (const [index, unit] of units.entries()) {
      const best = strongest(tallies[index], least);
      const other = best && units[best.unit];
      if (best === undefined || other === undefined || best.digits < digitsInAll) continue;
      const shared = sharedFigures(unit, other, least);
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

/** The figure that counts for a measure where it has so many digits before its point that it says something; otherwise undefined. */
function telling(unit: UnitUnderCheck, measureIndex: number, least: Least): Shared | undefined {
  const figures = unit.figures[measureIndex];
  const cell = figures && keyFigure(figures.measure, figures.reported);
  const value = unit.number(cell);
  return figures === undefined || cell === undefined || value === undefined || value < 10 ** (least.digits - 1) ? undefined : { measure: figures.measure, cell, value };
}

/** Adds what units have in common in one measure, each with those before it. */
function addShared(tallies: readonly TallyByUnit[], units: readonly UnitUnderCheck[], measureIndex: number, least: Least): void {
  const holders = new Map<number, { readonly units: number[]; digits: number | undefined }>();
  units.forEach((unit, unitIndex) => {
    const value = telling(unit, measureIndex, least)?.value;
    if (value === undefined) return;
    const held = holders.get(value);
    if (held === undefined) {
      holders.set(value, { units: [unitIndex], digits: undefined });
      return;
    }
    const earlier = held.units;
    const digits = (held.digits ??= significantDigits(value));
    const tally = tallies[unitIndex];
    if (digits >= least.digits && tally !== undefined) {
      const added = (digits - 1) * oneDigit + 1;
      for (let place = Math.max(0, earlier.length - mostEarlier); place < earlier.length; place += 1) {
        const other = earlier[place] ?? 0;
        tally.set(other, (tally.get(other) ?? 0) + added);
      }
    }
    earlier.push(unitIndex);
  });
}

/** The earlier unit with which most digits are shared, in enough measures. */
function strongest(tally: TallyByUnit | undefined, least: Least): { readonly unit: number; readonly digits: number } | undefined {
  let best: { readonly unit: number; readonly digits: number } | undefined;
  for (const [unit, packed] of tally ?? []) {
    const digits = Math.floor(packed / oneDigit);
    if (packed % oneDigit >= least.measures && (best === undefined || digits > best.digits)) best = { unit, digits };
  }
  return best;
}

/** All figures that two units have in common, in the order of the measures. */
function sharedFigures(unit: UnitUnderCheck, other: UnitUnderCheck, least: Least): readonly Shared[] {
  return unit.figures.flatMap((_, index): readonly Shared[] => {
    const own = telling(unit, index, least);
    if (own === undefined || own.value !== telling(other, index, least)?.value) return [];
    return significantDigits(own.value) < least.digits ? [] : [own];
  });
}
