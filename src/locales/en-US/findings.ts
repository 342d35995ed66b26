import type { FindingTexts, FindingWords } from '../findings';
import { judgementFindings } from './judgementFindings';
import { ownRuleFinding } from './ownRuleFindings';
import { registerFindings } from './registerFindings';
import { schemeFindingTexts } from './schemeFindings';
import { scoreFindings } from './scoreFindings';

/** Hard findings (强制性) must be corrected; soft ones (核实性) may stand if explained. */
export const findingTexts: FindingTexts = {
  ...judgementFindings,
  ...registerFindings,
  'template-mismatch': {
    title: 'Template does not match',
    message: (f) => `the sheet was made with template “${f.left}”, the scheme in use is “${f.right}”.`,
    remedy: () => 'Fill in the template of this scheme, or change to the scheme that belongs to the sheet.',
  },
  'measure-column-missing': {
    title: 'Column of a measure missing',
    message: () => 'the sheet has no column to fill in for it; the column was deleted or its code changed.',
    remedy: () => 'Undo the deletion, or restore the measure’s code in the row of codes.',
  },
  'measure-column-twice': {
    title: 'Column of a measure repeated',
    message: () => 'several columns carry its code; only the first is read.',
    remedy: () => 'Compare the columns, then delete the one too many or clear its code.',
  },
  'unit-listed-twice': {
    title: 'Unit listed twice',
    message: (f) => `code ${f.left} is in the list of units more than once; it belongs to “${f.word('first')}”, and this entry is neither checked nor scored.`,
    remedy: () => 'Correct the code so that every unit has its own.',
  },
  'unit-column-missing': {
    title: 'Column of the list missing',
    message: (f) => (f.word('code') === 'U.state' ? 'the column of states is gone; every unit counts as in use.' : 'the column of names is gone; codes stand for the names.'),
    remedy: (f) => `Undo the deletion, or restore the code ${f.word('code')} in the row of codes.`,
  },
  'unit-listed-without-code': {
    title: 'Listed without a code',
    message: (f) => `the row of the list has no code that could be used (there is: ${f.left}); it is no assessed unit.`,
    remedy: () => 'Enter the unit’s code, its own and neither TOTAL nor END; move remarks to the right of the table.',
  },
  'unit-listed-without-name': {
    title: 'Listed without a name',
    message: () => 'the unit has a code and no name; the code stands for the name.',
    remedy: () => 'Enter the name; if this is no unit, clear the code.',
  },
  'unit-state-unknown': {
    title: 'State not understood',
    message: (f) => `the state is “${f.left}”, which is not understood; the unit counts as in use.`,
    remedy: () => 'Choose in use or retired; blank means in use.',
  },
  'unit-parent-unknown': {
    title: 'Parent not known',
    message: (f) => (f.has('itself') ? `the parent ${f.left} is the unit itself.` : `the parent “${f.left}” is neither in the list nor the prefecture that the unit lies in.`),
    remedy: () => 'Enter the code of its prefecture, such as 220100; list a parent that is not assessed itself and retire it; leave it blank where there is none.',
  },
  'unit-code-lost': {
    title: 'Unit code missing',
    message: () => 'the row has figures but no unit code, so nobody knows whose they are; it is neither checked nor scored.',
    remedy: () => 'Enter the unit’s code in the column of codes, or clear the row.',
  },
  'unit-unknown': {
    title: 'Unit not in the list',
    message: (f) => `code “${f.left}” is not in the list of units; the row is neither checked nor scored.`,
    remedy: () => 'Correct the code; if the unit is new, add it to the list of units first.',
  },
  'unit-twice': {
    title: 'Unit reported twice',
    message: (f) => `code ${f.left} is already at ${f.word('first')}; only the first row counts, and this one is neither checked nor scored.`,
    remedy: () => 'Compare the two rows, keep one and delete the other.',
  },
  'unit-missing': {
    title: 'Unit without a row',
    message: () => 'the unit is in the list of units and has no row in the sheet.',
    remedy: () => 'Add a row with the unit’s code; if it is no longer assessed, retire it in the list of units.',
  },
  blank: {
    title: 'Not filled in',
    message: () => 'a figure is missing; it scores 0.',
    remedy: () => 'Enter the figure; 0 if there was none, 不适用 with a reason if it does not apply.',
  },
  'wrong-type': {
    title: 'Not a number',
    message: (f) => (f.has('date') ? `a number belongs here, not “${f.left}”, which reads as a date, a fraction or a range; it cannot be calculated with.` : `a number belongs here, not “${f.left}”; it cannot be calculated with.`),
    remedy: (f) =>
      f.has('date')
        ? 'Excel makes dates of inputs such as 3/5 or 1-2, and what was meant can no longer be told, so nothing is repaired: enter one number from the records again.'
        : 'Enter a number without unit, words or signs; 不适用 if it does not apply.',
  },
  'formula-error': {
    title: 'Formula error',
    message: (f) => `the cell shows ${f.left} and has no value to use.`,
    remedy: () => 'Check the cells that the formula refers to, or enter the number itself.',
  },
  negative: {
    title: 'Negative figure',
    message: (f) => `the figure is ${f.left}; it cannot be less than 0.`,
    remedy: () => 'Check the records and enter a figure of 0 or more.',
  },
  fraction: {
    title: 'Not a whole number',
    message: (f) => `the figure is ${f.left}; people, bodies and households come in whole numbers.`,
    remedy: () => 'Check whether tens of thousands or a rate were entered; enter a whole number.',
  },
  'target-missing': {
    title: 'Target missing',
    message: () => 'there is no target; the measure does not count for this unit.',
    remedy: () => 'Enter the target of the target book; 不适用 with a reason if there is none.',
  },
  'target-zero': {
    title: 'Target is zero',
    message: () => 'the target is 0, so there is no completion; the measure does not count for this unit.',
    remedy: () => 'Check the target book; enter 不适用 with a reason if there is no target.',
  },
  'target-not-all': {
    title: 'Fixed target changed',
    message: (f) => `the scheme fixes the target at ${f.right}; the ${f.left} entered is not used.`,
    remedy: () => 'Clear the cell or enter 100%; enter 不适用 with a reason if the measure does not apply.',
  },
  'target-over-100': {
    title: 'Target over 100%',
    message: (f) => `the target rate is ${f.left}, over ${f.right} by ${f.difference}.`,
    remedy: () => 'Enter a percentage (85%) or a fraction (0.85).',
  },
  'county-not-0-or-1': {
    title: 'A county reports 0 or 1',
    message: (f) => `the figure is ${f.left}; coverage counts counties, and a county is one.`,
    remedy: () => 'Enter 1 if the county has it, 0 if not; the denominator is 1.',
  },
  'not-applicable-in-part': {
    title: 'Not applicable in one part only',
    message: (f) =>
      f.has('parts')
        ? `the cell is “${f.left}”, while measures that have it as their denominator (${f.word('parts')}) have a number as numerator.`
        : `one part of the ratio is 不适用 and the other a number (here “${f.left}”, there “${f.right}”).`,
    remedy: (f) =>
      f.has('parts')
        ? 'Enter a number in this cell if the measure applies; if it does not, enter 不适用 as numerator of the measures named too.'
        : 'Enter 不适用 in both parts if the measure does not apply, numbers in both if it does.',
  },
  'year-end-below-half-year': {
    title: 'Year-end below half-year',
    message: (f) => `${f.left} at year-end is less than ${f.right} at half-year, by ${f.difference}; what accumulates from January cannot shrink.`,
    remedy: () => 'Check that the year-end figure covers the whole year; if the half-year figure was wrong, have it corrected.',
  },
  'shared-denominator-differs': {
    title: 'Shared denominator differs',
    message: (f) => `the denominator is ${f.left}, but it is ${f.measure('other')}, which is ${f.right}${f.apart((d) => `; difference ${d}`)}.`,
    remedy: () => 'Restore the formula; this denominator is taken from that measure and not filled in.',
  },
  'denominator-zero': {
    title: 'Denominator is zero',
    message: (f) => `the denominator is ${f.left} and the numerator ${f.right}, difference ${f.difference}; there is no rate.`,
    remedy: () => 'Check the denominator; if there was no case, the numerator is 0 too.',
  },
  'zero-over-zero': {
    title: 'Zero of zero',
    message: (f) => `the numerator is ${f.left} and the denominator ${f.right}; there is no rate, and it scores 0.`,
    remedy: () => 'Check both; if there was no case, enter 不适用 in both with a reason (in the numerator only where the denominator is carried over).',
  },
  'whole-under-parts': {
    title: 'Total less than its parts',
    message: (f) => `the figure is ${f.left}, less than measures counted within it (${f.word('parts')}; the largest is ${f.right}), by ${f.difference}.`,
    remedy: () => 'Check this total first, then the measures named.',
  },
  'numerator-over-denominator': {
    title: 'Numerator over denominator',
    message: (f) => `the numerator ${f.left} is more than the denominator ${f.right}, by ${f.difference}.`,
    remedy: () => 'Check definitions and figures of both; a numerator is part of its denominator.',
  },
  'part-over-whole': {
    title: 'Part over its whole',
    message: (f) => `the part ${f.left} is more than ${f.measure('other')}, which is ${f.right}, by ${f.difference}.`,
    remedy: () => 'Check both figures; a part cannot exceed its whole.',
  },
  'denominator-over-whole': {
    title: 'Denominator over the one it is part of',
    message: (f) => `the denominator ${f.left} is more than that of ${f.measure('other')}, which is ${f.right}, by ${f.difference}.`,
    remedy: () => 'Check both denominators; this one is part of the other.',
  },
  'rate-over-100': {
    title: 'Rate over 100%',
    message: (f) => `a rate of ${f.left} was typed in, over ${f.right} by ${f.difference}.`,
    remedy: () => 'Restore the formula so that the rate comes from its parts, and check them.',
  },
  'formula-overwritten': {
    title: 'Formula overwritten',
    message: (f) => `a formula belongs here, not “${f.left}”${f.has('right') ? `; it would give ${f.right}` : ''}${f.apart((d) => `, difference ${d}`)}.`,
    remedy: () => 'Restore the template’s formula; to correct the rate, correct numerator and denominator.',
  },
  'own-rule': ownRuleFinding,
  'rate-without-parts': {
    title: 'Rate typed in',
    message: (f) => `the rate “${f.left}” was typed in while numerator or denominator is blank; a rate alone is neither scored nor added up.`,
    remedy: () => 'Enter numerator and denominator and restore the formula, or explain why they cannot be had.',
  },
  'unit-slip': {
    title: 'Unit of measurement in doubt',
    message: (f) =>
      `${f.left} is about 10,000 times or a 10,000th of ${f.word('against') === 'due' ? 'what is due' : 'the half-year figure'}, ${f.right} (difference ${f.difference}); 元 for 万元, or 人 for 万人?`,
    remedy: () => 'Check the unit of measurement; if the figure is right, explain it.',
  },
  'repeated-in-periods': {
    title: 'Same figures in both periods',
    message: (f) => `${f.word('count')} measures (${f.word('measures')}) have exactly their half-year figures; here ${f.left} both times.`,
    remedy: () => 'Check whether the half-year figures were copied; if they are right, explain it.',
  },
  'over-budget': {
    title: 'Funds over budget',
    message: (f) => `${f.left} is more than ${f.percent('limit')} of the year’s minimum budget of ${f.right}; over the budget by ${f.difference}.`,
    remedy: () => 'Check whether other funds are included or the unit is wrong; if the figure is right, explain it.',
  },
  'under-100': {
    title: 'Under 100%',
    message: (f) => `the rate is ${f.left}, short of ${f.right} by ${f.difference}; it may score nothing.`,
    remedy: () => 'Check numerator and denominator; if they are right, explain why not all was honoured.',
  },
  'unemployment-range': {
    title: 'Unemployment out of the usual range',
    message: (f) => `the rate is ${f.left}, not between ${f.percent('low')} and ${f.percent('high')}; ${f.difference} from ${f.right}.`,
    remedy: () => 'Check the definitions of registered unemployed and of employed; if the figures are right, explain it.',
  },
  'unemployment-change': {
    title: 'Unemployment changed much',
    message: (f) => `the rate is ${f.left}, at half-year it was ${f.right}; a change of ${f.difference}, more than the limit (${f.percent('limit')}).`,
    remedy: () => 'Check numerator and denominator of both periods; if they are right, explain it.',
  },
  'reemployed-over-newly-employed': {
    title: 'More than what usually contains it',
    message: (f) => `the figure ${f.left} is more than ${f.measure('other')}, which usually contains it and is ${f.right}, by ${f.difference}.`,
    remedy: () => 'Check both definitions; if the one is not part of the other here, explain it.',
  },
  'graduates-over-trainees': {
    title: 'Denominator over what usually contains it',
    message: (f) => `the denominator ${f.left} is more than ${f.measure('other')}, which usually contains it and is ${f.right}, by ${f.difference}.`,
    remedy: () => 'Check both figures; if it runs across the end of the year or has another reason, explain it.',
  },
  'completion-high': {
    title: 'Completion is high',
    message: (f) => `${f.left} is ${f.percent('share')} of the ${f.right} due, over ${f.percent('limit')}; difference ${f.difference}.`,
    remedy: () => 'Check figure and target; if they are right, explain it.',
  },
  'completion-low': {
    title: 'Completion is low',
    message: (f) => `${f.left} is only ${f.percent('share')} of the ${f.right} due, under ${f.percent('limit')}; difference ${f.difference}.`,
    remedy: () => 'Check figure, unit and target; if they are right, explain it.',
  },
  'stock-fall': {
    title: 'Fewer than at half-year',
    message: (f) => `${f.left} at year-end is ${f.difference} less than ${f.right} at half-year; a fall of ${f.percent('change')}, over ${f.percent('limit')}.`,
    remedy: () => 'Check the count at the end of the period; if it is right, explain the fall.',
  },
  'change-from-half-year': {
    title: 'Changed much since half-year',
    message: (f) =>
      f.word('basis') === 'second-half'
        ? `the second half of the year has ${f.left}, the first had ${f.right}; difference ${f.difference}, a change of ${f.percent('change')}, over ${f.percent('limit')}.`
        : `${f.left} at year-end, ${f.right} at half-year; difference ${f.difference}, a change of ${f.percent('change')}, over ${f.percent('limit')}.`,
    remedy: () => 'Check the figures of both periods; if they are right, explain the change.',
  },
  'change-from-last-year': {
    title: 'Large change from last year',
    message: (f) => `year-end is ${f.left}, last year ${f.right}, ${f.difference} apart; a change of ${f.percent('change')}, more than ${f.percent('limit')}.`,
    remedy: () => 'Check this figure and last year’s; if both are right, explain the change.',
  },
  'not-applicable-unexplained': {
    title: 'Not applicable: why?',
    message: (f) => `“${f.left}” was entered; the measure does not count for this unit.`,
    remedy: () => 'Explain why it does not apply; if it does, enter the figure.',
  },
  'repeated-in-units': {
    title: 'Same figures as another unit',
    message: (f) => `${f.word('count')} measures (${f.word('measures')}) have exactly the figures of ${f.word('otherUnit')}; here ${f.left} in both.`,
    remedy: () => 'Check for a shifted row or copied figures; if they are right, explain it.',
  },
  outlier: {
    title: 'Far from the other units',
    message: (f) =>
      `the ${f.word('basis') === 'rate' ? 'rate' : 'completion'} is ${f.left}, the median of ${f.word('units')} units ${f.right}, difference ${f.difference}; robust z ${f.rounded('z', 'limit')}, beyond ${f.word('limit')}.`,
    remedy: () => 'Check figure, unit and target; if they are right, explain it.',
  },
  'reviewer-doubt': {
    title: 'Doubted by a reviewer',
    message: (f) => `a reviewer doubts this figure: ${f.list('reason')}${f.has('department') ? ` (for ${f.list('department')} to look into)` : ''}.`,
    remedy: () => 'Look into it: correct the figure, or explain why it is right and on what evidence. The reviewer lifts the doubt.',
  },
  ...schemeFindingTexts,
  ...scoreFindings,
};

export const findingWords: FindingWords = {
  columns: { target: 'Targets', 'half-year': 'Half-year figures', 'year-end': 'Year-end figures' },
  parts: { value: 'value', numerator: 'numerator', denominator: 'denominator', rate: 'rate' },
  empty: '(empty)',
  yes: 'TRUE',
  no: 'FALSE',
  points: (figure) => `${figure} percentage points`,
  withUnit: (figure, unit) => (unit === '' ? figure : `${figure} ${unit}`),
  place: (sheet, cell) => (cell === undefined ? `“${sheet}”` : `“${sheet}” ${cell}`),
  measure: (id, name) => `measure ${id}${name === '' ? '' : ` “${name}”`}`,
  sentence: ({ place, unit, measure, part }, message) => {
    const subject = [place, unit, measure === undefined ? part : `${measure}${part === undefined ? '' : `, ${part}`}`].filter((each) => each !== undefined);
    return subject.length === 0 ? message : `${subject.join(', ')}: ${message}`;
  },
};
