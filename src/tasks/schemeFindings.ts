import type { Finding } from '../model/finding';
import type { SchemeProblem } from '../sheets/readSchemeSheet';

/** Hard findings for what cannot be used in 考评方案; their rule is `scheme-` and the kind of problem. */
export function schemeFindings(problems: readonly SchemeProblem[]): readonly Finding[] {
  return problems.map((problem): Finding => ({
    rule: `scheme-${problem.kind}`,
    severity: 'hard',
    ...('at' in problem ? { at: problem.at } : {}),
    ...('found' in problem ? { left: problem.found } : {}),
    parameters: { code: problem.code, label: 'label' in problem ? problem.label : problem.code },
  }));
}
