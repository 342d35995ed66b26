import type { ExpressionFaultCode } from '../../validation/ownRules/expressionFault';
import type { FindingInWords, SchemeFindingTexts } from '../findings';
import { expressionFaults } from './ownRuleFindings';

/** What cannot be used in the scheme's sheet: the cell, what stands there, what would be right, and what is used instead. */
export const schemeFindingTexts: SchemeFindingTexts = {
  'scheme-row-missing': {
    title: 'Row of the scheme missing',
    message: (f) =>
      f.has('right')
        ? `there is no row for “${f.word('labelEn')}” (code ${f.word('code')})${used(f)}.`
        : `there is no row for measure “${f.word('labelEn')}” (code ${f.word('code')}); it is neither checked nor scored.`,
    remedy: (f) => (f.has('right') ? 'Undo the deletion, or restore the row’s code. A workbook made earlier has no such row: “Complete the sheets” puts it in.' : 'Undo the deletion, or restore the row’s code. A measure that is no longer assessed keeps its row and gets the state 停用.'),
  },
  'scheme-row-repeated': {
    title: 'Code of the scheme repeated',
    message: (f) => `code ${f.word('code')} is already in row ${f.word('first')}; this row is not used.`,
    remedy: () => 'Compare the rows and delete the one too many; give a new measure a code of its own.',
  },
  'scheme-row-code-lost': {
    title: 'Row of the scheme without a code',
    message: (f) => `the row belongs to the scheme, but its code is gone, so it is not used; the code ${expected(f)}.`,
    remedy: () => 'Enter the code in the column of codes.',
  },
  'scheme-code-unknown': {
    title: 'Code not understood',
    message: (f) => `code “${f.left}” is not understood, so the row is not used; the code ${expected(f)}.`,
    remedy: () => 'Correct the code.',
  },
  'scheme-column-missing': {
    title: 'Column of the scheme missing',
    message: (f) => `there is no column “${f.word('labelEn')}” (code ${f.word('code')}); the standard scheme’s values are used for it, in another scheme the usual ones.`,
    remedy: () => 'Undo the deletion, or restore the column’s code in the row of codes.',
  },
  'scheme-column-repeated': {
    title: 'Column of the scheme repeated',
    message: (f) => `several columns carry the code ${f.word('code')} of “${f.word('labelEn')}”; only the first is used.`,
    remedy: () => 'Compare the columns, then delete the one too many or clear its code.',
  },
  'scheme-value-missing': {
    title: 'Not filled in',
    message: (f) => `${where(f)} is empty; it ${expected(f)}${used(f)}.`,
    remedy: () => 'Fill it in.',
  },
  'scheme-value-invalid': {
    title: 'Value cannot be used',
    message: (f) => `${where(f)} is “${f.left}”; it ${expected(f)}${used(f)}.`,
    remedy: () => 'Enter a value that is allowed.',
  },
  'scheme-number-as-text': {
    title: 'Number stored as text',
    message: (f) => `${where(f)} is the text “${f.left}”, which is no number and is not used${used(f)}.`,
    remedy: () => 'Repair it; or set the cell’s format to General and enter the number again.',
  },
  'scheme-word-unknown': {
    title: 'Word not understood',
    message: (f) => `${where(f)} is “${f.left}”, which is not understood; it ${expected(f)}${used(f)}.`,
    remedy: () => 'Use one of the words given; the drop-down list has them.',
  },
  'scheme-state-unknown': {
    title: 'State not understood',
    message: (f) => `${where(f)} is “${f.left}”, which is not understood; it ${expected(f)}${used(f)}.`,
    remedy: () => 'Choose the state from the drop-down list.',
  },
  'scheme-method-unknown': {
    title: 'No such method',
    message: (f) => `${where(f)} is “${f.left}”, which is no method; it ${expected(f)}${used(f)}.`,
    remedy: () => 'Choose the method from the drop-down list.',
  },
  'scheme-parameters-missing': {
    title: 'Parameters missing',
    message: (f) => `${where(f)}: “${f.list('missing')}” is missing; they ${expected(f)}${used(f)}.`,
    remedy: () => 'Add the parameters in the form shown.',
  },
  'scheme-parameters-invalid': {
    title: 'Parameters cannot be used',
    message: (f) => `${where(f)}: “${f.word('part')}” cannot be used; they ${expected(f)}${used(f)}.`,
    remedy: () => 'Correct the parameters to the form shown; lines of tiers go down (of shortfalls up), shares are at most 100%.',
  },
  'scheme-relations-invalid': {
    title: 'Relations not understood',
    message: (f) => `${where(f)}: “${f.word('part')}” is not understood; they ${expected(f)}${used(f)}.`,
    remedy: () => 'Correct them, for example “其中=3；整数”.',
  },
  'scheme-indicator-differs': {
    title: 'Rows of one indicator differ',
    message: (f) => `${where(f)} is “${f.left}”, while row ${f.word('first')} of indicator ${f.word('indicator')} has “${f.right}”, which is used.`,
    remedy: () => 'Make them the same, or correct the indicator’s number.',
  },
  'scheme-share-sum': {
    title: 'Shares do not add up to 100%',
    message: (f) => `the three shares of the period add up to ${f.percent('sum')}, not to 100%; they are stretched to 100% in proportion.`,
    remedy: () => 'Change the shares so that the three of a period add up to 100%.',
  },
  'scheme-order': {
    title: 'Lower than it should be',
    message: (f) => `“${f.word('labelEn')}” is lower than “${f.word('otherLabelEn')}”, and should not be; both are used as they stand.`,
    remedy: () => 'Check both values.',
  },
  'scheme-tie-break-repeated': {
    title: 'Tie-break repeated',
    message: (f) => `“${f.left}” names the same tie-break more than once; only the first counts.`,
    remedy: () => 'Delete the repetition.',
  },
  'scheme-cut-off-invalid': {
    title: 'No such cut-off date',
    message: (f) => `“${f.left}” is no date from ${f.word('period') === 'half-year' ? '1 January to 30 June' : '1 July to 31 December'}; figures count as complete, and nothing is projected.`,
    remedy: () => 'Enter month and day, such as 620 for 20 June; 0 where the figures are complete.',
  },
  'scheme-no-measures': {
    title: 'No measure in use',
    message: () => 'the scheme has no measure in use; nothing can be checked or scored.',
    remedy: () => 'Add a measure, or take a retired one back into use.',
  },
  'scheme-points-zero': {
    title: 'No points',
    message: (f) => `“${f.word('labelEn')}” has 0 points: it is reported and checked, and earns nothing.`,
    remedy: () => 'Check the points; if it is meant to be reported only, it may stand.',
  },
  'scheme-indicator-without-points': {
    title: 'Indicator without points',
    message: (f) => `the measures of indicator ${f.word('indicator')} have 0 points in all, which should be more than 0; the indicator is not scored.`,
    remedy: () => 'Enter points; retire the measures if the indicator is no longer assessed.',
  },
  'scheme-area-empty': {
    title: 'Area without indicators',
    message: (f) => `area “${f.word('labelEn')}” has no measures.`,
    remedy: () => 'Check the column “Area” of the measures; if it has none, it may stand.',
  },
  'scheme-area-repeated': {
    title: 'Area repeated',
    message: (f) => `the name of area “${f.word('labelEn')}” is there more than once; all its measures belong to the first.`,
    remedy: () => 'Give the areas different names, or delete the one too many.',
  },
  'scheme-relation-unknown': {
    title: 'Relation to an unknown measure',
    message: (f) => `the relation “${f.word('field')}=${f.word('other')}” of “${f.word('labelEn')}” names a measure that the scheme does not have; it should name one that it has; ${unlinked(f)}.`,
    remedy: () => 'Enter the id of a measure of the scheme, or delete the relation.',
  },
  'scheme-relation-retired': {
    title: 'Relation to a retired measure',
    message: (f) => `the relation “${f.word('field')}=${f.word('other')}” of “${f.word('labelEn')}” names a retired measure; ${unlinked(f)}.`,
    remedy: () => 'Take that measure back into use, name another one, or delete the relation.',
  },
  'scheme-relation-circular': {
    title: 'Relation leads back to itself',
    message: (f) => `the relation “${f.word('field')}=${f.word('other')}” of “${f.word('labelEn')}” leads back to the measure itself; ${unlinked(f)}.`,
    remedy: () => 'Delete one of the relations.',
  },
  'scheme-relation-unfit': {
    title: 'Relation does not fit',
    message: (f) =>
      `“${f.word('labelEn')}” and measure ${f.word('other')} cannot have the relation “${f.word('field')}” (其中 and 一般不超 need two counts or amounts, 分母取 and 分母一般不超 a ratio and a count, 分母不超 two ratios); ${unlinked(f)}.`,
    remedy: () => 'Correct the relation, or the kind of a measure.',
  },
  'scheme-target-unfit': {
    title: 'Kind of target does not fit',
    message: (f) => `${where(f)} is “${f.left}”, which does not fit the measure’s kind or method; the usual target of its kind is used.`,
    remedy: () => 'Counts take 数量目标, amounts 金额目标 or 最低预算, ratios 比率目标 or 固定100%; 无目标 is for 综合评定 and 逐例扣分 only.',
  },
  'scheme-target-unused': {
    title: 'Target without use',
    message: (f) => `the method of “${f.word('labelEn')}” has no use for a target; the sheet of targets has no column for it.`,
    remedy: () => 'Change the kind of target to 无目标, or choose another method.',
  },
  'scheme-method-unfit': {
    title: 'Method does not fit the direction',
    message: (f) => `less is not better for “${f.word('labelEn')}”, but its method is “${f.left}”, which takes points for exceeding the target; it is used as it stands.`,
    remedy: () => 'Choose another method or direction.',
  },
  'scheme-method-odd': {
    title: 'Odd parameters',
    message: (f) => `by the parameters “${f.left}” of “${f.word('labelEn')}” a better result earns less; they are used as they stand.`,
    remedy: () => 'Check the parameters; if they are meant so, explain it.',
  },
  'scheme-expression-invalid': {
    title: 'Expression of a check',
    message: (f) => `“${f.word('labelEn')}” is “${f.left}”, which cannot be used: ${expressionFaults[f.word('reason') as ExpressionFaultCode](f)}. The check is not made.`,
    remedy: () => 'Correct the expression, as in “17 + 18 >= 0.9 * target(17)”; a check that is not wanted any more gets the state 停用.',
  },
  'scheme-definition-missing': {
    title: 'No definition',
    message: (f) => `${where(f)} is empty, so nobody knows what to report.`,
    remedy: () => 'Enter the definition.',
  },
};

