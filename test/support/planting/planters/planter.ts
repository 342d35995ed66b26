import type { CellPosition } from '../../../../src/model/entry';
import type { Measure } from '../../../../src/model/measure';
import type { FigureColumn } from '../../../../src/model/period';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import type { ExpectedFinding } from '../expectedFinding';
import type { Ground } from '../ground';

/** Plants one fault at a place of its own, and says what must be found; undefined, and nothing is planted, where there is no place for it. */
export type Planter = (ground: Ground) => readonly ExpectedFinding[] | undefined;

export type Part = 'value' | 'numerator' | 'denominator' | 'rate';

/** One cell of a unit's figures. */
export interface Spot {
  readonly unit: string;
  readonly measure: Measure;
  readonly part: Part;
  readonly column: FigureColumn;
}

/** How often a place is looked for before there is none. */
const tries = 60;

/** A free cell among those of the period (or of the targets) that fit, reserved with all that is compared with it. */
export function freeSpot(ground: Ground, fits: (measure: Measure) => readonly Part[], column: FigureColumn = ground.period): Spot | undefined {
  const candidates = ground.measures.flatMap((measure) => fits(measure).map((part) => ({ measure, part })));
  if (candidates.length === 0) return undefined;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { measure, part } = ground.random.pick(candidates);
    const unit = ground.random.pick(ground.inUse).code;
    if (ground.reserve(unit, measure.id)) return { unit, measure, part, column };
  }
  return undefined;
}

/** The finding that is expected at the cell, or at another part of its measure. */
export function found(ground: Ground, rule: RuleCode, { unit, measure, part, column }: Spot, at: Part | readonly [measure: string, part: Part] = part): ExpectedFinding {
  const [id, where] = typeof at === 'string' ? [measure.id, at] : at;
  return { rule, unitCode: unit, measure: id, part: where, column, at: () => ground.at(column, unit, id, where) };
}

/** A finding about the amount of a measure is shown at its value, or at its rate. */
export function amountPart(measure: Measure): Part {
  return measure.kind === 'ratio' ? 'rate' : 'value';
}

/** The parts of a measure that somebody fills in. */
export function filledIn(measure: Measure): readonly Part[] {
  if (measure.kind !== 'ratio') return ['value'];
  return measure.denominatorIs === undefined ? ['numerator', 'denominator'] : ['numerator'];
}

export function fixed(at: CellPosition): () => CellPosition {
  return () => at;
}

/** One of the planters that finds a place, tried in any order. */
export function oneOf(...planters: readonly Planter[]): Planter {
  return (ground) => {
    for (const planter of ground.random.shuffled(planters)) {
      const expected = planter(ground);
      if (expected !== undefined) return expected;
    }
    return undefined;
  };
}
