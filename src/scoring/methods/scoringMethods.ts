import type { MethodName, MethodSpec } from '../../model/method';
import { allOrNothing } from './allOrNothing';
import { byPlace } from './byPlace';
import { control } from './control';
import { graded } from './graded';
import { perCase } from './perCase';
import { perPercentagePoint } from './perPercentagePoint';
import { proportional } from './proportional';
import type { MethodCells, MethodInput, MethodResult, ScoringMethod } from './scoringMethod';
import { shortfallTiers } from './shortfallTiers';
import { tiers } from './tiers';

/** Every 计分方法 by its name. */
export const scoringMethods: { readonly [N in MethodName]: ScoringMethod<N> } = {
  proportional,
  control,
  'all-or-nothing': allOrNothing,
  tiers,
  'shortfall-tiers': shortfallTiers,
  'per-percentage-point': perPercentagePoint,
  'per-case': perCase,
  graded,
  'by-place': byPlace,
};

/** Points by the specification's method; see {@link ScoringMethod.evaluate}. */
export function evaluateMethod(spec: MethodSpec, input: MethodInput): MethodResult {
  switch (spec.method) {
    case 'proportional':
      return proportional.evaluate(spec, input);
    case 'control':
      return control.evaluate(spec, input);
    case 'all-or-nothing':
      return allOrNothing.evaluate(spec, input);
    case 'tiers':
      return tiers.evaluate(spec, input);
    case 'shortfall-tiers':
      return shortfallTiers.evaluate(spec, input);
    case 'per-percentage-point':
      return perPercentagePoint.evaluate(spec, input);
    case 'per-case':
      return perCase.evaluate(spec, input);
    case 'graded':
      return graded.evaluate(spec, input);
    case 'by-place':
      return byPlace.evaluate(spec, input);
  }
}

/**
 * The formula of the specification's method, without `=`, with its parameters as literal numbers. To have parameters in cells, call
 * the method's own `formula`.
 */
export function methodFormula(spec: MethodSpec, cells: MethodCells): string {
  switch (spec.method) {
    case 'proportional':
      return proportional.formula(spec, cells);
    case 'control':
      return control.formula(spec, cells);
    case 'all-or-nothing':
      return allOrNothing.formula(spec, cells);
    case 'tiers':
      return tiers.formula(spec, cells);
    case 'shortfall-tiers':
      return shortfallTiers.formula(spec, cells);
    case 'per-percentage-point':
      return perPercentagePoint.formula(spec, cells);
    case 'per-case':
      return perCase.formula(spec, cells);
    case 'graded':
      return graded.formula(spec, cells);
    case 'by-place':
      return byPlace.formula(spec, cells);
  }
}