function where(f: FindingInWords): string {
  return `“${f.word('fieldEn')}” of “${f.word('labelEn')}”`;
}

function used(f: FindingInWords): string {
  if (!f.has('right')) return '';
  return f.word('usedFrom') === 'standard' ? `; “${f.right}” of the standard scheme is used for now` : `; “${f.right}” is used for now`;
}

function unlinked(f: FindingInWords): string {
  return f.word('link') === 'denominatorIs' ? 'its denominator is filled in by itself' : 'the comparison is not made';
}

function expected(f: FindingInWords): string {
  switch (f.word('expected')) {
    case 'number':
      return `should be a number from ${f.word('low')} to ${f.word('high')}`;
    case 'share':
      return `should be a percentage from ${f.percent('low')} to ${f.percent('high')}`;
    case 'whole':
      return `should be a whole number from ${f.word('low')} to ${f.word('high')}`;
    case 'points':
      return 'should be a number over 0';
    case 'identifier':
      return 'should be a text of at most 60 characters without spaces and “|”';
    case 'measure-code':
      return 'should be “M” and an id of small letters, digits, “.” and “-”, such as M37 or M3.2';
    case 'relations':
      return 'may be 其中=, 一般不超=, 分母取=, 分母不超=, 分母一般不超= with the id of a measure, and 整数, 易跳动, 按县计数, 登记失业率, with “；” between';
    case 'choice':
      return `should be one of: ${f.list('choices')}`;
    case 'parameters':
      return f.list('form') === '' ? 'should be empty for this method' : `should be as in “${f.list('form')}”`;
    case 'code':
      return `should be ${f.list('form')}`;
    default:
      return 'should not be';
  }
}
