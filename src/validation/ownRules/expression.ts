/** Which figure of a measure an expression names. */
export type FigureName = 'value' | 'target' | 'half' | 'numerator' | 'denominator' | 'rate';

/** A figure of the unit under check. `value` of a ratio is its rate. */
export interface FigureTerm {
  readonly kind: 'figure';
  readonly figure: FigureName;
  /** Id of a measure of the scheme. */
  readonly measure: string;
}

/** A number as it was written: `text` is `0.9` or `90%`, `value` 0.9. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
}

export type Arithmetic = '+' | '-' | '*' | '/';

export type Sum =
  | FigureTerm
  | NumberTerm
  | { readonly kind: 'negative'; readonly of: Sum }
  | { readonly kind: 'arithmetic'; readonly sign: Arithmetic; readonly left: Sum; readonly right: Sum };

export type ComparisonSign = '<=' | '<' | '>=' | '>' | '=' | '<>';

export interface Comparison {
  readonly kind: 'comparison';
  readonly sign: ComparisonSign;
  readonly left: Sum;
  readonly right: Sum;
}

/** What a rule of one's own demands. */
export type Condition = Comparison | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** The figures that a condition or a sum names, from left to right. */
export function figuresIn(node: Condition | Sum): readonly FigureTerm[] {
  switch (node.kind) {
    case 'figure':
      return [node];
    case 'number':
      return [];
    case 'negative':
      return figuresIn(node.of);
    default:
      return [...figuresIn(node.left), ...figuresIn(node.right)];
  }
}
