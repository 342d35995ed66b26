import type { MethodCells, MethodInput } from './scoringMethod';

/**
 * r: how far the target due by now is completed, uncapped. More is better: x ÷ (t·p). Less is better: 2 − x ÷ (t·p), so that a tenth
 * over the limit is 90 % (our convention; t ÷ x is never used, because it explodes near 0).
 */
export function completionOf(input: Pick<MethodInput, 'direction' | 'actual' | 'target' | 'factor'>): number {
  const share = input.actual / (input.target * input.factor);
  return input.direction === 'down' ? 2 - share : share;
}

/** The same as a formula in brackets where needed, to be used inside another. */
export function completionFormula(cells: MethodCells): string {
  const share = `${cells.x}/${dueFormula(cells)}`;
  return cells.direction === 'down' ? `(2-${share})` : share;
}

/** Target due by now, t·p, safe to divide by. */
export function dueFormula(cells: Pick<MethodCells, 't' | 'p'>): string {
  return cells.p === '1' ? cells.t : `(${cells.t}*${cells.p})`;
}
