import type { Severity } from './finding';

/** 自定审核规则: a check that an office writes for itself, as an expression over codes of measures. */
export interface OwnRule {
  /** Short, unique in its scheme, such as `Z1`: see {@link isOwnRuleCode}. */
  readonly code: string;
  /** What must hold, as it was written: `17 + 18 >= 0.9 * target(17)`. It is parsed, never run as code. */
  readonly expression: string;
  readonly severity: Severity;
  /** What the finding says where the expression does not hold; the office's own words. */
  readonly message: string;
  /** What to do then; absent where nobody said. */
  readonly remedy?: string;
  /** Retired rules stay in the scheme and are not checked. */
  readonly retired?: boolean;
}

/** Longest expression, in UTF-16 units. */
export const longestExpression = 500;

const longestCode = 12;

/** Whether a text can be the code of a rule of one's own: letters of any script and digits, with single dots and hyphens between them. */
export function isOwnRuleCode(text: string): boolean {
  return text.length <= longestCode && /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u.test(text);
}
