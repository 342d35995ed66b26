import type { Finding } from '../model/finding';
import type { Scheme } from '../model/scheme';
import { schemeFieldNames, schemeRowLabel } from '../sheets/schemeLabels';
import type { SchemeProblem } from '../sheets/schemeProblem';

/** Findings for what is wrong in 考评方案; their rule is `scheme-` and the kind of problem, `right` is what is used instead. */
export function schemeFindings(problems: readonly SchemeProblem[], scheme: Scheme): readonly Finding[] {
  return problems.map((problem): Finding => {
    const { kind, severity, code, at, found, used, usedFrom, expectation, parameters, fix } = problem;
    const other = parameters?.other;
    return {
      rule: `scheme-${kind}`,
      severity,
      at,
      ...(found === undefined ? {} : { left: found }),
      ...(used === undefined ? {} : { right: used }),
      parameters: {
        code,
        ...named('label', schemeRowLabel(code, scheme)),
        ...named('field', schemeFieldNames(problem)),
        ...(typeof other === 'string' ? named('otherLabel', schemeRowLabel(other.startsWith('S.') ? other : `M${other}`, scheme)) : {}),
        ...(usedFrom === undefined ? {} : { usedFrom }),
        ...expectation,
        ...parameters,
      },
      ...(fix === undefined ? {} : { fix: { kind: 'set-value', at, ...fix } }),
    };
  });
}

/** A name in both languages, since texts cannot look names up. */
function named(name: string, { zh, en }: { readonly zh: string; readonly en: string }): Readonly<Record<string, string>> {
  return { [name]: zh, [`${name}En`]: en };
}
