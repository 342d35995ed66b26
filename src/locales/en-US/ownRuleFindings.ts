import type { ExpressionFaultCode } from '../../validation/ownRules/expressionFault';
import type { FindingInWords, FindingText } from '../findings';

/** Checks of one's own: message and remedy in the scheme's own words, with the expression and its two sides. */
export const ownRuleFinding: FindingText = {
  title: 'Check of your own',
  message: (f) => {
    const sides = `left ${f.left}, right ${f.right}${f.apart((d) => `, difference ${d}`)}`;
    return f.list('message') === f.list('expression') ? `check ${f.word('code')} “${f.list('expression')}” does not hold: ${sides}.` : `${f.list('message')} (check ${f.word('code')} “${f.list('expression')}” does not hold: ${sides})`;
  },
  remedy: (f) => (f.has('remedy') ? f.list('remedy') : 'Check the figures that the expression names; if the check itself is wrong, correct or retire it in the scheme.'),
};

/** Why an expression cannot be used. */
export const expressionFaults: Readonly<Record<ExpressionFaultCode, (f: FindingInWords) => string>> = {
  empty: () => 'it is empty',
  'too-long': () => 'it has more than 500 characters',
  'too-deep': (f) => `${at(f)}: brackets and functions are nested more than 20 deep`,
  'character-unknown': (f) => `${at(f)}: “${f.word('part')}” has no use in an expression`,
  'number-too-long': (f) => `${at(f)}: a number of more than 15 digits`,
  'measure-unknown': (f) => `${at(f)}: “${f.word('part')}” is neither the code of a measure nor a number`,
  'measure-retired': (f) => `${at(f)}: measure ${f.word('part')} is retired`,
  'measure-graded': (f) => `${at(f)}: measure ${f.word('part')} is judged and has no figure`,
  'word-unknown': (f) => `${at(f)}: “${f.word('part')}” is unknown; the words are and, or, target, half, numerator, denominator, rate, number`,
  'measure-expected': (f) => `${at(f)}: the code of a measure should stand in brackets, as in “target(17)”`,
  'number-expected': (f) => `${at(f)}: a number should stand here`,
  'not-ratio': (f) => `${at(f)}: measure ${f.word('part')} is no ratio and has neither numerator nor denominator`,
  'no-target': (f) => `${at(f)}: measure ${f.word('part')} has no target`,
  'operand-missing': (f) => `${at(f)}: the code of a measure or a number should stand here`,
  'operator-missing': (f) => `${at(f)}: something is missing before “${f.word('part')}”: a sign, or a word that joins`,
  'bracket-missing': () => 'a closing bracket is missing at the end',
  'bracket-unopened': (f) => `${at(f)}: a closing bracket without an opening one`,
  'comparison-missing': (f) => `from ${at(f)} on nothing is compared; there should be “<=”, “>=”, “=” or the like`,
  'comparison-repeated': (f) => `${at(f)}: a second comparison; join them with “and”`,
  'comparison-misplaced': (f) => `from ${at(f)} on there is a comparison, which cannot be computed with`,
  'no-measure': () => 'it names no measure, so there is nothing to check',
};

function at(f: FindingInWords): string {
  return `character ${f.word('position')}`;
}
