import type { Measure } from '../../model/measure';
import type { OwnRule } from '../../model/ownRule';
import type { Scheme } from '../../model/scheme';
import type { ExpressionFault } from '../ownRules/expressionFault';
import { parseExpression } from '../ownRules/parseExpression';
import type { SchemeFault } from './schemeFault';

/** Rules of one's own in use that cannot be understood. The message tells of one fault at a time: the first. */
export function ownRuleFaults({ ownRules, measures }: Pick<Scheme, 'ownRules' | 'measures'>): readonly SchemeFault[] {
  return ownRules.flatMap((rule): readonly SchemeFault[] => {
    const fault = ownRuleFault(rule, measures);
    if (fault === undefined) return [];
    const { code: reason, position, found } = fault;
    return [{ kind: 'expression-invalid', severity: 'hard', row: `R.${rule.code}`, field: 'wording', parameters: { reason, position: position + 1, ...(found === '' ? {} : { part: found }) } }];
  });
}

/** Why a rule of one's own cannot be checked; undefined where it can, or is retired. */
export function ownRuleFault({ expression, retired }: OwnRule, measures: readonly Measure[]): ExpressionFault | undefined {
  if (retired) return undefined;
  const parsed = parseExpression(expression, new Map(measures.map((measure) => [measure.id, measure])));
  return parsed.ok ? undefined : parsed.fault;
}
