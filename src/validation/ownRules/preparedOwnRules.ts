import type { Measure } from '../../model/measure';
import type { OwnRule } from '../../model/ownRule';
import type { Scheme } from '../../model/scheme';
import { figuresIn, type Comparison, type Condition, type Sum } from './expression';
import { parseExpression } from './parseExpression';

/** A rule of one's own that was understood. */
export interface PreparedOwnRule {
  readonly rule: OwnRule;
  readonly condition: Condition;
  /** Whether a comparison of it is one of shares, shown as per cent. */
  readonly isOfShares: (comparison: Comparison) => boolean;
}

/** The rules of a scheme that are in use and can be understood, in their order; made once for a check. */
export function preparedOwnRules(scheme: Pick<Scheme, 'ownRules' | 'measures'>): readonly PreparedOwnRule[] {
  const measures = new Map(scheme.measures.map((measure) => [measure.id, measure]));
  return scheme.ownRules.flatMap((rule): readonly PreparedOwnRule[] => {
    if (rule.retired) return [];
    const parsed = parseExpression(rule.expression, measures);
    return parsed.ok ? [{ rule, condition: parsed.condition, isOfShares: ({ left, right }) => isShare(left, measures) || isShare(right, measures) }] : [];
  });
}

/** Whether a sum is a share: of ratios and per cents alone, apart from the numbers that they are multiplied with. */
function isShare(sum: Sum, measures: ReadonlyMap<string, Measure>): boolean {
  const figures = figuresIn(sum);
  if (figures.some(({ figure, measure }) => figure === 'numerator' || figure === 'denominator' || measures.get(measure)?.kind !== 'ratio')) return false;
  return figures.length > 0 || (sum.kind === 'number' && sum.text.endsWith('%'));
}
