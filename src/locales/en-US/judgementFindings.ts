import type { FindingInWords, FindingTexts } from '../findings';

/** Texts of the checks of judgements. */
export const judgementFindings: Pick<
  FindingTexts,
  'judgement-column-missing' | 'judgement-row-unused' | 'judgement-invalid' | 'judgement-some-units' | 'graded-unmarked' | 'judgement-unexplained'
> = {
  'judgement-column-missing': {
    title: 'Column of marks missing',
    message: (f) => `the sheet has no column for the marks of ${assessor(f)}; it was deleted or its code changed, and the marks cannot be used.`,
    remedy: () => 'Undo the deletion, or restore the code in the row of codes.',
  },
  'judgement-row-unused': {
    title: 'Row of marks not used',
    message: (f) =>
      ({
        'no-code': `the row has a mark (“${f.left}”) and no code that says for whom and for what; it is not used.`,
        'unknown-unit': `the row’s code “${f.word('code')}” names a unit that is not assessed; its marks are not used.`,
        'unknown-subject': `the row’s code “${f.word('code')}” names an area or measure that is not judged; its marks are not used.`,
        repeated: `the row’s code “${f.word('code')}” is there once more; only the first row is used.`,
      })[f.word('why')] ?? 'the marks of the row are not used.',
    remedy: () => 'Correct the row’s code, or move the marks to the unit’s own row and clear this one.',
  },
  'judgement-invalid': {
    title: 'Mark cannot be used',
    message: (f) => `the mark of ${assessor(f)}${area(f)} is “${f.left}”, which is neither 优, 良, 中, 差 nor a number from 0 to 100; it counts 0.`,
    remedy: () => 'Enter 优, 良, 中, 差 or 0 to 100; 不适用 with a reason where the unit has no such work.',
  },
  'judgement-some-units': {
    title: 'Marked for other units only',
    message: (f) => `${assessor(f)} marked ${f.word('marked')} units${area(f)} and not this one, which counts 0.`,
    remedy: () => 'Enter the mark (add the unit’s row where it is missing); 不适用 with a reason where the unit has no such work.',
  },
  'graded-unmarked': {
    title: 'Judged measure without a mark',
    message: (f) =>
      f.word('why') === 'no-sheet'
        ? 'the measure is scored by judgement, and the workbook has no sheet of judgements; it counts 0.'
        : 'the measure is scored by judgement, and neither assessor marked it; it counts 0.',
    remedy: () => 'Enter the mark in the sheet of judgements; where there is no such sheet, complete the template on the first page.',
  },
  'judgement-unexplained': {
    title: 'Mark without a reason',
    message: (f) => `the mark of ${assessor(f)}${area(f)} is “${f.left}”, without a reason.`,
    remedy: () => 'Write down the reason, and the material it rests on.',
  },
};

function assessor(finding: FindingInWords): string {
  return finding.word('assessor') === 'inspection' ? 'the inspection team' : 'the departments';
}

/** For which area; the name of a measure stands before the sentence. */
function area(finding: FindingInWords): string {
  return finding.has('area') ? ` for “${finding.word('area')}”` : '';
}
