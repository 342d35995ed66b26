import type { RegisterProblem } from '../../model/inspection';
import type { FindingInWords, FindingTexts } from '../findings';

/** Texts of the checks of inspections, awards and incidents. */
export const registerFindings: Pick<FindingTexts, 'inspection-adopted-twice' | 'inspection-deviation' | 'inspection-invalid' | 'inspection-incomplete' | 'record-invalid' | 'record-incomplete'> = {
  'inspection-deviation': {
    title: 'Away from the verified value',
    message: (f) => `the reported ${f.left} is away from the verified ${f.right} by ${f.difference}${f.has('share') ? `, ${f.percent('share')} of it` : ''}; the tolerance is ${f.percent('limit')}.`,
    remedy: () => 'Check the figure against what the inspection found; explain it where definition or date differ.',
  },
  'inspection-adopted-twice': { title: 'Two verified values count', message: (f) => `the verified value ${f.left} of this row and ${f.right} in ${f.word('first')} are of the same unit, measure and period, and both are to count; until corrected their mean does.`, remedy: () => 'Leave 是 in one row; the others say 否.' },
  'inspection-invalid': { title: 'Inspection cannot be used', message: (f) => problem(f), remedy: () => 'Correct it as said; until then it is not used.' },
  'inspection-incomplete': { title: 'Inspection incomplete', message: (f) => problem(f), remedy: () => 'Fill it in; a date such as 2004-7-15.' },
  'record-invalid': { title: 'Entry cannot be used', message: (f) => problem(f), remedy: () => 'Correct it as said; until then it is not used.' },
  'record-incomplete': { title: 'Entry incomplete', message: (f) => problem(f), remedy: () => 'Fill it in; a date such as 2004-7-15.' },
};

function problem(finding: FindingInWords): string {
  const found = finding.left;
  const texts: Readonly<Record<RegisterProblem['what'], string>> = {
    'unit-unknown': `the unit “${found}” is not assessed, or two units share the name; choose it from the list.`,
    'measure-unknown': `the scheme has no measure “${found}”; choose it from the list.`,
    'period-unknown': `the period “${found}” is not understood; choose half-year or year-end.`,
    'method-unknown': `the method “${found}” is not understood; choose it from the list.`,
    'verified-invalid': `the verified value “${found}” is not a number of at least 0.`,
    'verified-over-100': `the verified rate is ${found}, over 100%; enter rates as per cent, such as 85%.`,
    'count-invalid': `“${found}” is not a whole number of at least 0.`,
    'adopted-unknown': `whether the verified value counts, “${found}”, is not understood; choose 是 or 否. Until then the reported figure is scored.`,
    'adopted-without-value': 'the verified value is to count and is missing; until it is entered the reported figure is scored.',
    'adopted-judged': 'the measure is judged, so that no verified value can count.',
    'kind-unknown': `the kind “${found}” is not understood; choose it from the list.`,
    'points-invalid': `the points claimed “${found}” are not a number of at least 0.`,
    'decision-unknown': `the decision “${found}” is not understood; choose it from the list.`,
    'verified-missing': 'the verified value is missing.',
    'date-missing': 'the date is missing.',
    'date-unreadable': `the date “${found}” cannot be read.`,
    'description-missing': 'what happened is missing.',
  };
  return texts[finding.word('what') as RegisterProblem['what']];
}
