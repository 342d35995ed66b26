import type { Severity } from '../model/finding';
import { isOwnRuleCode, type OwnRule } from '../model/ownRule';
import type { SchemeColumnCode } from './schemeRows';

/** The columns of 考评方案 that say something of a rule of one's own: expression, message, severity, remedy, state. */
export const ownRuleColumns = ['P.wording', 'P.measure', 'P.method', 'P.parameters', 'P.state'] as const satisfies readonly SchemeColumnCode[];

export type OwnRuleColumn = (typeof ownRuleColumns)[number];

export const severityWords: Readonly<Record<Severity, string>> = { hard: '强制性', soft: '核实性' };

/** A rule of one's own is nobody's default, so that there is nothing in it to confirm: it is in use, also where nothing is said, or retired. */
export const ownRuleStates = { inUse: '在用', retired: '停用' } as const;

/** The code of the rule in the code of a row of 考评方案 (`R.Z1`: Z1); undefined for other rows. */
export function ownRuleIn(code: string): string | undefined {
  const own = code.startsWith('R.') ? code.slice(2) : undefined;
  return own !== undefined && isOwnRuleCode(own) ? own : undefined;
}

/** Empty rows that stand ready for rules of one's own. */
const preparedRows = 5;

/** Codes for the rows that stand ready: the next ones that no rule has. */
export function preparedRuleCodes(rules: readonly Pick<OwnRule, 'code'>[]): readonly string[] {
  const taken = new Set(rules.map(({ code }) => code));
  const codes: string[] = [];
  for (let number = 1; codes.length < preparedRows; number += 1) if (!taken.has(`Z${number}`)) codes.push(`Z${number}`);
  return codes;
}
