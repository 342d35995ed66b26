import fc from 'fast-check';
import type { Condition, FigureName, Sum } from '../../../src/validation/ownRules/expression';

/** How a condition was understood: measures in square brackets, every sum of several in round ones. */
export function printed(node: Condition | Sum): string {
  switch (node.kind) {
    case 'figure':
      return `${node.figure === 'value' ? '' : node.figure}[${node.measure}]`;
    case 'number':
      return node.text;
    case 'negative':
      return `-${printed(node.of)}`;
    case 'comparison':
      return `${printed(node.left)} ${node.sign} ${printed(node.right)}`;
    default:
      return `(${printed(node.left)} ${node.kind === 'arithmetic' ? node.sign : node.kind} ${printed(node.right)})`;
  }
}

/** A condition as people could write it; read again it is the same. */
export function written(node: Condition | Sum): string {
  const inBrackets = (inner: Condition | Sum): string => (inner.kind === 'figure' || inner.kind === 'number' ? written(inner) : `(${written(inner)})`);
  switch (node.kind) {
    case 'figure':
      return node.figure === 'value' ? node.measure : `${node.figure}(${node.measure})`;
    case 'number':
      return node.text.endsWith('%') ? node.text : `#${node.text}`;
    case 'negative':
      return `-${inBrackets(node.of)}`;
    case 'comparison':
      return `${written(node.left)} ${node.sign} ${written(node.right)}`;
    default:
      return `${inBrackets(node.left)} ${node.kind === 'arithmetic' ? node.sign : node.kind} ${inBrackets(node.right)}`;
  }
}

const anyNumber = fc
  .record({ whole: fc.nat({ max: 99_999 }), part: fc.stringMatching(/^(?:\.\d{1,6})?$/), percent: fc.boolean() })
  .map(({ whole, part, percent }): Sum => ({ kind: 'number', text: `${whole}${part}${percent ? '%' : ''}`, value: percent ? Number(`${whole}${part}`) / 100 : Number(`${whole}${part}`) }));

/** Any condition over measures of the standard scheme, with at least one measure in it. */
export function anyCondition(ids: { readonly counts: readonly string[]; readonly ratios: readonly string[] }): fc.Arbitrary<Condition> {
  const figure = fc.oneof(
    fc.record({ kind: fc.constant('figure' as const), figure: fc.constantFrom<FigureName>('value', 'target', 'half'), measure: fc.constantFrom(...ids.counts) }),
    fc.record({ kind: fc.constant('figure' as const), figure: fc.constantFrom<FigureName>('value', 'target', 'half', 'numerator', 'denominator', 'rate'), measure: fc.constantFrom(...ids.ratios) }),
  );
  const { sum, condition } = fc.letrec<{ sum: Sum; condition: Condition }>((tie) => ({
    sum: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'sum' },
      figure,
      anyNumber,
      fc.record({ kind: fc.constant('negative' as const), of: tie('sum') }),
      fc.record({ kind: fc.constant('arithmetic' as const), sign: fc.constantFrom('+', '-', '*', '/'), left: tie('sum'), right: tie('sum') }),
    ),
    condition: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      fc.record({ kind: fc.constant('comparison' as const), sign: fc.constantFrom('<=', '<', '>=', '>', '=', '<>'), left: tie('sum'), right: tie('sum') }),
      fc.record({ kind: fc.constantFrom('and', 'or'), left: tie('condition'), right: tie('condition') }),
    ),
  }));
  // Without a measure there is nothing to check.
  return fc.tuple(figure, sum, condition).map(([left, right, rest]) => ({ kind: 'and', left: { kind: 'comparison', sign: '<=', left, right }, right: rest }));
}
