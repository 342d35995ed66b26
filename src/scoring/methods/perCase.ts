import type { MethodCells, MethodInput, ScoringMethod } from './scoringMethod';

/**
 * R6 (Guangdong 2008): w less `pointsPerCase` points for each case, floor 0. Cases of a count are the count itself; of a rate where
 * more is better those that are missing (denominator less numerator), of a rate where less is better those that are there
 * (numerator). No target is used.
 */
export const perCase: ScoringMethod<'per-case'> = {
  name: 'per-case',
  evaluate(spec, input) {
    return { points: Math.max(0, input.points - spec.pointsPerCase * Math.max(0, casesOf(input))), bonus: 0 };
  },
  formula(parameters, cells) {
    return `MAX(0,${cells.w}-${parameters.pointsPerCase}*MAX(0,${casesFormula(cells)}))`;
  },
};

/** The number of cases that cost points; a rate without its parts has none where it is all that it can be, otherwise one too many for any points to be left. */
export function casesOf(input: Pick<MethodInput, 'kind' | 'direction' | 'actual' | 'numerator' | 'denominator'>): number {
  if (input.kind !== 'ratio') {
    return input.actual;
  }
  if (input.numerator === undefined || input.denominator === undefined) {
    return (input.direction === 'down' ? input.actual <= 0 : input.actual >= 1) ? 0 : Number.POSITIVE_INFINITY;
  }
  return input.direction === 'down' ? input.numerator : input.denominator - input.numerator;
}

function casesFormula(cells: MethodCells): string {
  if (cells.kind !== 'ratio') {
    return cells.x;
  }
  const numerator = cells.numerator ?? 'NA()';
  return cells.direction === 'down' ? numerator : `${cells.denominator ?? 'NA()'}-${numerator}`;
}
