import type { Direction, Measure, TargetKind } from '../../model/measure';
import type { MethodSpec } from '../../model/method';
import { indicators } from './indicators';
import { employmentMeasures } from './measures/employmentMeasures';
import { livingAllowanceMeasures } from './measures/livingAllowanceMeasures';
import type { MeasureDefinition } from './measures/measureDefinition';
import { otherInsuranceMeasures } from './measures/otherInsuranceMeasures';
import { pensionMeasures } from './measures/pensionMeasures';
import { trainingMeasures } from './measures/trainingMeasures';

const definitions: readonly MeasureDefinition[] = [
  ...employmentMeasures,
  ...trainingMeasures,
  ...pensionMeasures,
  ...otherInsuranceMeasures,
  ...livingAllowanceMeasures,
];

/**
 * The 45 measured values behind the 36 indicators, in the order of the notice. Annex 1 with the official definitions was left out
 * of the public text, so each definition carries how certain it is. Points (示例): an indicator's points shared equally by its
 * measures, unrounded. Methods (示例) by direction: more is better — in proportion, without bonus; less is better — a tenth of the
 * points for each 0.1 percentage point over the target; must be 100 % — all or nothing. Targets are of the measure's own kind, but for
 * rates that must be 100 % (fixed) and for the two minimum budgets.
 */
export const measures: readonly Measure[] = definitions.map((definition) => ({
  ...definition,
  target: definition.target ?? defaultTarget(definition),
  points: shareOfIndicator(definition.indicator),
  method: defaultMethod(definition.direction),
}));

function shareOfIndicator(number: number): number {
  const indicator = indicators.find((candidate) => candidate.number === number);
  const siblings = definitions.filter((definition) => definition.indicator === number).length;
  return indicator === undefined ? 0 : indicator.points / siblings;
}

/** A target of the measure's own kind, unless everything under 100 % fails: then nobody has to set one. */
function defaultTarget({ kind, direction }: MeasureDefinition): TargetKind {
  return kind === 'ratio' && direction === 'must100' ? 'all' : kind;
}

function defaultMethod(direction: Direction): MethodSpec {
  switch (direction) {
    case 'up':
      return { method: 'proportional', bonus: false, bonusCeiling: 0.1 };
    case 'down':
      return { method: 'control', step: 0.001, lossPerStep: 0.1 };
    case 'must100':
      return { method: 'all-or-nothing' };
  }
}
